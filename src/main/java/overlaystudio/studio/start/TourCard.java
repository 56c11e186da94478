package overlaystudio.studio.start;

import java.util.List;
import java.util.stream.Stream;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// The card of a step of the tour.
final class TourCard extends VBox {

    private static final Messages MESSAGES = Messages.of(TourCard.class);
    private static final double WIDTH = 360;

    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button leave = button(MESSAGES.say("tour.leave"), "tour-leave");
    private final Button back = button(MESSAGES.say("tour.back"), "tour-back");
    private final Button next = button(MESSAGES.say("tour.next"), "tour-next");

    TourCard(Runnable toBack, Runnable toNext, Runnable toLeave) {
        getStyleClass().add("tour-card");
        setId("tour-card");
        setPrefWidth(WIDTH);
        count.setId("tour-count");
        count.getStyleClass().add("count");
        title.setId("tour-title");
        title.getStyleClass().add("title");
        text.getStyleClass().add("text");
        for (Label each : List.of(title, text)) {
            Wrapping.of(each);
            each.setMinHeight(USE_PREF_SIZE);
        }
        leave.getStyleClass().add("flat");
        next.setDefaultButton(false);
        next.getStyleClass().add("accent");
        leave.setOnAction(_ -> toLeave.run());
        back.setOnAction(_ -> toBack.run());
        next.setOnAction(_ -> toNext.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(leave, gap, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("buttons");
        getChildren().setAll(count, title, text, buttons);
    }

    private static Button button(String text, String id) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /// Shows a step.
    void show(TourStop stop, int number, int of) {
        count.setText(MESSAGES.say("tour.count", number, of));
        title.setText(stop.title());
        text.setText(stop.text());
        back.setDisable(number == 1);
        next.setText(number == of ? MESSAGES.say("tour.done") : MESSAGES.say("tour.next"));
        setAccessibleText(MESSAGES.say("tour.spoken", count.getText(), stop.title(), stop.text()));
        next.setAccessibleText(MESSAGES.say("tour.next-spoken", next.getText(), getAccessibleText()));
    }

    void focusNext() {
        next.requestFocus();
    }

    /// Goes to the next button, or to the one before.
    void turn(boolean backwards) {
        List<Button> all = Stream.of(leave, back, next).filter(each -> !each.isDisabled()).toList();
        int at = Math.max(0, all.indexOf(getScene().getFocusOwner()));
        all.get(Math.floorMod(at + (backwards ? -1 : 1), all.size())).requestFocus();
    }
}

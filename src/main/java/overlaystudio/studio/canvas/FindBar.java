package overlaystudio.studio.canvas;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// The field in which one types what one looks for, with what was found below it.
final class FindBar extends VBox {

    private static final Messages MESSAGES = Messages.of(FindBar.class);

    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Label hit = new Label();
    private final Finder finder;

    /// @param finder looks, and is told where to go
    FindBar(Finder finder) {
        this.finder = finder;
        setId("find-bar");
        getStyleClass().add("find-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setId("find-field");
        field.setPromptText(MESSAGES.say("find.prompt"));
        field.setAccessibleText(MESSAGES.say("find"));
        field.setAccessibleHelp(MESSAGES.say("find.help"));
        count.setId("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        hit.setId("find-hit");
        hit.managedProperty().bind(hit.textProperty().isNotEmpty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field, count,
                button(Feather.CHEVRON_UP, MESSAGES.say("find.previous"), "find-previous", () -> finder.step(-1)),
                button(Feather.CHEVRON_DOWN, MESSAGES.say("find.next"), "find-next", () -> finder.step(1)),
                button(Feather.X, MESSAGES.say("find.close"), "find-close", finder::close));
        row.getStyleClass().add("row");
        getChildren().addAll(row, hit);
        field.textProperty().subscribe((_, text) -> finder.typed(text));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setVisible(false);
    }

    private static Button button(Feather icon, String help, String id, Runnable action) {
        Button button = Controls.on(new Button(null, Icons.of(icon)), help, id);
        button.getStyleClass().add("flat");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            finder.step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            finder.close();
            event.consume();
        }
    }

    String text() {
        return field.getText();
    }

    /// Takes the focus, with what was looked for last ready to be typed over.
    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    /// Says how many hits there are, and which one is shown.
    ///
    /// @param number such as "2 of 14"; empty where nothing is looked for
    /// @param words what is shown, or why nothing is
    void say(String number, String words) {
        count.setText(number);
        hit.setText(words);
        hit.setAccessibleText(MESSAGES.say("find.spoken", number, words));
    }
}

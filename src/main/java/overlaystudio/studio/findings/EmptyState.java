package overlaystudio.studio.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import overlaystudio.studio.messages.Messages;

/// What stands in place of the list while it has no row.
final class EmptyState extends VBox {

    private static final Messages MESSAGES = Messages.of(EmptyState.class);

    private final Label words = new Label();
    private final Button all = new Button(MESSAGES.say("show-all"));

    /// @param showAll filters nothing any more
    EmptyState(Runnable showAll) {
        words.setId("no-findings");
        words.getStyleClass().add("text-muted");
        all.setId("show-all");
        all.managedProperty().bind(all.visibleProperty());
        all.setOnAction(_ -> showAll.run());
        getChildren().setAll(words, all);
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-state");
        words.setText(MESSAGES.say("judging"));
        all.setVisible(false);
    }

    /// Says whether there is nothing, or only nothing that the filters show.
    ///
    /// @param isBlank whether the design has no element that could be judged
    void show(boolean isFiltered, boolean isBlank) {
        words.setText(isFiltered ? MESSAGES.say("empty.filtered")
                : isBlank ? MESSAGES.say("empty.blank") : MESSAGES.say("empty"));
        all.setVisible(isFiltered);
    }
}

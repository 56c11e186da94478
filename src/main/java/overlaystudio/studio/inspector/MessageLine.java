package overlaystudio.studio.inspector;

import java.util.Optional;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// A line below a field that says what is wrong, with a link that repairs it where there is one.
final class MessageLine extends HBox {

    private static final Messages MESSAGES = Messages.of(MessageLine.class);

    private final VBox words = new VBox();

    MessageLine(Severity severity, String message) {
        getStyleClass().addAll("message-line", severity.word());
        Label label = new Label(message);
        Wrapping.of(label);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("message");
        words.getChildren().add(label);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(Icons.of(severity), words);
    }

    /// Adds the id of the rule that speaks.
    MessageLine withRule(Optional<String> rule) {
        rule.ifPresent(id -> {
            Label label = new Label(MESSAGES.say("rule", id));
            label.getStyleClass().add("rule-id");
            words.getChildren().add(label);
        });
        return this;
    }

    /// Adds a line below what is wrong.
    MessageLine withNote(Optional<String> note) {
        note.ifPresent(text -> {
            Label label = new Label(text);
            Wrapping.of(label);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("note");
            words.getChildren().add(label);
        });
        return this;
    }

    /// Adds a link.
    MessageLine withLink(Optional<String> title, Runnable action) {
        title.ifPresent(text -> {
            Hyperlink link = new Hyperlink(text);
            Wrapping.of(link);
            link.getStyleClass().add("fix");
            link.setOnAction(_ -> action.run());
            words.getChildren().add(link);
        });
        return this;
    }
}

package overlaystudio.studio.canvas;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// What an empty design shows: how to begin.
final class EmptyHint extends VBox {

    private static final Messages MESSAGES = Messages.of(EmptyHint.class);

    EmptyHint(Runnable add) {
        Label title = new Label(MESSAGES.say("empty.title"));
        title.getStyleClass().add("title");
        Label text = new Label(MESSAGES.say("empty.text"));
        Wrapping.of(text);
        text.setTextAlignment(TextAlignment.CENTER);
        Button button = new Button(MESSAGES.say("empty.add"));
        button.setId("add-first-network");
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> add.run());
        getStyleClass().add("empty-hint");
        setAlignment(Pos.CENTER);
        setMaxSize(360, Region.USE_PREF_SIZE);
        getChildren().addAll(title, text, button);
    }
}

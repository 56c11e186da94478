package overlaystudio.studio.canvas;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What an empty design shows: how to begin.
final class EmptyHint extends VBox {

    EmptyHint(Runnable add) {
        Label title = new Label("Start with a virtual network");
        title.getStyleClass().add("title");
        Label text = new Label(
                "Then add a subnet for the nodes and a cluster with its pod range. Each address is checked while you type.");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        Button button = new Button("Add virtual network");
        button.setId("add-first-network");
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> add.run());
        getStyleClass().add("empty-hint");
        setAlignment(Pos.CENTER);
        setMaxSize(360, Region.USE_PREF_SIZE);
        getChildren().addAll(title, text, button);
    }
}

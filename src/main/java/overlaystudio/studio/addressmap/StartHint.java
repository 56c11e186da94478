package overlaystudio.studio.addressmap;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What the map of a design without addresses shows: how to begin.
final class StartHint extends VBox {

    StartHint(Runnable add) {
        Label title = new Label("No addresses yet");
        title.getStyleClass().add("title");
        Label text = new Label("Add a virtual network: it gets a range that is free. Then add subnets in it, and drag "
                + "them to where you want them.");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        Button button = new Button("Add virtual network");
        button.setId("map-add-network");
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> add.run());
        getStyleClass().add("start-hint");
        setAlignment(Pos.CENTER);
        setMaxSize(360, Region.USE_PREF_SIZE);
        getChildren().addAll(title, text, button);
    }
}

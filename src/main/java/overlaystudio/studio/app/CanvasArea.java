package overlaystudio.studio.app;

import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;

import overlaystudio.studio.addressmap.AddressMapView;
import overlaystudio.studio.canvas.CanvasView;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The middle of the window: the network and the address map, of which one is shown, and the switch above them.
final class CanvasArea extends BorderPane {

    private static final Messages MESSAGES = Messages.of(CanvasArea.class);

    private final CanvasView network;
    private final Node networkPane;
    private final AddressMapView map;
    private final ReadOnlyBooleanWrapper mapShown = new ReadOnlyBooleanWrapper(this, "mapShown");
    private final VBox top = new VBox();
    private final ToggleButton networkButton = segment(Act.NETWORK, "view-network");
    private final ToggleButton mapButton = segment(Act.ADDRESS_MAP, "view-map");

    /// @param networkPane the network with what stands around it
    CanvasArea(Session session, CanvasView network, Node networkPane) {
        this.network = network;
        this.networkPane = networkPane;
        map = new AddressMapView(session);
        SegmentedButton pictures = new SegmentedButton(networkButton, mapButton);
        ToggleGroup one = pictures.getToggleGroup();
        one.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                one.selectToggle(before);
            } else {
                mapShown.set(now.equals(mapButton));
            }
        });
        networkButton.setSelected(true);
        HBox bar = new HBox(pictures, map.crumbs());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("canvas-bar");
        top.getChildren().setAll(bar);
        setTop(top);
        setCenter(new StackPane(networkPane, map));
        mapShown.subscribe(this::show);
    }

    /// Puts a strip above everything.
    void setNotice(Node notice) {
        top.getChildren().addFirst(notice);
    }

    private static ToggleButton segment(Act act, String id) {
        ToggleButton button = new ToggleButton(act.text());
        String help = MESSAGES.say("area.show", act.text(), act.key().orElseThrow().getDisplayText());
        button.setId(id);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        return button;
    }

    private void show(boolean isMap) {
        showOnly(networkPane, !isMap);
        showOnly(map, isMap);
        showOnly(map.crumbs(), isMap);
    }

    /// Shows a node, or hides it and gives its room to others.
    static void showOnly(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    ReadOnlyBooleanProperty mapShownProperty() {
        return mapShown.getReadOnlyProperty();
    }

    /// Shows the network, ready for keys.
    void showNetwork() {
        networkButton.setSelected(true);
        network.requestFocus();
    }

    /// Shows the address map, ready for keys.
    void showMap() {
        mapButton.setSelected(true);
        map.pane().requestFocus();
    }

    AddressMapView map() {
        return map;
    }

    void setOnAdd(Runnable action) {
        network.setOnAdd(action);
        map.setOnAdd(action);
    }

    /// What keys do in either picture that the picture itself has no use for.
    void setOnKey(Consumer<KeyEvent> keys) {
        network.addEventHandler(KeyEvent.KEY_PRESSED, keys::accept);
        map.addEventHandler(KeyEvent.KEY_PRESSED, keys::accept);
    }

    void showOpening() {
        network.showOpening();
        map.showOpening();
    }

    private void inShown(Runnable inNetwork, Runnable inMap) {
        (mapShown.get() ? inMap : inNetwork).run();
    }

    void zoomIn() {
        inShown(network::zoomIn, map::zoomIn);
    }

    void zoomOut() {
        inShown(network::zoomOut, map::zoomOut);
    }

    void fit() {
        inShown(network::fit, map::fit);
    }

    void fitSelection() {
        inShown(network::fitSelection, map::fitSelection);
    }
}

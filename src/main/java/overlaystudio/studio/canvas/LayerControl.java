package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import overlaystudio.diagram.Layer;
import overlaystudio.studio.messages.Messages;

/// The buttons that show and hide layers and the legend, at the lower left.
final class LayerControl extends HBox {

    private static final Messages MESSAGES = Messages.of(LayerControl.class);

    /// What is left free at both sides of it and beyond.
    private static final double GAPS = 36;

    private final Map<Layer, BooleanProperty> shown = new EnumMap<>(Layer.class);
    private final BooleanProperty legend = new SimpleBooleanProperty(this, "legend");

    LayerControl(Runnable changed) {
        for (Layer layer : Layer.values()) {
            BooleanProperty property = new SimpleBooleanProperty(this, id(layer), true);
            property.subscribe((_, _) -> changed.run());
            shown.put(layer, property);
            getChildren()
                    .add(button(layer.label(), MESSAGES.say("layer.toggle", layer.label().toLowerCase(Locale.ROOT)),
                            id(layer), property));
        }
        legend.subscribe((_, _) -> changed.run());
        getChildren().add(button(MESSAGES.say("legend"), MESSAGES.say("legend.toggle"), "legend-toggle", legend));
        getStyleClass().addAll("zoom-control", "layer-control");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// Whether it stands beside something else without being cut; the menu of the window does the same where it does not.
    boolean fits(double room) {
        return prefWidth(USE_COMPUTED_SIZE) + GAPS <= room;
    }

    private static String id(Layer layer) {
        return "layer-" + layer.label().toLowerCase(Locale.ROOT);
    }

    private static ToggleButton button(String text, String help, String id, BooleanProperty property) {
        ToggleButton button = Controls.on(new ToggleButton(text), help, id);
        button.selectedProperty().bindBidirectional(property);
        return button;
    }

    private BooleanProperty property(Layer layer) {
        return Objects.requireNonNull(shown.get(layer));
    }

    BooleanProperty legendProperty() {
        return legend;
    }

    /// Shows a layer, should it be hidden.
    void show(Layer layer) {
        property(layer).set(true);
    }

    Set<Layer> layers() {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        shown.forEach((layer, property) -> {
            if (property.get()) {
                layers.add(layer);
            }
        });
        return layers;
    }

    /// Items of a menu that do the same.
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        Arrays.stream(Layer.values())
                .forEach(layer -> items.add(
                        item(MESSAGES.say("layer.show", layer.label().toLowerCase(Locale.ROOT)), property(layer))));
        items.add(item(MESSAGES.say("legend.show"), legend));
        return items;
    }

    private static MenuItem item(String text, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId("view-" + property.getName());
        item.selectedProperty().bindBidirectional(property);
        return item;
    }
}

package overlaystudio.studio.addressmap;

import java.util.List;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.addressmap.AddressMap;
import overlaystudio.diagram.addressmap.MapKey;
import overlaystudio.studio.canvas.Fonts;
import overlaystudio.studio.canvas.Painter;
import overlaystudio.studio.messages.Messages;

/// What the colours and the hatching of the map mean, for those that occur in it.
final class MapLegend extends FlowPane {

    private static final Messages MESSAGES = Messages.of(MapLegend.class);
    private static final double WIDTH = 22;
    private static final double HEIGHT = 13;

    private final Fonts fonts = new Fonts();
    private List<MapKey> keys = List.of();
    private boolean dark;

    MapLegend() {
        setId("map-legend");
        getStyleClass().add("map-legend");
        setMinWidth(0);
    }

    void show(AddressMap map) {
        List<MapKey> now = MapKey.of(map);
        if (!now.equals(keys)) {
            keys = now;
            fill();
        }
    }

    void showDark(boolean isDark) {
        dark = isDark;
        fill();
    }

    private void fill() {
        getChildren().setAll(keys.stream().map(this::label).toList());
        getChildren().add(new Label(MESSAGES.say("legend.hint")));
        setAccessibleText(MESSAGES.say("legend", String.join(", ", keys.stream().map(MapKey::word).toList())));
        setVisible(!keys.isEmpty());
        setManaged(!keys.isEmpty());
    }

    private Label label(MapKey key) {
        Canvas sample = new Canvas(WIDTH, HEIGHT);
        Painter painter = Painter.flat(sample.getGraphicsContext2D(), fonts, dark ? Palette.DARK : Palette.LIGHT, 1);
        key.sample(new Frame(1, 1, WIDTH - 2, HEIGHT - 2)).forEach(painter::paint);
        return new Label(key.word(), sample);
    }
}

package overlaystudio.studio.canvas;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.ElementKind;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// The strip at the edge of the canvas from which one takes new elements: the usual kinds, and the rarer ones in a fold.
public final class ElementPalette extends HBox {

    private static final Messages MESSAGES = Messages.of(ElementPalette.class);
    private static final List<ElementKind> USUAL = List.of(ElementKind.VIRTUAL_NETWORK, ElementKind.SUBNET,
            ElementKind.CLUSTER, ElementKind.NODE_POOL, ElementKind.EXTERNAL_NETWORK);
    private static final Set<ElementKind> RARER = EnumSet.complementOf(EnumSet.copyOf(USUAL));

    /// Pixels of height that the icons need for their names to be shown as well.
    private static final double ROOMY = 340;

    /// A palette for a canvas.
    ///
    /// @param add adds an element of a kind at its usual place and selects it; false if there is none
    public ElementPalette(CanvasView view, Predicate<ElementKind> add) {
        VBox usual = column(USUAL.stream(), view, add);
        VBox rarer = column(RARER.stream(), view, add);
        ToggleButton more = more();
        usual.getChildren().add(more);
        rarer.visibleProperty().bind(more.selectedProperty());
        rarer.managedProperty().bind(more.selectedProperty());
        getChildren().addAll(usual, rarer);
        setId("palette");
        getStyleClass().add("element-palette");
        getStylesheets()
                .add(Objects.requireNonNull(ElementPalette.class.getResource("palette.css")).toExternalForm());
        setMinHeight(0);
        heightProperty().subscribe(height -> showNames(height.doubleValue() == 0 || height.doubleValue() >= ROOMY));
    }

    private static VBox column(Stream<ElementKind> kinds, CanvasView view, Predicate<ElementKind> add) {
        VBox column = new VBox();
        kinds.forEach(kind -> column.getChildren().add(new PaletteItem(kind, view, add)));
        column.setMinHeight(0);
        column.getStyleClass().add("column");
        return column;
    }

    private static ToggleButton more() {
        ToggleButton more = new ToggleButton(MESSAGES.say("palette.more"), Icons.of(Feather.MORE_HORIZONTAL));
        more.setId("palette-more");
        more.getStyleClass().add("palette-item");
        more.setTooltip(new Tooltip(MESSAGES.say("palette.more-tip")));
        more.setAccessibleText(MESSAGES.say("palette.more-kinds"));
        return more;
    }

    private void showNames(boolean names) {
        ContentDisplay display = names ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY;
        lookupAll(".palette-item").forEach(item -> {
            if (item instanceof Labeled labeled) {
                labeled.setContentDisplay(display);
            }
        });
    }
}

package overlaystudio.studio.canvas;

import java.util.List;
import java.util.function.IntConsumer;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import overlaystudio.studio.messages.Messages;

/// A slider along the numbers of nodes of a pool: keys take single steps, the page keys ten, Home and End the ends.
///
/// Its own value is a place from 0 to 1; what it tells is a number of nodes.
final class NodeSlider extends Slider {

    private static final Messages MESSAGES = Messages.of(NodeSlider.class);
    private static final int PAGE = 10;

    /// Pixels within which a mark takes the pointer.
    private static final double NEAR = 5;

    private final IntConsumer chosen;
    private PoolScale scale = new PoolScale(0, 1, List.of());
    private int nodes;
    private boolean showing;

    /// @param chosen is told each number of nodes that a user chooses
    NodeSlider(IntConsumer chosen) {
        super(0, 1, 0);
        this.chosen = chosen;
        setId("pool-slider");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        valueProperty().subscribe(value -> moved(value.doubleValue()));
    }

    /// Shows a number of nodes without telling anyone.
    void show(PoolScale on, int count) {
        scale = on;
        nodes = count;
        showing = true;
        setValue(on.place(count));
        showing = false;
    }

    private void moved(double place) {
        if (!showing) {
            choose(scale.nodes(place, NEAR / Math.max(1, trackLength())));
        }
    }

    /// Where the middle of the thumb is at a place from 0 to 1, in pixels from the left.
    double x(double place) {
        return thumb() / 2 + place * trackLength();
    }

    private double trackLength() {
        return getWidth() - thumb();
    }

    private double thumb() {
        Node thumb = lookup(".thumb");
        return thumb instanceof Region region ? region.getWidth() : 0;
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT, DOWN -> -1;
            case RIGHT, UP -> 1;
            case PAGE_UP -> PAGE;
            case PAGE_DOWN -> -PAGE;
            case HOME -> scale.least() - nodes;
            case END -> scale.most() - nodes;
            default -> 0;
        };
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown();
        if (isPlain && event.getCode().isNavigationKey()) {
            choose(Math.clamp(nodes + step, scale.least(), scale.most()));
            event.consume();
        }
    }

    private void choose(int count) {
        if (count != nodes) {
            nodes = count;
            chosen.accept(count);
        }
    }

    /// Those who listen hear nodes, not places.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) nodes;
            case MIN_VALUE -> (double) scale.least();
            case MAX_VALUE -> (double) scale.most();
            case VALUE_STRING -> MESSAGES.say("pool.count", nodes);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

package overlaystudio.studio.app;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import overlaystudio.plan.Capacity;

/// A small bar: what is used now, what more at max-count, and what more during an upgrade, of all that there is.
final class Gauge extends Region {

    private static final double WIDTH = 34;
    private static final double HEIGHT = 6;

    private final Region peak = part("peak");
    private final Region max = part("max");
    private final Region now = part("now");
    private final Capacity capacity;

    Gauge(Capacity capacity) {
        this.capacity = capacity;
        getStyleClass().add("gauge");
        getChildren().addAll(peak, max, now);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    private static Region part(String name) {
        StackPane part = new StackPane();
        part.getStyleClass().add(name);
        return part;
    }

    @Override
    protected void layoutChildren() {
        place(peak, capacity.peak());
        place(max, capacity.max());
        place(now, capacity.now());
    }

    /// As long as its part of the limit; what there is any of is seen.
    private void place(Region part, long used) {
        double share = capacity.limit() == 0 ? (used == 0 ? 0 : 1) : Math.min(1, (double) used / capacity.limit());
        double least = used > 0 ? 1 : 0;
        part.resizeRelocate(0, 0, snapSizeX(Math.max(least, share * getWidth())), getHeight());
    }
}

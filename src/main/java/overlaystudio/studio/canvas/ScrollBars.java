package overlaystudio.studio.canvas;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import overlaystudio.diagram.Frame;
import overlaystudio.studio.messages.Messages;

/// Scroll bars along the edges, while the diagram reaches beyond what is seen.
final class ScrollBars {

    private static final Messages MESSAGES = Messages.of(ScrollBars.class);

    /// Pixels by which the diagram may reach beyond without a bar.
    private static final double SLACK = 1;

    /// Pixels of a step.
    private static final double STEP = 48;

    /// Part of what is seen that a click beside the thumb moves.
    private static final double PAGE = 0.9;

    private final CanvasView view;
    private final ScrollBar across = bar(Orientation.HORIZONTAL, "scroll-across", MESSAGES.say("scroll.across"));
    private final ScrollBar down = bar(Orientation.VERTICAL, "scroll-down", MESSAGES.say("scroll.down"));
    private boolean following;

    ScrollBars(CanvasView view) {
        this.view = view;
        across.valueProperty().subscribe((_, value) -> lead(value.doubleValue() + view.viewport().x(), 0));
        down.valueProperty().subscribe((_, value) -> lead(0, value.doubleValue() + view.viewport().y()));
        across.pressedProperty().subscribe((_, _) -> follow());
        down.pressedProperty().subscribe((_, _) -> follow());
    }

    private static ScrollBar bar(Orientation orientation, String id, String words) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setId(id);
        bar.setAccessibleText(words);
        bar.setVisible(false);
        bar.setUnitIncrement(STEP);
        boolean isAcross = orientation == Orientation.HORIZONTAL;
        bar.setMaxSize(isAcross ? Double.MAX_VALUE : Region.USE_PREF_SIZE,
                isAcross ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        StackPane.setAlignment(bar, isAcross ? Pos.BOTTOM_CENTER : Pos.CENTER_RIGHT);
        return bar;
    }

    void addTo(StackPane pane) {
        pane.getChildren().addAll(across, down);
    }

    private void lead(double dx, double dy) {
        if (!following) {
            view.camera().pan(-dx, -dy);
        }
    }

    /// Shows where the camera looks.
    void follow() {
        following = true;
        try {
            Viewport now = view.viewport();
            Frame all = view.diagram().frame();
            boolean some = !view.diagram().isEmpty();
            follow(across, some, all.x() * now.scale(), all.right() * now.scale(), -now.x(), view.getWidth());
            follow(down, some, all.y() * now.scale(), all.bottom() * now.scale(), -now.y(), view.getHeight());
        } finally {
            following = false;
        }
    }

    /// A bar that is held keeps its range, so that its thumb stays under the pointer.
    ///
    /// @param first where the diagram begins, in pixels from the world's origin
    /// @param last where it ends
    /// @param seen where what is seen begins
    /// @param room how much is seen
    private static void follow(ScrollBar bar, boolean some, double first, double last, double seen, double room) {
        if (bar.isPressed()) {
            return;
        }
        double start = Math.min(first, seen);
        double end = Math.max(last, seen + room);
        double way = end - start - room;
        bar.setVisible(some && (first < seen - SLACK || last > seen + room + SLACK));
        bar.setMin(start);
        bar.setMax(start + way);
        bar.setVisibleAmount(way * room / (end - start));
        bar.setBlockIncrement(PAGE * room);
        bar.setValue(seen);
    }
}

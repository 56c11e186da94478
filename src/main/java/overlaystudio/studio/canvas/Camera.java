package overlaystudio.studio.canvas;

import java.util.function.Supplier;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import overlaystudio.diagram.Frame;

/// What of the world a window looks at: all of the picture until one zooms or pans, then what one chose.
final class Camera {

    /// Room for the buttons at the lower edge, in pixels: what is fitted stays clear of them.
    private static final double CONTROLS = 36;

    private final Region window;
    private final Supplier<Frame> world;
    private final Runnable moved;
    private Viewport chosen = new Viewport(1, 0, 0);
    private boolean fitted = true;
    private boolean opening = true;
    private @Nullable Viewport held;

    /// @param window through which one looks
    /// @param world all that there is to see
    /// @param moved is told that one looks elsewhere
    Camera(Region window, Supplier<Frame> world, Runnable moved) {
        this.window = window;
        this.world = world;
        this.moved = moved;
    }

    Viewport viewport() {
        if (held != null) {
            return held;
        }
        if (fitted) {
            chosen = fitting();
        }
        return chosen;
    }

    private Viewport fitting() {
        return opening
                ? Viewport.opening(world.get(), window.getWidth(), height())
                : Viewport.fit(world.get(), window.getWidth(), height());
    }

    private double height() {
        return Math.max(1, window.getHeight() - CONTROLS);
    }

    /// Shows all, and keeps doing so until one zooms or pans.
    void fit() {
        fitted = true;
        opening = false;
        moved.run();
    }

    /// Shows what one sees first of a design: all of it, or as much as can be read.
    void showOpening() {
        fitted = true;
        opening = true;
        moved.run();
    }

    /// Looks at one part of the world from near enough to see all of it.
    void fit(Frame part) {
        look(fitting(part.inset(-24)));
    }

    /// What one sees from near enough to see all of a part of the world, but not from nearer than needed.
    Viewport fitting(Frame part) {
        return Viewport.fit(part, window.getWidth(), height());
    }

    /// Where to look at a part of the world: from where one is if all of it is seen and can be read from there.
    ///
    /// @param top pixels at the upper edge that are covered
    Viewport approaching(Frame part, double top) {
        Frame free = new Frame(0, top, window.getWidth(), Math.max(1, height() - top));
        return viewport().approaching(part.inset(-24), free);
    }

    /// Looks where it looks now from here on: a hand has put something there, and shall see it there.
    void stay() {
        look(viewport());
    }

    /// Looks where it looks now, whatever becomes of the picture, until it is let go or moved.
    void hold() {
        held = viewport();
    }

    void letGo() {
        held = null;
        moved.run();
    }

    /// Zooms with the world under a pixel staying there.
    void zoomAt(double scale, double x, double y) {
        look(viewport().scaled(scale, x, y));
    }

    /// Zooms with the middle staying where it is.
    void zoomTo(double scale) {
        zoomAt(scale, window.getWidth() / 2, window.getHeight() / 2);
    }

    void pan(double dx, double dy) {
        look(viewport().moved(dx, dy));
    }

    void look(Viewport next) {
        chosen = next;
        held = null;
        fitted = false;
        moved.run();
    }

    /// Moves as little as needed to see a part of the world; not at all while all is seen.
    void reveal(Frame part) {
        Viewport now = viewport();
        boolean allSeen = fitted && now.seen(window.getWidth(), height()).contains(world.get());
        Viewport next = now.revealing(part, window.getWidth(), height());
        if (window.getWidth() > 0 && !allSeen && !next.equals(now)) {
            look(next);
        }
    }
}

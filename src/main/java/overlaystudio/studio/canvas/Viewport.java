package overlaystudio.studio.canvas;

import javafx.geometry.Point2D;

import overlaystudio.diagram.Frame;

/// Which part of the world is seen: a world point w is at `w * scale + (x, y)`.
///
/// @param scale pixels of a world unit
/// @param x where the world's origin is, in pixels
/// @param y where the world's origin is, in pixels
record Viewport(double scale, double x, double y) {

    /// Smallest scale: an estate of 200 virtual networks still fits.
    static final double LEAST = 0.02;

    /// Largest scale.
    static final double MOST = 128;

    /// Largest scale at which a small picture is fitted.
    private static final double MOST_FITTED = 1.3;

    /// Smallest scale at which words can be read.
    private static final double READABLE = 0.6;

    /// What one sees first: all of a frame if its words can be read, else its upper part as wide as the window.
    static Viewport opening(Frame frame, double width, double height) {
        Viewport all = fit(frame, width, height);
        double scale = Math.min(READABLE, width / Math.max(1, frame.width()));
        return all.scale() >= scale
                ? all
                : new Viewport(scale, width / 2 - frame.centerX() * scale, -frame.y() * scale);
    }

    /// All of a frame in the middle of a window.
    static Viewport fit(Frame frame, double width, double height) {
        double across = width / Math.max(1, frame.width());
        double down = height / Math.max(1, frame.height());
        double scale = Math.clamp(Math.min(across, down), LEAST, MOST_FITTED);
        return new Viewport(scale, width / 2 - frame.centerX() * scale, height / 2 - frame.centerY() * scale);
    }

    Point2D toScreen(double worldX, double worldY) {
        return new Point2D(worldX * scale + x, worldY * scale + y);
    }

    Point2D toWorld(double screenX, double screenY) {
        return new Point2D((screenX - x) / scale, (screenY - y) / scale);
    }

    Frame toScreen(Frame world) {
        return new Frame(world.x() * scale + x, world.y() * scale + y, world.width() * scale, world.height() * scale);
    }

    /// What is seen of the world in a window.
    Frame seen(double width, double height) {
        return new Frame(-x / scale, -y / scale, width / scale, height / scale);
    }

    /// At another scale, with the world point under a pixel staying there.
    Viewport scaled(double to, double pixelX, double pixelY) {
        double next = Math.clamp(to, LEAST, MOST);
        double ratio = next / scale;
        return new Viewport(next, pixelX - (pixelX - x) * ratio, pixelY - (pixelY - y) * ratio);
    }

    Viewport moved(double dx, double dy) {
        return new Viewport(scale, x + dx, y + dy);
    }

    /// Moved as little as needed to have a frame in a window, or in its middle where it is larger than the window.
    Viewport revealing(Frame world, double width, double height) {
        Frame at = toScreen(world).inset(-16);
        return moved(shift(at.x(), at.width(), width), shift(at.y(), at.height(), height));
    }

    /// Moved so that a frame can be seen and read: where it cannot be read, nearer; where it is too large, farther away;
    /// then in the middle of a window, unless it is seen already.
    Viewport approaching(Frame world, Frame window) {
        double whole = Math.clamp(
                Math.min(window.width() / Math.max(1, world.width()), window.height() / Math.max(1, world.height())),
                LEAST, MOST);
        double next = Math.clamp(scale, Math.min(READABLE, whole), whole);
        boolean isSeen = next == scale && window.contains(toScreen(world));
        return isSeen ? this
                : new Viewport(next, window.centerX() - world.centerX() * next,
                        window.centerY() - world.centerY() * next);
    }

    private static double shift(double start, double length, double room) {
        if (length > room) {
            return (room - length) / 2 - start;
        }
        return start < 0 ? -start : Math.min(0, room - start - length);
    }
}

package overlaystudio.studio.canvas;

import javafx.geometry.Point2D;

/// The way from one view to another: away from the world while it is far to go, along, and near again.
///
/// It is the way along which the picture seems to move least, by J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient
/// zooming and panning" (2003).
///
/// @param from where it starts
/// @param to where it ends
/// @param width of the window, in pixels
/// @param height of the window, in pixels
record Flight(Viewport from, Viewport to, double width, double height) {

    /// How readily it zooms out in order to get along: the value that people in that study preferred.
    private static final double RHO = 1.42;

    /// World units below which it only zooms.
    private static final double NEAR = 0.001;

    /// What is seen on the way.
    ///
    /// @param part from 0, the start, to 1, the end
    Viewport at(double part) {
        if (part <= 0 || part >= 1) {
            return part <= 0 ? from : to;
        }
        Point2D start = from.toWorld(width / 2, height / 2);
        Point2D end = to.toWorld(width / 2, height / 2);
        double far = start.distance(end);
        double near = width / from.scale();
        double last = width / to.scale();
        if (far < NEAR) {
            return around(start, near * Math.pow(last / near, part));
        }
        double away = RHO * RHO * far;
        double rest = last * last - near * near;
        double first = turn((rest + away * away) / (2 * near * away));
        double turns = turn((rest - away * away) / (2 * last * away)) - first;
        double now = first + part * turns;
        double along = near / (RHO * RHO) * (Math.cosh(first) * Math.tanh(now) - Math.sinh(first));
        return around(start.interpolate(end, along / far), near * Math.cosh(first) / Math.cosh(now));
    }

    /// The area hyperbolic sine of the negative.
    private static double turn(double b) {
        return -Math.signum(b) * Math.log(Math.abs(b) + Math.sqrt(b * b + 1));
    }

    /// What is seen with a place of the world in the middle of the window.
    ///
    /// @param seen world units from the left of the window to its right
    private Viewport around(Point2D middle, double seen) {
        double scale = Math.clamp(width / seen, Viewport.LEAST, Viewport.MOST);
        return new Viewport(scale, width / 2 - middle.getX() * scale, height / 2 - middle.getY() * scale);
    }
}

package overlaystudio.diagram;

/// How far points are from lines.
final class Distance {

    /// Straight pieces that stand for a curve: enough for pointing at it.
    private static final int PIECES = 16;

    private Distance() {}

    static double toSegment(double px, double py, double[] from, double x, double y) {
        double dx = x - from[0];
        double dy = y - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((px - from[0]) * dx + (py - from[1]) * dy) / length;
        double t = Math.clamp(along, 0, 1);
        return Math.hypot(px - from[0] - t * dx, py - from[1] - t * dy);
    }

    static double toCurve(double px, double py, double[] from, Outline.Curve curve) {
        double nearest = Double.POSITIVE_INFINITY;
        double[] last = from;
        for (int piece = 1; piece <= PIECES; piece++) {
            double[] next = point(from, curve, (double) piece / PIECES);
            nearest = Math.min(nearest, toSegment(px, py, last, next[0], next[1]));
            last = next;
        }
        return nearest;
    }

    private static double[] point(double[] from, Outline.Curve curve, double t) {
        return new double[] {
                bezier(from[0], curve.x1(), curve.x2(), curve.x(), t),
                bezier(from[1], curve.y1(), curve.y2(), curve.y(), t)
        };
    }

    private static double bezier(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
}

package overlaystudio.diagram;

/// An upright rectangle in world units, y pointing down.
///
/// @param x left edge
/// @param y top edge
/// @param width 0 or more
/// @param height 0 or more
public record Frame(double x, double y, double width, double height) {

    /// Right edge.
    public double right() {
        return x + width;
    }

    /// Bottom edge.
    public double bottom() {
        return y + height;
    }

    /// Middle from left to right.
    public double centerX() {
        return x + width / 2;
    }

    /// Middle from top to bottom.
    public double centerY() {
        return y + height / 2;
    }

    /// Whether a point lies in it or on its edge.
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /// Whether another frame lies in it, to within a thousandth of a unit.
    public boolean contains(Frame other) {
        Frame wide = inset(-0.001);
        return wide.contains(other.x, other.y) && wide.contains(other.right(), other.bottom());
    }

    /// Whether the two share more than an edge, by more than a thousandth of a unit.
    public boolean overlaps(Frame other) {
        double across = Math.min(right(), other.right()) - Math.max(x, other.x);
        double down = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return across > 0.001 && down > 0.001;
    }

    /// A copy with each edge moved inwards, or outwards where negative.
    public Frame inset(double by) {
        return new Frame(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
    }

    /// The smallest frame around both.
    public Frame union(Frame other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Frame(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}

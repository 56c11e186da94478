package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import overlaystudio.diagram.Frame;

/// How a box that is moved comes to stand in line with others.
///
/// @param dx by how much more it is moved to the right
/// @param dy by how much more it is moved down
/// @param guides the lines in which it then stands, as frames without width or height
record Alignment(double dx, double dy, List<Frame> guides) {

    /// Edges and middles that come within a distance of those of other boxes meet them.
    ///
    /// @param near the distance in world units
    static Alignment of(Frame moved, List<Frame> others, double near) {
        Optional<Double> across = others.stream().flatMap(other -> shift(xs(moved), xs(other), near).stream())
                .reduce(Alignment::smaller);
        Optional<Double> down = others.stream().flatMap(other -> shift(ys(moved), ys(other), near).stream())
                .reduce(Alignment::smaller);
        Frame placed = new Frame(moved.x() + across.orElse(0.0), moved.y() + down.orElse(0.0), moved.width(),
                moved.height());
        List<Frame> guides = new ArrayList<>();
        others.forEach(other -> guides.addAll(guides(placed, other, across.isPresent(), down.isPresent())));
        return new Alignment(across.orElse(0.0), down.orElse(0.0), guides);
    }

    private static double smaller(double one, double other) {
        return Math.abs(other) < Math.abs(one) ? other : one;
    }

    private static double[] xs(Frame frame) {
        return new double[] {frame.x(), frame.centerX(), frame.right()};
    }

    private static double[] ys(Frame frame) {
        return new double[] {frame.y(), frame.centerY(), frame.bottom()};
    }

    /// The smallest shift by which one of the first places meets its like.
    private static Optional<Double> shift(double[] from, double[] to, double near) {
        Optional<Double> best = Optional.empty();
        for (int at = 0; at < from.length; at++) {
            for (int other = 0; other < to.length; other++) {
                double shift = to[other] - from[at];
                boolean isMiddle = at == 1;
                if (isMiddle == (other == 1) && Math.abs(shift) <= near) {
                    best = Optional.of(best.map(it -> smaller(it, shift)).orElse(shift));
                }
            }
        }
        return best;
    }

    private static List<Frame> guides(Frame placed, Frame other, boolean across, boolean down) {
        List<Frame> guides = new ArrayList<>();
        Frame both = placed.union(other);
        if (across) {
            DoubleStream.of(xs(placed)).filter(x -> meets(x, xs(other)))
                    .forEach(x -> guides.add(new Frame(x, both.y(), 0, both.height())));
        }
        if (down) {
            DoubleStream.of(ys(placed)).filter(y -> meets(y, ys(other)))
                    .forEach(y -> guides.add(new Frame(both.x(), y, both.width(), 0)));
        }
        return guides;
    }

    private static boolean meets(double place, double[] others) {
        return DoubleStream.of(others).anyMatch(other -> Math.abs(place - other) < 0.01);
    }
}

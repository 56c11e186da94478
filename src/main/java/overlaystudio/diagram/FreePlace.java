package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;

/// Finds places where nothing stands and no straight line runs.
final class FreePlace {

    private static final double GAP = 12;
    private static final double MARGIN = 8;

    private final List<Frame> taken = new ArrayList<>();

    /// The places beside what is drawn.
    ///
    /// @param parts what is drawn; what lies in another part is not looked at, for that part is
    FreePlace(List<Part> parts) {
        for (Part part : parts) {
            if (part.parent().equals(ElementId.DESIGN)) {
                taken.add(part.frame());
            }
            part.shapes().stream().filter(Shape.Link.class::isInstance).map(Shape.Link.class::cast)
                    .forEach(link -> straights(link.outline()));
        }
    }

    private void straights(Outline outline) {
        double[] at = {0, 0};
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Move(double x, double y) -> at = new double[] {x, y};
                case Outline.Curve curve -> at = new double[] {curve.x(), curve.y()};
                case Outline.Line(double x, double y) -> {
                    Frame line = new Frame(at[0], at[1], 0, 0).union(new Frame(x, y, 0, 0));
                    if (line.width() == 0 || line.height() == 0) {
                        taken.add(line.inset(-0.5));
                    }
                    at = new double[] {x, y};
                }
                case Outline.Close() -> {}
            }
        }
    }

    void take(Frame frame) {
        taken.add(frame);
    }

    private boolean isFree(Frame frame) {
        return taken.stream().noneMatch(frame::overlaps);
    }

    /// A free place of the size of a wish, near to it: the wish itself if that is free, else beside what is in the way.
    Frame near(Frame wish) {
        return isFree(wish) ? wish : beside(wish);
    }

    /// The same with room around it.
    Frame roomy(Frame wish) {
        return isFree(wish.inset(-MARGIN)) ? wish : beside(wish);
    }

    private Frame beside(Frame wish) {
        return taken.stream()
                .flatMap(each -> beside(each, wish))
                .sorted(Comparator.comparingDouble(each -> distance(each, wish)))
                .filter(each -> isFree(each.inset(-MARGIN)))
                .findFirst()
                .orElse(wish);
    }

    /// To the right and left of something, above and below it, and at its corners.
    private static Stream<Frame> beside(Frame other, Frame wish) {
        double right = other.right() + GAP;
        double left = other.x() - GAP - wish.width();
        double below = other.bottom() + GAP;
        double above = other.y() - GAP - wish.height();
        return Stream.of(
                at(wish, right, wish.y()), at(wish, left, wish.y()), at(wish, wish.x(), below),
                at(wish, wish.x(), above), at(wish, right, other.y()), at(wish, left, other.y()),
                at(wish, other.x(), below), at(wish, other.x(), above), at(wish, right, below), at(wish, right, above),
                at(wish, left, below), at(wish, left, above));
    }

    private static Frame at(Frame wish, double x, double y) {
        return new Frame(x, y, wish.width(), wish.height());
    }

    private static double distance(Frame one, Frame other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}

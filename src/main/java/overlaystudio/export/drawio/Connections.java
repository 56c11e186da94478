package overlaystudio.export.drawio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Outline;
import overlaystudio.diagram.Part;

/// Finds which boxes a line joins, for in draw.io a line holds on to them when they are moved.
final class Connections {

    /// A point of a line.
    record Point(double x, double y) {}

    private static final double NEAR = 1;

    private final List<Part> parts;

    Connections(Diagram diagram) {
        parts = diagram.parts();
    }

    /// The points of a line: its ends, and its corners in between.
    static List<Point> points(Outline outline) {
        List<Point> points = new ArrayList<>();
        List<Outline.Step> steps = outline.steps();
        for (int i = 0; i < steps.size(); i++) {
            boolean isEnd = i == 0 || i == steps.size() - 1;
            switch (steps.get(i)) {
                case Outline.Move(double x, double y) -> points.add(new Point(x, y));
                case Outline.Line(double x, double y) when isEnd -> points.add(new Point(x, y));
                case Outline.Curve(double x1, double y1, double x2, double y2, double x, double y) -> {
                    points.add(new Point(x1, y1));
                    if (isEnd) {
                        points.add(new Point(x2, y2));
                        points.add(new Point(x, y));
                    }
                }
                case Outline.Line _, Outline.Close _ -> {}
            }
        }
        return points;
    }

    /// The parts that a line joins.
    record Ends(Part from, Part to) {}

    /// The parts that a line of a part joins; empty if it joins none, and so belongs to a sign.
    Optional<Ends> ends(Outline outline, Part part) {
        List<Point> points = points(outline);
        return at(points.getFirst(), part)
                .flatMap(from -> at(points.getLast(), part).map(to -> new Ends(from, to)))
                .filter(ends -> !ends.from().equals(ends.to()));
    }

    /// The part at whose edge a point is, a given one before all others and then the smallest; empty if there is none.
    private Optional<Part> at(Point point, Part first) {
        return parts.stream()
                .filter(part -> isAtEdge(point, part.frame()))
                .min(Comparator.<Part, Boolean>comparing(part -> !part.equals(first))
                        .thenComparingDouble(part -> part.frame().width() * part.frame().height()));
    }

    private static boolean isAtEdge(Point point, Frame frame) {
        Frame inner = frame.inset(NEAR);
        return frame.inset(-NEAR).contains(point.x(), point.y())
                && !(inner.width() > 0 && inner.height() > 0 && inner.contains(point.x(), point.y()));
    }

    /// Where a line leaves or arrives, as shares of the part's width and height.
    static String end(String word, Point point, Part part) {
        Frame frame = part.frame();
        return word + "X=" + share(point.x() - frame.x(), frame.width()) + ";" + word + "Y="
                + share(point.y() - frame.y(), frame.height()) + ";" + word + "Dx=0;" + word + "Dy=0;" + word
                + "Perimeter=0;";
    }

    /// Ten-thousandths, since hundredths of a long side would make straight lines slant.
    private static String share(double offset, double whole) {
        double share = whole == 0 ? 0 : Math.clamp(offset / whole, 0, 1);
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}

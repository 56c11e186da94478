package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import overlaystudio.diagram.Shape.Anchor;

/// The labels of one part at a scale: none smaller than can be read, none over another, none outside its box.
///
/// Labels keep their places as far as they have room there; the larger ones come first, and what has no room is left out.
final class Legible {

    /// Size on the screen, in pixels, below which a label cannot be read.
    static final double READING = 9;

    /// Size on the screen, in pixels, above which a label only takes room.
    private static final double LARGEST = 26;

    /// Fewer characters than these, a shortened name says nothing.
    private static final int LEAST = 3;

    /// Room between a label and an edge, in pixels.
    private static final double EDGE = 3;

    private final Part part;
    private final double scale;
    private final @Nullable Frame inside;
    private final double corner;
    private final List<Shape.Text> kept = new ArrayList<>();
    private final Set<Shape.Box> emptied = new HashSet<>();

    /// @param inside where the parts of the part are; null if none is shown
    /// @param corner how much of its upper right corner a mark takes, in world units
    Legible(Part part, double scale, @Nullable Frame inside, double corner) {
        this.part = part;
        this.scale = scale;
        this.inside = inside;
        this.corner = corner;
    }

    /// Shapes with the labels at their places, none larger than it has to be.
    static List<Shape> capped(List<Shape> shapes, double scale) {
        return shapes.stream().map(shape -> shape instanceof Shape.Text text && text.size() * scale > LARGEST
                ? new Shape.Text(text.x(), text.y(), text.content(), text.full(), text.face(), LARGEST / scale,
                        text.color(), text.anchor())
                : shape).toList();
    }

    /// Shapes with the labels at their places.
    List<Shape> inPlace() {
        for (Shape.Text text : texts()) {
            Optional<Shape.Text> placed = placed(text);
            placed.ifPresent(kept::add);
            if (placed.isEmpty()) {
                box(text).filter(box -> !isMain(box)).ifPresent(emptied::add);
            }
        }
        return shapes();
    }

    private boolean isMain(Shape.Box box) {
        return part.box().filter(box::equals).isPresent();
    }

    /// Shapes with the labels below one another from the top, as far as there is room above what is inside.
    ///
    /// @param hidden how many parts inside are not shown
    List<Shape> stacked(int hidden) {
        double bottom = inside == null ? part.frame().bottom() : inside.y();
        double y = part.frame().y() + 2 / scale;
        for (List<Shape.Text> line : lines(hidden)) {
            double size = line.stream().mapToDouble(this::size).max().orElse(0);
            if (y + 1.06 * size > bottom) {
                break;
            }
            int before = kept.size();
            add(line, y + 0.82 * size);
            y += kept.size() == before ? 0 : size * 1.22;
        }
        part.shapes().stream().filter(Shape.Box.class::isInstance).map(Shape.Box.class::cast)
                .filter(box -> !isMain(box) && !isBar(box.frame())).forEach(emptied::add);
        return shapes();
    }

    /// Whether a box is a bar across an open part that no label meets.
    private boolean isBar(Frame box) {
        boolean wide = inside != null && box.width() > part.frame().width() / 2;
        return wide && kept.stream().noneMatch(text -> text.frame().overlaps(box));
    }

    /// Labels line by line, those on one base line together; the count comes second, so that it is left out last.
    private List<List<Shape.Text>> lines(int hidden) {
        Map<Double, List<Shape.Text>> byLine = new LinkedHashMap<>();
        texts().forEach(text -> byLine.computeIfAbsent(text.y(), _ -> new ArrayList<>()).add(text));
        List<List<Shape.Text>> lines = new ArrayList<>(byLine.values());
        if (hidden > 0) {
            lines.add(Math.min(1, lines.size()), List.of(count(hidden)));
        }
        return lines;
    }

    /// How many are left out, in words if there is room for them.
    private Shape.Text count(int hidden) {
        TextStyle style = TextStyle.BODY;
        String words = "\u2026 and " + Words.number(hidden) + " more";
        double room = part.frame().width() - 2 * EDGE / scale;
        boolean fits = style.face().width(words, Math.max(style.size(), READING / scale)) <= room;
        String said = fits ? words : "+" + Words.number(hidden);
        return new Shape.Text(0, 0, said, said, style.face(), style.size(), style.color(), Anchor.START);
    }

    private void add(List<Shape.Text> line, double y) {
        double pad = EDGE / scale;
        double left = part.frame().x() + pad;
        double right = part.frame().right() - pad - (kept.isEmpty() ? corner : 0);
        for (Shape.Text text : line) {
            double size = size(text);
            double end = right;
            double start = left;
            Optional<String> content = shortened(text, size, end - start);
            if (content.isEmpty()) {
                continue;
            }
            double width = text.face().width(content.get(), size);
            double x = switch (text.anchor()) {
                case START -> start;
                case MIDDLE -> (start + end) / 2;
                case END -> end;
            };
            kept.add(new Shape.Text(x, y, content.get(), text.full(), text.face(), size, text.color(), text.anchor()));
            right = text.anchor() == Anchor.END ? right - width - 2 * pad : right;
            left = text.anchor() == Anchor.END ? left : left + width + 2 * pad;
        }
    }

    private List<Shape.Text> texts() {
        return part.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .sorted(Comparator.comparingDouble(Shape.Text::size).reversed())
                .toList();
    }

    private double size(Shape.Text text) {
        return Math.clamp(text.size(), READING / scale, Math.max(READING, LARGEST) / scale);
    }

    private Optional<Shape.Text> placed(Shape.Text text) {
        double size = size(text);
        Frame box = box(text).map(Shape.Box::frame).orElse(part.frame());
        double least = box.x() + EDGE / scale;
        double most = box.right() - EDGE / scale - (box.equals(part.frame()) ? corner : 0);
        Band band = new Band(text.y() - 0.76 * size, text.y() + 0.24 * size);
        if (band.top < box.y() || band.bottom > box.bottom()) {
            return Optional.empty();
        }
        for (Frame other : obstacles(text)) {
            if (band.meets(other)) {
                boolean after = other.x() > text.x();
                most = after ? Math.min(most, other.x()) : most;
                least = after ? least : Math.max(least, other.right());
            }
        }
        return placed(text, size, least, most);
    }

    /// Other labels with room around them, boxes that are not around it, and what is inside.
    private List<Frame> obstacles(Shape.Text text) {
        Frame own = text.frame();
        double gap = 2 * EDGE / scale;
        List<Frame> obstacles = new ArrayList<>();
        kept.stream().map(Shape.Text::frame)
                .map(it -> new Frame(it.x() - gap, it.y(), it.width() + 2 * gap, it.height())).forEach(obstacles::add);
        part.shapes().stream().filter(Shape.Box.class::isInstance).map(shape -> ((Shape.Box) shape).frame())
                .filter(frame -> !frame.contains(own.centerX(), own.centerY())).forEach(obstacles::add);
        Optional.ofNullable(inside).ifPresent(obstacles::add);
        return obstacles;
    }

    private static Optional<Shape.Text> placed(Shape.Text text, double size, double least, double most) {
        double room = switch (text.anchor()) {
            case START -> text.x() < least - 0.001 ? 0 : most - text.x();
            case MIDDLE -> 2 * Math.min(text.x() - least, most - text.x());
            case END -> Math.min(text.x(), most) - least;
        };
        double x = text.anchor() == Anchor.END ? Math.min(text.x(), most) : text.x();
        return shortened(text, size, room).map(content -> new Shape.Text(x, text.y(), content, text.full(), text.face(),
                size, text.color(), text.anchor()));
    }

    /// A name may lose its end; an address or a number may not.
    private static Optional<String> shortened(Shape.Text text, double size, double room) {
        if (text.face().width(text.content(), size) <= room) {
            return Optional.of(text.content());
        }
        boolean whole = text.face() == Face.MONO || text.anchor() != Anchor.START;
        String shorter = whole || room <= 0 ? "" : text.face().shorten(text.full(), size, room);
        return Optional.of(shorter).filter(it -> it.length() > LEAST && it.length() >= 0.4 * text.full().length());
    }

    /// The smallest box in which a label is.
    private Optional<Shape.Box> box(Shape.Text text) {
        Frame frame = text.frame();
        return part.shapes().stream()
                .filter(Shape.Box.class::isInstance)
                .map(Shape.Box.class::cast)
                .filter(box -> box.frame().contains(frame.centerX(), frame.centerY()))
                .min(Comparator.comparingDouble(box -> box.frame().width() * box.frame().height()));
    }

    private List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        part.shapes().stream()
                .filter(shape -> !(shape instanceof Shape.Text))
                .filter(shape -> !(shape instanceof Shape.Box box && emptied.contains(box)))
                .forEach(shapes::add);
        shapes.addAll(kept);
        return shapes;
    }

    /// What a line of text takes from top to bottom.
    private record Band(double top, double bottom) {

        boolean meets(Frame other) {
            return Math.min(bottom, other.bottom()) - Math.max(top, other.y()) > 0.001;
        }
    }
}

package overlaystudio.diagram.addressmap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Face;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Mark;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;

/// The shapes of an address map in a grid: rows with their first addresses, claims, use, overlaps and free space.
public final class MapSheet {

    private static final double STEP = 2;
    private static final double MOST_STEPS = 4;
    private static final double LABEL = 11;
    private static final double MONO = 9.5;
    private static final double PAD = 5;
    private static final double LEAST_CELL = 8;

    /// Below this width or height a range is all edge, so that it is seen.
    private static final double LEAST_EDGED = 5;

    /// What is kept clear around an overlap so small that it would vanish in the ranges that are all edge.
    private static final double HALO = 1.5;
    private static final double LEAST_WIDTH = 24;
    private static final double LEAST_HEIGHT = 12;

    private final AddressMap map;
    private final Grid grid;
    private final List<Claim> seen;
    private final Set<Cidr> marked = new HashSet<>();
    private final Set<Frame> named = new HashSet<>();
    private final List<Shape> shapes = new ArrayList<>();

    private MapSheet(AddressMap map, Grid grid) {
        this.map = map;
        this.grid = grid;
        seen = map.in(grid.scope());
    }

    /// The shapes of an address map, in the order in which they are painted.
    public static List<Shape> of(AddressMap map, Grid grid) {
        MapSheet sheet = new MapSheet(map, grid);
        sheet.draw();
        return List.copyOf(sheet.shapes);
    }

    private void draw() {
        title();
        rows();
        claims();
        cells();
        overlaps();
        labels();
        map.free().forEach(free -> grid.frame(free.range()).ifPresent(frame -> free(free, frame)));
    }

    /// What is shown, and how much of it is a row and a cell.
    private void title() {
        Frame frame = grid.frame();
        double base = frame.y() - 9;
        String range = grid.scope().toString();
        double width = words(frame.x(), base, range, Face.SEMIBOLD, 12, Role.TEXT, frame.width());
        fitting(frame.width() - width - 12, scale(true), scale(false)).ifPresent(
                line -> text(frame.right(), base, line, Face.MONO, MONO, Role.MUTED, Shape.Anchor.END));
    }

    private String scale(boolean full) {
        int row = grid.scope().prefix() + 4;
        String cell = "cell /" + grid.cellPrefix();
        return full ? "row /" + row + "  " + cell + ", " + Claim.addresses(grid.cellSize()) : cell;
    }

    private void rows() {
        box(grid.frame(), Role.PANEL, Role.NONE, Shape.Dash.SOLID);
        double size = Panels.ROW_TEXT;
        int step = step(grid.rowHeight(), size);
        for (int at = 0; at < Grid.ROWS; at += step) {
            Cidr row = grid.rows().get(at);
            double y = grid.frame(row).orElseThrow().y();
            double base = y + Math.max(grid.rowHeight(), size) / 2 + size * 0.36;
            text(grid.frame().x() - 8, base, row.first().toString(), Face.MONO, size, Role.MUTED, Shape.Anchor.END);
        }
    }

    /// The lines of the cells, drawn over the claims so that each size can be counted; where they are dense, some of them.
    private void cells() {
        Frame frame = grid.frame();
        double width = frame.width() / Grid.ROWS;
        for (int line = 0; line <= Grid.ROWS; line += step(grid.rowHeight(), LEAST_CELL)) {
            double y = frame.y() + line * grid.rowHeight();
            shapes.add(Hatching.line(frame.x(), y, frame.right(), y, Role.HAIRLINE, 0.6));
        }
        for (int line = 0; line <= Grid.ROWS; line += step(width, LEAST_CELL)) {
            double x = frame.x() + line * width;
            shapes.add(Hatching.line(x, frame.y(), x, frame.bottom(), Role.HAIRLINE, 0.6));
        }
    }

    /// By how many to go on so that there is a least length between two: a power of two up to all.
    private static int step(double length, double least) {
        int step = 1;
        while (step < Grid.ROWS && step * length < least) {
            step *= 2;
        }
        return step;
    }

    /// Each claim within those around it, of which it is a little smaller.
    private void claims() {
        Deque<Claim> around = new ArrayDeque<>();
        for (Claim claim : seen) {
            while (!around.isEmpty() && !around.getLast().range().contains(claim.range())) {
                around.removeLast();
            }
            int depth = around.size();
            grid.frame(claim.range()).ifPresent(frame -> claim(claim, inset(frame, depth)));
            around.addLast(claim);
        }
    }

    private void claim(Claim claim, Frame frame) {
        Shape.Dash dash = claim.kind() == ClaimKind.KEPT_FREE ? Shape.Dash.DOTTED
                : claim.existing() ? Shape.Dash.DASHED : Shape.Dash.SOLID;
        boolean tiny = isTiny(frame);
        Role fill = tiny ? claim.kind().edge() : claim.kind().fill();
        shapes.add(new Shape.Box(frame, tiny ? 0 : 2, fill, tiny ? Role.NONE : claim.kind().edge(), 1.4, dash));
        if (claim.kind() != ClaimKind.NETWORK && grid.scope().contains(claim.range())) {
            use(claim, frame);
        }
    }

    private static boolean isTiny(Frame frame) {
        return Math.min(frame.width(), frame.height()) < LEAST_EDGED;
    }

    /// How much of a range is in use now and at most, along its lower edge.
    private void use(Claim claim, Frame frame) {
        boolean pods = claim.kind() == ClaimKind.PODS;
        bar(claim.peak(), claim, frame, pods ? Role.BLOCK_FILL : Role.SUBNET);
        bar(claim.now(), claim, frame, claim.kind().edge() == Role.OVERLAY ? Role.OVERLAY : Role.NETWORK);
    }

    private void bar(long count, Claim claim, Frame frame, Role role) {
        double width = (frame.width() - 4) * Math.min(1, (double) count / claim.range().size());
        if (width > 0 && frame.height() > 10) {
            box(new Frame(frame.x() + 2, frame.bottom() - 5, width, 3), role, Role.NONE, Shape.Dash.SOLID);
        }
    }

    private static Frame inset(Frame frame, int depth) {
        double by = Math.min(Math.min(depth, MOST_STEPS) * STEP, Math.min(frame.width(), frame.height()) / 4);
        return frame.inset(by);
    }

    /// Each overlap once, however many claims share it; what does harm lies over what does none.
    private void overlaps() {
        hatch(map.overlaps().stream().filter(each -> !each.meets()).map(Overlap::shared), Role.MUTED);
        hatch(map.overlaps().stream().filter(Overlap::meets).map(Overlap::shared), Role.ERROR)
                .forEach(this::mark);
    }

    /// Hatches ranges that are in no other of them.
    private List<Cidr> hatch(Stream<Cidr> shared, Role role) {
        List<Cidr> outermost = new ArrayList<>();
        shared.filter(range -> range.overlaps(grid.scope())).distinct().sorted()
                .filter(range -> outermost.isEmpty() || !outermost.getLast().contains(range))
                .forEach(outermost::add);
        outermost.forEach(range -> grid.frame(range).ifPresent(frame -> {
            if (isTiny(frame)) {
                box(frame.inset(-HALO), Role.GROUND, Role.NONE, Shape.Dash.SOLID);
            }
            shapes.add(Hatching.of(frame, role));
            box(frame, Role.NONE, role, Shape.Dash.SOLID);
        }));
        return outermost;
    }

    private void mark(Cidr range) {
        grid.frame(range).filter(frame -> frame.width() > Mark.SIZE * 2 && frame.height() > Mark.SIZE)
                .ifPresent(frame -> {
                    marked.add(range);
                    mark(frame.right() - Mark.SIZE - 3, frame.y() + 3);
                });
    }

    private void mark(double x, double y) {
        shapes.add(new Shape.Icon(Mark.ERROR.outline().placed(1, x, y), Role.ERROR));
        shapes.add(new Shape.Link(Mark.ERROR.sign().placed(1, x, y), Role.ON_MARK, 1.7, Shape.Dash.SOLID));
    }

    /// The largest part of a range in which nothing lies that comes after it, where its name has room.
    private Optional<Frame> room(int index) {
        Cidr range = seen.get(index).range();
        List<Cidr> inside = seen.subList(index + 1, seen.size()).stream()
                .map(Claim::range)
                .takeWhile(range::contains)
                .toList();
        Cidr shown = range.contains(grid.scope()) ? grid.scope() : range;
        return AddressSet.of(shown).minus(AddressSet.of(inside)).cidrs().stream()
                .flatMap(each -> grid.frame(each).stream())
                .max(Comparator.comparingDouble(frame -> frame.width() * frame.height()));
    }

    /// One name for each range, made of the names of all that have it.
    private void labels() {
        StringBuilder name = new StringBuilder();
        for (int index = 0; index < seen.size(); index++) {
            Claim claim = seen.get(index);
            name.append(name.isEmpty() ? "" : " + ").append(claim.name());
            boolean goesOn = index + 1 < seen.size() && seen.get(index + 1).range().equals(claim.range());
            if (!goesOn) {
                label(index, name.toString());
                name.setLength(0);
            }
        }
    }

    private void label(int index, String name) {
        Claim claim = seen.get(index);
        grid.frame(claim.range()).filter(MapSheet::isReadable).flatMap(_ -> room(index)).filter(MapSheet::isReadable)
                .ifPresent(frame -> {
                    named.add(frame);
                    label(claim, name, frame);
                });
    }

    private static boolean isReadable(Frame frame) {
        return frame.width() >= LEAST_WIDTH && frame.height() >= LEAST_HEIGHT;
    }

    private void label(Claim claim, String name, Frame frame) {
        double size = Math.min(LABEL, frame.height() * 0.62);
        boolean twoLines = frame.height() >= 30;
        double base = frame.y() + (twoLines ? 14 : frame.height() / 2 + size * 0.34);
        double room = frame.width() - 2 * PAD - (marked.contains(claim.range()) ? Mark.SIZE + 4 : 0);
        double width = Face.SEMIBOLD.width(Face.SEMIBOLD.shorten(name, size, room), size);
        String extent = claim.range() + "  " + claim.extent();
        double left = twoLines ? 0 : width + 8;
        Optional<String> line =
                fitting(room - left, extent, claim.range().toString(), "/" + claim.range().prefix());
        double widest = Math.max(width, left + line.map(text -> Face.MONO.width(text, MONO)).orElse(0.0));
        plate(ground(claim),
                new Frame(frame.x() + PAD - 2, base - size, widest + 4, twoLines && line.isPresent() ? 28 : size + 3));
        words(frame.x() + PAD, base, name, Face.SEMIBOLD, size, claim.kind().text(), room);
        line.ifPresent(text -> text(frame.x() + PAD + left, base + (twoLines ? 13 : 0), text, Face.MONO, MONO,
                Role.MUTED, Shape.Anchor.START));
    }

    /// A ground on which words can be read where lines of cells or hatching would run through them.
    private void plate(Role fill, Frame frame) {
        shapes.add(new Shape.Box(frame, 2, fill, Role.NONE, 0, Shape.Dash.SOLID));
    }

    private double words(double x, double base, String name, Face face, double size, Role color, double room) {
        String shown = face.shorten(name, size, room);
        shapes.add(new Shape.Text(x, base, shown, name, face, size, color, Shape.Anchor.START));
        return face.width(shown, size);
    }

    private static Optional<String> fitting(double room, String... texts) {
        return List.of(texts).stream().filter(text -> Face.MONO.width(text, MONO) <= room).findFirst();
    }

    /// The size of a free range in its middle, where no other name stands.
    private void free(FreeRange free, Frame frame) {
        boolean tall = frame.height() >= 54;
        boolean hasName = named.contains(frame);
        if (!isReadable(frame) || (hasName && !tall) || isCrossed(free.range())) {
            return;
        }
        String size = Claim.addresses(free.range().size());
        fitting(frame.width() - 2 * PAD, "free " + free.range() + "  " + size, "free " + free.range(),
                "free /" + free.range().prefix(), "free").ifPresent(line -> {
                    double base = frame.centerY() + (hasName ? 12 : 3.5);
                    double width = Face.MONO.width(line, MONO) + 6;
                    plate(around(free.range()), new Frame(frame.centerX() - width / 2, base - MONO, width, MONO + 3));
                    text(frame.centerX(), base, line, Face.MONO, MONO, Role.MUTED, Shape.Anchor.MIDDLE);
                });
    }

    /// How the ground of a free range is filled.
    private Role around(Cidr free) {
        return seen.stream().filter(claim -> claim.range().contains(free)).reduce((_, inner) -> inner)
                .map(MapSheet::ground).orElse(Role.GROUND);
    }

    private static Role ground(Claim claim) {
        return claim.kind().fill() == Role.NONE ? Role.GROUND : claim.kind().fill();
    }

    /// Whether something outside the network lies in it as well.
    private boolean isCrossed(Cidr free) {
        return seen.stream().anyMatch(claim -> free.contains(claim.range()) && !free.equals(claim.range()));
    }

    private void box(Frame frame, Role fill, Role stroke, Shape.Dash dash) {
        shapes.add(new Shape.Box(frame, 0, fill, stroke, 1.4, dash));
    }

    private void text(double x, double y, String content, Face face, double size, Role color, Shape.Anchor anchor) {
        shapes.add(new Shape.Text(x, y, content, content, face, size, color, anchor));
    }

    /// What a hand proposes: where the subnet would be, hatched where it cannot be.
    public static List<Shape> of(Proposal proposal, Grid grid) {
        Role role = proposal.obstacle().isPresent() ? Role.ERROR : Role.SELECTION;
        return grid.frame(proposal.range())
                .map(frame -> proposal.obstacle().isPresent()
                        ? List.of(edge(frame, role), Hatching.of(frame, role))
                        : List.<Shape>of(new Shape.Box(frame, 2, Role.TIE_FILL, role, 2.4, Shape.Dash.SOLID),
                                name(proposal, frame)))
                .orElse(List.of());
    }

    private static Shape name(Proposal proposal, Frame frame) {
        String text = fitting(frame.width() - 4, proposal.range().toString(), "/" + proposal.range().prefix())
                .orElse("");
        return new Shape.Text(frame.centerX(), frame.centerY() + 3.5, text, proposal.range().toString(), Face.MONO,
                MONO, Role.TEXT, Shape.Anchor.MIDDLE);
    }

    private static Shape edge(Frame frame, Role role) {
        return new Shape.Box(frame, 2, Role.NONE, role, 2.4, Shape.Dash.SOLID);
    }

    /// The outlines of an element's ranges.
    public static List<Shape> outline(AddressMap map, ElementId id, Grid grid) {
        return map.of(id).stream()
                .flatMap(claim -> grid.frame(claim.range()).stream())
                .map(frame -> edge(frame, Role.SELECTION))
                .toList();
    }
}

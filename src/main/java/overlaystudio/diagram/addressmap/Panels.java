package overlaystudio.diagram.addressmap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import overlaystudio.diagram.Face;
import overlaystudio.diagram.Frame;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// The ranges of a scope drawn side by side, each to its own scale.
///
/// @param grids one for each range that has room
/// @param hidden how many ranges have no room
public record Panels(List<Grid> grids, int hidden) {

    /// Room above a grid for its title.
    static final double TITLE = 26;

    /// Size of the type of the addresses beside the rows.
    static final double ROW_TEXT = 10;

    private static final double GAP = 14;

    /// Room below the grids for a line that says what is left out.
    private static final double NOTE = 20;

    private static final double WIDEST_MARGIN = margin("000.000.000.000");
    private static final double LEAST_WIDTH = 150;
    private static final double LEAST_HEIGHT = 128;

    /// How much wider than high a grid is best.
    private static final double SHAPE = 2;

    /// Keeps a copy of the grids.
    public Panels {
        grids = List.copyOf(grids);
    }

    /// The panels of a scope in an area whose upper left corner is the origin.
    ///
    /// @param width of the area
    /// @param fullHeight height of the area
    public static Panels of(Scope scope, double width, double fullHeight) {
        int most = most(width, fullHeight - NOTE);
        double height = fullHeight - (scope.ranges().size() > most ? NOTE : 0);
        List<Cidr> ranges = scope.ranges().stream().limit(most).toList();
        int columns = IntStream.rangeClosed(1, ranges.size()).boxed()
                .max(Comparator.comparingDouble(each -> size(each, ranges.size(), width, height)))
                .orElse(1);
        List<Grid> grids = IntStream.range(0, ranges.size())
                .mapToObj(at -> Grid.of(ranges.get(at), frame(at, columns, ranges, width, height)))
                .toList();
        return new Panels(grids, scope.ranges().size() - grids.size());
    }

    /// How many panels an area has room for; one it has always.
    private static int most(double width, double height) {
        long across = (long) (width / (LEAST_WIDTH + GAP));
        long down = (long) (height / (LEAST_HEIGHT + TITLE + GAP));
        return Math.clamp(across * down, 1, Integer.MAX_VALUE);
    }

    /// How large a grid is if there are so many columns.
    private static double size(int columns, int count, double width, double height) {
        int rows = Math.ceilDiv(count, columns);
        double across = width / columns - GAP - WIDEST_MARGIN;
        double down = height / rows - GAP - TITLE;
        return Math.min(across / SHAPE, down);
    }

    private static Frame frame(int at, int columns, List<Cidr> ranges, double width, double height) {
        int rows = Math.ceilDiv(ranges.size(), columns);
        double across = width / columns;
        double down = height / rows;
        double margin = ranges.stream().mapToDouble(Panels::margin).max().orElse(0);
        double x = at % columns * across + margin;
        double y = Math.floorDiv(at, columns) * down + TITLE;
        return new Frame(Math.round(x), Math.round(y), Math.max(1, Math.round(across - margin - GAP)),
                Math.max(1, Math.round(down - TITLE - GAP)));
    }

    /// Room beside a grid for the first addresses of its rows.
    private static double margin(Cidr range) {
        return Grid.of(range, new Frame(0, 0, 1, 1)).rows().stream()
                .mapToDouble(row -> margin(row.first().toString()))
                .max()
                .orElse(0);
    }

    private static double margin(String longest) {
        return Face.MONO.width(longest, ROW_TEXT) + 20;
    }

    /// The grid in which a point lies.
    public Optional<Grid> at(double x, double y) {
        return grids.stream().filter(grid -> grid.frame().contains(x, y)).findFirst();
    }

    /// The address at a point, or the nearest one.
    public IpAddress address(double x, double y) {
        return grids.stream()
                .min(Comparator.comparingDouble(grid -> distance(grid.frame(), x, y)))
                .map(grid -> grid.at(x, y))
                .orElseThrow();
    }

    private static double distance(Frame frame, double x, double y) {
        double across = Math.max(0, Math.max(frame.x() - x, x - frame.right()));
        double down = Math.max(0, Math.max(frame.y() - y, y - frame.bottom()));
        return Math.hypot(across, down);
    }

    /// Where a range is, as far as it is shown.
    public List<Frame> frames(Cidr range) {
        return grids.stream().flatMap(grid -> grid.frame(range).stream()).toList();
    }
}

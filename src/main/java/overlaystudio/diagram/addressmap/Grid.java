package overlaystudio.diagram.addressmap;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import overlaystudio.diagram.Frame;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// A range drawn to scale in 16 rows of 16 cells, as a hex dump shows memory.
///
/// Every aligned range is one rectangle in it: a part of one row or some whole rows. Its area is as large a part of the
/// grid as its addresses are of the range.
///
/// @param scope what the grid shows, at most as long as a /24
/// @param frame where it is
public record Grid(Cidr scope, Frame frame) {

    /// Rows of a grid, and cells of a row.
    public static final int ROWS = 16;

    /// The longest prefix of a grid: its cells are single addresses.
    public static final int LONGEST = 24;

    private static final int ROW_BITS = 4;

    /// The grid that shows a range, or the /24 around it.
    public static Grid of(Cidr range, Frame frame) {
        return new Grid(Cidr.of(range.first(), Math.min(range.prefix(), LONGEST)), frame);
    }

    /// The rows from above.
    public List<Cidr> rows() {
        return IntStream.range(0, ROWS).mapToObj(row -> scope.block(scope.prefix() + ROW_BITS, row)).toList();
    }

    /// Prefix length of a cell.
    public int cellPrefix() {
        return scope.prefix() + 2 * ROW_BITS;
    }

    /// Addresses of a cell.
    public long cellSize() {
        return rowSize() / ROWS;
    }

    /// Addresses of a row.
    public long rowSize() {
        return scope.size() / ROWS;
    }

    /// Height of a row.
    public double rowHeight() {
        return frame.height() / ROWS;
    }

    /// Where a range is, as far as the grid shows it; empty where it shows none of it.
    public Optional<Frame> frame(Cidr range) {
        return range.contains(scope)
                ? Optional.of(frame)
                : Optional.of(range).filter(scope::contains).map(this::inside);
    }

    private Frame inside(Cidr range) {
        long offset = range.first().value() - scope.first().value();
        long row = offset / rowSize();
        double x = frame.x() + frame.width() * (offset % rowSize()) / rowSize();
        double y = frame.y() + rowHeight() * row;
        double width = frame.width() * Math.min(1, (double) range.size() / rowSize());
        double height = rowHeight() * Math.max(1, range.size() / rowSize());
        return new Frame(x, y, width, height);
    }

    /// The address at a point, or the nearest one.
    public IpAddress at(double x, double y) {
        int row = (int) Math.clamp(Math.floor((y - frame.y()) / rowHeight()), 0, ROWS - 1);
        double part = Math.clamp((x - frame.x()) / frame.width(), 0, 1);
        long column = Math.min(rowSize() - 1, (long) (part * rowSize()));
        return scope.first().plus(row * rowSize() + column);
    }

    /// Whether a range is wider than its row, so that its ends are its upper and its lower edge.
    public boolean isTall(Cidr range) {
        return range.size() > rowSize();
    }
}

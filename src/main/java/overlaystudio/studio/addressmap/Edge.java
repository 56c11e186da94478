package overlaystudio.studio.addressmap;

import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.addressmap.Grid;
import overlaystudio.diagram.addressmap.Panels;
import overlaystudio.diagram.addressmap.Proposal;
import overlaystudio.diagram.addressmap.Shaping;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.net.IpAddress;

/// Where a hand takes hold of a subnet.
///
/// @param part which part of it
/// @param cursor what the pointer looks like there
record Edge(Part part, Cursor cursor) {

    /// Width of an edge in pixels.
    private static final double NEAR = 5;

    /// A part of a subnet.
    enum Part {
        /// Its first address, which is pulled.
        START,
        /// Its last address, which is pulled.
        END,
        /// What lies between: the subnet is moved.
        MIDDLE
    }

    /// Where a point takes hold of a range; empty if it is no subnet, or if its ends are not shown.
    static Optional<Edge> at(Spot spot, Panels panels, Point2D point) {
        return spot.isSubnet()
                ? panels.at(point.getX(), point.getY())
                        .filter(grid -> grid.scope().contains(spot.range()))
                        .map(grid -> at(spot, grid, point))
                : Optional.empty();
    }

    private static Edge at(Spot spot, Grid grid, Point2D point) {
        Frame frame = spot.frame();
        boolean tall = grid.isTall(spot.range());
        double from = tall ? point.getY() - frame.y() : point.getX() - frame.x();
        double length = tall ? frame.height() : frame.width();
        double near = Math.min(NEAR, length / 4);
        if (from < near) {
            return new Edge(Part.START, tall ? Cursor.N_RESIZE : Cursor.W_RESIZE);
        }
        return from > length - near
                ? new Edge(Part.END, tall ? Cursor.S_RESIZE : Cursor.E_RESIZE)
                : new Edge(Part.MIDDLE, Cursor.OPEN_HAND);
    }

    /// What pulling or moving a subnet by this part to an address would be.
    ///
    /// @param grabbed addresses from the first one of the subnet to where it was taken
    Proposal proposal(Shaping shaping, IpAddress address, long grabbed) {
        return switch (part) {
            case START -> shaping.pullStart(address);
            case END -> shaping.pullEnd(address);
            case MIDDLE -> shaping.move(IpAddress.ofValue(Math.max(0, address.value() - grabbed)));
        };
    }
}

package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The ground among boxes that stand: where one more has room.
///
/// It looks only at where boxes stand, never at what they are, so that the same boxes leave the same room. Boxes that
/// touch are not in each other's way, for a user may well put one beside another, edge to edge.
public final class Clearing {

    /// How far from another one a box stands that had to give way to it.
    private static final double GAP = 14;

    private final List<Frame> taken = new ArrayList<>();

    /// Ground without any box.
    public Clearing() {}

    /// Takes ground, be it free or not.
    ///
    /// @return the same ground
    public Frame take(Frame frame) {
        taken.add(frame);
        return frame;
    }

    /// Takes the place that is wished for, or else the first one below it that has room.
    public Frame takeBelow(Frame wish) {
        return take(slid(wish, (frame, other) -> moved(frame, 0, other.bottom() + GAP - frame.y())));
    }

    /// Takes the place that is wished for, or else the nearest one below, above, to the right or to the left of it that
    /// has room.
    Frame takeNear(Frame wish) {
        return take(Stream.of(
                slid(wish, (frame, other) -> moved(frame, 0, other.bottom() + GAP - frame.y())),
                slid(wish, (frame, other) -> moved(frame, 0, other.y() - GAP - frame.bottom())),
                slid(wish, (frame, other) -> moved(frame, other.right() + GAP - frame.x(), 0)),
                slid(wish, (frame, other) -> moved(frame, other.x() - GAP - frame.right(), 0)))
                .min(Comparator
                        .comparingDouble(frame -> Math.abs(frame.x() - wish.x()) + Math.abs(frame.y() - wish.y())))
                .orElse(wish));
    }

    /// Pushes a frame past one box after another, each time the same way, until it stands clear.
    private Frame slid(Frame wish, BiFunction<Frame, Frame, Frame> past) {
        Frame frame = wish;
        Optional<Frame> other = inTheWayOf(frame);
        while (other.isPresent()) {
            frame = past.apply(frame, other.get());
            other = inTheWayOf(frame);
        }
        return frame;
    }

    private Optional<Frame> inTheWayOf(Frame frame) {
        return taken.stream().filter(frame::overlaps).findFirst();
    }

    private static Frame moved(Frame frame, double dx, double dy) {
        return new Frame(frame.x() + dx, frame.y() + dy, frame.width(), frame.height());
    }
}

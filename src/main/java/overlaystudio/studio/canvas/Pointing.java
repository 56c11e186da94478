package overlaystudio.studio.canvas;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.util.Duration;

/// What the pointer is on, and where it is once it rests there.
///
/// @param <T> what one can point at
public final class Pointing<T> {

    private static final Duration REST = Duration.millis(350);

    private final Function<Point2D, Optional<T>> there;
    private final Runnable changed;
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<T> pointed = Optional.empty();
    private Point2D pointer = Point2D.ZERO;

    /// Points at nothing yet.
    ///
    /// @param there what is at a pixel
    /// @param changed is told that something else is pointed at, or nothing
    /// @param rested is told that the pointer has come to rest
    public Pointing(Function<Point2D, Optional<T>> there, Runnable changed, Runnable rested) {
        this.there = there;
        this.changed = changed;
        rest.setOnFinished(_ -> rested.run());
    }

    /// What the pointer is on.
    public Optional<T> pointed() {
        return pointed;
    }

    /// Where the pointer is, in pixels.
    public Point2D pointer() {
        return pointer;
    }

    /// Follows the pointer to a pixel.
    public void to(Point2D at) {
        pointer = at;
        point(there.apply(at));
        rest.playFromStart();
    }

    /// The pointer is somewhere else.
    public void away() {
        rest.stop();
        point(Optional.empty());
    }

    private void point(Optional<T> next) {
        if (!next.equals(pointed)) {
            pointed = next;
            changed.run();
        }
    }

    /// Forgets what it is on if that is no longer there, without telling so.
    public void keep(Predicate<T> isThere) {
        pointed = pointed.filter(isThere);
    }
}

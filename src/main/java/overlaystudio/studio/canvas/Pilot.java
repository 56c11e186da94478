package overlaystudio.studio.canvas;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/// Flies the camera to another place in a moment, so that one sees where that is.
///
/// Whoever moves the camera meanwhile takes over. Where the system asks for less motion, it is there at once.
final class Pilot {

    private static final Duration TIME = Duration.millis(280);

    private final CanvasView view;
    private final BooleanSupplier isStill;
    private Optional<Way> flying = Optional.empty();

    /// @param isStill whether motion is to be left out
    Pilot(CanvasView view, BooleanSupplier isStill) {
        this.view = view;
        this.isStill = isStill;
    }

    void fly(Viewport to) {
        fly(to, () -> view.camera().look(to));
    }

    /// @param land is run at the end, unless someone takes over
    void fly(Viewport to, Runnable land) {
        flying.ifPresent(Way::stop);
        Viewport from = view.viewport();
        if (isStill.getAsBoolean() || view.getWidth() <= 0 || from.equals(to)) {
            land.run();
        } else {
            Way way = new Way(new Flight(from, to, view.getWidth(), view.getHeight()), land);
            flying = Optional.of(way);
            way.play();
        }
    }

    /// One flight.
    private final class Way extends Transition {

        private final Flight flight;
        private Viewport last;

        Way(Flight flight, Runnable land) {
            this.flight = flight;
            last = flight.from();
            setCycleDuration(TIME);
            setInterpolator(Interpolator.EASE_BOTH);
            setOnFinished(_ -> land.run());
        }

        @Override
        protected void interpolate(double part) {
            if (view.viewport().equals(last)) {
                last = flight.at(part);
                view.camera().look(last);
            } else {
                stop();
            }
        }
    }
}

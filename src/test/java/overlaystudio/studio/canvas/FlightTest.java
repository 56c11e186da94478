package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;

import org.junit.jupiter.api.Test;

class FlightTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;

    private static Viewport at(double scale, double worldX, double worldY) {
        return new Viewport(scale, WIDTH / 2 - worldX * scale, HEIGHT / 2 - worldY * scale);
    }

    private static Flight flight(Viewport from, Viewport to) {
        return new Flight(from, to, WIDTH, HEIGHT);
    }

    private static Point2D middle(Viewport viewport) {
        return viewport.toWorld(WIDTH / 2, HEIGHT / 2);
    }

    @Test
    void it_starts_and_ends_where_it_should() {
        Viewport from = at(1, 0, 0);
        Viewport to = at(3, 5000, -800);
        assertThat(flight(from, to).at(0)).isEqualTo(from);
        assertThat(flight(from, to).at(1)).isEqualTo(to);
        assertNear(flight(from, to).at(1e-9), from);
        assertNear(flight(from, to).at(1 - 1e-9), to);
    }

    private static void assertNear(Viewport one, Viewport other) {
        assertThat(one.scale()).isCloseTo(other.scale(), within(1e-4));
        assertThat(middle(one).distance(middle(other))).isLessThan(0.1);
    }

    @Test
    void on_a_long_way_it_zooms_out_and_in_again() {
        Flight flight = flight(at(1, 0, 0), at(1, 8000, 6000));
        assertThat(flight.at(0.5).scale()).isLessThan(0.5);
        assertThat(middle(flight.at(0.5)).getX()).isCloseTo(4000, within(1.0));
        assertThat(flight.at(0.25).scale()).isCloseTo(flight.at(0.75).scale(), within(1e-9));
    }

    @Test
    void in_one_place_it_only_zooms() {
        Flight flight = flight(at(0.5, 70, 30), at(8, 70, 30));
        assertThat(flight.at(0.5).scale()).isCloseTo(2, within(1e-9));
        assertThat(middle(flight.at(0.5)).distance(70, 30)).isLessThan(1e-6);
    }

    @Test
    void it_goes_straight_and_never_back() {
        Flight flight = flight(at(0.05, -300, 90), at(64, 2000, 1240));
        double before = -300;
        for (double part = 0.05; part < 1; part += 0.05) {
            Point2D middle = middle(flight.at(part));
            assertThat(middle.getX()).isGreaterThanOrEqualTo(before);
            assertThat(middle.getY()).isCloseTo(90 + (middle.getX() + 300) / 2, within(1e-3));
            before = middle.getX();
        }
    }
}

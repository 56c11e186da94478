package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import overlaystudio.diagram.Frame;

class AlignmentTest {

    private static final Frame OTHER = new Frame(100, 200, 50, 80);

    private static Alignment of(double x, double y) {
        return Alignment.of(new Frame(x, y, 30, 20), List.of(OTHER), 7);
    }

    @Test
    void a_left_edge_meets_a_left_edge_and_says_so() {
        Alignment alignment = of(103, 0);
        assertThat(alignment.dx()).isEqualTo(-3);
        assertThat(alignment.dy()).isZero();
        assertThat(alignment.guides()).containsExactly(new Frame(100, 0, 0, 280));
    }

    @Test
    void a_right_edge_meets_a_left_edge() {
        assertThat(of(75, 0).dx()).isEqualTo(-5);
    }

    @Test
    void the_nearest_place_wins() {
        Alignment alignment = of(114, 0);
        assertThat(alignment.dx()).isEqualTo(-4);
        assertThat(alignment.guides()).containsExactly(new Frame(125, 0, 0, 280));
    }

    @Test
    void a_middle_meets_no_edge() {
        assertThat(of(85.5, 0).dx()).isZero();
    }

    @Test
    void nothing_near_leaves_the_box_where_it_is() {
        assertThat(of(300, 0)).isEqualTo(new Alignment(0, 0, List.of()));
    }

    @Test
    void both_ways_at_once() {
        Alignment alignment = of(98, 262);
        assertThat(alignment.dx()).isEqualTo(2);
        assertThat(alignment.dy()).isEqualTo(-2);
        assertThat(alignment.guides()).contains(new Frame(100, 280, 50, 0), new Frame(100, 200, 0, 80));
    }
}

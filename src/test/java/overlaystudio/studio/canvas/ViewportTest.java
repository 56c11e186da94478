package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import overlaystudio.diagram.Frame;

class ViewportTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;

    @Test
    void a_small_picture_is_first_seen_as_a_whole() {
        Frame frame = new Frame(-24, -24, 1000, 500);
        assertThat(Viewport.opening(frame, WIDTH, HEIGHT)).isEqualTo(Viewport.fit(frame, WIDTH, HEIGHT));
    }

    @Test
    void of_a_tall_picture_the_upper_part_is_first_seen_at_a_size_that_can_be_read() {
        Frame frame = new Frame(-24, -24, 1000, 4000);
        Viewport opening = Viewport.opening(frame, WIDTH, HEIGHT);
        assertThat(opening.scale()).isEqualTo(0.6);
        assertThat(opening.toScreen(frame).y()).isZero();
        assertThat(opening.toScreen(frame).centerX()).isEqualTo(WIDTH / 2);
        assertThat(Viewport.fit(frame, WIDTH, HEIGHT).scale()).isLessThan(0.2);
    }

    @Test
    void a_picture_too_wide_to_be_read_is_first_seen_in_all_its_width() {
        Frame frame = new Frame(0, 0, 3000, 9000);
        assertThat(Viewport.opening(frame, WIDTH, HEIGHT).scale()).isEqualTo(0.3);
    }
}

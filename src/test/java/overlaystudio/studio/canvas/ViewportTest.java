package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import overlaystudio.diagram.Frame;

class ViewportTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;
    private static final Frame WINDOW = new Frame(0, 0, WIDTH, HEIGHT);

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

    @Test
    void what_is_seen_and_can_be_read_is_not_moved() {
        Viewport viewport = new Viewport(0.8, 10, 10);
        assertThat(viewport.approaching(new Frame(100, 100, 60, 40), WINDOW)).isEqualTo(viewport);
    }

    @Test
    void what_is_seen_but_covered_is_moved() {
        Viewport viewport = new Viewport(0.8, 10, 10);
        Viewport next = viewport.approaching(new Frame(100, 0, 60, 40), new Frame(0, 80, WIDTH, HEIGHT - 80));
        assertThat(next.scale()).isEqualTo(0.8);
        assertThat(next.toScreen(new Frame(100, 0, 60, 40)).centerY()).isEqualTo(340);
    }

    @Test
    void one_comes_near_enough_to_read_and_goes_no_nearer() {
        Viewport next = new Viewport(0.1, 0, 0).approaching(new Frame(3000, 2000, 60, 40), WINDOW);
        assertThat(next.scale()).isEqualTo(0.6);
        assertThat(next.toScreen(new Frame(3000, 2000, 60, 40)).centerX()).isEqualTo(WIDTH / 2);
        Viewport near = new Viewport(5, 0, 0).approaching(new Frame(3000, 2000, 60, 40), WINDOW);
        assertThat(near.scale()).isEqualTo(5);
    }

    @Test
    void one_goes_away_from_what_is_too_large() {
        Viewport next = new Viewport(5, 0, 0).approaching(new Frame(0, 0, 1800, 300), WINDOW);
        assertThat(next.scale()).isEqualTo(0.5);
        assertThat(next.seen(WIDTH, HEIGHT).contains(new Frame(0, 0, 1800, 300))).isTrue();
    }
}

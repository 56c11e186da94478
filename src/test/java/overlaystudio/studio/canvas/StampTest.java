package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import overlaystudio.diagram.Outline;

class StampTest {

    private static final Outline SQUARE = Outline.parse("M 10 10 L 14 10 L 14 14 L 10 14 Z");
    private static final Outline DISC = Outline.parse(
            "M 7 0 C 10.87 0 14 3.13 14 7 C 14 10.87 10.87 14 7 14 C 3.13 14 0 10.87 0 7 C 0 3.13 3.13 0 7 0 Z");

    private static int alpha(int argb) {
        return argb >>> 24;
    }

    @Test
    void aFilledSquareOnWholePixelsFillsThemAndNoOthers() {
        int[] pixels = Stamp.of(SQUARE, 1, 2, 1, 0, Color.RED).pixels(8, 6);

        for (int at = 0; at < pixels.length; at++) {
            boolean isInside = at % 8 >= 2 && at % 8 < 6 && at / 8 >= 1 && at / 8 < 5;
            assertThat(pixels[at]).as("pixel %d", at).isEqualTo(isInside ? 0xFFFF0000 : 0);
        }
    }

    @Test
    void halfAPixelIsHalfCovered() {
        int[] pixels = Stamp.of(SQUARE, 1, 2.5, 1, 0, Color.BLACK).pixels(9, 6);

        assertThat(alpha(pixels[2 * 9 + 2])).isBetween(126, 129);
        assertThat(alpha(pixels[2 * 9 + 4])).isEqualTo(255);
        assertThat(alpha(pixels[2 * 9 + 6])).isBetween(126, 129);
    }

    @Test
    void aStrokeOfALineCoversItsWidthAndNothingElse() {
        Outline line = Outline.parse("M 0 0 L 10 0");
        int[] pixels = Stamp.of(line, 1, 2, 3, 2, Color.BLUE).pixels(14, 7);

        assertThat(pixels[2 * 14 + 7]).isEqualTo(0xFF0000FF);
        assertThat(pixels[3 * 14 + 7]).isEqualTo(0xFF0000FF);
        assertThat(pixels[4 * 14 + 7]).isZero();
        assertThat(pixels[14 + 7]).isZero();
    }

    @Test
    void aDiscCoversAsMuchAsItsAreaAtAnyScale() {
        for (double scale : new double[] {0.8, 1, 1.5}) {
            int side = (int) Math.ceil(14 * scale) + 4;
            int[] pixels = Stamp.of(DISC, scale, 2, 2, 0, Color.BLACK).pixels(side, side);
            double covered = 0;
            for (int pixel : pixels) {
                covered += alpha(pixel) / 255.0;
            }
            double area = Math.PI * 7 * 7 * scale * scale;
            assertThat(covered).as("at %s", scale).isBetween(0.96 * area, 1.04 * area);
        }
    }

    @Test
    void signsOfOneLookAtTheSameFractionOfAPixelAreOneStamp() {
        Outline elsewhere = SQUARE.moved(1234.0, -77.0);

        assertThat(Stamp.of(elsewhere, 0.5, 2.25, 3, 1, Color.RED))
                .isEqualTo(Stamp.of(SQUARE, 0.5, 2.25, 3, 1, Color.RED))
                .isNotEqualTo(Stamp.of(SQUARE, 0.5, 2.5, 3, 1, Color.RED));
    }
}

package overlaystudio.studio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalloutTest {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 180;

    private static Callout beside(double x, double y, double width, double height) {
        return Callout.beside(Optional.of(new BoundingBox(x, y, width, height)), WIDTH, HEIGHT, 1280, 800);
    }

    @ParameterizedTest
    @CsvSource({"0,100,200,400,214,210", "956,100,324,600,582,310", "228,100,728,300,412,414",
            "228,500,728,300,412,306",
            "0,0,1280,800,460,604"})
    void theCardStandsWhereThereIsRoom(double x, double y, double width, double height, double cardX, double cardY) {
        Callout callout = beside(x, y, width, height);
        assertThat(callout.x()).isEqualTo(cardX);
        assertThat(callout.y()).isEqualTo(cardY);
    }

    @Test
    void withoutAPartItStandsInTheMiddle() {
        Callout callout = Callout.beside(Optional.empty(), WIDTH, HEIGHT, 1280, 800);
        assertThat(callout.x()).isEqualTo(460);
        assertThat(callout.y()).isEqualTo(310);
        assertThat(callout.arrow()).isEmpty();
    }

    @Test
    void itIsInTheWindowAndOffThePartUnlessItStandsOnIt() {
        Random random = new Random(7);
        for (int at = 0; at < 2_000; at++) {
            double x = random.nextInt(1280);
            double y = random.nextInt(800);
            Bounds part = new BoundingBox(x, y, 8 + random.nextInt(1280), 8 + random.nextInt(800));
            Callout callout = Callout.beside(Optional.of(part), WIDTH, HEIGHT, 1280, 800);
            Bounds card = new BoundingBox(callout.x(), callout.y(), WIDTH, HEIGHT);
            assertThat(new BoundingBox(0, 0, 1280, 800).contains(card)).as("%s", part).isTrue();
            assertThat(callout.arrow().isEmpty()).as("%s", part).isEqualTo(card.intersects(part));
        }
    }

    @Test
    void inAWindowSmallerThanItTheCardBeginsAtTheEdge() {
        Callout callout = Callout.beside(Optional.of(new BoundingBox(0, 0, 100, 100)), WIDTH, HEIGHT, 200, 100);
        assertThat(callout.x()).isEqualTo(Callout.MARGIN);
        assertThat(callout.y()).isEqualTo(Callout.MARGIN);
    }
}

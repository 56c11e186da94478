package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.studio.preferences.PreferenceFile;
import overlaystudio.studio.preferences.Preferences;

class WindowPlaceTest {

    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 0, 1280, 1024));

    @Test
    void aPlaceIsReadAsItIsWritten() {
        WindowPlace place = new WindowPlace(new Rectangle2D(-40, 12, 1280, 800), true);
        assertThat(place).hasToString("-40 12 1280 800 maximized");
        assertThat(WindowPlace.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d", "1 2 1280 800 large", "1.5 2 1280 800",
            "1 2 99999999999999999999999999999999999 800"})
    void whatIsNoPlaceIsNone(String text) {
        assertThat(WindowPlace.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "0 0 1280 800, true", "-1200 20 900 700, true", "1700 900 1280 800, true",
            "1850 900 1280 800, false", "0 1080 1280 800, false", "5000 0 1280 800, false", "0 -400 1280 800, false",
            "0 0 300 800, false", "0 0 1280 100, false"})
    void aWindowComesBackOnlyWhereItCanBeTakenHoldOf(String text, boolean isSeen) {
        assertThat(WindowPlace.parse(text).orElseThrow().isSeen(SCREENS)).isEqualTo(isSeen);
    }

    @Test
    void thePlaceIsRemembered(@TempDir Path folder) {
        Path file = folder.resolve("preferences");
        new Preferences(new PreferenceFile(file)).rememberWindow("1 2 1280 800");
        assertThat(new Preferences(new PreferenceFile(file)).window()).contains("1 2 1280 800");
    }

    @Test
    void aSecondWindowStandsBesideTheFirstAsFarAsThereIsRoom() {
        Rectangle2D screen = new Rectangle2D(0, 0, 1920, 1080);
        assertThat(WindowPlace.beside(new Rectangle2D(10, 20, 1280, 800), screen).area())
                .isEqualTo(new Rectangle2D(42, 52, 1280, 800));
        assertThat(WindowPlace.beside(new Rectangle2D(0, 0, 1920, 1060), screen).area())
                .isEqualTo(new Rectangle2D(0, 20, 1920, 1060));
        assertThat(WindowPlace.beside(new Rectangle2D(0, 0, 2000, 1200), screen).area().getMinX()).isZero();
    }
}

package overlaystudio.studio.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

class ThemeTest {

    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.DARK);
    private final List<Boolean> shown = new ArrayList<>();
    private Optional<Boolean> chosen = Optional.empty();

    @Test
    void theLookIsTheSystemsUntilOneIsChosen() {
        Theme.follow(system, () -> chosen, shown::add);
        system.set(ColorScheme.LIGHT);
        assertThat(shown).containsExactly(true, false);
        chosen = Optional.of(false);
        system.set(ColorScheme.DARK);
        assertThat(shown).containsExactly(true, false, false);
    }

    @Test
    void aLookThatWasChosenBeforeIsThereFromTheStart() {
        chosen = Optional.of(false);
        Theme.follow(system, () -> chosen, shown::add);
        assertThat(shown).containsExactly(false);
    }
}

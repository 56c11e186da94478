package overlaystudio.studio.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;

import overlaystudio.rules.Severity;

class IconsTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void noSeverityIsToldByItsColourAlone() {
        assertThat(Stream.of(Severity.values()).map(Icons::of).map(FontIcon::getIconCode)).doesNotHaveDuplicates();
        assertThat(Stream.of(Severity.values()).map(Icons::of).map(FontIcon::getAccessibleText))
                .doesNotHaveDuplicates();
    }
}

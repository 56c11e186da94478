package overlaystudio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /// Contrast that WCAG 2 asks of text (level AA).
    private static final double OF_TEXT = 4.5;

    /// Contrast that WCAG 2 asks of what is not text.
    private static final double OF_SIGNS = 3;

    private static final Map<Role, List<Role>> TEXT_ON = new EnumMap<>(Map.of(
            Role.GROUND, List.of(Role.TEXT, Role.MUTED, Role.ERROR),
            Role.PANEL, List.of(Role.TEXT, Role.MUTED, Role.ERROR),
            Role.NETWORK_FILL, List.of(Role.TEXT, Role.MUTED, Role.NETWORK_TEXT),
            Role.SUBNET_FILL, List.of(Role.TEXT, Role.MUTED, Role.ERROR),
            Role.NODE_FILL, List.of(Role.TEXT, Role.OVERLAY_TEXT),
            Role.TIE_FILL, List.of(Role.TEXT, Role.OVERLAY_TEXT),
            Role.OVERLAY_FILL, List.of(Role.TEXT, Role.MUTED, Role.OVERLAY_TEXT, Role.ERROR),
            Role.SERVICE_FILL, List.of(Role.TEXT, Role.MUTED, Role.SERVICE_TEXT),
            Role.NOTE_FILL, List.of(Role.TEXT),
            Role.OUTSIDE_FILL, List.of(Role.TEXT, Role.MUTED)));

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnEachGround(Palette palette) {
        TEXT_ON.forEach((ground, texts) -> texts.forEach(text -> assertThat(contrast(palette, ground, text))
                .as("%s: %s on %s", palette, text, ground)
                .isGreaterThanOrEqualTo(OF_TEXT)));
    }

    @ParameterizedTest
    @EnumSource
    void signsAndTiesStandOut(Palette palette) {
        for (Mark mark : Mark.values()) {
            assertThat(contrast(palette, mark.role(), Role.ON_MARK)).as("%s: %s", palette, mark)
                    .isGreaterThanOrEqualTo(OF_SIGNS);
            assertThat(contrast(palette, mark.role(), Role.GROUND)).as("%s: %s", palette, mark)
                    .isGreaterThanOrEqualTo(OF_SIGNS);
        }
        assertThat(contrast(palette, Role.TIE, Role.GROUND)).isGreaterThanOrEqualTo(OF_SIGNS);
        assertThat(contrast(palette, Role.SELECTION, Role.GROUND)).isGreaterThanOrEqualTo(OF_SIGNS);
    }

    private static double contrast(Palette palette, Role one, Role other) {
        double first = luminance(palette.rgb(one));
        double second = luminance(palette.rgb(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /// Relative luminance as WCAG 2 defines it.
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

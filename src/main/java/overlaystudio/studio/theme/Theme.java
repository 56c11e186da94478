package overlaystudio.studio.theme;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Font;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The light and the dark look of the window.
public final class Theme {

    private static final List<String> FONTS =
            List.of("Inter-Regular.ttf", "Inter-Bold.ttf", "JetBrainsMono-Regular.ttf");
    private static final double ANY_SIZE = 13;

    private Theme() {}

    /// Loads the fonts that come with the studio; what is missing falls back to the system's.
    public static void loadFonts() {
        for (String name : FONTS) {
            InputStream font = Theme.class.getResourceAsStream("/overlaystudio/fonts/" + name);
            if (font != null) {
                Font.loadFont(font, ANY_SIZE);
            }
        }
    }

    /// Shows the look that somebody chose; until then that of the system, now and whenever it changes.
    ///
    /// @param chosen whether the dark look was chosen, or empty
    /// @param show shows the dark or the light look
    public static void follow(ObservableValue<ColorScheme> system, Supplier<Optional<Boolean>> chosen,
            Consumer<Boolean> show) {
        system.subscribe(scheme -> show.accept(chosen.get().orElse(scheme == ColorScheme.DARK)));
    }

    /// Shows all windows in the dark or in the light look.
    public static void show(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /// The style sheets that a window adds to the look.
    public static List<String> stylesheets() {
        return List.of(Objects.requireNonNull(Theme.class.getResource("studio.css")).toExternalForm());
    }
}

package overlaystudio.studio.theme;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import javafx.application.Application;
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

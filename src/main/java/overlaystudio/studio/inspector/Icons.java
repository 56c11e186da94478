package overlaystudio.studio.inspector;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import overlaystudio.rules.Severity;

/// The icons of the side panel.
final class Icons {

    private Icons() {}

    static FontIcon of(Feather feather) {
        FontIcon icon = new FontIcon(feather);
        icon.setFocusTraversable(false);
        return icon;
    }

    /// An icon whose shape, not only its colour, says how bad it is.
    static FontIcon of(Severity severity) {
        FontIcon icon = of(switch (severity) {
            case ERROR -> Feather.ALERT_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case INFO -> Feather.INFO;
        });
        icon.getStyleClass().add(severity.word());
        return icon;
    }
}

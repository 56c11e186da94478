package overlaystudio.studio.canvas;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

/// What the buttons on the canvas have in common.
final class Controls {

    private Controls() {}

    /// A button that leaves the focus to the canvas, and says what it does to those who point or listen.
    static <B extends ButtonBase> B on(B button, String help, String id) {
        button.setId(id);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        return button;
    }
}

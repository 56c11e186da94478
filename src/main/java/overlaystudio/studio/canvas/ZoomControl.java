package overlaystudio.studio.canvas;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The buttons that zoom, at the lower right.
final class ZoomControl extends HBox {

    private final Button percent;

    ZoomControl(CanvasView view) {
        percent = button("100 %", "Show at 100 % (1)", "zoom-percent", () -> view.zoomTo(1));
        getStyleClass().add("zoom-control");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(
                button("\u2212", "Zoom out (\u2212)", "zoom-out", view::zoomOut),
                percent,
                button("+", "Zoom in (+)", "zoom-in", view::zoomIn),
                button("Fit", "Show all (0)", "zoom-fit", view::fit));
    }

    private static Button button(String text, String help, String id, Runnable action) {
        Button button = Controls.on(new Button(text), help, id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    void show(double scale) {
        percent.setText(Math.round(scale * 100) + " %");
    }
}

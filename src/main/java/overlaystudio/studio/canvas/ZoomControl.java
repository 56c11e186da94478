package overlaystudio.studio.canvas;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import overlaystudio.studio.messages.Messages;

/// The buttons that zoom, at the lower right.
final class ZoomControl extends HBox {

    private static final Messages MESSAGES = Messages.of(ZoomControl.class);

    private final Button percent;
    private long shown = 100;

    ZoomControl(CanvasView view) {
        percent = button(MESSAGES.say("zoom.percent", shown), MESSAGES.say("zoom.full"), "zoom-percent",
                () -> view.zoomTo(1));
        getStyleClass().add("zoom-control");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(
                button("\u2212", MESSAGES.say("zoom.out"), "zoom-out", view::zoomOut),
                percent,
                button("+", MESSAGES.say("zoom.in"), "zoom-in", view::zoomIn),
                button(MESSAGES.say("zoom.fit"), MESSAGES.say("zoom.all"), "zoom-fit", view::fit));
    }

    private static Button button(String text, String help, String id, Runnable action) {
        Button button = Controls.on(new Button(text), help, id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    void show(double scale) {
        long now = Math.round(scale * 100);
        if (now != shown) {
            shown = now;
            percent.setText(MESSAGES.say("zoom.percent", now));
        }
    }
}

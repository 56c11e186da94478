package overlaystudio.studio.canvas;

import java.util.Optional;
import java.util.function.Function;

import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;

import overlaystudio.design.ElementId;

/// The context menu of what is pointed at, which is selected first unless it is one of several that are.
final class PointedMenu {

    private final CanvasView view;
    private final Function<ElementId, ContextMenu> factory;

    private PointedMenu(CanvasView view, Function<ElementId, ContextMenu> factory) {
        this.view = view;
        this.factory = factory;
    }

    /// Opens what a factory makes whenever a menu is asked for on a canvas, in place of what was opened before.
    static void open(CanvasView view, Function<ElementId, ContextMenu> factory) {
        view.setOnContextMenuRequested(new PointedMenu(view, factory)::show);
    }

    private void show(ContextMenuEvent event) {
        view.hover().pointAway();
        boolean isChosen = view.at(event.getX(), event.getY()).map(ElementId::owner)
                .filter(view.session().chosen()::contains).isPresent();
        if (!event.isKeyboardTrigger() && (!isChosen || view.session().chosen().size() == 1)) {
            view.selectAt(event.getX(), event.getY());
        }
        view.notes().point(
                event.isKeyboardTrigger() ? Optional.empty() : Optional.of(view.toWorld(event.getX(), event.getY())));
        factory.apply(view.session().selection()).show(view, event.getScreenX(), event.getScreenY());
        event.consume();
    }
}

package overlaystudio.studio.addressmap;

import java.util.Objects;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.BorderPane;

import overlaystudio.design.ElementId;
import overlaystudio.studio.session.Session;

/// The address map of what is open in a session: every range to scale, in which one looks, selects and changes subnets.
///
/// While it is hidden, or not in a window yet, it follows nothing; it reads the design when it is shown.
public final class AddressMapView extends BorderPane {

    private final Session session;
    private final Atlas atlas;
    private final MapPane pane;
    private final MapLegend legend;
    private final Crumbs crumbs;
    private final Steps steps;
    private boolean behind;
    private Runnable onAdd = () -> {};

    /// An address map of what is open in a session.
    public AddressMapView(Session session) {
        this.session = session;
        atlas = new Atlas();
        pane = new MapPane(session, atlas, () -> onAdd.run());
        legend = new MapLegend();
        crumbs = new Crumbs(atlas);
        steps = new Steps(pane);
        getStyleClass().add("address-map-view");
        getStylesheets()
                .add(Objects.requireNonNull(AddressMapView.class.getResource("address-map.css")).toExternalForm());
        setMinSize(0, 0);
        setCenter(pane);
        setBottom(legend);
        session.designProperty().subscribe(_ -> fallBehind());
        session.selectionProperty().subscribe(_ -> follow());
        visibleProperty().subscribe(_ -> catchUp());
        sceneProperty().subscribe(_ -> catchUp());
        pane.darkProperty().subscribe(legend::showDark);
    }

    private void fallBehind() {
        behind = true;
        catchUp();
    }

    private void catchUp() {
        if (behind && isShown()) {
            behind = false;
            atlas.read(session.design());
            legend.show(atlas.map());
            crumbs.show();
            pane.redraw();
        }
        follow();
    }

    private void follow() {
        if (isShown()) {
            pane.follow();
        }
    }

    private boolean isShown() {
        return isVisible() && getScene() != null;
    }

    /// The way to what is looked at, for a bar above the view.
    public Node crumbs() {
        return crumbs;
    }

    /// What has the focus while one works in the map.
    public Node pane() {
        return pane;
    }

    /// Whether it is painted for a dark window.
    public BooleanProperty darkProperty() {
        return pane.darkProperty();
    }

    /// What the button of an empty map does.
    public void setOnAdd(Runnable action) {
        onAdd = action;
    }

    /// Makes the context menu of an element, to which the map adds what it can do with a range.
    public void setContextMenuFactory(Function<ElementId, ContextMenu> factory) {
        MapMenu menu = new MapMenu(pane, factory);
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::show);
    }

    /// Shows half of what is shown.
    public void zoomIn() {
        steps.zoomIn();
    }

    /// Shows twice of what is shown.
    public void zoomOut() {
        steps.zoomOut();
    }

    /// Shows everything in use.
    public void fit() {
        atlas.lookAtEverything();
    }

    /// Shows what is selected from as near as all of it can be seen.
    public void fitSelection() {
        steps.lookAtSelection();
    }

    /// Shows what one sees first of a design.
    public void showOpening() {
        atlas.lookAtOpening();
    }
}

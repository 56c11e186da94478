package overlaystudio.studio.addressmap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.net.Cidr;
import overlaystudio.studio.canvas.DragNote;
import overlaystudio.studio.canvas.Fonts;
import overlaystudio.studio.canvas.Painter;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The picture of the address map, in which one points, selects and takes hold.
///
/// What stays while the pointer moves is painted on one canvas, and what the pointer changes on another above it.
final class MapPane extends StackPane {

    private static final Messages MESSAGES = Messages.of(MapPane.class);

    private final Session session;
    private final Atlas atlas;
    private final Fonts fonts = new Fonts();
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final Canvas ground = new Canvas();
    private final Canvas upper = new Canvas();
    private final Pane spotNodes = new Pane();
    private final DragNote note = new DragNote(this);
    private final StartHint hint;
    private final MapHover hover;
    private final MapGestures gestures;
    private Sheet sheet;
    private Optional<Spot> cursor = Optional.empty();
    private boolean dirty = true;
    private boolean stale = true;

    MapPane(Session session, Atlas atlas, Runnable add) {
        this.session = session;
        this.atlas = atlas;
        sheet = Sheet.of(atlas, 0, 0);
        hint = new StartHint(add);
        hover = new MapHover(this);
        gestures = new MapGestures(this);
        setId("address-map");
        getStyleClass().add("map-pane");
        setFocusTraversable(true);
        setMinSize(0, 0);
        furnish();
        listen();
    }

    private void furnish() {
        ground.setManaged(false);
        upper.setManaged(false);
        spotNodes.setManaged(false);
        ground.setMouseTransparent(true);
        upper.setMouseTransparent(true);
        spotNodes.setMouseTransparent(true);
        getChildren().addAll(ground, upper, spotNodes, hint, hover.card(), note);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(MESSAGES.say("map"));
        setAccessibleHelp(MESSAGES.say("map.help"));
    }

    private void listen() {
        atlas.scopeProperty().subscribe(_ -> redraw());
        session.chosenProperty().subscribe(_ -> repaint());
        dark.subscribe(_ -> redraw());
        focusVisibleProperty().subscribe(_ -> repaint());
    }

    /// Draws what the atlas has now.
    void redraw() {
        gestures.cancel();
        hover.pointAway();
        note.hide();
        hint.setVisible(atlas.map().claims().isEmpty());
        stale = true;
        requestLayout();
    }

    /// Paints anew what the pointer changes.
    void repaint() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean resized = ground.getWidth() != getWidth() || ground.getHeight() != getHeight();
        if (getWidth() <= 0 || getHeight() <= 0 || !(resized || stale || dirty)) {
            return;
        }
        if (resized || stale) {
            resize(ground);
            resize(upper);
            spotNodes.resize(getWidth(), getHeight());
            draw();
        }
        paintUpper();
    }

    private void resize(Canvas canvas) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
    }

    private void draw() {
        stale = false;
        sheet = Sheet.of(atlas, getWidth(), getHeight());
        cursor = cursor.flatMap(sheet.spots()::same)
                .or(() -> sheet.spots().of(session.selection()).stream().findFirst());
        spotNodes.getChildren().setAll(sheet.spots().all().stream().map(spot -> new SpotNode(spot, this)).toList());
        Painter painter = painter(ground);
        ground.getGraphicsContext2D().setFill(painter.color(Role.GROUND));
        ground.getGraphicsContext2D().fillRect(0, 0, getWidth(), getHeight());
        sheet.shapes().forEach(painter::paint);
        describe();
    }

    private Painter painter(Canvas canvas) {
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        return Painter.flat(canvas.getGraphicsContext2D(), fonts, dark.get() ? Palette.DARK : Palette.LIGHT, scale);
    }

    private void paintUpper() {
        dirty = false;
        GraphicsContext to = upper.getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), getHeight());
        Painter painter = painter(upper);
        hover.hovered().map(Spot::frame).ifPresent(frame -> painter.paint(edge(frame, Role.TEXT, 1)));
        for (ElementId id : session.chosen()) {
            atlas.subnetsOf(id).forEach(range -> ring(painter, range, Role.MUTED));
            boolean isLead = session.selection().owner().equals(id);
            atlas.rangesOf(isLead ? session.selection() : id).forEach(range -> ring(painter, range, Role.SELECTION));
        }
        cursor.filter(Spot::isFree).ifPresent(spot -> painter.ring(spot.frame().inset(4), Role.SELECTION));
        gestures.paint(painter, sheet.panels());
        if (isFocusVisible()) {
            painter.paint(edge(new Frame(1, 1, getWidth() - 2, getHeight() - 2), Role.SELECTION, 2));
        }
    }

    private void ring(Painter painter, Cidr range, Role role) {
        sheet.panels().frames(range).forEach(frame -> painter.ring(frame, role));
    }

    private static Shape edge(Frame frame, Role role, double width) {
        return new Shape.Box(frame, 0, Role.NONE, role, width, Shape.Dash.SOLID);
    }

    /// Goes where the selection went, and shows it.
    void follow() {
        ElementId selected = session.selection();
        boolean isThere = cursor.filter(spot -> spot.id().equals(selected)).isPresent();
        if (!isThere) {
            cursor = Optional.empty();
            atlas.rangesOf(selected).stream().findFirst()
                    .filter(_ -> atlas.rangesOf(selected).stream().noneMatch(atlas.scope()::shows))
                    .ifPresent(atlas::show);
            cursor = sheet.spots().of(selected).stream().findFirst();
        }
        describe();
        repaint();
    }

    private void describe() {
        setAccessibleText(cursor.map(spot -> MESSAGES.say("spot", spot.name(), spot.description()))
                .orElseGet(() -> MESSAGES.say("map.nothing-selected", atlas.scope().name())));
    }

    /// Selects what a spot is.
    void select(Spot spot) {
        note.hide();
        cursor = Optional.of(spot);
        session.select(spot.id());
        describe();
        repaint();
    }

    void selectNothing() {
        note.hide();
        cursor = Optional.empty();
        session.select(ElementId.DESIGN);
        repaint();
    }

    Optional<Spot> cursor() {
        return cursor;
    }

    Sheet sheet() {
        return sheet;
    }

    Atlas atlas() {
        return atlas;
    }

    Session session() {
        return session;
    }

    DragNote note() {
        return note;
    }

    MapHover hover() {
        return hover;
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    boolean isHolding(Reshaping reshaping) {
        return gestures.isHolding(reshaping);
    }

    /// Says something at the selected range, or in the middle where it is not shown.
    void say(String text, boolean bad) {
        Point2D at = cursor.map(spot -> new Point2D(spot.frame().centerX(), spot.frame().centerY()))
                .orElseGet(() -> new Point2D(getWidth() / 2, getHeight() / 2));
        note.show(text, bad, at);
    }

    /// Where a spot is on the screen, for a menu that a key opens.
    Point2D onScreen(@Nullable Spot spot) {
        Bounds bounds = Objects.requireNonNull(localToScreen(getLayoutBounds()));
        Frame frame = spot == null ? new Frame(0, 0, getWidth(), getHeight()) : spot.frame();
        return new Point2D(bounds.getMinX() + frame.centerX(), bounds.getMinY() + frame.centerY());
    }

    List<SpotNode> spotNodes() {
        return spotNodes.getChildren().stream().map(SpotNode.class::cast).toList();
    }
}

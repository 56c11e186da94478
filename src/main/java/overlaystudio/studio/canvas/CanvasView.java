package overlaystudio.studio.canvas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Detail;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The canvas: the picture of the design, in which one zooms, pans, points and selects.
///
/// It fits the picture into its size until one zooms or pans. Its canvas is never larger than what is seen, so that no
/// limit on the size of a texture is met.
public final class CanvasView extends Voiced {

    private static final Messages MESSAGES = Messages.of(CanvasView.class);
    private static final double STEP = 1.25;

    private final Session session;
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final Fonts fonts = new Fonts();
    private final Mosaic mosaic = new Mosaic();
    private final Canvas canvas = new Canvas();
    private final LayerControl layerControl = new LayerControl(this::invalidate);
    private final LegendPane legend = new LegendPane(fonts);
    private final ZoomControl zoomControl = new ZoomControl(this);
    private final EmptyHint hint = new EmptyHint(this::add);
    private final Camera camera = new Camera(this, () -> diagram().frame(), this::invalidate);
    private final Hover hover;
    private final DragNote note = new DragNote(this);
    private final Writing writing = Writing.on(this);
    private final NoteTaking notes = new NoteTaking(this, layerControl);
    private final Gestures gestures;
    private final PoolPanel poolPanel;
    private Diagram diagram;
    private Scenery scenery;
    private boolean dirty = true;
    private boolean selecting;
    private Runnable onAdd = () -> {};
    private Runnable onPainted = () -> {};

    /// A view of what is open in a session.
    public CanvasView(Session session) {
        this.session = session;
        scenery = Scenery.of(session);
        diagram = scenery.diagram();
        hover = new Hover(this, session, point -> at(point.getX(), point.getY()), this::invalidate);
        gestures = new Gestures(this);
        poolPanel = new PoolPanel(this);
        getStyleClass().add("canvas-view");
        getStylesheets().add(Objects.requireNonNull(CanvasView.class.getResource("canvas.css")).toExternalForm());
        setFocusTraversable(true);
        setMinSize(0, 0);
        furnish();
        listen();
        describe();
    }

    private void furnish() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, hint, legend, layerControl, zoomControl, poolPanel, hover.card(), note,
                writing.name(), writing.note());
        StackPane.setAlignment(layerControl, Pos.BOTTOM_LEFT);
        StackPane.setMargin(layerControl, new Insets(12));
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        StackPane.setMargin(legend, new Insets(12, 12, 52, 12));
        StackPane.setAlignment(zoomControl, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(zoomControl, new Insets(12));
        hint.visibleProperty().set(diagram.isEmpty());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(MESSAGES.say("diagram"));
        setAccessibleHelp(MESSAGES.say("diagram.help"));
        setId("canvas");
    }

    private void listen() {
        session.designProperty().subscribe(_ -> show(scenery.next(session)));
        session.assessmentProperty().subscribe(_ -> show(scenery.marked(session)));
        session.selectionProperty().subscribe(id -> selected(id));
        session.chosenProperty().subscribe(_ -> invalidate());
        dark.subscribe(_ -> invalidate());
        focusVisibleProperty().subscribe(_ -> invalidate());
    }

    private void show(Scenery next) {
        if (next == scenery) {
            return;
        }
        scenery = next;
        diagram = next.diagram();
        hint.setVisible(diagram.isEmpty());
        zoomControl.setVisible(!diagram.isEmpty());
        hover.redrawn();
        describe();
        invalidate();
    }

    private void selected(ElementId id) {
        writing.name().selected(id);
        describe();
        if (!selecting) {
            reveal(id);
        }
        invalidate();
    }

    private void describe() {
        String text = diagram.part(session.selection())
                .map(part -> MESSAGES.say("part", part.title(), part.description()))
                .orElseGet(() -> MESSAGES.say("diagram.nothing-selected", session.design().name()));
        setAccessibleText(text);
    }

    private void invalidate() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        if (resized) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        if ((dirty || resized) && getWidth() > 0 && getHeight() > 0) {
            paint();
        }
    }

    private void paint() {
        dirty = false;
        Viewport viewport = viewport();
        GraphicsContext to = canvas.getGraphicsContext2D();
        Painter painter = Painter.of(to, fonts, palette(), viewport, outputScale(), mosaic);
        to.setFill(painter.color(Role.GROUND));
        to.fillRect(0, 0, getWidth(), getHeight());
        detail();
        scenery.paint(painter, viewport.seen(getWidth(), getHeight()), session.selection(), session.chosen(),
                hover.hovered());
        gestures.paint(painter);
        painter.finish();
        if (isFocusVisible()) {
            to.setLineDashes();
            to.setStroke(painter.color(Role.SELECTION));
            to.setLineWidth(2);
            to.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
        }
        zoomControl.show(viewport.scale());
        layerControl.setVisible(!diagram.isEmpty() && layerControl.fits(getWidth() - zoomControl.getWidth()));
        writing.follow();
        poolPanel.follow();
        showLegend();
        onPainted.run();
    }

    /// A painter with its fonts and colours.
    Painter painter(GraphicsContext to, Viewport viewport) {
        return new Painter(to, fonts, palette(), viewport, outputScale());
    }

    private void showLegend() {
        legend.setVisible(layerControl.legendProperty().get() && !diagram.isEmpty());
        if (legend.isVisible()) {
            legend.show(diagram.legend(), palette(), outputScale());
        }
    }

    /// Items of a menu that show and hide layers and the legend.
    public List<MenuItem> layerItems() {
        return layerControl.items();
    }

    private Palette palette() {
        return dark.get() ? Palette.DARK : Palette.LIGHT;
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    /// The diagram that is shown.
    public Diagram diagram() {
        return diagram;
    }

    Scenery scenery() {
        return scenery;
    }

    /// Whether it is painted for a dark window.
    public BooleanProperty darkProperty() {
        return dark;
    }

    /// What the button of an empty canvas does.
    public void setOnAdd(Runnable action) {
        onAdd = action;
    }

    private void add() {
        onAdd.run();
    }

    /// Makes the context menu of an element, or of the design where nothing is pointed at.
    public void setContextMenuFactory(Function<ElementId, ContextMenu> factory) {
        PointedMenu.open(this, factory);
    }

    /// Where a place of the world is on the canvas, in pixels.
    public Point2D toScreen(double worldX, double worldY) {
        return viewport().toScreen(worldX, worldY);
    }

    /// Which place of the world is at a pixel of the canvas.
    public Point2D toWorld(double x, double y) {
        return viewport().toWorld(x, y);
    }

    /// Where an element is on the canvas, in pixels; empty if it is not drawn.
    public Optional<Frame> screenBounds(ElementId id) {
        return diagram.bounds(id).map(viewport()::toScreen);
    }

    Viewport viewport() {
        return camera.viewport();
    }

    /// Pixels of a world unit: 1 is 100 %.
    public double scale() {
        return viewport().scale();
    }

    /// Shows all, and keeps doing so until one zooms or pans.
    public void fit() {
        camera.fit();
    }

    /// Shows what one sees first of a design: all of it, or as much as can be read.
    public void showOpening() {
        camera.showOpening();
    }

    /// Zooms in at the middle.
    public void zoomIn() {
        camera.zoomTo(scale() * STEP);
    }

    /// Zooms out at the middle.
    public void zoomOut() {
        camera.zoomTo(scale() / STEP);
    }

    /// Shows at a scale, 1 being 100 %, with the middle staying where it is.
    public void zoomTo(double scale) {
        camera.zoomTo(scale);
    }

    Camera camera() {
        return camera;
    }

    /// Moves what is seen so that an element is in it; does nothing if it is already, or is not drawn.
    public void reveal(ElementId id) {
        diagram.bounds(id).ifPresent(camera::reveal);
    }

    Optional<ElementId> at(double x, double y) {
        Viewport now = viewport();
        Point2D world = now.toWorld(x, y);
        return detail().at(world.getX(), world.getY());
    }

    /// The diagram as it is seen now.
    Detail detail() {
        return scenery.at(scale(), layerControl.layers());
    }

    /// What is told, while all is laid out, that something else is seen.
    void setOnPainted(Runnable action) {
        onPainted = action;
    }

    void selectAt(double x, double y) {
        quietly(() -> session.select(at(x, y).filter(Walk::isSelectable).orElse(ElementId.DESIGN)));
    }

    /// Adds what is at a pixel to what is selected, or takes it away.
    void toggleAt(double x, double y) {
        at(x, y).map(ElementId::owner).filter(Walk::isSelectable)
                .ifPresent(id -> quietly(() -> session.toggle(id)));
    }

    /// Selects what is seen already, so that nothing moves.
    void quietly(Runnable select) {
        selecting = true;
        try {
            select.run();
        } finally {
            selecting = false;
        }
    }

    /// Selects what a key leads to; false if it leads nowhere.
    boolean walk(KeyCode key) {
        Optional<ElementId> next = Walk.from(diagram, session.selection(), key);
        next.ifPresent(session::select);
        return next.isPresent();
    }

    Hover hover() {
        return hover;
    }

    Session session() {
        return session;
    }

    /// What is said beside the pointer while something is dragged.
    DragNote note() {
        return note;
    }

    /// Paints anew with the next pulse.
    void repaint() {
        invalidate();
    }

    Gestures gestures() {
        return gestures;
    }

    /// Puts notes on it.
    public NoteTaking notes() {
        return notes;
    }

    /// The boxes that can be put elsewhere.
    public Boxes boxes() {
        return new Boxes(session.design(), diagram);
    }

    /// Lets the studio place all boxes again.
    public void arrange() {
        session.seal();
        session.apply(notes.arranged());
        session.seal();
        fit();
    }

    /// Opens a field on the name of the selected element, which is brought into sight first.
    public void rename() {
        reveal(session.selection().owner());
        writing.open(session.selection());
    }

    /// Looks at what is selected, be it elements or a part of one, from near enough to see all of it.
    public void fitSelection() {
        List<ElementId> all = session.chosen().size() > 1 ? session.chosen() : List.of(session.selection());
        all.stream().flatMap(id -> diagram.bounds(id).stream()).reduce(Frame::union)
                .ifPresentOrElse(camera::fit, this::fit);
    }
}

package overlaystudio.studio.start;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.event.EventTarget;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.util.Subscription;

/// Five steps around the window: all but the part that a step is about lies in shade, and a card beside it says what
/// it is for. Nothing of the design can be touched meanwhile.
final class Tour extends Pane {

    private static final double LEAST = 8;

    private Node shell = this;
    private Runnable focusShell = () -> {};
    private final TourCard card = new TourCard(this::back, this::next, this::leave);
    private final Polygon arrow = new Polygon();
    private final Path shade = new Path();
    private final List<Rectangle> frames = Stream.generate(Rectangle::new).limit(TourStop.MOST_TARGETS).toList();
    private int at;
    private Subscription following = Subscription.EMPTY;

    Tour() {
        setId("tour");
        getStyleClass().add("tour");
        getStylesheets().add(Pages.stylesheet());
        arrow.getStyleClass().add("arrow");
        shade.setFillRule(FillRule.EVEN_ODD);
        shade.getStyleClass().add("shade");
        frames.forEach(each -> each.getStyleClass().add("frame"));
        getChildren().add(shade);
        getChildren().addAll(frames);
        getChildren().addAll(card, arrow);
        getChildren().forEach(each -> each.setManaged(false));
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    }

    /// Goes around the work of a window from now on.
    ///
    /// @param focusWork puts the keyboard back to the work
    void about(Node work, Runnable focusWork) {
        shell = work;
        focusShell = focusWork;
    }

    /// Shows the first step.
    void start() {
        at = 0;
        setVisible(true);
        show();
    }

    /// Ends the tour where it is.
    void leave() {
        if (isVisible()) {
            following.unsubscribe();
            setVisible(false);
            focusShell.run();
        }
    }

    private void next() {
        if (at == TourStop.ALL.size() - 1) {
            leave();
        } else {
            at++;
            show();
        }
    }

    private void back() {
        if (at > 0) {
            at--;
            show();
        }
    }

    private void pressed(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case KeyCode.ESCAPE -> this::leave;
            case KeyCode.RIGHT, KeyCode.PAGE_DOWN -> this::next;
            case KeyCode.LEFT, KeyCode.PAGE_UP -> this::back;
            case KeyCode.TAB -> () -> card.turn(event.isShiftDown());
            default -> null;
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private void show() {
        card.show(TourStop.ALL.get(at), at + 1, TourStop.ALL.size());
        following.unsubscribe();
        following = Subscription.combine(Stream.concat(
                Stream.of(focusStays()),
                targets().flatMap(each -> Stream.of(
                        each.boundsInLocalProperty().subscribe((_, _) -> requestLayout()),
                        each.localToSceneTransformProperty().subscribe((_, _) -> requestLayout()),
                        each.visibleProperty().subscribe((_, _) -> requestLayout()))))
                .toArray(Subscription[]::new));
        requestLayout();
        card.focusNext();
    }

    /// Keeps the keyboard on the card, away from the design.
    private Subscription focusStays() {
        return getScene().focusOwnerProperty().subscribe(owner -> {
            if (isVisible() && !isWithin(owner)) {
                card.focusNext();
            }
        });
    }

    private boolean isWithin(EventTarget owner) {
        return owner instanceof Node node && Stream.iterate(node, each -> each != null, Node::getParent)
                .anyMatch(card::equals);
    }

    private Stream<Node> targets() {
        return TourStop.ALL.get(at).targets().stream().flatMap(id -> Optional.ofNullable(shell.lookup(id)).stream());
    }

    /// What a step is about, as far as it can be seen now.
    private List<Bounds> holes() {
        Bounds all = new BoundingBox(0, 0, getWidth(), getHeight());
        return targets()
                .filter(Tour::isShown)
                .map(each -> sceneToLocal(each.localToScene(each.getLayoutBounds())))
                .filter(each -> each.getWidth() >= LEAST && each.getHeight() >= LEAST && all.intersects(each))
                .map(each -> clipped(each, all))
                .toList();
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent).allMatch(Node::isVisible);
    }

    private static Bounds clipped(Bounds hole, Bounds all) {
        double x = Math.max(hole.getMinX(), 0);
        double y = Math.max(hole.getMinY(), 0);
        return new BoundingBox(x, y, Math.min(hole.getMaxX(), all.getMaxX()) - x,
                Math.min(hole.getMaxY(), all.getMaxY()) - y);
    }

    @Override
    protected void layoutChildren() {
        List<Bounds> holes = holes();
        shade(holes);
        double width = card.prefWidth(-1);
        double height = card.prefHeight(width);
        Callout place = Callout.beside(holes.stream().findFirst(), width, height, getWidth(), getHeight());
        card.resizeRelocate(Math.rint(place.x()), Math.rint(place.y()), width, height);
        arrow.getPoints().setAll(place.arrow());
        arrow.setVisible(!arrow.getPoints().isEmpty());
    }

    private void shade(List<Bounds> holes) {
        shade.getElements().setAll(outline(new BoundingBox(0, 0, getWidth(), getHeight())));
        for (int at = 0; at < frames.size(); at++) {
            Rectangle frame = frames.get(at);
            frame.setVisible(at < holes.size());
            if (at < holes.size()) {
                Bounds hole = holes.get(at);
                shade.getElements().addAll(outline(hole));
                frame.setX(hole.getMinX());
                frame.setY(hole.getMinY());
                frame.setWidth(hole.getWidth());
                frame.setHeight(hole.getHeight());
            }
        }
    }

    private static List<PathElement> outline(Bounds of) {
        return List.of(new MoveTo(of.getMinX(), of.getMinY()), new HLineTo(of.getMaxX()), new VLineTo(of.getMaxY()),
                new HLineTo(of.getMinX()), new ClosePath());
    }
}

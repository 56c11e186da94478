package overlaystudio.studio.canvas;

import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Edit;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.Frame;
import overlaystudio.plan.PoolLimits;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Wrapping;

/// The slider below the selected node pool that scales it, while picture and verdict follow.
///
/// What one gesture does is one step of Undo; Escape takes it back while the mouse is down.
final class PoolPanel extends VBox {

    private static final Messages MESSAGES = Messages.of(PoolPanel.class);
    private static final double WIDTH = 250;
    private static final double AWAY = 6;

    /// Room for any number of nodes, so that the slider keeps its length while it is moved.
    private static final double COUNT = 80;

    /// Pixels at the lower edge of the canvas that belong to its buttons.
    private static final double CONTROLS = 48;
    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");

    private final CanvasView view;
    private final Session session;
    private final NodeSlider slider = new NodeSlider(this::scale);
    private final Label count = new Label();
    private final Pane ticks = new Pane();
    private final Label words = new Label();
    private @Nullable NodePool shown;
    private boolean isStale = true;
    private PoolScale scale = new PoolScale(0, 1, List.of());

    /// How many nodes there were when the mouse was pressed; empty while it is up, or once the gesture is given up.
    private Optional<Integer> start = Optional.empty();
    private boolean isHeld;

    /// The number that this slider chose last.
    private int chosen;

    PoolPanel(CanvasView view) {
        this.view = view;
        session = view.session();
        setId("pool-panel");
        getStyleClass().add("pool-panel");
        setManaged(false);
        setVisible(false);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = new HBox(8, slider, count);
        line.setAlignment(Pos.CENTER_LEFT);
        count.getStyleClass().add("count");
        count.setMinWidth(COUNT);
        count.setAlignment(Pos.CENTER_RIGHT);
        ticks.setMinHeight(5);
        ticks.setMouseTransparent(true);
        Wrapping.of(words);
        words.getStyleClass().add("words");
        getChildren().addAll(line, ticks, words);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> begin());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> end());
        slider.focusedProperty().subscribe(_ -> session.seal());
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        session.designProperty().subscribe(_ -> changed());
    }

    private Optional<NodePool> pool() {
        return session.chosen().size() == 1
                ? session.design().find(session.chosen().getFirst(), NodePool.class)
                : Optional.empty();
    }

    /// Gives the gesture up when something else changes the pool meanwhile, such as Undo.
    private void changed() {
        isStale = true;
        if (isHeld && pool().filter(pool -> pool.count() == chosen).isEmpty()) {
            end();
        }
    }

    /// Stands below the pool that is selected alone, and shows its scale; goes where there is none to be seen.
    void follow() {
        Optional<NodePool> pool = pool();
        Optional<Frame> at = pool.filter(it -> view.scenery().sees(it.id())).flatMap(it -> view.screenBounds(it.id()))
                .filter(new Frame(0, 0, view.getWidth(), view.getHeight())::overlaps);
        if (at.isEmpty() || view.gestures().isBusy()) {
            hide();
        } else {
            pool.ifPresent(this::show);
            setVisible(true);
            if (!isHeld) {
                place(at.get());
            }
        }
    }

    private void hide() {
        if (isVisible()) {
            if (isFocusWithin()) {
                view.requestFocus();
            }
            setVisible(false);
        }
    }

    private void show(NodePool pool) {
        if (isStale || !pool.equals(shown)) {
            shown = pool;
            isStale = false;
            PoolLimits.of(view.scenery().plan(), pool.id()).ifPresent(limits -> show(pool, limits));
        }
    }

    private void show(NodePool pool, PoolLimits limits) {
        boolean exists = pool.lifecycle() == Lifecycle.EXISTING;
        if (!isHeld) {
            scale = PoolScale.of(pool, limits);
        }
        slider.show(scale, pool.count());
        slider.setDisable(exists);
        slider.setAccessibleText(MESSAGES.say("pool.nodes", pool.name()));
        count.setText(MESSAGES.say("pool.count", pool.count()));
        count.pseudoClassStateChanged(BEYOND, PoolScale.isBeyond(pool.count(), limits));
        words.setText(exists ? MESSAGES.say("pool.exists", pool.name()) : scale.words());
    }

    /// Below the pool, or above it where there is no room below; never to its right, where the blocks are handed out.
    private void place(Frame pool) {
        applyCss();
        double height = prefHeight(WIDTH);
        double lowest = Math.max(4, view.getHeight() - CONTROLS - height);
        double above = pool.y() - AWAY - height;
        double below = pool.bottom() + AWAY;
        double x = Math.clamp(pool.right() - WIDTH, 4, Math.max(4, view.getWidth() - WIDTH - 4));
        double y = Math.clamp(below > lowest && above >= 4 ? above : below, 4, lowest);
        resizeRelocate(snapPositionX(x), snapPositionY(y), WIDTH, height);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ticks.getChildren().setAll(scale.marks().stream().map(mark -> {
            Region tick = new Region();
            tick.setManaged(false);
            tick.getStyleClass().add("tick");
            tick.resizeRelocate(Math.rint(slider.x(scale.place(mark.nodes()))) - 1, 0, 2, 5);
            return tick;
        }).toList());
    }

    private void begin() {
        isHeld = true;
        start = pool().map(NodePool::count);
        chosen = start.orElse(0);
        session.seal();
        view.camera().hold();
    }

    private void end() {
        if (isHeld) {
            isHeld = false;
            start = Optional.empty();
            session.seal();
            isStale = true;
            view.camera().letGo();
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            start.ifPresentOrElse(this::scale, view::requestFocus);
            start = Optional.empty();
            event.consume();
        }
    }

    private void scale(int nodes) {
        NodePool pool = shown;
        boolean isGivenUp = slider.isPressed() && start.isEmpty();
        if (pool != null && !isGivenUp) {
            chosen = nodes;
            session.apply(new Edit.ChangeElement<>(pool.id(), NodePool.class, "count",
                    MESSAGES.say("edit.scale", pool.name()),
                    each -> each.withCount(nodes)));
        }
    }
}

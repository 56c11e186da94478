package overlaystudio.studio.addressmap;

import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

import overlaystudio.diagram.addressmap.NewSubnet;
import overlaystudio.diagram.addressmap.Panels;
import overlaystudio.diagram.addressmap.Scope;
import overlaystudio.diagram.addressmap.Shaping;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.studio.canvas.Painter;
import overlaystudio.studio.messages.Messages;

/// What mouse and trackpad do on the address map.
final class MapGestures {

    private static final Messages MESSAGES = Messages.of(MapGestures.class);

    /// How far the mouse may slip during a click, in pixels.
    private static final double SLIP = 4;

    /// Pixels of scrolling for half or twice of what is shown: a notch of a wheel.
    private static final double NOTCH = 40;

    private final MapPane pane;
    private Point2D pressed = Point2D.ZERO;
    private @Nullable Reshaping held;
    private boolean pressedOnGround;
    private boolean dragged;
    private double scrolled;
    private double zoomed = 1;

    MapGestures(MapPane pane) {
        this.pane = pane;
        pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        pane.addEventHandler(ZoomEvent.ZOOM, this::zoom);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pane.hover().point(point(event)));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pane.hover().pointAway());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, new MapKeys(pane)::press);
    }

    private static Point2D point(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        double turned = event.isShiftDown() ? event.getDeltaX() + event.getDeltaY() : event.getDeltaY();
        scrolled = Math.signum(scrolled) == -Math.signum(turned) ? turned : scrolled + turned;
        if (held != null || event.isInertia() || Math.abs(scrolled) < NOTCH) {
            return;
        }
        boolean forward = scrolled > 0;
        scrolled = 0;
        if (event.isShiftDown()) {
            pane.atlas().scope().beside(!forward).ifPresent(pane.atlas()::lookAt);
        } else {
            zoom(forward, event.getX(), event.getY());
        }
    }

    private void zoom(ZoomEvent event) {
        event.consume();
        zoomed *= event.getZoomFactor();
        if (held == null && (zoomed > Math.sqrt(2) || zoomed < Math.sqrt(0.5))) {
            zoom(zoomed > 1, event.getX(), event.getY());
            zoomed = 1;
        }
    }

    private void zoom(boolean nearer, double x, double y) {
        Panels panels = pane.sheet().panels();
        Optional<Scope> next = nearer
                ? panels.at(x, y).flatMap(grid -> pane.atlas().scope().nearer(grid.at(x, y)))
                : pane.atlas().scope().farther(pane.atlas().map());
        next.ifPresent(pane.atlas()::lookAt);
    }

    private void press(MouseEvent event) {
        pressedOnGround = pane.equals(event.getTarget());
        dragged = false;
        if (pressedOnGround) {
            pane.requestFocus();
            pane.hover().pointAway();
            pane.note().hide();
            pressed = point(event);
        }
    }

    private void drag(MouseEvent event) {
        boolean isFar = event.getButton() == MouseButton.PRIMARY && point(event).distance(pressed) > SLIP;
        if (pressedOnGround && !dragged && isFar) {
            dragged = true;
            pane.sheet().spots().at(pressed.getX(), pressed.getY()).ifPresent(this::begin);
        }
        Reshaping now = held;
        if (now != null) {
            now.to(point(event));
        }
    }

    private void begin(Spot spot) {
        Optional<Edge> edge = Edge.at(spot, pane.sheet().panels(), pressed);
        Optional<Shaping> shaping = Shaping.of(pane.atlas().plan(), spot.id());
        if (edge.isPresent() && shaping.isPresent()) {
            pane.setCursor(edge.get().part() == Edge.Part.MIDDLE ? Cursor.CLOSED_HAND : edge.get().cursor());
            held = Reshaping.of(pane, shaping.get(), edge.get(), pressed);
        } else if (spot.isFree()) {
            pane.setCursor(Cursor.CROSSHAIR);
            NewSubnet.of(pane.atlas().plan(), spot.id())
                    .ifPresent(drawn -> held = Reshaping.of(pane, drawn, pressed));
        } else {
            pane.note().show(whyNot(spot), true, pressed);
        }
    }

    private static String whyNot(Spot spot) {
        return spot.isSubnet()
                ? MESSAGES.say("drag.larger", spot.name())
                : MESSAGES.say("drag.no-subnet", spot.name());
    }

    /// A quick hand lets go before it was told to have moved, so the last place counts as well.
    private void release(MouseEvent event) {
        drag(event);
        Reshaping now = held;
        if (dragged) {
            end();
        }
        if (now != null) {
            now.drop();
        } else if (pressedOnGround && !dragged && event.getButton() != MouseButton.MIDDLE) {
            click(event);
        }
    }

    private void click(MouseEvent event) {
        Optional<Spot> spot = pane.sheet().spots().at(event.getX(), event.getY());
        boolean several = event.isShortcutDown() || event.isShiftDown();
        if (spot.isEmpty()) {
            pane.selectNothing();
        } else if (several && !spot.get().isFree()) {
            pane.session().toggle(spot.get().id());
        } else if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            pane.atlas().lookInto(spot.get());
        } else {
            pane.select(spot.get());
        }
    }

    private void end() {
        held = null;
        pane.note().hide();
        pane.setCursor(Cursor.DEFAULT);
        pane.repaint();
    }

    private void escape(KeyEvent event) {
        if (held != null && event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    /// Leaves everything as it was.
    void cancel() {
        if (held != null) {
            end();
        }
    }

    boolean isHolding(Reshaping reshaping) {
        return reshaping.equals(held);
    }

    void paint(Painter painter, Panels panels) {
        Reshaping now = held;
        if (now != null) {
            now.paint(painter, panels);
        }
    }
}

package overlaystudio.studio.addressmap;

import java.util.Optional;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import overlaystudio.diagram.addressmap.Scope;
import overlaystudio.diagram.addressmap.Shaping;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.diagram.addressmap.Spots;

/// What the keyboard does on the address map.
final class MapKeys {

    private final MapPane pane;
    private final Steps steps;

    MapKeys(MapPane pane) {
        this.pane = pane;
        steps = new Steps(pane);
    }

    void press(KeyEvent event) {
        if (acts(event)) {
            event.consume();
        }
    }

    private boolean acts(KeyEvent event) {
        boolean ahead = event.getCode() == KeyCode.RIGHT;
        if (event.isAltDown()) {
            return false;
        }
        if (ahead || event.getCode() == KeyCode.LEFT) {
            if (event.isShortcutDown()) {
                return steps.reshape(shaping -> shaping.moveOn(ahead));
            }
            if (event.isShiftDown()) {
                return steps.reshape(shaping -> shaping.resize(shaping.subnet().prefix().prefix() + (ahead ? -1 : 1)));
            }
        }
        return !event.isShortcutDown() && (zooms(event) || shapes(event.getCode()) || walks(event.getCode()));
    }

    private boolean shapes(KeyCode key) {
        return switch (key) {
            case S -> steps.reshape(Shaping::split);
            case J -> steps.reshape(Shaping::join);
            case M -> steps.reshape(Shaping::moveToFirstFree);
            case N -> steps.addSubnet();
            default -> false;
        };
    }

    private boolean zooms(KeyEvent event) {
        switch (event.getText()) {
            case "+", "=" -> steps.zoomIn();
            case "-" -> steps.zoomOut();
            case "0" -> pane.atlas().lookAtEverything();
            case "2" -> steps.lookAtSelection();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean walks(KeyCode key) {
        Optional<Spot> from = pane.cursor();
        Spots spots = pane.sheet().spots();
        switch (key) {
            case LEFT, RIGHT -> from.flatMap(spot -> spots.next(spot, key == KeyCode.RIGHT ? 1 : -1))
                    .or(() -> spots.all().stream().findFirst().filter(_ -> from.isEmpty()))
                    .ifPresent(pane::select);
            case UP, DOWN -> from.flatMap(spot -> spots.beyond(spot, key == KeyCode.DOWN ? 1 : -1))
                    .or(() -> spots.all().stream().findFirst().filter(_ -> from.isEmpty()))
                    .ifPresent(pane::select);
            case ENTER -> from.ifPresent(pane.atlas()::lookInto);
            case ESCAPE -> goOut();
            case PAGE_DOWN -> beside(true);
            case PAGE_UP -> beside(false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void goOut() {
        if (!pane.atlas().lookOut()) {
            pane.selectNothing();
        }
    }

    private void beside(boolean after) {
        Optional<Scope> next = pane.atlas().scope().beside(after);
        next.ifPresent(pane.atlas()::lookAt);
    }
}

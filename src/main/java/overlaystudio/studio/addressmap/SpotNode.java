package overlaystudio.studio.addressmap;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import overlaystudio.diagram.addressmap.Spot;

/// What assistive technology sees of a range: it lies invisible over what is painted.
final class SpotNode extends Region {

    private static final String HELP = "Press it to select it; Enter looks into it.";

    private final Spot spot;
    private final MapPane pane;

    SpotNode(Spot spot, MapPane pane) {
        this.spot = spot;
        this.pane = pane;
        setManaged(false);
        resizeRelocate(spot.frame().x(), spot.frame().y(), spot.frame().width(), spot.frame().height());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spot.name() + ". " + spot.description());
        setAccessibleHelp(HELP);
    }

    Spot spot() {
        return spot;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            pane.select(spot);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}

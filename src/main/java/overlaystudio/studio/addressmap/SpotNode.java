package overlaystudio.studio.addressmap;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.studio.messages.Messages;

/// What assistive technology sees of a range: it lies invisible over what is painted.
final class SpotNode extends Region {

    private static final Messages MESSAGES = Messages.of(SpotNode.class);

    private final Spot spot;
    private final MapPane pane;

    SpotNode(Spot spot, MapPane pane) {
        this.spot = spot;
        this.pane = pane;
        setManaged(false);
        resizeRelocate(spot.frame().x(), spot.frame().y(), spot.frame().width(), spot.frame().height());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(MESSAGES.say("spot", spot.name(), spot.description()));
        setAccessibleHelp(MESSAGES.say("spot.help"));
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

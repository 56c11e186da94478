package overlaystudio.studio.canvas;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.studio.messages.Messages;

/// What stands for a painted part to those who listen: it is where the part is, says what the part says, and selects it.
final class SpokenPart extends Region {

    private static final Messages MESSAGES = Messages.of(SpokenPart.class);

    private final ElementId part;
    private final Runnable select;

    /// @param kind the word for what it is
    /// @param within the name of what it lies in
    SpokenPart(Part part, String kind, String within, Runnable select) {
        this.part = part.id();
        this.select = select;
        boolean isSelectable = Walk.isSelectable(part.id());
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(isSelectable ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
        setAccessibleRoleDescription(kind);
        setAccessibleText(MESSAGES.say("part", part.title(), part.description()));
        setAccessibleHelp(isSelectable ? MESSAGES.say("part.in-selectable", within) : MESSAGES.say("part.in", within));
    }

    ElementId part() {
        return part;
    }

    /// Takes the place of the part in pixels, as far as it is in the window.
    void place(Frame at, double width, double height) {
        double left = Math.clamp(at.x(), 0, width);
        double top = Math.clamp(at.y(), 0, height);
        resizeRelocate(left, top, Math.clamp(at.right(), 0, width) - left, Math.clamp(at.bottom(), 0, height) - top);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && getAccessibleRole() == AccessibleRole.BUTTON) {
            select.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}

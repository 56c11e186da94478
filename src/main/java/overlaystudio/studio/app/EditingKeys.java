package overlaystudio.studio.app;

import java.util.Objects;
import java.util.stream.Stream;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that change the design wherever one is, unless one is in a field, to which they are keys of its own.
final class EditingKeys {

    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Shift+Z");

    private final Commands commands;
    private final Node inspector;

    /// @param inspector whose fields see to Undo and Redo themselves
    EditingKeys(Commands commands, Node inspector) {
        this.commands = commands;
        this.inspector = inspector;
    }

    /// Undo takes back the design's last step; other fields than the inspector's have their own, but each system has
    /// but one key for their Redo.
    void undoOrRedo(KeyEvent event) {
        boolean isRedo = commands.of(Act.REDO).getAccelerator().match(event) || REDO_TOO.match(event);
        boolean isUndo = commands.of(Act.UNDO).getAccelerator().match(event);
        if ((!isRedo && !isUndo) || isInInspector(event.getTarget())) {
            return;
        }
        if (event.getTarget() instanceof TextInputControl field) {
            if (isRedo) {
                field.redo();
                event.consume();
            }
            return;
        }
        commands.of(isRedo ? Act.REDO : Act.UNDO).give();
        event.consume();
    }

    /// By the target itself: JavaFX goes on to say that focus is within when the field that had it was taken away.
    private boolean isInInspector(EventTarget target) {
        return target instanceof Node node
                && Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(inspector::equals);
    }

    /// Deletes what is selected.
    void delete(KeyEvent event) {
        boolean isTyped = event.getTarget() instanceof TextInputControl;
        if (!isTyped && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
            commands.of(Act.DELETE).give();
            event.consume();
        }
    }
}

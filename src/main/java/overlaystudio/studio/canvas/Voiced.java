package overlaystudio.studio.canvas;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// A pane that has the focus for one of the things painted in it: who listens is told of that one.
abstract class Voiced extends StackPane {

    private Supplier<Optional<Node>> inFocus = Optional::empty;

    /// Gives the node that stands for the thing with the focus; empty for the pane as a whole.
    final void setInFocus(Supplier<Optional<Node>> supplier) {
        inFocus = supplier;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? inFocus.get().orElse(null)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}

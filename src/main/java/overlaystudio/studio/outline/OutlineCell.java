package overlaystudio.studio.outline;

import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.studio.theme.Icons;

/// A line of the outline: icon, name, range, and a mark for the worst finding.
final class OutlineCell extends TreeCell<OutlineEntry> {

    private final Function<ElementId, ContextMenu> menus;

    OutlineCell(Function<ElementId, ContextMenu> menus) {
        this.menus = menus;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OutlineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(content(entry));
        setContextMenu(entry.isGroup() ? null : menus.apply(entry.id()));
        setAccessibleText(entry.name() + " " + entry.detail());
    }

    private static Node content(OutlineEntry entry) {
        Label name = new Label(entry.name());
        name.getStyleClass().add(entry.isGroup() ? "group" : "name");
        name.setMinWidth(entry.detail().isEmpty() ? 0 : USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label detail = new Label(entry.detail());
        detail.getStyleClass().add("detail");
        detail.visibleProperty().bind(fits(detail));
        HBox row = new HBox(name, space, detail);
        entry.kind().map(Icons::of).ifPresent(icon -> row.getChildren().addFirst(icon));
        entry.worst().map(Icons::of).ifPresent(row.getChildren()::add);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    /// A range that is cut off says less than none.
    private static BooleanBinding fits(Label label) {
        return Bindings.createBooleanBinding(
                () -> label.getWidth() + 1 > label.prefWidth(USE_COMPUTED_SIZE), label.widthProperty());
    }
}

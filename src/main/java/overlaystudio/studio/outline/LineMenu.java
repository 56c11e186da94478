package overlaystudio.studio.outline;

import java.util.Optional;
import java.util.function.Function;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;

/// The context menus of the lines of the outline, by pointer and by keys.
final class LineMenu {

    private final TreeView<OutlineEntry> tree;
    private final Rows rows;
    private final Moves moves;
    private final Function<ElementId, ContextMenu> menus;
    private @Nullable ContextMenu shown;

    /// @param menus makes the menu of an element, to which the moves of its line are added
    LineMenu(TreeView<OutlineEntry> tree, Rows rows, Moves moves, Function<ElementId, ContextMenu> menus) {
        this.tree = tree;
        this.rows = rows;
        this.moves = moves;
        this.menus = menus;
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    }

    /// Opens the menu of an entry at a place on the screen; a group has none.
    void open(OutlineEntry entry, Node at, Point2D screen) {
        if (!entry.isGroup()) {
            ContextMenu menu = menus.apply(entry.id());
            if (entry.kind().isPresent()) {
                menu.getItems().add(new SeparatorMenuItem());
                menu.getItems().addAll(moves.items(entry.id()));
            }
            shown = menu;
            menu.show(at, screen.getX(), screen.getY());
        }
    }

    /// Some systems ask for a menu by these keys, and others only send the keys.
    private void key(KeyEvent event) {
        boolean isMenuKey = event.getCode() == KeyCode.CONTEXT_MENU
                || (event.getCode() == KeyCode.F10 && event.isShiftDown());
        if (isMenuKey) {
            openSelected();
            event.consume();
        }
    }

    private void requested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            if (shown == null || !shown.isShowing()) {
                openSelected();
            }
            event.consume();
        }
    }

    /// Below the selected line, as far as that is in sight.
    private void openSelected() {
        Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue).ifPresent(entry -> {
            int row = tree.getSelectionModel().getSelectedIndex();
            double bottom = rows.top(row).orElse(0.0) + Rows.HEIGHT;
            open(entry, tree, tree.localToScreen(Rows.HEIGHT, Math.clamp(bottom, 0, tree.getHeight())));
        });
    }
}

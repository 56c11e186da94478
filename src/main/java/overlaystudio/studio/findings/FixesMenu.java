package overlaystudio.studio.findings;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import overlaystudio.rules.QuickFix;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.quickfix.QuickFixMenu;
import overlaystudio.studio.risk.RiskItems;
import overlaystudio.studio.session.Session;

/// The menu of what can be done about a finding of the list, by keys and by a right click: its repairs, and what accepts
/// it or takes that back.
final class FixesMenu {

    private static final Messages MESSAGES = Messages.of(FixesMenu.class);

    private final ListView<Row> list;
    private final Session session;
    private @Nullable QuickFixMenu opened;

    private FixesMenu(ListView<Row> list, Session session) {
        this.list = list;
        this.session = session;
    }

    /// Offers the menu on a list from now on.
    static void offerOn(ListView<Row> list, Session session) {
        FixesMenu menu = new FixesMenu(list, session);
        list.addEventFilter(KeyEvent.KEY_PRESSED, menu::key);
        list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::requested);
    }

    /// Some systems ask for a menu by the keys of menus, and others only send the keys.
    private void key(KeyEvent event) {
        boolean isMenuKey = event.getCode() == KeyCode.CONTEXT_MENU
                || (event.getCode() == KeyCode.F10 && event.isShiftDown());
        if (isMenuKey || QuickFixMenu.isAskedBy(event)) {
            openAtChosen();
            event.consume();
        }
    }

    private void requested(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            rowAt(event.getPickResult().getIntersectedNode()).ifPresent(row -> {
                list.getSelectionModel().select(row);
                menu().show(list, event.getScreenX(), event.getScreenY());
            });
        } else if (opened == null || !opened.isShowing()) {
            openAtChosen();
        }
        event.consume();
    }

    private static Optional<FindingRow> rowAt(@Nullable Node node) {
        Node at = node;
        while (at != null && !(at instanceof FindingCell)) {
            at = at.getParent();
        }
        return at instanceof FindingCell cell && cell.getItem() instanceof FindingRow row ? Optional.of(row)
                : Optional.empty();
    }

    private void openAtChosen() {
        QuickFixMenu menu = menu();
        opened = menu;
        menu.showAt(chosenCell());
    }

    private Node chosenCell() {
        return list.lookupAll(".finding").stream()
                .filter(cell -> cell.isVisible() && ((FindingCell) cell).isSelected())
                .findFirst()
                .orElse(list);
    }

    private QuickFixMenu menu() {
        return list.getSelectionModel().getSelectedItem() instanceof FindingRow row
                ? QuickFixMenu.of(row.fixes(), session, MESSAGES.say("fixes.none"), risks(row))
                : QuickFixMenu.of(List.<QuickFix>of(), session, MESSAGES.say("fixes.choose"), List.of());
    }

    private List<MenuItem> risks(FindingRow row) {
        RiskItems items = new RiskItems(session, () -> list.getScene().getWindow());
        return switch (row.standing()) {
            case ERROR, WARNING, NOTE -> items.ofOpen(List.of(row.finding()));
            case ACCEPTED -> row.risk().map(risk -> items.ofAccepted(row.finding(), risk)).orElse(List.of());
            case AHEAD, UNFOUND, HELP -> List.of();
        };
    }
}

package overlaystudio.studio.quickfix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.rules.QuickFix;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// A menu of quick fixes, and of what accepts a risk, which Alt+Enter opens where something was found.
public final class QuickFixMenu extends ContextMenu {

    private QuickFixMenu(List<MenuItem> items) {
        setId("quick-fixes");
        getItems().setAll(items);
    }

    /// A menu of some fixes, which says so if there are none.
    ///
    /// @param none what the one item says, which does nothing, if there are no fixes
    /// @param risks what accepts risks, or takes that back
    public static QuickFixMenu of(List<QuickFix> fixes, Session session, String none, List<MenuItem> risks) {
        // Several findings about one field often share a fix: it is offered once.
        Map<String, QuickFix> byTitle = new LinkedHashMap<>();
        fixes.forEach(fix -> byTitle.putIfAbsent(fix.title(), fix));
        List<MenuItem> items = new ArrayList<>(byTitle.values().stream().map(fix -> item(fix, session)).toList());
        if (items.isEmpty()) {
            items.add(nothing(none));
        }
        if (!risks.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.addAll(risks);
        }
        return new QuickFixMenu(items);
    }

    private static MenuItem item(QuickFix fix, Session session) {
        MenuItem item = new MenuItem(fix.title(), Icons.of(Feather.TOOL));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> apply(fix, session));
        return item;
    }

    private static MenuItem nothing(String words) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setDisable(true);
        return item;
    }

    /// Whether a key asks for this menu.
    public static boolean isAskedBy(KeyEvent event) {
        return event.isAltDown() && event.getCode() == KeyCode.ENTER;
    }

    /// Makes a fix as one step of undo, whatever was typed before it.
    public static void apply(QuickFix fix, Session session) {
        session.seal();
        session.apply(fix.edit());
        session.seal();
    }

    /// Opens below a node.
    public void showAt(Node node) {
        show(node, Side.BOTTOM, 0, 0);
        markFirst();
    }

    /// Who asks by a key answers by a key: Enter alone takes the first thing that can be done. JavaFX marks an item only for an arrow.
    private void markFirst() {
        int steps = 1 + (int) getItems().stream()
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .takeWhile(MenuItem::isDisable)
                .count();
        for (int step = 0; step < steps; step++) {
            Event.fireEvent(getSkin().getNode(), new KeyEvent(
                    KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.DOWN, false, false, false, false));
        }
    }
}

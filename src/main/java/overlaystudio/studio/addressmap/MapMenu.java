package overlaystudio.studio.addressmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.addressmap.RangeTable;
import overlaystudio.diagram.addressmap.Shaping;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.net.IpAddress;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// The context menu of a range: what is done with it on the map, and then what is done with its element anywhere.
final class MapMenu {

    private static final Messages MESSAGES = Messages.of(MapMenu.class);

    private final MapPane pane;
    private final Steps steps;
    private final Function<ElementId, ContextMenu> elsewhere;

    /// @param elsewhere makes the menu of an element
    MapMenu(MapPane pane, Function<ElementId, ContextMenu> elsewhere) {
        this.pane = pane;
        this.elsewhere = elsewhere;
        steps = new Steps(pane);
    }

    void show(ContextMenuEvent event) {
        pane.hover().pointAway();
        pane.note().hide();
        Optional<Spot> pointed = event.isKeyboardTrigger()
                ? pane.cursor()
                : pane.sheet().spots().at(event.getX(), event.getY());
        boolean isChosen = pointed.filter(spot -> pane.session().chosen().contains(spot.id().owner())).isPresent();
        if (!isChosen || pane.session().chosen().size() == 1) {
            pointed.ifPresentOrElse(pane::select, pane::selectNothing);
        }
        Point2D at = event.isKeyboardTrigger()
                ? pane.onScreen(pointed.orElse(null))
                : new Point2D(event.getScreenX(), event.getScreenY());
        ContextMenu menu = elsewhere.apply(pane.session().selection());
        List<MenuItem> own = new ArrayList<>(pointed.map(spot -> items(spot, address(event, spot))).orElse(List.of()));
        own.add(item(MESSAGES.say("menu.copy"), "map-copy", Feather.COPY, () -> copy(pointed)));
        own.add(new SeparatorMenuItem());
        menu.getItems().addAll(0, own);
        menu.show(pane, at.getX(), at.getY());
        event.consume();
    }

    private IpAddress address(ContextMenuEvent event, Spot spot) {
        return event.isKeyboardTrigger()
                ? spot.range().first()
                : pane.sheet().panels().address(event.getX(), event.getY());
    }

    private List<MenuItem> items(Spot spot, IpAddress address) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(MESSAGES.say("menu.look-into"), "map-into", Feather.ZOOM_IN, () -> pane.atlas().lookInto(spot)));
        if (spot.isFree()) {
            items.add(item(MESSAGES.say("menu.add-subnet"), "map-add-subnet", Feather.PLUS,
                    () -> steps.addSubnet(spot, address)));
        }
        if (spot.isSubnet()) {
            items.add(item(MESSAGES.say("menu.split"), "map-split", Feather.SCISSORS,
                    () -> steps.reshape(Shaping::split)));
            items.add(item(MESSAGES.say("menu.join"), "map-join", Feather.MINIMIZE_2,
                    () -> steps.reshape(Shaping::join)));
            items.add(item(MESSAGES.say("menu.first-free"), "map-first-free", Feather.CORNER_LEFT_UP,
                    () -> steps.reshape(Shaping::moveToFirstFree)));
        }
        return items;
    }

    /// Copies what lies in a range, or in all that is shown.
    private void copy(Optional<Spot> spot) {
        RangeTable table = RangeTable.of(pane.atlas().map(),
                spot.map(each -> List.of(each.range())).orElse(pane.atlas().scope().ranges()));
        ClipboardContent content = new ClipboardContent();
        content.putString(table.text());
        content.putHtml(table.html());
        Clipboard.getSystemClipboard().setContent(content);
        pane.say(MESSAGES.say("copied", table.rows().size() - 1L), false);
    }

    private static MenuItem item(String text, String id, Feather icon, Runnable run) {
        MenuItem item = new MenuItem(text, Icons.of(icon));
        item.setId(id);
        item.setOnAction(_ -> run.run());
        return item;
    }
}

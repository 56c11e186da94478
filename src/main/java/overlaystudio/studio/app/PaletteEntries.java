package overlaystudio.studio.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.scene.control.MenuBar;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import overlaystudio.design.ElementKind;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RulePage;
import overlaystudio.studio.palette.Entry;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// The lines of the command palette: all that the menus hold and that can be done now, the elements of the design, and the
/// rules.
///
/// @param explain shows the page of a rule
/// @param known the lines of the rules, once they are read: a page each
record PaletteEntries(Session session, MenuBar bar, Commands commands, RuleBook book, Consumer<String> explain,
        List<Entry> known) {

    /// The lines of what can be done in a window, whose rules are read once, when they are first asked for.
    PaletteEntries(Session session, MenuBar bar, Commands commands, RuleBook book, Consumer<String> explain) {
        this(session, bar, commands, book, explain, new ArrayList<>());
    }

    List<Entry> all() {
        if (known.isEmpty()) {
            rules().forEach(known::add);
        }
        return Stream.of(actions(), elements(), known.stream()).flatMap(each -> each).toList();
    }

    private Stream<Entry> actions() {
        return MenuLines.of(bar)
                .filter(MenuLines.Line::isOpen)
                .filter(line -> !id(line).equals("menu-" + Act.PALETTE.id()))
                .map(line -> new Entry(title(line), line.key(), () -> icon(line), line::give));
    }

    private static String id(MenuLines.Line line) {
        return String.valueOf(line.item().getId());
    }

    /// Undo says what it takes back; what can be added says that it is added.
    private String title(MenuLines.Line line) {
        String id = id(line);
        Stream<String> adding = Stream.of(ElementKind.values())
                .filter(kind -> id.equals("add-" + kind.stem()))
                .map(Additions::name);
        Stream<String> history = Stream.of(Act.UNDO, Act.REDO)
                .filter(act -> id.equals("menu-" + act.id()))
                .map(act -> commands.of(act).getLongText());
        return Stream.concat(adding, history).findFirst().orElseGet(line::title);
    }

    /// Its own, for a node can be at one place only.
    private static FontIcon icon(MenuLines.Line line) {
        return Icons
                .of(line.item().getGraphic() instanceof FontIcon icon && icon.getIconCode() instanceof Feather feather
                        ? feather
                        : Feather.CHEVRON_RIGHT);
    }

    private Stream<Entry> elements() {
        return session.design().elements().map(element -> new Entry(
                element.name().isBlank() ? element.id().value() : element.name(), element.elementKind().label(),
                () -> Icons.of(element.elementKind()), () -> session.select(element.id())));
    }

    private Stream<Entry> rules() {
        return book.ids().stream().map(id -> new Entry(book.page(id).map(RulePage::title).orElse(id), id,
                () -> Icons.of(Feather.BOOK_OPEN), () -> explain.accept(id), true));
    }
}

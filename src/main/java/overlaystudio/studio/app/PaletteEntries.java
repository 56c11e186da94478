package overlaystudio.studio.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.ElementKind;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RulePage;
import overlaystudio.studio.palette.Entry;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// The lines of the command palette: the actions that can be given now, what can be added, the elements of the design, and the
/// rules.
///
/// @param explain shows the page of a rule
/// @param known the lines of the rules, once they are read: a page each
record PaletteEntries(Session session, Commands commands, Additions additions, RuleBook book, Consumer<String> explain,
        List<Entry> known) {

    /// The lines of what can be done in a window, whose rules are read once, when they are first asked for.
    PaletteEntries(Session session, Commands commands, Additions additions, RuleBook book, Consumer<String> explain) {
        this(session, commands, additions, book, explain, new ArrayList<>());
    }

    List<Entry> all() {
        if (known.isEmpty()) {
            rules().forEach(known::add);
        }
        return Stream.of(actions(), adding(), elements(), known.stream()).flatMap(each -> each).toList();
    }

    private Stream<Entry> actions() {
        return commands.all().filter(command -> !command.isDisabled()).map(Command::entry);
    }

    private Stream<Entry> adding() {
        return Stream.of(ElementKind.values()).map(kind -> new Entry("Add " + kind.label().toLowerCase(Locale.ROOT),
                "", () -> Icons.of(kind), () -> additions.add(kind)));
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

package overlaystudio.studio.rulepage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import overlaystudio.design.Design;
import overlaystudio.rules.Difference;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Judgement;
import overlaystudio.rules.NumberChange;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RuleChange;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Wrapping;

/// A sheet at the side with what changes between the rules of two days: the findings of the design that differ, Azure's
/// numbers, and the rules. It follows each edit while it is shown.
public final class ChangesSheet extends SideSheet {

    private static final Messages MESSAGES = Messages.of(ChangesSheet.class);

    private final Session session;
    private final RuleBook book;
    private final Executor worker;
    private final Executor window;
    private final Consumer<String> explain;
    private final AtomicLong asked = new AtomicLong();
    private Optional<LocalDate> other = Optional.empty();

    /// A sheet that is hidden until it is asked for.
    ///
    /// @param worker judges by the rules of both days off the window's thread
    /// @param window shows what it found
    /// @param explain shows the page of a rule
    public ChangesSheet(Session session, RuleBook book, Executor worker, Executor window, Consumer<String> explain) {
        super("changes", MESSAGES.say("close.changes"));
        this.session = session;
        this.book = book;
        this.worker = worker;
        this.window = window;
        this.explain = explain;
        session.designProperty().subscribe(_ -> follow());
    }

    /// Shows what changes between the day of the design and another one.
    public void show(LocalDate day) {
        other = Optional.of(day);
        open();
        follow();
    }

    private void follow() {
        if (isVisible()) {
            other.ifPresent(day -> compare(session.design(), day));
        }
    }

    private void compare(Design design, LocalDate day) {
        LocalDate own = design.rulesDate();
        LocalDate first = own.isBefore(day) ? own : day;
        LocalDate second = own.isBefore(day) ? day : own;
        long ticket = asked.incrementAndGet();
        worker.execute(() -> {
            if (ticket == asked.get()) {
                Difference difference = book.difference(design, first, second);
                window.execute(() -> {
                    if (ticket == asked.get()) {
                        fill(MESSAGES.say("changes", first, second), words(difference, first, second));
                    }
                });
            }
        });
    }

    private List<Node> words(Difference difference, LocalDate first, LocalDate second) {
        List<Node> words = new ArrayList<>();
        List<FindingChange> findings = FindingChange.of(difference);
        words.add(heading(MESSAGES.say("changes.design")));
        words.add(label(summary(findings.size(), difference.both().size()), "source"));
        findings.stream().map(this::finding).forEach(words::add);
        List<NumberChange> numbers = book.numbersBetween(first, second);
        if (!numbers.isEmpty()) {
            words.add(heading(MESSAGES.say("changes.numbers")));
            numbers.stream().map(ChangesSheet::words).map(each -> label(each, "change")).forEach(words::add);
        }
        List<RuleChange> rules = book.changesBetween(first, second);
        words.add(heading(MESSAGES.say("changes.rules")));
        words.add(label(rules.isEmpty() ? MESSAGES.say("rules.same")
                : MESSAGES.say("rules.differ", rules.size()), "source"));
        rules.stream().map(this::rule).forEach(words::add);
        return words;
    }

    private static String summary(int different, int same) {
        if (different == 0) {
            return same == 0 ? MESSAGES.say("findings.none") : MESSAGES.say("findings.same", same);
        }
        return same == 0 ? MESSAGES.say("findings.differ", different)
                : MESSAGES.say("findings.differ-and-same", different, same);
    }

    private Node finding(FindingChange change) {
        Finding finding = change.shown();
        Hyperlink message = new Hyperlink(finding.message());
        Wrapping.of(message);
        message.setMinHeight(USE_PREF_SIZE);
        message.getStyleClass().add("message");
        message.setOnAction(_ -> session.select(finding.places().getFirst().element()));
        VBox lines = new VBox(label(change.fate(), change.after().isEmpty() ? "gone" : "now"), message);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Label mark = new Label(null, Icons.of(finding.severity()));
        mark.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(mark, lines);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().addAll("item", "finding-change");
        return row;
    }

    /// A key such as `nodesPerCluster` in words.
    private static String words(NumberChange change) {
        String name = change.quantity().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return change.day() + "  " + MESSAGES.say("number", name, change.before(), change.after());
    }

    private Node rule(RuleChange change) {
        Hyperlink page = new Hyperlink(change.rule());
        page.getStyleClass().add("rule");
        page.setAccessibleText(MESSAGES.say("explain", change.rule()));
        page.setOnAction(_ -> explain.accept(change.rule()));
        VBox lines = new VBox(page, label(change.day() + "  " + change.judged(ChangesSheet::severity), "change"));
        lines.getStyleClass().add("rule-change");
        return lines;
    }

    private static String severity(Judgement judgement) {
        return judgement.severity().map(Severity::word).orElse(MESSAGES.say("nothing-to-say"));
    }
}

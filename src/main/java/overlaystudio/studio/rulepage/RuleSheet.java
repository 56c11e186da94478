package overlaystudio.studio.rulepage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import overlaystudio.rules.Judgement;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RulePage;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;
import overlaystudio.studio.messages.Messages;

/// A sheet at the side with the page of a rule: what it says in plain words, and each judgement with its source.
public final class RuleSheet extends SideSheet {

    private static final Messages MESSAGES = Messages.of(RuleSheet.class);

    private final RuleBook book;

    /// A sheet that is hidden until a page is asked for.
    public RuleSheet(RuleBook book) {
        super("rule", MESSAGES.say("close.rule"));
        this.book = book;
    }

    /// Shows the page of a rule as judged on a day, if the catalogue has it.
    public void show(String rule, LocalDate day) {
        book.page(rule).ifPresent(page -> {
            List<Node> words = new ArrayList<>(List.of(label(rule, "rule")));
            page.sections().forEach(section -> add(words, section));
            words.add(heading(MESSAGES.say("judged")));
            book.changes(rule).reversed().forEach(from -> add(words, rule, from, day));
            fill(page.title(), words);
            open();
        });
    }

    private static void add(List<Node> words, RulePage.Section section) {
        words.add(heading(section.heading()));
        Stream.of(section.text().split("\n(?=- )|\n\n+"))
                .map(block -> block.startsWith("- ") ? item(flow(block.substring(2))) : flow(block))
                .forEach(words::add);
    }

    private static Node item(TextFlow text) {
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox item = new HBox(new Label("\u2022"), text);
        item.getStyleClass().add("item");
        return item;
    }

    /// Words, with what stands between backquotes in the font of code.
    private static TextFlow flow(String markdown) {
        TextFlow flow = new TextFlow();
        List<String> parts = List.of(markdown.replace('\n', ' ').split("`", -1));
        for (int i = 0; i < parts.size(); i++) {
            Text text = new Text(parts.get(i));
            text.getStyleClass().add(i % 2 == 0 ? "plain" : "code");
            flow.getChildren().add(text);
        }
        return flow;
    }

    private void add(List<Node> words, String rule, LocalDate from, LocalDate day) {
        Judgement judgement = book.judgement(rule, from);
        boolean isNow = judgement.equals(book.judgement(rule, day));
        String severity = judgement.severity().map(Severity::word).orElseGet(() -> MESSAGES.say("nothing-to-say"));
        words.add(isNow ? label(MESSAGES.say("since.now", from, severity), "now")
                : label(MESSAGES.say("since", from, severity), "then"));
        words.add(label(words(judgement.source()), "source"));
    }

    private static String words(Source source) {
        return source.quote().isEmpty() ? source.text() : MESSAGES.say("quote", source.quote(), source.text());
    }
}

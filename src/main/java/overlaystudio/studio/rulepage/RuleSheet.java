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

/// A sheet at the side with the page of a rule: what it says in plain words, and each judgement with its source.
public final class RuleSheet extends SideSheet {

    private final RuleBook book;

    /// A sheet that is hidden until a page is asked for.
    public RuleSheet(RuleBook book) {
        super("rule", "Close the rule\u2019s page");
        this.book = book;
    }

    /// Shows the page of a rule as judged on a day, if the catalogue has it.
    public void show(String rule, LocalDate day) {
        book.page(rule).ifPresent(page -> {
            List<Node> words = new ArrayList<>(List.of(label(rule, "rule")));
            page.sections().forEach(section -> add(words, section));
            words.add(heading("Judged"));
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
        words.add(label(
                "Since " + from + ": " + judgement.severity().map(Severity::word).orElse("nothing to say")
                        + (isNow ? " \u00b7 the rules of this design" : ""),
                isNow ? "now" : "then"));
        words.add(label(words(judgement.source()), "source"));
    }

    private static String words(Source source) {
        return source.quote().isEmpty() ? source.text() : "\u201c" + source.quote() + "\u201d \u2014 " + source.text();
    }
}

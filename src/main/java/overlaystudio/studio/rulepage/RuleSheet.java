package overlaystudio.studio.rulepage;

import java.time.LocalDate;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.rules.Judgement;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RulePage;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;
import overlaystudio.studio.theme.Icons;

/// A sheet at the side with the page of a rule: what it says in plain words, and each judgement with its source.
public final class RuleSheet extends VBox {

    private final RuleBook book;
    private final Label title = new Label();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Button close = new Button(null, Icons.of(Feather.X));

    /// A sheet that is hidden until a page is asked for.
    public RuleSheet(RuleBook book) {
        this.book = book;
        setId("rule-sheet");
        getStyleClass().add("rule-sheet");
        title.setId("rule-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("title");
        content.getStyleClass().add("content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::closeKey);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private Node head() {
        close.setId("rule-close");
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText("Close the rule\u2019s page");
        close.setOnAction(_ -> setVisible(false));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("head");
        return head;
    }

    private void closeKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
        }
    }

    /// Shows the page of a rule as judged on a day, if the catalogue has it.
    public void show(String rule, LocalDate day) {
        book.page(rule).ifPresent(page -> {
            title.setText(page.title());
            content.getChildren().setAll(label(rule, "rule"));
            page.sections().forEach(this::add);
            heading("Judged");
            book.changes(rule).reversed().forEach(from -> add(rule, from, day));
            scroll.setVvalue(0);
            setVisible(true);
            scroll.requestFocus();
        });
    }

    private void add(RulePage.Section section) {
        heading(section.heading());
        for (String block : section.text().split("\n(?=- )|\n\n+")) {
            boolean isItem = block.startsWith("- ");
            TextFlow text = flow(isItem ? block.substring(2) : block);
            content.getChildren().add(isItem ? item(text) : text);
        }
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

    private void heading(String text) {
        content.getChildren().add(label(text, "heading"));
    }

    private void add(String rule, LocalDate from, LocalDate day) {
        Judgement judgement = book.judgement(rule, from);
        boolean isNow = judgement.equals(book.judgement(rule, day));
        Label since = label(
                "Since " + from + ": " + judgement.severity().map(Severity::word).orElse("nothing to say")
                        + (isNow ? " \u00b7 the rules of this design" : ""),
                isNow ? "now" : "then");
        content.getChildren().addAll(since, label(words(judgement.source()), "source"));
    }

    private static String words(Source source) {
        return source.quote().isEmpty() ? source.text() : "\u201c" + source.quote() + "\u201d \u2014 " + source.text();
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}

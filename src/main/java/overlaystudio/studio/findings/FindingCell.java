package overlaystudio.studio.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import overlaystudio.rules.Finding;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;
import overlaystudio.studio.theme.Icons;

/// A row of the list: what is wrong, why with the source's sentence, a link to the rule's page, and its repairs.
final class FindingCell extends ListCell<FindingRow> {

    private final Consumer<QuickFix> repair;
    private final Consumer<String> explain;

    FindingCell(Consumer<QuickFix> repair, Consumer<String> explain) {
        this.repair = repair;
        this.explain = explain;
        getStyleClass().add("finding");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(row == null || empty ? null : content(row));
        setAccessibleText(row == null ? null : row.standing() + ": " + row.finding().message());
    }

    private Node content(FindingRow shown) {
        Finding finding = shown.finding();
        VBox words = new VBox(wrapping(finding.message(), "message"), wrapping(why(finding), "why"));
        shown.from()
                .map(day -> wrapping(ahead(finding, day), "ahead"))
                .ifPresent(words.getChildren()::add);
        finding.liftedOn()
                .map(day -> wrapping("Allowed by the rules since " + day + ".", "lifted"))
                .ifPresent(words.getChildren()::add);
        finding.milderOn()
                .map(day -> wrapping("A warning only by the rules since " + day + ".", "lifted"))
                .ifPresent(words.getChildren()::add);
        words.getChildren().add(meta(shown));
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Node icon = shown.from().isPresent() ? Icons.of(Feather.CLOCK) : Icons.of(finding.severity());
        HBox row = new HBox(icon, words, fixes(shown.from().isPresent() ? List.of() : finding.fixes()));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private static String ahead(Finding finding, LocalDate day) {
        return "Ahead: " + (finding.severity() == Severity.ERROR ? "an error" : "a warning")
                + " by the rules since " + day + ".";
    }

    private static Label wrapping(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static String why(Finding finding) {
        Source source = finding.source();
        return source.quote().isEmpty() ? source.text() : "\u201c" + source.quote() + "\u201d \u2014 " + source.text();
    }

    private Node meta(FindingRow shown) {
        Finding finding = shown.finding();
        Hyperlink page = new Hyperlink(finding.rule());
        page.getStyleClass().add("rule");
        page.setMinWidth(USE_PREF_SIZE);
        page.setAccessibleText("Explain " + finding.rule());
        page.setOnAction(_ -> explain.accept(finding.rule()));
        String azure = finding.breach().error().map(error -> " \u00b7 " + error.code()).orElse("");
        String timing = shown.isHelp() ? "help" : finding.breach().timing().label();
        HBox meta = new HBox(page, wrapping(" \u00b7 " + timing + azure, "timing"));
        meta.setAlignment(Pos.BASELINE_LEFT);
        meta.getStyleClass().add("meta");
        return meta;
    }

    private Node fixes(List<QuickFix> fixes) {
        VBox buttons = new VBox();
        buttons.getStyleClass().add("fixes");
        fixes.stream().map(this::button).forEach(buttons.getChildren()::add);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    private Button button(QuickFix fix) {
        Button button = new Button(fix.title());
        button.getStyleClass().addAll("small", "accent", "button-outlined", "fix");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> repair.accept(fix));
        return button;
    }
}

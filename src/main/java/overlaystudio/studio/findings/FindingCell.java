package overlaystudio.studio.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Lapse;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// A row of the list: what is wrong, why with the source's sentence, a link to the rule's page, and its repairs; or the
/// head of a group.
///
/// Its nodes are made only for a row that looks other than the one before, for each verdict brings all rows again.
final class FindingCell extends ListCell<Row> {

    private static final Messages MESSAGES = Messages.of(FindingCell.class);

    private static final int MOST_LINES = 4;
    private static final int MOST_LETTERS = 320;
    private static final double TOOLTIP_WIDTH = 480;
    private static final double SCROLL_BAR = 10;
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final Consumer<QuickFix> repair;
    private final Consumer<String> explain;
    private @Nullable Row drawn;
    private @Nullable Node content;

    FindingCell(Consumer<QuickFix> repair, Consumer<String> explain) {
        this.repair = repair;
        this.explain = explain;
        getStyleClass().add("finding");
        setPrefWidth(0);
        // The head of a group cannot be chosen, so a click on it is none on the list.
        addEventFilter(MouseEvent.ANY, event -> {
            if (getItem() instanceof GroupRow) {
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEAD, row instanceof GroupRow);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (drawn == null || !row.looksLike(drawn)) {
            content = switch (row) {
                case FindingRow finding -> content(finding);
                case GroupRow group -> new GroupHead(group);
            };
            drawn = row;
        }
        setGraphic(content);
        setAccessibleText(switch (row) {
            case FindingRow finding -> said(finding);
            case GroupRow group -> GroupHead.words(group);
        });
    }

    /// As high as its words are beside a scroll bar: the list measures its rows before it knows whether it needs one.
    @Override
    protected double computePrefHeight(double width) {
        if (content == null || !content.equals(getGraphic())) {
            return super.computePrefHeight(width);
        }
        double beside = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(content.prefHeight(beside)) + snappedBottomInset();
    }

    private static String said(FindingRow row) {
        return Stream.of(
                Optional.of(MESSAGES.say("row", row.words(), row.finding().message())),
                row.finding().lapse().map(Lapse::words),
                row.risk().map(risk -> MESSAGES.say("row.reason", risk.reason().strip())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
    }

    private Node content(FindingRow shown) {
        Finding finding = shown.finding();
        VBox words = new VBox(wrapping(finding.message(), "message"));
        shown.risk().ifPresentOrElse(
                risk -> words.getChildren()
                        .add(reason(shown.standing() == Standing.UNFOUND ? "unfound" : "accepted", risk)),
                () -> words.getChildren().add(wrapping(why(finding), "why")));
        finding.lapse().ifPresent(lapse -> words.getChildren().addAll(
                wrapping(lapse.words() + " " + lapse.advice(), "lapse"),
                reason("then", lapse.risk())));
        shown.from()
                .map(day -> wrapping(ahead(finding, day), "ahead"))
                .ifPresent(words.getChildren()::add);
        finding.liftedOn()
                .map(day -> wrapping(MESSAGES.say("lifted", day), "lifted"))
                .ifPresent(words.getChildren()::add);
        finding.milderOn()
                .map(day -> wrapping(MESSAGES.say("milder", day), "lifted"))
                .ifPresent(words.getChildren()::add);
        words.getChildren().add(meta(shown));
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(shown.standing().icon(), words, fixes(shown.fixes()));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().addAll("row", shown.standing().isOpen() ? "open" : "accepted");
        return row;
    }

    /// The first lines of a reason; the whole of a long one is shown under the pointer.
    ///
    /// @param which whose reason it is: `accepted`, `unfound` or `then`
    private static Label reason(String which, AcceptedRisk risk) {
        String reason = risk.reason().strip();
        String shown = reason.lines().limit(MOST_LINES).collect(Collectors.joining("\n"));
        String cut = shown.substring(0, shown.offsetByCodePoints(0,
                Math.min(MOST_LETTERS, shown.codePointCount(0, shown.length()))));
        boolean isWhole = cut.equals(reason);
        Label words =
                wrapping(MESSAGES.say("reason." + which, isWhole ? reason : cut.stripTrailing() + "\u2026"), "reason");
        if (!isWhole) {
            Tooltip whole = new Tooltip(reason);
            Wrapping.of(whole);
            whole.setMaxWidth(TOOLTIP_WIDTH);
            words.setTooltip(whole);
        }
        return words;
    }

    private static String ahead(Finding finding, LocalDate day) {
        return finding.severity() == Severity.ERROR ? MESSAGES.say("ahead.error", day)
                : MESSAGES.say("ahead.warning", day);
    }

    private static Label wrapping(String text, String style) {
        Label label = new Label(text);
        Wrapping.of(label);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static String why(Finding finding) {
        Source source = finding.source();
        return source.quote().isEmpty() ? source.text() : MESSAGES.say("quote", source.quote(), source.text());
    }

    private Node meta(FindingRow shown) {
        Finding finding = shown.finding();
        Hyperlink page = new Hyperlink(finding.rule());
        page.getStyleClass().add("rule");
        page.setMinWidth(USE_PREF_SIZE);
        page.setAccessibleText(MESSAGES.say("explain", finding.rule()));
        page.setOnAction(_ -> explain.accept(finding.rule()));
        String azure = finding.breach().error().map(error -> " \u00b7 " + error.code()).orElse("");
        String timing = shown.isHelp() ? shown.standing().word() : finding.breach().timing().label();
        String said = shown.risk().map(risk -> rules(shown, risk)).orElse(timing + azure);
        HBox meta = new HBox(page, wrapping(" \u00b7 " + said, "timing"));
        meta.setAlignment(Pos.BASELINE_LEFT);
        meta.getStyleClass().add("meta");
        return meta;
    }

    private static String rules(FindingRow shown, AcceptedRisk risk) {
        Finding finding = shown.finding();
        return shown.standing() == Standing.UNFOUND ? MESSAGES.say("by-rules.unfound", risk.rulesDate())
                : MESSAGES.say("by-rules", finding.severity().word(), finding.breach().timing().label(),
                        risk.rulesDate());
    }

    private Node fixes(List<QuickFix> fixes) {
        VBox buttons = new VBox();
        buttons.getStyleClass().add("fixes");
        IntStream.range(0, fixes.size())
                .mapToObj(at -> button(fixes.get(at).title(), at))
                .forEach(buttons.getChildren()::add);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    private Button button(String title, int at) {
        Button button = new Button(title);
        button.getStyleClass().addAll("small", "accent", "button-outlined", "fix");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> fix(at));
        return button;
    }

    /// The fix of the row as it is now, which a later verdict may have made than the button.
    private void fix(int at) {
        if (getItem() instanceof FindingRow row) {
            repair.accept(row.fixes().get(at));
        }
    }
}

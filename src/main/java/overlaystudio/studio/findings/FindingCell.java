package overlaystudio.studio.findings;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import overlaystudio.rules.Finding;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Source;
import overlaystudio.studio.theme.Icons;

/// A finding in the list: what is wrong, why with the source's sentence, and buttons for its repairs.
final class FindingCell extends ListCell<Finding> {

    private final Consumer<QuickFix> repair;

    FindingCell(Consumer<QuickFix> repair) {
        this.repair = repair;
        getStyleClass().add("finding");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        setGraphic(finding == null || empty ? null : content(finding));
        setAccessibleText(finding == null ? null : finding.severity().word() + ": " + finding.message());
    }

    private Node content(Finding finding) {
        VBox words = new VBox(wrapping(finding.message(), "message"), wrapping(why(finding), "why"));
        finding.liftedOn()
                .map(day -> wrapping("Allowed by the rules since " + day + ".", "lifted"))
                .ifPresent(words.getChildren()::add);
        words.getChildren().add(meta(finding));
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(finding.severity()), words, fixes(finding.fixes()));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("row");
        return row;
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

    private static Label meta(Finding finding) {
        String azure = finding.breach().error().map(error -> " \u00b7 " + error.code()).orElse("");
        return wrapping(finding.rule() + " \u00b7 " + finding.breach().timing().label() + azure, "meta");
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

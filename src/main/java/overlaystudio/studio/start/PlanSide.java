package overlaystudio.studio.start;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import overlaystudio.plan.layout.LayoutRow;
import overlaystudio.plan.layout.Unmet;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Wrapping;

/// The plan as it would be made: its ranges with how full they are, or the reasons why there is none.
final class PlanSide extends VBox {

    private static final Messages MESSAGES = Messages.of(PlanSide.class);
    private static final double FADED = 0.35;

    private final FontIcon mark = Icons.of(Feather.CLOCK);
    private final Label title = new Label();
    private final Label line = new Label();
    private final ListView<LayoutRow> rows = new ListView<>();
    private final VBox reasons = new VBox();
    private final ScrollPane refusal = new ScrollPane(reasons);
    private final Label verdict = new Label();

    PlanSide() {
        getStyleClass().add("plan");
        title.setId("plan-title");
        title.getStyleClass().add("title");
        Wrapping.of(title);
        line.setId("plan-line");
        line.getStyleClass().add("line");
        Wrapping.of(line);
        title.setMinHeight(USE_PREF_SIZE);
        line.setMinHeight(USE_PREF_SIZE);
        mark.getStyleClass().add("mark");
        StackPane badge = new StackPane(mark);
        badge.getStyleClass().add("badge");
        VBox words = new VBox(title, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(badge, words);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("plan-head");
        rows.setId("plan-rows");
        rows.setAccessibleText(MESSAGES.say("plan.rows"));
        rows.setCellFactory(_ -> new PlanCell());
        reasons.getStyleClass().add("reasons");
        refusal.setFitToWidth(true);
        refusal.setId("plan-reasons");
        refusal.getStyleClass().add("edge-to-edge");
        StackPane body = new StackPane(rows, refusal);
        VBox.setVgrow(body, Priority.ALWAYS);
        verdict.setId("plan-verdict");
        verdict.getStyleClass().add("verdict");
        verdict.managedProperty().bind(verdict.visibleProperty());
        getChildren().setAll(head, body, verdict);
    }

    /// Says that the plan is being worked out; what was shown before stays, faded.
    void showBusy() {
        title.setText(MESSAGES.say("plan.busy"));
        mark("busy", Feather.CLOCK);
        line.setText(MESSAGES.say("plan.busy-line"));
        fade();
    }

    /// What was shown before stays in sight, so that nothing jumps while one types.
    private void fade() {
        rows.setOpacity(FADED);
        refusal.setOpacity(FADED);
        verdict.setVisible(false);
    }

    /// Says that fields have to be put right first.
    void showUnread(int problems) {
        fade();
        mark("open", Feather.EDIT_3);
        title.setText(MESSAGES.say("plan.unread"));
        line.setText(MESSAGES.say("plan.unread-line", problems));
    }

    /// Shows what the planner came to.
    void show(Proposal proposal) {
        title.setText(proposal.title());
        switch (proposal) {
            case Proposal.Fits fits -> {
                mark("fits", Feather.CHECK);
                line.setText(MESSAGES.say("sentence", fits.left()));
                fill(fits.rows(), List.of());
                judge(fits.assessment());
            }
            case Proposal.Refused refused -> {
                mark("refused", Feather.X);
                line.setText(MESSAGES.say("plan.refused-line"));
                fill(List.of(), refused.reasons());
                verdict.setVisible(false);
            }
        }
    }

    private void mark(String style, Feather icon) {
        mark.setIconCode(icon);
        getStyleClass().removeAll("busy", "open", "fits", "refused");
        getStyleClass().add(style);
    }

    private void fill(List<LayoutRow> ranges, List<Unmet> unmet) {
        rows.getItems().setAll(ranges);
        rows.setVisible(!ranges.isEmpty());
        rows.setOpacity(1);
        reasons.getChildren().setAll(unmet.stream().map(PlanSide::reason).toList());
        refusal.setVisible(!unmet.isEmpty());
        refusal.setOpacity(1);
    }

    private static Node reason(Unmet unmet) {
        Label what = new Label(sentence(unmet.what()));
        what.getStyleClass().add("what");
        Label why = new Label(MESSAGES.say("sentence", sentence(unmet.why())));
        VBox words = new VBox(what, why);
        for (Label each : List.of(what, why)) {
            Wrapping.of(each);
            each.setMinHeight(USE_PREF_SIZE);
        }
        words.getStyleClass().add("reason");
        return words;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void judge(Assessment assessment) {
        long errors = assessment.count(Severity.ERROR);
        long warnings = assessment.count(Severity.WARNING);
        Optional<String> first = assessment.findings().stream()
                .filter(each -> each.severity() != Severity.INFO)
                .findFirst()
                .map(each -> each.message());
        verdict.setVisible(true);
        Wrapping.of(verdict);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.setGraphic(
                errors > 0 ? Icons.of(Severity.ERROR) : warnings > 0 ? Icons.of(Severity.WARNING) : good());
        verdict.setText(first
                .map(message -> errors == 0
                        ? MESSAGES.say("verdict.warnings", warnings, message)
                        : MESSAGES.say("verdict.errors", errors, warnings, message))
                .orElseGet(() -> clean(assessment)));
    }

    private static String clean(Assessment assessment) {
        long notes = assessment.count(Severity.INFO);
        return notes == 0
                ? MESSAGES.say("verdict.clean", assessment.design().rulesDate())
                : MESSAGES.say("verdict.notes", assessment.design().rulesDate(), notes);
    }

    private static FontIcon good() {
        FontIcon icon = Icons.of(Feather.CHECK_CIRCLE);
        icon.getStyleClass().add("good");
        return icon;
    }
}

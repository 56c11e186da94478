package overlaystudio.studio.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Lapse;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Wrapping;

/// What is accepted, the reason in some lines, and for how long it holds.
final class ReasonForm {

    private static final Messages MESSAGES = Messages.of(ReasonForm.class);

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();

    @FXML private VBox root;

    @FXML private Label icon;

    @FXML private Label message;

    @FXML private Label rule;

    @FXML private Label lapse;

    @FXML private TextArea reason;

    @FXML private Label help;

    @FXML private Label holds;

    ReasonForm(Request request) {
        FXMLLoader loader = new FXMLLoader(ReasonForm.class.getResource("reason-form.fxml"), MESSAGES.bundle());
        loader.setController(this);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream.of(message, rule, lapse, holds).forEach(Wrapping::of);
        Wrapping.of(reason);
        show(request);
        reason.textProperty().subscribe(this::typed);
    }

    private void show(Request request) {
        Finding finding = request.finding();
        icon.setGraphic(Icons.of(finding.severity()));
        message.setText(finding.message());
        rule.setText(finding.rule() + " \u00b7 " + finding.breach().timing().label());
        lapse.setText(finding.lapse().map(Lapse::words).orElse(""));
        lapse.managedProperty().bind(lapse.textProperty().isNotEmpty());
        holds.setText(request.holds());
        reason.setText(request.before());
        reason.setAccessibleText(MESSAGES.say("reason"));
        reason.setAccessibleHelp(MESSAGES.say("reason.help"));
    }

    private void typed(String text) {
        Optional<String> problem = text.isBlank() ? Optional.empty() : AcceptedRisk.problem(text.strip());
        help.setText(problem.orElseGet(() -> MESSAGES.say("reason.help")));
        help.pseudoClassStateChanged(WRONG, problem.isPresent());
        complete.set(problem.isEmpty() && !text.isBlank());
    }

    VBox root() {
        return root;
    }

    TextArea field() {
        return reason;
    }

    /// The reason without blanks around it.
    String reason() {
        return reason.getText().strip();
    }

    /// Whether there is a reason that can be kept.
    ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }
}

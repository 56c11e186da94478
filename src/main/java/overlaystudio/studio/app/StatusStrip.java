package overlaystudio.studio.app;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;

import overlaystudio.plan.Words;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// The line at the foot of the window: how many findings there are, and what runs out first.
final class StatusStrip extends StatusBar {

    private static final Messages MESSAGES = Messages.of(StatusStrip.class);

    private final CapacityBar capacities;
    private List<Long> counts = List.of();

    StatusStrip(Session session) {
        capacities = new CapacityBar(session);
        getRightItems().add(capacities);
        setId("status");
        setText("");
        session.assessmentProperty().subscribe(verdict -> verdict.ifPresent(this::show));
    }

    /// Most keys change neither the counts nor what runs out first: then nothing is made anew.
    private void show(Assessment assessment) {
        long accepted = assessment.accepted().size();
        List<Long> found = Stream.concat(Stream.of(Severity.values()).map(assessment::count), Stream.of(accepted))
                .toList();
        if (!found.equals(counts)) {
            counts = found;
            getLeftItems().setAll(
                    count(assessment, Severity.ERROR),
                    count(assessment, Severity.WARNING),
                    count(assessment, Severity.INFO));
            if (accepted > 0) {
                getLeftItems().add(accepted(accepted));
            }
        }
        capacities.show(assessment.plan());
    }

    private static Node count(Assessment assessment, Severity severity) {
        long count = assessment.count(severity);
        Label label = new Label(MESSAGES.say("count." + severity.word(), count), Icons.of(severity));
        label.getStyleClass().add(count == 0 ? "quiet" : "count");
        label.setId("count-" + severity.word());
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node accepted(long count) {
        Label label = new Label(Words.number(count) + " accepted", Icons.of(Feather.CHECK_CIRCLE));
        label.getStyleClass().add("quiet");
        label.setId("count-accepted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}

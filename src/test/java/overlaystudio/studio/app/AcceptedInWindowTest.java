package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.export.Pictures;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.session.Verdicts;

/// What the main window shows of a risk once it is accepted: the example's only warning.
@ExtendWith(ApplicationExtension.class)
class AcceptedInWindowTest {

    private Session session;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        session = new MainStage(stage, Samples.example(), List.of(new AzCliExporter()), 1000, 900).session;
    }

    private Assessment verdict() {
        return session.assessmentProperty().get().orElseThrow();
    }

    private String label(String id) {
        return robot.lookup("#" + id).<Label>query().getText();
    }

    private String tab() {
        return robot.lookup("#tabs").<TabPane>query().getTabs().getFirst().getText();
    }

    private long marksInOutline() {
        return robot.lookup("#outline .severity").queryAll().stream().filter(Node::isVisible).count();
    }

    @Test
    void anAcceptedRiskIsCountedApartMarkedNowhereAndKeptInTheFile(FxRobot hand) throws DesignFileException {
        robot = hand;
        assertThat(tab()).isEqualTo("Findings (1)");
        assertThat(marksInOutline()).isPositive();
        assertThat(robot.lookup("#count-accepted").tryQuery()).isEmpty();
        robot.clickOn(robot.lookup("#findings .message").<Node>query());
        robot.push(KeyCode.ALT, KeyCode.ENTER).push(KeyCode.UP).push(KeyCode.ENTER);
        robot.clickOn("#reason-text").write("because", 0).clickOn("#reason-accept");
        assertThat(tab()).isEqualTo("Findings (0)");
        assertThat(label("count-warning")).isEqualTo("0 warnings");
        assertThat(label("count-accepted")).isEqualTo("1 accepted");
        assertThat(marksInOutline()).isZero();
        assertThat(Verdicts.worst(verdict())).isEmpty();
        assertThat(Pictures.marks(verdict())).isEmpty();
        String file = DesignFile.toJson(session.design());
        assertThat(DesignFile.parse(file, "again")).isEqualTo(session.design());
        assertThat(file).contains("\"reason\": \"because\"");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(session.design()).isEqualTo(Samples.example());
        assertThat(tab()).isEqualTo("Findings (1)");
        assertThat(robot.lookup("#count-accepted").tryQuery()).isEmpty();
        assertThat(session.modifiedProperty().get()).isFalse();
    }
}

package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DateCell;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class RulesDateBoxTest {

    private final LocalDate latest = RuleBook.standard().knownUntil();
    private ComboBox<LocalDate> box;
    private Session session;

    @Start
    void start(Stage stage) {
        session = new Session(Samples.example(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
        box = new ComboBox<>();
        new RulesDateBox(box, session, new RulesDates(latest));
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(new HBox(box), 400, 400);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void pick(FxRobot robot, String words) {
        robot.clickOn(box);
        Node cell = robot.lookup((ListCell<?> each) -> each.getText() != null && each.getText().startsWith(words)
                && each.isVisible() && !each.getScene().equals(box.getScene())).query();
        robot.clickOn(cell);
    }

    private void pickDay(FxRobot robot, int day) {
        robot.clickOn(robot.lookup("#rules-date-calendar .day-cell")
                .lookup((DateCell each) -> each.getItem().equals(LocalDate.of(2022, 8, day))).<Node>query());
    }

    @Test
    void todaysRulesAreChosenFromTheListAndTakenBack(FxRobot robot) {
        pick(robot, latest.toString());
        assertThat(session.design().rulesDate()).isEqualTo(latest);
        robot.interact(session::undo);
        assertThat(box.getValue()).isEqualTo(Design.DOCUMENT_DATE);
    }

    @Test
    void anyOtherDayIsChosenFromACalendar(FxRobot robot) {
        pick(robot, "Another day");
        assertThat(session.design().rulesDate()).isEqualTo(Design.DOCUMENT_DATE);
        pickDay(robot, 31);
        assertThat(session.design().rulesDate()).isEqualTo(LocalDate.of(2022, 8, 31));
        assertThat(box.getValue()).isEqualTo(LocalDate.of(2022, 8, 31));
        assertThat(session.undoLabelProperty().get()).isEqualTo("Judge by the rules of 2022-08-31");
        assertThat(robot.lookup("#rules-date-calendar").tryQuery()).isEmpty();
    }

    @Test
    void escapeClosesTheCalendarAndTheDayStays(FxRobot robot) {
        pick(robot, "Another day");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#rules-date-calendar").tryQuery()).isEmpty();
        assertThat(session.design().rulesDate()).isEqualTo(Design.DOCUMENT_DATE);
        assertThat(box.getValue()).isEqualTo(Design.DOCUMENT_DATE);
    }
}

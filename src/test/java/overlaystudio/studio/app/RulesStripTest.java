package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
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
class RulesStripTest {

    private static final LocalDate LATEST = RuleBook.standard().knownUntil();
    private static final LocalDate BETWEEN = LocalDate.of(2024, 3, 1);

    private final List<LocalDate> compared = new ArrayList<>();
    private final Session session =
            new Session(Samples.example(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(new RulesStrip(session, new RulesDates(LATEST), compared::add), 900, 60);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private String words() {
        return robot.lookup("#rules-strip > .label").queryAllAs(Label.class).stream().map(Label::getText)
                .reduce("", String::concat);
    }

    private String offer() {
        return robot.lookup("#rules-strip-other").queryAs(Hyperlink.class).getText();
    }

    private void open(FxRobot hand, LocalDate date) {
        robot = hand;
        robot.interact(() -> session.apply(new RulesDates(LATEST).change(date)));
    }

    @Test
    void theOtherDayIsOneClickAwayAndUndone(FxRobot hand) {
        robot = hand;
        assertThat(words()).isEqualTo("Judged by the preview rules of 2022-08-29.");
        assertThat(offer()).isEqualTo("Judge by today\u2019s rules (known up to " + LATEST + ")");
        robot.clickOn("#rules-strip-other");
        assertThat(session.design().rulesDate()).isEqualTo(LATEST);
        assertThat(words()).isEqualTo("Judged by today\u2019s rules, known up to " + LATEST + ".");
        assertThat(offer()).isEqualTo("Judge by the preview rules of 2022-08-29");
        robot.interact(session::undo);
        assertThat(session.design().rulesDate()).isEqualTo(Design.DOCUMENT_DATE);
    }

    @Test
    void aDayInBetweenOffersToday(FxRobot hand) {
        open(hand, BETWEEN);
        assertThat(words()).isEqualTo("Judged by the rules of 2024-03-01.");
        assertThat(offer()).startsWith("Judge by today\u2019s rules");
    }

    @Test
    void whatChangesIsAskedForByClickAndKey(FxRobot hand) {
        robot = hand;
        robot.interact(robot.lookup("#rules-strip-other").query()::requestFocus);
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(compared).containsExactly(LATEST);
        open(hand, LATEST);
        robot.clickOn("#rules-strip-changes");
        assertThat(compared).containsExactly(LATEST, Design.DOCUMENT_DATE);
    }
}

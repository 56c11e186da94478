package overlaystudio.studio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.azure.Region;
import overlaystudio.design.Design;
import overlaystudio.design.Presets;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.theme.Theme;

/// The plan while the planner still works.
@ExtendWith(ApplicationExtension.class)
class PlanPageTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Design> made = new ArrayList<>();
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        RuleBook book = RuleBook.standard();
        PlanPage page = new PlanPage(book, book.knownUntil(), new Recorded(), () -> {}, work::add, Runnable::run);
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene((Parent) page.root(), 1100, 700);
        scene.getStylesheets().setAll(Theme.stylesheets());
        scene.getRoot().getStylesheets().add(Pages.stylesheet());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        page.focus();
    }

    private final class Recorded implements Opener {

        @Override
        public Presets presets() {
            return Presets.NONE;
        }

        @Override
        public void create() {
            throw new AssertionError("nobody asked for an empty design");
        }

        @Override
        public void open() {
            throw new AssertionError("nobody asked for a file");
        }

        @Override
        public void openRecent(Path file) {
            throw new AssertionError("nobody asked for " + file);
        }

        @Override
        public void openSample(Design sample) {
            throw new AssertionError("nobody asked for a sample");
        }

        @Override
        public void openMade(Design design) {
            made.add(design);
        }
    }

    private void workIsDone() {
        robot.interact(() -> {
            while (!work.isEmpty()) {
                work.poll().run();
            }
        });
    }

    @Test
    void whatIsMadeIsWhatStandsThereEvenIfEnterComesBeforeThePlan(FxRobot hand) {
        robot = hand;
        workIsDone();
        robot.clickOn("#plan-clusters").press(KeyCode.END).release(KeyCode.END).write("3", 0);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(made).isEmpty();
        workIsDone();
        assertThat(made).singleElement().satisfies(design -> assertThat(design.clusters()).hasSize(23));
    }

    @Test
    void typingOnTakesTheWishBack(FxRobot hand) {
        robot = hand;
        workIsDone();
        robot.clickOn("#plan-clusters").press(KeyCode.END).release(KeyCode.END).write("3", 0);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.write("x", 0);
        workIsDone();
        assertThat(made).isEmpty();
        assertThat(robot.lookup("#plan-title").<Label>query().getText()).isEqualTo("Not yet a plan");
        assertThat(robot.lookup("#plan-make").<Button>query().isDisabled()).isTrue();
    }

    @Test
    void whatIsRefusedIsNotMadeLater(FxRobot hand) {
        robot = hand;
        workIsDone();
        robot.clickOn("#plan-nodes").press(KeyCode.END).release(KeyCode.END).write("000", 0);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        workIsDone();
        assertThat(robot.lookup("#plan-title").<Label>query().getText()).isEqualTo("This cannot be laid out");
        robot.press(KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE);
        workIsDone();
        assertThat(robot.lookup("#plan-title").<Label>query().getText())
                .startsWith("2 clusters of at most 5,000 nodes");
        assertThat(made).isEmpty();
    }

    @Test
    void aRegionIsFoundByTypingItsName(FxRobot hand) {
        robot = hand;
        robot.clickOn("#plan-location").write("swedenc", 0).press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(robot.lookup("#plan-location").<ComboBox<Region>>query().getValue().name())
                .isEqualTo("swedencentral");
    }
}

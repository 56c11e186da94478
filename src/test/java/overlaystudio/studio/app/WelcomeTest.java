package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.DesignFile;
import overlaystudio.file.Samples;

@ExtendWith(ApplicationExtension.class)
class WelcomeTest {

    private MainStage main;
    private FxRobot robot = new FxRobot();

    @TempDir private Path folder;

    @Start
    void start(Stage stage) {
        main = new MainStage(stage, Samples.example(), List.of(new AzCliExporter()), 1280, 720);
    }

    private void welcome(FxRobot hand) {
        robot = hand;
        robot.interact(main.window.start()::showWelcome);
    }

    @Test
    void itStandsOverTheWorkOnlyWhenItIsAskedFor(FxRobot hand) {
        robot = hand;
        assertThat(robot.lookup("#welcome").tryQuery()).isEmpty();
        robot.clickOn("#menu-help").clickOn("#menu-welcome");
        assertThat(isShown()).isTrue();
        robot.clickOn("#welcome-back");
        assertThat(isShown()).isFalse();
        assertThat(main.session.design()).isEqualTo(Samples.example());
    }

    @Test
    void everyChoiceIsReachedByTabInTheOrderOfThePage(FxRobot hand) throws Exception {
        remember("a.overlay.json");
        welcome(hand);
        assertThat(focused().getId()).isEqualTo("welcome-example");
        for (String id : List.of("welcome-plan", "welcome-empty", "welcome-open", "welcome-tour")) {
            press(KeyCode.TAB);
            assertThat(focused().getId()).isEqualTo(id);
        }
        press(KeyCode.TAB);
        assertThat(focused().getAccessibleText()).startsWith("a.overlay.json");
        for (String id : List.of("hub-and-spoke", "at-the-limit", "mistakes")) {
            press(KeyCode.TAB);
            assertThat(focused().getId()).isEqualTo("welcome-sample-" + id);
        }
        press(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("welcome-again");
        press(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("welcome-back");
        press(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("tool-dark");
        press(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("welcome-example");
    }

    @Test
    void downAndUpGoFromChoiceToChoiceAndSpaceTakesIt(FxRobot hand) {
        welcome(hand);
        press(KeyCode.UP);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(focused().getId()).isEqualTo("welcome-empty");
        press(KeyCode.UP);
        assertThat(focused().getId()).isEqualTo("welcome-plan");
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        assertThat(main.session.design()).isEqualTo(Design.empty("untitled", Design.DOCUMENT_DATE));
        assertThat(isShown()).isFalse();
    }

    @Test
    void escapeLeadsToTheDesignReadyForKeys(FxRobot hand) {
        welcome(hand);
        press(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
        assertThat(robot.lookup("#canvas").query().isVisible()).isTrue();
        assertThat(focused().getStyleClass()).contains("canvas-view");
    }

    @Test
    void theExampleAndTheSamplesOpen(FxRobot hand) {
        welcome(hand);
        robot.clickOn("#welcome-sample-mistakes");
        assertThat(main.session.design()).isEqualTo(Samples.load("mistakes"));
        assertThat(isShown()).isFalse();
        welcome(hand);
        robot.clickOn("#welcome-example");
        assertThat(main.session.design()).isEqualTo(Samples.example());
        assertThat(main.session.fileProperty().get()).isEmpty();
    }

    @Test
    void openAsksForAFileAndStaysWhereNoneIsChosenOrNoneCanBeRead(FxRobot hand) throws Exception {
        welcome(hand);
        robot.clickOn("#welcome-open");
        assertThat(main.dialogs.asked).containsExactly("open");
        assertThat(isShown()).isTrue();
        main.dialogs.chosen = Optional.of(Files.writeString(folder.resolve("bad.overlay.json"), "{"));
        robot.clickOn("#welcome-open");
        assertThat(main.dialogs.asked.getLast()).startsWith("bad.overlay.json could not be opened");
        assertThat(isShown()).isTrue();
        main.dialogs.chosen = Optional.of(file("good.overlay.json"));
        robot.clickOn("#welcome-open");
        assertThat(main.session.design()).isEqualTo(Samples.load("hub-and-spoke"));
        assertThat(isShown()).isFalse();
    }

    @Test
    void aRecentFileOpensAndOneThatIsGoneIsMarkedAndCanBeTakenOff(FxRobot hand) throws Exception {
        Path gone = remember("gone.overlay.json");
        Path there = remember("there.overlay.json");
        Files.delete(gone);
        welcome(hand);
        assertThat(robot.lookup("#welcome .lines .detail").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Not there any more \u00b7 " + folder);
        robot.clickOn(robot.lookup(".forget").<Button>query());
        assertThat(main.preferences.recentFiles()).containsExactly(there);
        assertThat(robot.lookup(".forget").tryQuery()).isEmpty();
        robot.clickOn("there.overlay.json");
        assertThat(main.session.fileProperty().get()).contains(there);
        assertThat(isShown()).isFalse();
    }

    @Test
    void fiveRecentFilesAreShownAndTheOthersCounted(FxRobot hand) throws Exception {
        for (int at = 1; at <= 7; at++) {
            remember(at + ".overlay.json");
        }
        welcome(hand);
        assertThat(robot.lookup("7.overlay.json").tryQuery()).isPresent();
        assertThat(robot.lookup("2.overlay.json").tryQuery()).isEmpty();
        assertThat(robot.lookup("#welcome-more").<Label>query().getText())
                .isEqualTo("2 more in File \u203a Open recent");
    }

    @Test
    void unsavedWorkIsAskedAboutAndTheWelcomeStaysIfOneStays(FxRobot hand) {
        robot = hand;
        robot.interact(() -> main.session.apply(new Edit.ChangeDesign("name", "Rename",
                design -> Design.empty("changed", design.rulesDate()))));
        welcome(hand);
        robot.clickOn("#welcome-empty");
        assertThat(main.dialogs.asked).containsExactly("leave changed []");
        assertThat(isShown()).isTrue();
        assertThat(main.session.design().name()).isEqualTo("changed");
    }

    @Test
    void keysOfTheMenusDoNotReachTheWorkBelow(FxRobot hand) {
        robot = hand;
        robot.interact(() -> main.session.apply(new Edit.ChangeDesign("name", "Rename",
                design -> Design.empty("changed", design.rulesDate()))));
        welcome(hand);
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.DELETE);
        press(KeyCode.F2);
        press(KeyCode.F8);
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(main.session.design().name()).isEqualTo("changed");
        assertThat(main.dialogs.asked).isEmpty();
        press(KeyCode.CONTROL, KeyCode.O);
        assertThat(main.dialogs.asked).containsExactly("leave changed []");
    }

    @Test
    void whetherItComesAtStartIsRemembered(FxRobot hand) {
        welcome(hand);
        assertThat(robot.lookup("#welcome-again").<CheckBox>query().isSelected()).isTrue();
        robot.clickOn("#welcome-again");
        assertThat(main.preferences.welcome()).isFalse();
        welcome(hand);
        assertThat(robot.lookup("#welcome-again").<CheckBox>query().isSelected()).isFalse();
        robot.clickOn("#welcome-again");
        assertThat(main.preferences.welcome()).isTrue();
    }

    private Path file(String name) throws Exception {
        Path file = folder.resolve(name);
        DesignFile.write(Samples.load("hub-and-spoke"), file);
        return file;
    }

    private Path remember(String name) throws Exception {
        Path file = file(name);
        main.preferences.rememberRecent(file);
        return file;
    }

    private boolean isShown() {
        return main.window.root().lookup("#start").isVisible() && robot.lookup("#welcome").tryQuery().isPresent();
    }

    private Node focused() {
        return main.scene.getFocusOwner();
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }
}

package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.studio.app.Dialogs.Leaving;
import overlaystudio.studio.preferences.KeptInMemory;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.theme.Theme;

/// The questions and complaints of the window, answered by clicks and keys.
@ExtendWith(ApplicationExtension.class)
class WindowDialogsTest {

    private final List<Object> answers = new ArrayList<>();
    private Dialogs dialogs = new RecordedDialogs();
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        dialogs = new WindowDialogs(stage, new Preferences(new KeptInMemory()));
        Theme.loadFonts();
        Theme.show(false);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(new StackPane(), 900, 700));
        stage.sizeToScene();
        stage.show();
    }

    private void ask(FxRobot hand, Supplier<Object> question) {
        robot = hand;
        Platform.runLater(() -> answers.add(question.get()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private DialogPane pane() {
        return robot.lookup(".dialog-pane").queryAs(DialogPane.class);
    }

    private List<String> buttons() {
        return robot.lookup(".button-bar .button").queryAllAs(Button.class).stream().map(Button::getText).sorted()
                .toList();
    }

    private void answer(String button) {
        robot.clickOn(robot.lookup(".button-bar .button").lookup(button).queryButton());
        assertThat(robot.lookup(".dialog-pane").tryQuery()).isEmpty();
    }

    @Test
    void leavingAsksWhatBecomesOfTheChanges(FxRobot hand) {
        ask(hand, () -> dialogs.askLeaving("estate", List.of()));
        assertThat(pane().getHeaderText()).isEqualTo("Save the changes of \u201cestate\u201d?");
        assertThat(pane().getContentText()).isEqualTo("The changes are lost if they are not saved.");
        assertThat(buttons()).containsExactly("Cancel", "Don\u2019t save", "Save");
        answer("Save");
        ask(hand, () -> dialogs.askLeaving("estate", List.of()));
        answer("Don\u2019t save");
        ask(hand, () -> dialogs.askLeaving("estate", List.of()));
        answer("Cancel");
        assertThat(answers).containsExactly(Leaving.SAVE, Leaving.DISCARD, Leaving.STAY);
    }

    @Test
    void escapeStays(FxRobot hand) {
        ask(hand, () -> dialogs.askLeaving("estate", List.of()));
        robot.push(KeyCode.ESCAPE);
        assertThat(answers).containsExactly(Leaving.STAY);
        ask(hand, () -> dialogs.confirm("Replace it?", "It is there already.", "Replace"));
        robot.push(KeyCode.ESCAPE);
        assertThat(answers).containsExactly(Leaving.STAY, false);
    }

    @Test
    void leavingNamesTheFieldsThatNoFileCanKeep(FxRobot hand) {
        ask(hand, () -> dialogs.askLeaving("estate", List.of("nodesubnet, address range: 10.1", "pool, nodes: x")));
        assertThat(pane().getContentText()).contains("a file cannot keep it", "nodesubnet, address range: 10.1",
                "pool, nodes: x");
        answer("Cancel");
    }

    @Test
    void aReportCanBeCopiedBeforeItIsClosed(FxRobot hand) {
        ask(hand, () -> {
            dialogs.report("Something went wrong", "Your work is kept.", "java.lang.Error: here");
            return "closed";
        });
        assertThat(robot.lookup("#report").queryAs(TextArea.class).getText()).isEqualTo("java.lang.Error: here");
        robot.clickOn(robot.lookup(".button-bar .button").lookup("Copy report").queryButton());
        assertThat(answers).isEmpty();
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).containsExactly("java.lang.Error: here");
        answer("Close");
        assertThat(answers).containsExactly("closed");
    }

    @Test
    void aQuestionIsAnsweredByEnter(FxRobot hand) {
        ask(hand, () -> dialogs.confirm("Replace it?", "It is there already.", "Replace"));
        assertThat(buttons()).containsExactly("Cancel", "Replace");
        robot.push(KeyCode.ENTER);
        assertThat(answers).containsExactly(true);
    }

    private List<Label> lines() {
        return List.copyOf(robot.lookup("#preview-lines .label").queryAllAs(Label.class));
    }

    @Test
    void allRepairsAreListedWholeBeforeTheyAreDone(FxRobot hand) {
        String longer = "myOverlayCluster: use 172.20.0.0/16 as service CIDR, ".repeat(4);
        ask(hand, () -> dialogs.preview("2 repairs", "One step of Undo.", List.of("first", longer), "Repair"));
        assertThat(lines()).extracting(Label::getText).containsExactly("first", longer);
        assertThat(lines().getLast().getHeight()).as("it is wrapped").isGreaterThan(2 * lines().getFirst().getHeight());
        answer("Cancel");
        ask(hand, () -> dialogs.preview("2 repairs", "One step of Undo.", List.of("first", longer), "Repair"));
        answer("Repair");
        assertThat(answers).containsExactly(false, true);
    }

    @Test
    void aComplaintSaysWhatIsWrongAndIsClosed(FxRobot hand) {
        ask(hand, () -> {
            dialogs.tell("The clipboard holds no elements", "Copy some first.");
            return "told";
        });
        assertThat(pane().getHeaderText()).isEqualTo("The clipboard holds no elements");
        assertThat(pane().getContentText()).isEqualTo("Copy some first.");
        assertThat(buttons()).containsExactly("Close");
        answer("Close");
        assertThat(answers).containsExactly("told");
    }
}

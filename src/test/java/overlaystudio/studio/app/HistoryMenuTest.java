package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Edit;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class HistoryMenuTest {

    private Session session;
    private Menu menu;

    @Start
    void start(Stage stage) {
        session = new Session(Samples.example(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
        menu = new HistoryMenu(session).menu();
        Menu edit = new Menu("Edit", null, menu);
        edit.setId("menu-edit");
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(new VBox(new MenuBar(edit)), 500, 500);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void make(FxRobot robot, int steps) {
        for (int at = 1; at <= steps; at++) {
            String name = "design " + at;
            robot.interact(() -> {
                session.apply(new Edit.ChangeDesign("name", "Call it " + name, design -> design.withName(name)));
                session.seal();
            });
        }
    }

    private List<String> words() {
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }

    private List<String> chosen() {
        return menu.getItems().stream().filter(each -> each instanceof RadioMenuItem radio && radio.isSelected())
                .map(MenuItem::getText).toList();
    }

    @Test
    void aClickJumpsToAStepAndBackToTheStart(FxRobot robot) {
        assertThat(menu.isDisable()).isTrue();
        make(robot, 3);
        robot.clickOn("#menu-edit").clickOn("#menu-history");
        assertThat(words()).containsExactly("Call it design 3", "Call it design 2", "Call it design 1",
                "As it was opened");
        assertThat(chosen()).containsExactly("Call it design 3");
        robot.clickOn("#history-1");
        assertThat(session.design().name()).isEqualTo("design 1");
        assertThat(session.redoLabelProperty().get()).isEqualTo("Call it design 2");
        robot.clickOn("#menu-edit").clickOn("#menu-history");
        assertThat(chosen()).containsExactly("Call it design 1");
        robot.clickOn("#history-0");
        assertThat(session.design()).isEqualTo(Samples.example());
        assertThat(session.modifiedProperty().get()).isFalse();
    }

    @Test
    void ofALongHistoryTheStepsAroundTheCurrentOneAreListedAndTheOthersCounted(FxRobot robot) {
        make(robot, 60);
        robot.interact(() -> session.goTo(30));
        robot.clickOn("#menu-edit");
        assertThat(words()).hasSize(23).startsWith("\u2026 and 20 later steps", "Call it design 40")
                .endsWith("Call it design 20", "\u2026 and 20 earlier steps");
        assertThat(chosen()).containsExactly("Call it design 30");
    }
}

package overlaystudio.studio.rulepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.NodePool;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class ChangesSheetTest {

    private static final RuleBook BOOK = RuleBook.standard();

    private final Design example = Samples.example();
    private final NodePool pool = example.clusters().getFirst().pools().getFirst();
    private final List<String> explained = new ArrayList<>();
    private Session session;
    private ChangesSheet sheet;

    @Start
    void start(Stage stage) {
        session = new Session(example, BOOK::judge, Runnable::run, Runnable::run);
        sheet = new ChangesSheet(session, BOOK, Runnable::run, Runnable::run, explained::add);
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(new StackPane(sheet), 460, 600);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private List<String> messages(FxRobot robot) {
        return robot.lookup(".finding-change .message").queryAllAs(Hyperlink.class).stream()
                .map(Hyperlink::getText).toList();
    }

    private static Edit size(NodePool pool, String size) {
        return new Edit.ChangeElement<>(pool.id(), NodePool.class, "vmSize", "Change VM size",
                each -> each.withVmSize(size));
    }

    @Test
    void itSaysWhatTheTwoDaysFindDifferentlyAndFollowsEachEdit(FxRobot robot) {
        assertThat(sheet.isVisible()).isFalse();
        robot.interact(() -> sheet.show(BOOK.knownUntil()));
        assertThat(robot.lookup("#changes-title").queryAs(Label.class).getText())
                .isEqualTo("What changes from 2022-08-29 to 2026-08-21");
        assertThat(messages(robot)).hasSameSizeAs(FindingChange.of(
                BOOK.difference(example, Design.DOCUMENT_DATE, BOOK.knownUntil())))
                .noneMatch(message -> message.contains("Standard_D4s_v5"));
        robot.interact(() -> session.apply(size(pool, "Standard_D4s_v5")));
        assertThat(messages(robot)).anyMatch(message -> message.contains("Standard_D4s_v5"));
        assertThat(robot.lookup(".finding-change .gone").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("error \u2192 nothing");
    }

    @Test
    void aFindingSelectsItsElementAndARuleOpensItsPage(FxRobot robot) {
        robot.interact(() -> {
            session.apply(size(pool, "Standard_D4s_v5"));
            sheet.show(BOOK.knownUntil());
        });
        robot.clickOn((Node) robot.lookup(".finding-change .message").queryAllAs(Hyperlink.class).stream()
                .filter(each -> each.getText().contains("Standard_D4s_v5")).findFirst().orElseThrow());
        assertThat(session.selection()).isEqualTo(pool.id());
        List<Hyperlink> rules = List.copyOf(robot.lookup(".rule-change .rule").queryAllAs(Hyperlink.class));
        assertThat(rules).hasSameSizeAs(BOOK.changesBetween(Design.DOCUMENT_DATE, BOOK.knownUntil()));
        robot.interact(rules.getFirst()::fire);
        assertThat(explained).containsExactly(rules.getFirst().getText());
    }

    @Test
    void theEarlierDayComesFirstWhicheverIsTheDesigns(FxRobot robot) {
        robot.interact(() -> {
            session.apply(new Edit.ChangeDesign("rulesDate", "Judge", each -> each.withRulesDate(BOOK.knownUntil())));
            sheet.show(Design.DOCUMENT_DATE);
        });
        assertThat(robot.lookup("#changes-title").queryAs(Label.class).getText())
                .isEqualTo("What changes from 2022-08-29 to 2026-08-21");
        robot.scroll(3, VerticalDirection.DOWN).push(KeyCode.ESCAPE);
        assertThat(sheet.isVisible()).isFalse();
        robot.interact(() -> sheet.show(BOOK.knownUntil()));
        assertThat(messages(robot)).isEmpty();
        robot.clickOn("#changes-close");
        assertThat(sheet.isVisible()).isFalse();
    }
}

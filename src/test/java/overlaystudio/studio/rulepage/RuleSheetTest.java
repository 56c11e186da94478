package overlaystudio.studio.rulepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class RuleSheetTest {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final String RULE = "service-cidr-overlaps-vnet";
    private static final String CHANGED = "sku-v5-blocked";

    private final RuleSheet sheet = new RuleSheet(BOOK);
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(new StackPane(sheet), 460, 600);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void show(FxRobot hand, String rule, LocalDate day) {
        robot = hand;
        robot.interact(() -> sheet.show(rule, day));
    }

    private List<String> texts(String style) {
        return robot.lookup("#rule-sheet ." + style).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void itHasTheTitleTheIdAndAllSectionsOfThePage(FxRobot hand) {
        assertThat(sheet.isVisible()).isFalse();
        show(hand, RULE, Design.DOCUMENT_DATE);
        assertThat(sheet.isVisible()).isTrue();
        assertThat(robot.lookup("#rule-title").queryAs(Label.class).getText())
                .isEqualTo(BOOK.page(RULE).orElseThrow().title());
        assertThat(texts("rule")).containsExactly(RULE);
        assertThat(texts("heading")).contains("What", "Repair").endsWith("Judged");
        assertThat(robot.lookup("#rule-sheet .code").queryAllAs(Text.class)).extracting(Text::getText)
                .contains("10.0.0.0/8").noneMatch(text -> text.contains("`"));
    }

    @Test
    void whatHoldsOnTheDayOfTheDesignIsMarked(FxRobot hand) {
        show(hand, CHANGED, Design.DOCUMENT_DATE);
        assertThat(texts("now")).singleElement().asString().contains("error").endsWith("the rules of this design");
        show(hand, CHANGED, BOOK.knownUntil());
        assertThat(texts("now")).singleElement().asString().contains("nothing to say")
                .endsWith("the rules of this design");
        assertThat(texts("then")).isNotEmpty();
    }

    @Test
    void theButtonAndEscapeCloseIt(FxRobot hand) {
        show(hand, RULE, Design.DOCUMENT_DATE);
        robot.clickOn("#rule-close");
        assertThat(sheet.isVisible()).isFalse();
        show(hand, RULE, Design.DOCUMENT_DATE);
        robot.push(KeyCode.ESCAPE);
        assertThat(sheet.isVisible()).isFalse();
    }

    @Test
    void aRuleThatTheCatalogueLacksOpensNothing(FxRobot hand) {
        show(hand, "no-such-rule", Design.DOCUMENT_DATE);
        assertThat(sheet.isVisible()).isFalse();
    }
}

package overlaystudio.studio.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// The example with so many nodes that a quarter of its pod range is no longer free: two warnings.
@ExtendWith(ApplicationExtension.class)
class AcceptingTest {

    private static final ElementId POOL = new ElementId("pool-1");
    private static final ElementId CLUSTER = new ElementId("cluster-1");
    private static final String HEADROOM = "pod-cidr-headroom";

    private Session session;
    private FindingsView view;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        Design crowded = pool(each -> each.withCount(192)).applyTo(Samples.example());
        session = new Session(crowded, RuleBook.standard()::judge, Runnable::run, Runnable::run);
        view = new FindingsView(session);
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(view, 800, 640);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private static Edit pool(Function<NodePool, NodePool> change) {
        return new Edit.ChangeElement<>(POOL, NodePool.class, "count", "Change count", change::apply);
    }

    private ListView<Row> list() {
        return robot.lookup("#findings").query();
    }

    private List<String> rows() {
        return list().getItems().stream()
                .filter(FindingRow.class::isInstance)
                .map(FindingRow.class::cast)
                .map(row -> row.standing() + " " + row.finding().rule())
                .toList();
    }

    private FindingCell cell(String rule) {
        return robot.lookup("#findings .list-cell").queryAllAs(FindingCell.class).stream()
                .filter(each -> each.isVisible() && each.getItem() instanceof FindingRow row
                        && row.finding().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private String said(String rule, String style) {
        return ((Label) cell(rule).lookup(style)).getText();
    }

    private List<String> offered() {
        return robot.lookup("#quick-fixes .menu-item .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void choose(String rule) {
        robot.clickOn(cell(rule).lookup(".message"));
    }

    private void pick(String item) {
        robot.clickOn(robot.lookup("#quick-fixes .menu-item .label").lookup(item).<Node>query());
    }

    private TextArea reason() {
        return robot.lookup("#reason-text").query();
    }

    private Button accept() {
        return robot.lookup("#reason-accept").query();
    }

    private boolean isAsking() {
        return robot.lookup("#reason-text").tryQuery().isPresent();
    }

    private String label(String id) {
        return robot.lookup("#" + id).<Label>query().getText();
    }

    private AcceptedRisk risk() {
        assertThat(session.design().acceptedRisks()).hasSize(1);
        return session.design().acceptedRisks().getFirst();
    }

    /// The headless platform leaves the keyboard with the window below, a click brings it over.
    private void askByKeys() {
        choose(HEADROOM);
        robot.push(KeyCode.ALT, KeyCode.ENTER).push(KeyCode.UP).push(KeyCode.ENTER);
        robot.clickOn("#reason-text");
    }

    private void acceptHeadroom(String reason) {
        askByKeys();
        robot.write(reason, 0).push(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    @Test
    void aWarningIsAcceptedByTheKeyboardWithAReasonOfSeveralLines(FxRobot hand) {
        robot = hand;
        choose(HEADROOM);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).hasSize(4).last().isEqualTo("Accept this risk\u2026");
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(label("reason-finding")).startsWith("63 of 256 pod blocks stay free");
        assertThat(label("reason-holds"))
                .isEqualTo("It holds by the rules of 2022-08-29, for no fewer than 63 free pod blocks.");
        assertThat(reason().isFocused()).isTrue();
        assertThat(accept().isDisabled()).isTrue();
        robot.clickOn(reason()).write(" ", 0).push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(accept().isDisabled()).isTrue();
        assertThat(isAsking()).isTrue();
        robot.write("Replaced soon", 0).push(KeyCode.ENTER).write("says Ann", 0);
        assertThat(accept().isDisabled()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(isAsking()).isFalse();
        assertThat(risk().reason()).isEqualTo("Replaced soon\nsays Ann");
        assertThat(rows()).containsExactly("WARNING service-cidr-overlaps-vnet", "AHEAD lb-snat-default-tier",
                "ACCEPTED " + HEADROOM);
        assertThat(said(HEADROOM, ".reason")).isEqualTo("Accepted: Replaced soon\nsays Ann");
    }

    @Test
    void acceptingIsOneStepOfUndo(FxRobot hand) {
        robot = hand;
        Design before = session.design();
        acceptHeadroom("because");
        assertThat(session.undoLabelProperty().get()).isEqualTo("Accept risk");
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(before);
        assertThat(rows()).startsWith("WARNING " + HEADROOM);
        robot.interact(session::redo);
        assertThat(rows()).endsWith("ACCEPTED " + HEADROOM);
    }

    @Test
    void aRightClickOffersTheSameAndTheDialogIsLeftByItsButtons(FxRobot hand) {
        robot = hand;
        robot.clickOn(cell("service-cidr-overlaps-vnet").lookup(".message"), MouseButton.SECONDARY);
        assertThat(offered()).containsExactly("Use 172.20.0.0/16", "Use 172.16.0.0/16", "Accept this risk\u2026");
        pick("Accept this risk\u2026");
        assertThat(label("reason-finding")).startsWith("The service range 10.0.0.0/16");
        assertThat(label("reason-holds"))
                .isEqualTo("It holds by the rules of 2022-08-29, as long as the finding says the same.");
        robot.clickOn(reason()).write("because", 0).clickOn("#reason-cancel");
        assertThat(session.design().acceptedRisks()).isEmpty();
        robot.clickOn(cell("service-cidr-overlaps-vnet").lookup(".message"), MouseButton.SECONDARY);
        pick("Accept this risk\u2026");
        assertThat(reason().getText()).isEmpty();
        robot.clickOn(reason()).write("because", 0).clickOn("#reason-accept");
        assertThat(risk().finding()).contains("{cluster-1}", "{vnet-1}");
    }

    @Test
    void theMenuKeysOfferTheSameOnceThoughTheSystemAsksAsWell(FxRobot hand) {
        robot = hand;
        choose(HEADROOM);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertThat(offered()).hasSize(4).last().isEqualTo("Accept this risk\u2026");
        ContextMenuEvent asked =
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null);
        robot.interact(() -> Event.fireEvent(list(), asked));
        assertThat(offered()).hasSize(4);
        robot.push(KeyCode.ESCAPE);
        assertThat(offered()).isEmpty();
        robot.push(KeyCode.CONTEXT_MENU);
        assertThat(offered()).hasSize(4);
    }

    @Test
    void tabLeavesTheReasonAndEscapeTheDialog(FxRobot hand) {
        robot = hand;
        askByKeys();
        robot.write("because", 0).push(KeyCode.TAB);
        assertThat(reason().isFocused()).isFalse();
        assertThat(reason().getText()).isEqualTo("because");
        robot.push(KeyCode.ESCAPE);
        assertThat(isAsking()).isFalse();
        assertThat(session.design().acceptedRisks()).isEmpty();
    }

    @Test
    void aReasonLongerThanAPageIsRefusedInWords(FxRobot hand) {
        robot = hand;
        askByKeys();
        robot.interact(() -> reason().setText("x".repeat(2_001)));
        assertThat(label("reason-help")).isEqualTo("2,001 characters are too many: a reason has 2,000 at most.");
        assertThat(accept().isDisabled()).isTrue();
        robot.push(KeyCode.DELETE);
        assertThat(accept().isDisabled()).isFalse();
        assertThat(label("reason-help")).endsWith("stands in reports.");
        robot.clickOn("#reason-accept");
        assertThat(said(HEADROOM, ".reason")).hasSize("Accepted: ".length() + 320 + 1).endsWith("x\u2026");
        assertThat(((Label) cell(HEADROOM).lookup(".reason")).getTooltip().getText()).hasSize(2_000);
    }

    @Test
    void anErrorIsNotAcceptedAndTheMenuSaysWhy(FxRobot hand) {
        robot = hand;
        robot.interact(() -> session.apply(pool(each -> each.withCount(300))));
        choose("pod-cidr-capacity-now");
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).last().isEqualTo("An error cannot be accepted: Azure refuses it, or it cannot work");
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.ESCAPE);
        assertThat(isAsking()).isFalse();
    }

    @Test
    void whatIsAcceptedIsTakenBackByItsButtonInOneStep(FxRobot hand) {
        robot = hand;
        acceptHeadroom("because");
        Button back = (Button) cell(HEADROOM).lookup(".fix");
        assertThat(back.getText()).isEqualTo("Take back");
        robot.clickOn(back);
        assertThat(session.design().acceptedRisks()).isEmpty();
        assertThat(rows()).startsWith("WARNING " + HEADROOM);
        robot.interact(session::undo);
        assertThat(risk().reason()).isEqualTo("because");
    }

    @Test
    void theReasonIsWordedAnew(FxRobot hand) {
        robot = hand;
        acceptHeadroom("because");
        choose(HEADROOM);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("Take back", "Change the reason\u2026");
        pick("Change the reason\u2026");
        assertThat(reason().getText()).isEqualTo("because");
        robot.clickOn(reason()).push(KeyCode.SHORTCUT, KeyCode.END).write(" of Ann", 0).clickOn("#reason-accept");
        assertThat(risk().reason()).isEqualTo("because of Ann");
        assertThat(risk().measure()).isEqualTo(63);
    }

    @Test
    void whatGotWorseIsBackWithTheNoteAndAcceptedAgainOrTakenBack(FxRobot hand) {
        robot = hand;
        acceptHeadroom("because");
        robot.interact(() -> session.apply(pool(each -> each.withCount(193))));
        assertThat(rows()).startsWith("WARNING " + HEADROOM);
        assertThat(said(HEADROOM, ".lapse")).startsWith(
                "The acceptance lapsed: it was given for 63 free pod blocks, not for 62 free pod blocks.");
        assertThat(said(HEADROOM, ".reason")).isEqualTo("Reason then: because");
        assertThat(cell(HEADROOM).getAccessibleText()).contains("The acceptance lapsed");
        choose(HEADROOM);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).endsWith("Accept this risk again\u2026", "Take back the acceptance that lapsed");
        pick("Accept this risk again\u2026");
        assertThat(reason().getText()).isEqualTo("because");
        assertThat(label("reason-lapse")).contains("62 free pod blocks");
        robot.clickOn("#reason-accept");
        assertThat(risk().measure()).isEqualTo(62);
        robot.interact(session::undo);
        choose(HEADROOM);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        pick("Take back the acceptance that lapsed");
        assertThat(session.design().acceptedRisks()).isEmpty();
        assertThat(cell(HEADROOM).lookup(".lapse")).isNull();
    }

    @Test
    void anotherRulesDateBringsTheFindingBackUntilItIsUndone(FxRobot hand) {
        robot = hand;
        acceptHeadroom("because");
        robot.interact(() -> session.apply(new Edit.ChangeDesign("rulesDate", "Change rules date",
                design -> design.withRulesDate(LocalDate.of(2022, 9, 1)))));
        assertThat(said(HEADROOM, ".lapse"))
                .contains("given by the rules of 2022-08-29, and these are the rules of 2022-09-01.");
        robot.interact(session::undo);
        assertThat(rows()).endsWith("ACCEPTED " + HEADROOM);
    }

    @Test
    void acceptedOnesAreHiddenByTheirSwitchAndPassedByWhoGoesToTheNext(FxRobot hand) {
        robot = hand;
        acceptHeadroom("because");
        ToggleButton shown = robot.lookup("#show-accepted").query();
        assertThat(shown.getText()).isEqualTo("1");
        assertThat(shown.getAccessibleText()).isEqualTo("1 accepted");
        robot.interact(() -> list().getSelectionModel().clearSelection());
        for (int i = 0; i < 3; i++) {
            robot.interact(view::next);
            assertThat(list().getSelectionModel().getSelectedIndex()).isLessThan(2);
        }
        robot.clickOn(shown);
        assertThat(rows()).doesNotContain("ACCEPTED " + HEADROOM);
        robot.interact(session::undo);
        assertThat(shown.isVisible()).isFalse();
    }

    @Test
    void whatIsFoundNoMoreIsShownUntilItIsTakenBack(FxRobot hand) {
        robot = hand;
        AcceptedRisk unknown = new AcceptedRisk("rule-of-tomorrow", List.of(new About(CLUSTER, null)),
                "{cluster-1} is odd", null, LocalDate.of(2022, 8, 29), "because");
        robot.interact(() -> session.open(session.design().withAcceptedRisks(List.of(unknown)),
                Optional.empty()));
        assertThat(rows()).endsWith("UNFOUND rule-of-tomorrow");
        assertThat(said("rule-of-tomorrow", ".message")).isEqualTo("myOverlayCluster is odd");
        assertThat(said("rule-of-tomorrow", ".reason")).isEqualTo("Accepted, but found no more. Reason: because");
        robot.clickOn(cell("rule-of-tomorrow").lookup(".fix"));
        assertThat(session.design().acceptedRisks()).isEmpty();
    }
}

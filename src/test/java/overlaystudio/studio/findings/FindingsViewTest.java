package overlaystudio.studio.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.file.Samples;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Ahead;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;
import overlaystudio.rules.Timing;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// With rules of its own, so that each case is one finding and no other.
@ExtendWith(ApplicationExtension.class)
class FindingsViewTest {

    private static final ElementId SUBNET = new ElementId("subnet-1");
    private static final ElementId POOL = new ElementId("pool-1");
    private static final ElementId CLUSTER = new ElementId("cluster-1");

    private Session session;
    private FindingsView view;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        session = new Session(Samples.example(), FindingsViewTest::judge, Runnable::run, Runnable::run);
        view = new FindingsView(session);
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(view, 800, 640);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private static Assessment judge(Design design) {
        int count = design.find(POOL, NodePool.class).orElseThrow().count();
        List<Finding> findings = new ArrayList<>();
        if (count < 8) {
            findings.add(finding("too-few", Severity.ERROR, Timing.REFUSED_AT_CREATE, Place.of(POOL, "count"),
                    use(8), use(9)));
        }
        findings.add(finding("odd-size", Severity.WARNING, Timing.WORKS, Place.of(SUBNET)));
        if (count < 9) {
            findings.add(finding("too-few", Severity.WARNING, Timing.GROWS_INTO_IT, Place.of(CLUSTER)));
        }
        findings.add(finding("odd-name", Severity.INFO, Timing.WORKS, Place.of(POOL)));
        Finding ahead = finding("lifted", Severity.ERROR, Timing.REFUSED_AT_UPGRADE, Place.of(CLUSTER), use(7));
        return new Assessment(Plan.of(design, RuleBook.standard().facts(design.rulesDate())), findings,
                List.of(finding("good-to-know", Severity.INFO, Timing.WORKS, Place.of(SUBNET))),
                List.of(new Ahead(LocalDate.of(2030, 1, 1), ahead)));
    }

    private static Finding finding(String rule, Severity severity, Timing timing, Place place, QuickFix... fixes) {
        Breach breach = Breach.of(timing, rule + " at " + place.element(), place).withFixes(List.of(fixes));
        return new Finding(rule, severity, breach, new Source("a page", ""));
    }

    private static Edit count(int count) {
        return new Edit.ChangeElement<>(POOL, NodePool.class, "count", "Use " + count, pool -> pool.withCount(count));
    }

    private static QuickFix use(int count) {
        return new QuickFix("Use " + count + " nodes", count(count));
    }

    private ListView<Row> list() {
        return robot.lookup("#findings").query();
    }

    /// The list in short: heads of groups in brackets.
    private List<String> rows() {
        return list().getItems().stream().map(row -> switch (row) {
            case FindingRow finding -> finding.finding().message();
            case GroupRow group -> "[" + group.title() + " " + group.count() + " " + group.worst().word() + "]";
        }).toList();
    }

    private String chosen() {
        int at = list().getSelectionModel().getSelectedIndex();
        return at < 0 ? "" : rows().get(at);
    }

    private void order(KeyCode... keys) {
        robot.interact(() -> robot.lookup("#findings-order").query().requestFocus());
        robot.push(keys);
        robot.interact(list()::requestFocus);
    }

    private void bites(String label) {
        Node choice = robot.clickOn("#findings-timing").lookup(".combo-box-popup .list-cell").lookup(label).query();
        robot.clickOn(choice);
    }

    private ToggleButton toggle(String word) {
        return robot.lookup("#show-" + word).query();
    }

    private List<String> offered() {
        return robot.lookup("#quick-fixes .menu-item .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private FindingCell cell(int index) {
        return robot.lookup("#findings .list-cell").queryAllAs(FindingCell.class).stream()
                .filter(each -> each.getIndex() == index && each.isVisible())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWorstStandsFirstWithoutGroups(FxRobot hand) {
        robot = hand;
        assertThat(rows()).containsExactly("too-few at pool-1", "odd-size at subnet-1", "too-few at cluster-1",
                "odd-name at pool-1", "lifted at cluster-1");
    }

    @Test
    void findingsAreGroupedByElementWithCountAndWorst(FxRobot hand) {
        robot = hand;
        order(KeyCode.DOWN);
        assertThat(rows()).containsExactly(
                "[nodepool1 2 error]", "too-few at pool-1", "odd-name at pool-1",
                "[nodesubnet 1 warning]", "odd-size at subnet-1",
                "[myOverlayCluster 2 warning]", "too-few at cluster-1", "lifted at cluster-1");
        assertThat(cell(0).lookup(".severity.error")).isNotNull();
        assertThat(cell(0).getAccessibleText()).isEqualTo("Node pool nodepool1, 2 findings, the worst: error");
        robot.clickOn("#show-help");
        assertThat(rows()).contains("[nodesubnet 2 warning]", "good-to-know at subnet-1");
    }

    @Test
    void findingsAreGroupedByRule(FxRobot hand) {
        robot = hand;
        order(KeyCode.DOWN, KeyCode.DOWN);
        order(KeyCode.DOWN);
        assertThat(rows()).containsExactly(
                "[too-few 2 error]", "too-few at pool-1", "too-few at cluster-1",
                "[odd-size 1 warning]", "odd-size at subnet-1",
                "[odd-name 1 note]", "odd-name at pool-1",
                "[lifted 1 ahead]", "lifted at cluster-1");
        assertThat(cell(0).getAccessibleText()).startsWith("Rule too-few");
    }

    @Test
    void theNextFindingAndTheArrowsPassTheHeadsOfGroups(FxRobot hand) {
        robot = hand;
        order(KeyCode.DOWN);
        List<String> way = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            robot.interact(view::next);
            way.add(chosen());
        }
        assertThat(way).containsExactly("too-few at pool-1", "odd-name at pool-1", "odd-size at subnet-1",
                "too-few at cluster-1", "lifted at cluster-1", "too-few at pool-1");
        assertThat(session.selection()).isEqualTo(POOL);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(chosen()).isEqualTo("odd-size at subnet-1");
        assertThat(session.selection()).isEqualTo(SUBNET);
        robot.push(KeyCode.UP);
        assertThat(chosen()).isEqualTo("odd-name at pool-1");
        robot.push(KeyCode.HOME).push(KeyCode.UP);
        assertThat(chosen()).isEqualTo("too-few at pool-1");
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(chosen()).isEqualTo("odd-size at subnet-1");
        robot.push(KeyCode.END);
        assertThat(chosen()).isEqualTo("lifted at cluster-1");
        robot.push(KeyCode.PAGE_UP);
        assertThat(chosen()).isEqualTo("too-few at cluster-1");
    }

    @Test
    void aClickChoosesAFindingButNoHeadOfAGroup(FxRobot hand) {
        robot = hand;
        order(KeyCode.DOWN);
        robot.clickOn(cell(2).lookup(".message"));
        assertThat(chosen()).isEqualTo("odd-name at pool-1");
        robot.clickOn(cell(0).lookup(".name"));
        assertThat(chosen()).isEqualTo("odd-name at pool-1");
    }

    @Test
    void severitiesAreCountedAndHiddenAndStayHiddenAfterAnEdit(FxRobot hand) {
        robot = hand;
        assertThat(List.of(toggle("error"), toggle("warning"), toggle("note"), toggle("ahead")))
                .extracting(ToggleButton::getText)
                .containsExactly("1", "2", "1", "1");
        assertThat(toggle("warning").getAccessibleText()).isEqualTo("2 warnings");
        assertThat(toggle("warning").getAccessibleRole()).isEqualTo(AccessibleRole.TOGGLE_BUTTON);
        robot.clickOn(toggle("warning"));
        robot.interact(toggle("ahead")::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(rows()).containsExactly("too-few at pool-1", "odd-name at pool-1");
        robot.interact(() -> session.apply(count(9)));
        assertThat(rows()).containsExactly("odd-name at pool-1");
        assertThat(toggle("warning").getText()).isEqualTo("1");
        robot.clickOn(toggle("warning"));
        assertThat(rows()).containsExactly("odd-size at subnet-1", "odd-name at pool-1");
    }

    @Test
    void onlyWhatBitesThenIsShownAlsoWhenItOccursNoMore(FxRobot hand) {
        robot = hand;
        ComboBox<Optional<Timing>> timing = robot.lookup("#findings-timing").query();
        assertThat(timing.getItems()).hasSize(5).doesNotContain(Optional.of(Timing.DEPLOYS_AND_BREAKS));
        assertThat(timing.getAccessibleText()).isEqualTo("When it bites");
        bites("Bites as it grows");
        assertThat(rows()).containsExactly("too-few at cluster-1");
        robot.interact(() -> session.apply(count(9)));
        assertThat(rows()).isEmpty();
        assertThat(robot.lookup("#no-findings").<Label>query().getText()).isEqualTo("The filters hide all findings.");
        robot.interact(session::undo);
        assertThat(rows()).containsExactly("too-few at cluster-1");
    }

    @Test
    void whatFiltersHideIsSaidAndShownAgain(FxRobot hand) {
        robot = hand;
        order(KeyCode.DOWN);
        bites("Refused at create");
        robot.clickOn(toggle("error"));
        assertThat(rows()).isEmpty();
        Button all = robot.lookup("#show-all").query();
        assertThat(all.isVisible()).isTrue();
        robot.clickOn(all);
        assertThat(rows()).hasSize(8).startsWith("[nodepool1 2 error]");
        assertThat(toggle("error").isSelected()).isTrue();
        assertThat(list().isFocused()).isTrue();
    }

    @Test
    void aHiddenFindingIsNotChosenWithItsElement(FxRobot hand) {
        robot = hand;
        robot.interact(() -> session.select(SUBNET));
        assertThat(chosen()).isEqualTo("odd-size at subnet-1");
        robot.interact(() -> session.select(ElementId.DESIGN));
        robot.clickOn(toggle("warning"));
        robot.interact(() -> session.select(SUBNET));
        assertThat(chosen()).isEmpty();
        robot.interact(() -> session.select(POOL));
        assertThat(chosen()).isEqualTo("too-few at pool-1");
        robot.clickOn(toggle("error"));
        assertThat(chosen()).isEqualTo("odd-name at pool-1");
    }

    @Test
    void altEnterOffersTheRepairsOfTheChosenFindingAndEachIsOneStep(FxRobot hand) {
        robot = hand;
        robot.interact(() -> session.apply(count(5)));
        robot.clickOn(cell(0).lookup(".message")).push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("Use 8 nodes", "Use 9 nodes",
                "An error cannot be accepted: Azure refuses it, or it cannot work");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(nodes()).isEqualTo(9);
        robot.interact(session::undo);
        assertThat(nodes()).isEqualTo(5);
    }

    @Test
    void altEnterSaysThatThereIsNoRepair(FxRobot hand) {
        robot = hand;
        robot.interact(list()::requestFocus);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("Choose a finding first");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn(cell(4).lookup(".message")).push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("No repair for this finding");
        robot.push(KeyCode.ENTER);
        assertThat(session.design()).isEqualTo(Samples.example());
    }

    @Test
    void aRowThatStaysTheSameKeepsItsNodesAndTheChoice(FxRobot hand) {
        robot = hand;
        robot.clickOn(cell(1).lookup(".message"));
        Node before = cell(0).getGraphic();
        Node button = cell(0).lookup(".fix");
        robot.interact(() -> session.apply(count(4)));
        assertThat(cell(0).getGraphic()).isSameAs(before);
        assertThat(chosen()).isEqualTo("odd-size at subnet-1");
        robot.clickOn(button);
        assertThat(nodes()).isEqualTo(8);
        assertThat(rows()).first().isEqualTo("odd-size at subnet-1");
        assertThat(chosen()).isEqualTo("odd-size at subnet-1");
    }

    private int nodes() {
        return session.design().find(POOL, NodePool.class).orElseThrow().count();
    }
}

package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.DesignFile;
import overlaystudio.file.Samples;
import overlaystudio.rules.Ahead;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RepairAll;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RulePage;
import overlaystudio.studio.findings.FindingRow;
import overlaystudio.studio.session.Session;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {

    private static final LocalDate LATEST = LocalDate.of(2026, 8, 21);

    private RecordedDialogs dialogs;
    private Session session;
    private FxRobot robot = new FxRobot();

    @TempDir private Path folder;

    @Start
    void start(Stage stage) {
        MainStage main = new MainStage(
                stage, Design.empty("untitled", Design.DOCUMENT_DATE), List.of(new AzCliExporter()), 1280, 720);
        session = main.session;
        dialogs = main.dialogs;
    }

    @Test
    void theDocumentsDesignIsBuiltFromAnEmptyWindowByClicksAndKeys(FxRobot hand) throws Exception {
        robot = hand;
        type("#field-name", "quickstart");
        add("vnet");
        type("#field-name", "myVirtualNetwork");
        type("#field-prefixes-0", "10.0.0.0/8");
        add("subnet");
        type("#field-name", "nodesubnet");
        type("#field-prefix", "10.10.0.0/16");
        add("cluster");
        type("#field-name", "myOverlayCluster");
        type("#field-podCidr", "192.168.0.0/16");
        Path file = folder.resolve("quickstart.overlay.json");
        dialogs.chosen = Optional.of(file);
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        assertThat(session.design()).isEqualTo(Samples.example());
        assertThat(Files.readAllBytes(file)).isEqualTo(sampleBytes());
    }

    @Test
    void anEstateIsBuiltByHandLikeTheFileThatIsWrittenByHand(FxRobot hand) throws Exception {
        robot = hand;
        type("#field-name", "estate");
        add("vnet");
        type("#field-prefixes-0", "172.20.0.0/16");
        add("subnet");
        type("#field-prefix", "172.20.8.0/22");
        add("cluster");
        type("#field-podCidr", "100.64.0.0/16");
        add("vnet");
        type("#field-prefixes-0", "10.40.0.0/20");
        add("subnet");
        add("cluster");
        type("#field-podCidr", "100.64.0.0/16");
        add("subnet");
        add("cluster");
        add("pool");
        type("#field-count", "7");
        assertThat(session.design()).isEqualTo(DesignFile.parse(ESTATE, "estate"));
        assertThat(DesignFile.parse(DesignFile.toJson(session.design()), "again")).isEqualTo(session.design());
    }

    private static final String ESTATE = """
            {
              "schemaVersion": 1, "name": "estate", "rulesDate": "2022-08-29",
              "resourceGroup": "myResourceGroup", "location": "westcentralus",
              "networks": [
                {"id": "vnet-1", "name": "vnet-1", "prefixes": ["172.20.0.0/16"], "subnets": [
                  {"id": "subnet-1", "name": "subnet-1", "prefix": "172.20.8.0/22"}]},
                {"id": "vnet-2", "name": "vnet-2", "prefixes": ["10.40.0.0/20"], "subnets": [
                  {"id": "subnet-2", "name": "subnet-2", "prefix": "10.40.0.0/24"},
                  {"id": "subnet-3", "name": "subnet-3", "prefix": "10.40.1.0/24"}]}
              ],
              "clusters": [
                {"id": "cluster-1", "name": "aks-1", "network": {"podCidr": "100.64.0.0/16"}, "pools": [
                  {"id": "pool-1", "name": "nodepool1", "mode": "System", "count": 3, "subnet": "subnet-1"}]},
                {"id": "cluster-2", "name": "aks-2", "network": {"podCidr": "100.64.0.0/16"}, "pools": [
                  {"id": "pool-2", "name": "nodepool1", "mode": "System", "count": 3, "subnet": "subnet-2"}]},
                {"id": "cluster-3", "name": "aks-3", "pools": [
                  {"id": "pool-3", "name": "nodepool1", "mode": "System", "count": 3, "subnet": "subnet-3"},
                  {"id": "pool-4", "name": "nodepool2", "mode": "User", "count": 7, "subnet": "subnet-3"}]}
              ]
            }
            """;

    private static byte[] sampleBytes() throws Exception {
        try (var in =
                Samples.class.getResourceAsStream("/overlaystudio/samples/" + Samples.fileName(Samples.EXAMPLE))) {
            return in.readAllBytes();
        }
    }

    @Test
    void findingsAppearAndVanishAsTheNodeCountIsTyped(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        select("pool-1");
        type("#field-count", "255");
        assertThat(rules()).doesNotContain("pod-cidr-capacity-max", "pod-cidr-capacity-now");
        type("#field-count", "256");
        assertThat(message("pod-cidr-capacity-max")).contains("257", "256 nodes", "1 surge node");
        type("#field-count", "257");
        assertThat(message("pod-cidr-capacity-now")).contains("257", "256");
        type("#field-count", "300");
        assertThat(session.design().find(new ElementId("pool-1"), NodePool.class).orElseThrow().count()).isEqualTo(300);
        type("#field-count", "3");
        assertThat(rules()).containsExactly("service-cidr-overlaps-vnet");
    }

    @Test
    void thePaletteGivesCommandsSelectsElementsAndExplainsRules(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        palette("nodesub");
        assertThat(session.selection()).isEqualTo(new ElementId("subnet-1"));
        palette("delete");
        assertThat(session.design().find(new ElementId("subnet-1"))).isEmpty();
        palette("undo");
        assertThat(session.design()).isEqualTo(Samples.example());
        palette("pod-cidr-min-size");
        assertThat(robot.lookup("#rule-sheet").query().isVisible()).isTrue();
    }

    @Test
    void eachActStandsInTheMenusOnceAndItsKeyInTheSheet(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        List<MenuLines.Line> lines = MenuLines.of(robot.lookup("#menu-bar").queryAs(MenuBar.class)).toList();
        assertThat(lines.stream().map(line -> String.valueOf(line.item().getId())))
                .containsAll(Stream.of(Act.values()).map(act -> "menu-" + act.id()).toList())
                .filteredOn(id -> !id.equals("null")).doesNotHaveDuplicates();
        robot.press(KeyCode.CONTROL).type(KeyCode.F1).release(KeyCode.CONTROL);
        List<String> caps = robot.lookup("#shortcuts-sheet .key").queryAllAs(Label.class).stream()
                .map(Label::getText).toList();
        assertThat(caps).containsAll(Stream.of(Act.values()).flatMap(act -> act.key().stream())
                .map(KeyCombination::getDisplayText).toList());
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#shortcuts-sheet").query().isVisible()).isFalse();
    }

    @Test
    void thePaletteFindsWhatIsDeepInTheMenus(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        palette("a thousand");
        assertThat(session.design().name()).isEqualTo(Samples.load("at-the-limit").name());
        palette("minimap");
        assertThat(robot.lookup("#minimap").queryAllAs(Node.class)).noneMatch(Node::isVisible);
    }

    private void palette(String text) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write(text, 0).type(KeyCode.ENTER);
    }

    @Test
    void theStripJudgesByTodaysRulesAndBack(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        type("#field-location", "westeurope");
        assertThat(rules()).contains("region-allowed");
        robot.clickOn("#rules-strip-other");
        assertThat(session.design().rulesDate()).isEqualTo(LATEST);
        assertThat(rules()).doesNotContain("region-allowed");
        robot.clickOn("#rules-strip-other");
        assertThat(session.design().rulesDate()).isEqualTo(Design.DOCUMENT_DATE);
        robot.clickOn("#tool-undo");
        assertThat(session.design().rulesDate()).isEqualTo(LATEST);
    }

    @Test
    void aQuickFixIsAButtonAndCanBeUndone(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        assertThat(rules()).containsExactly("service-cidr-overlaps-vnet");
        robot.clickOn(robot.lookup("#findings .fix").<Labeled>query());
        assertThat(rules()).isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(session.design()).isEqualTo(Samples.example());
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        assertThat(rules()).isEmpty();
    }

    @Test
    void selectionFindingsAndSidePanelFollowOneAnother(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        robot.press(KeyCode.F8).release(KeyCode.F8);
        assertThat(session.selection().owner()).isEqualTo(new ElementId("cluster-1"));
        assertThat(robot.lookup("#field-podCidr").<TextField>query().getText()).isEqualTo("192.168.0.0/16");
        select("subnet-1");
        assertThat(robot.lookup("#field-prefix").<TextField>query().getText()).isEqualTo("10.10.0.0/16");
        select("cluster-1");
        ListView<FindingRow> findings = robot.lookup("#findings").query();
        assertThat(findings.getSelectionModel().getSelectedItem().finding().rule())
                .isEqualTo("service-cidr-overlaps-vnet");
    }

    @Test
    void aRulesPageOpensBesideTheDesignAndEscapeClosesIt(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        robot.press(KeyCode.F1).release(KeyCode.F1);
        RulePage page = RuleBook.standard().page("service-cidr-overlaps-vnet").orElseThrow();
        assertThat(robot.lookup("#rule-sheet").query().isVisible()).isTrue();
        assertThat(robot.lookup("#rule-title").<Label>query().getText()).isEqualTo(page.title());
        assertThat(robot.lookup("#rule-sheet .heading").queryAllAs(Label.class)).extracting(Label::getText)
                .containsSequence(page.sections().stream().map(RulePage.Section::heading).toList())
                .endsWith("Judged");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(robot.lookup("#rule-sheet").query().isVisible()).isFalse();
    }

    @Test
    void allRepairsAreShownFirstAndAreOneStepOfUndo(FxRobot hand) {
        robot = hand;
        open(Samples.load("mistakes"));
        robot.clickOn("#tool-repair-all");
        assertThat(session.design()).isEqualTo(Samples.load("mistakes"));
        RepairAll repairs = RuleBook.standard().repairAll(Samples.load("mistakes"));
        assertThat(dialogs.asked).hasSize(1 + repairs.done().size()).contains(repairs.done().size() + " repairs");
        dialogs.confirmed = true;
        robot.clickOn("#tool-repair-all");
        assertThat(session.design()).isEqualTo(repairs.design());
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(session.design()).isEqualTo(Samples.load("mistakes"));
    }

    @Test
    void whatALaterDayBringsAndHelpStandBelowTheFindings(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        ListView<FindingRow> findings = robot.lookup("#findings").query();
        Assessment verdict = session.assessmentProperty().get().orElseThrow();
        assertThat(findings.getItems().stream().flatMap(row -> row.from().stream()))
                .containsExactlyElementsOf(verdict.ahead().stream().map(Ahead::from).toList());
        assertThat(findings.getItems()).noneMatch(FindingRow::isHelp);
        robot.clickOn("#show-help");
        assertThat(findings.getItems().stream().filter(FindingRow::isHelp).map(FindingRow::finding))
                .containsExactlyElementsOf(verdict.notes());
    }

    @Test
    void theScriptFollowsEachEditAndIsCopied(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        robot.clickOn("#script-tab");
        assertThat(script()).contains("2022-08-29", "--network-plugin-mode overlay", "192.168.0.0/16");
        select("cluster-1");
        type("#field-podCidr", "172.20.0.0/16");
        assertThat(script()).contains("172.20.0.0/16").doesNotContain("192.168.0.0/16");
        assertThat(script())
                .isEqualTo(
                        new AzCliExporter().export(session.assessmentProperty().get().orElseThrow()).content().text());
    }

    private String script() {
        robot.clickOn("#script-copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        return copied[0];
    }

    @Test
    void aHalfTypedRangeStaysWithItsFieldAndLeavesTheDesignAlone(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        select("subnet-1");
        type("#field-prefix", "10.1");
        assertThat(session.design()).isEqualTo(Samples.example());
        assertThat(session.modifiedProperty().get()).isTrue();
        select("cluster-1");
        select("subnet-1");
        assertThat(robot.lookup("#field-prefix").<TextField>query().getText()).isEqualTo("10.1");
        robot.clickOn("#field-prefix").press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(robot.lookup("#field-prefix").<TextField>query().getText()).isEqualTo("10.10.0.0/16");
        assertThat(session.modifiedProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeAddedYetSaysWhatIsMissing(FxRobot hand) {
        robot = hand;
        add("subnet");
        assertThat(dialogs.asked).singleElement().asString().contains("subnet", "Add a virtual network");
        assertThat(session.design().elements()).isEmpty();
    }

    @Test
    void theFootCountsFindings(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        assertThat(robot.lookup("#count-warning").<Label>query().getText()).isEqualTo("1 warning");
        assertThat(robot.lookup("#count-error").<Label>query().getText()).isEqualTo("0 errors");
    }

    @Test
    void deleteTakesTheSelectedElementAway(FxRobot hand) {
        robot = hand;
        open(Samples.example());
        select("pool-1");
        robot.clickOn("#tool-delete");
        assertThat(session.design().find(new ElementId("pool-1"))).isEmpty();
        assertThat(session.selection()).isEqualTo(ElementId.DESIGN);
    }

    private void add(String stem) {
        robot.clickOn("#add").clickOn("#add-" + stem);
    }

    private void type(String field, String text) {
        robot.clickOn(field).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL).write(text, 0);
    }

    private void open(Design design) {
        robot.interact(() -> session.open(design, Optional.empty()));
    }

    private void select(String id) {
        robot.interact(() -> session.select(new ElementId(id)));
    }

    private List<String> rules() {
        return session.assessmentProperty().get().orElseThrow().findings().stream().map(Finding::rule).toList();
    }

    private String message(String rule) {
        return session.assessmentProperty().get().orElseThrow().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .findFirst()
                .orElse("no finding of " + rule);
    }
}

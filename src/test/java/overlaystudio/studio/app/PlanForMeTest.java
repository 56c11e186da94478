package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Region;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.LayoutRow;
import overlaystudio.rules.Severity;
import overlaystudio.studio.app.Dialogs.Leaving;

@ExtendWith(ApplicationExtension.class)
class PlanForMeTest {

    private MainStage main;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        main = new MainStage(stage, Samples.example(), List.of(new AzCliExporter()), 1280, 720);
    }

    private void open(FxRobot hand) {
        robot = hand;
        robot.interact(main.window.start()::showPlan);
    }

    @Test
    void thePlanStandsThereBeforeItIsMadeAndThenIsTheUnsavedDesign(FxRobot hand) {
        robot = hand;
        robot.clickOn("#menu-file").clickOn("#menu-plan");
        paste("#plan-name", "Contoso");
        type("#plan-clusters", "3");
        type("#plan-nodes", "120");
        paste("#plan-from", "10.64.0.0/12");
        paste("#plan-taken", "10.64.0.0/16 office");
        assertThat(title()).isEqualTo("3 clusters of at most 120 nodes in 4 virtual networks");
        assertThat(main.session.design()).isEqualTo(Samples.example());
        List<Cidr> planned = rows().stream().map(LayoutRow::range).toList();
        robot.clickOn("#plan-make");
        Design made = main.session.design();
        assertThat(made.name()).isEqualTo("Contoso");
        assertThat(made.clusters()).extracting(Cluster::name).containsExactly("Contoso-1", "Contoso-2", "Contoso-3");
        assertThat(made.networks()).hasSize(4);
        assertThat(made.networks().stream().flatMap(each -> each.prefixes().stream())).isSubsetOf(planned)
                .noneMatch(Cidr.parse("10.64.0.0/16")::overlaps);
        assertThat(made.externalNetworks()).singleElement()
                .satisfies(each -> assertThat(each.name()).isEqualTo("office"));
        assertThat(main.session.assessmentProperty().get().orElseThrow().count(Severity.ERROR)).isZero();
        assertThat(main.session.modifiedProperty().get()).isTrue();
        assertThat(main.session.fileProperty().get()).isEmpty();
        assertThat(main.session.undoLabelProperty().get()).isEmpty();
        assertThat(isShown()).isFalse();
    }

    @Test
    void unsavedWorkIsAskedAboutAndThePlanStaysIfOneStays(FxRobot hand) {
        robot = hand;
        robot.interact(() -> main.session.apply(new Edit.ChangeDesign("name", "Rename",
                design -> Design.empty("changed", design.rulesDate()))));
        open(hand);
        robot.clickOn("#plan-make");
        assertThat(main.dialogs.asked).containsExactly("leave changed []");
        assertThat(isShown()).isTrue();
        assertThat(main.session.design().name()).isEqualTo("changed");
        main.dialogs.leaving = Leaving.DISCARD;
        robot.clickOn("#plan-make");
        assertThat(main.session.design().clusters()).hasSize(2);
        assertThat(isShown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"#plan-clusters,0,0 clusters cannot be laid out; 1 to 500 can.",
            "#plan-clusters,many,'\u201cmany\u201d is no whole number: type digits only, such as 3.'",
            "#plan-nodes,,'Type a number, such as 3.'",
            "#plan-max-pods,9999999,'\u201c9999999\u201d is too large: the highest number is 999,999.'",
            "#plan-name,--,Type a letter from A to Z or a digit: the names in Azure begin with it."})
    void whatCannotBeIsSaidBelowItsFieldAndNothingCanBeMade(String field, String typed, String message) {
        open(new FxRobot());
        type(field, typed == null ? "" : typed);
        assertThat(faults()).containsExactly(message);
        assertThat(title()).isEqualTo("Not yet a plan");
        assertThat(robot.lookup("#plan-make").<Button>query().isDisabled()).isTrue();
        type(field, "10");
        assertThat(faults()).isEmpty();
        assertThat(robot.lookup("#plan-make").<Button>query().isDisabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"#plan-nodes,100000,'It wants 100,000 nodes, and a cluster has 1 to 5,000 by the rules of 2026-08-21.'",
            "#plan-nodes,0,'It wants 0 nodes, and a cluster has 1 to 5,000 by the rules of 2026-08-21.'",
            "#plan-max-pods,5,'It wants 5 pods on a node, and a node has 10 to 250.'",
            "#plan-from,8.8.8.0/24,It is not within the private ranges of RFC 1918 and RFC 6598."})
    void whatThePlannerRefusesIsSaidInItsOwnWords(String field, String typed, String why) {
        open(new FxRobot());
        type(field, typed);
        assertThat(title()).isEqualTo("This cannot be laid out");
        assertThat(robot.lookup("#plan-reasons .reason .label").queryAllAs(Label.class)).extracting(Label::getText)
                .hasSize(2).contains(why);
        assertThat(robot.lookup("#plan-make").<Button>query().isDisabled()).isTrue();
    }

    @Test
    void takenRangesThatOverlapCountOnceAndWhatTheyLeaveIsUsed(FxRobot hand) {
        open(hand);
        paste("#plan-taken", "10.0.0.0/9\n10.1.0.0/16, 10.0.0.0/9");
        assertThat(hints()).contains("1 range; 2 more within them.");
        assertThat(rows()).noneMatch(row -> Cidr.parse("10.0.0.0/9").overlaps(row.range()));
        paste("#plan-taken", "10.0.0.0/8");
        assertThat(title()).isEqualTo("This cannot be laid out");
    }

    @Test
    void aColumnOfASpreadsheetIsPastedAndItsFaultRepairedByAClick(FxRobot hand) {
        open(hand);
        paste("#plan-taken", "Site\tRange\r\nOffice\t10.1.0.0/16\r\nPlant\t10.2.3.4/16\r\n");
        assertThat(faults()).singleElement().asString().startsWith("Line 3: 10.2.3.4/16");
        robot.clickOn("Use 10.2.0.0/16");
        assertThat(faults()).isEmpty();
        assertThat(hints()).contains("2 ranges.");
        robot.clickOn("#plan-make");
        assertThat(main.session.design().externalNetworks()).extracting(each -> each.name())
                .containsExactly("Office", "Plant");
    }

    @Test
    void networksModelRulesAndRegionAreChosen(FxRobot hand) {
        open(hand);
        robot.clickOn("#plan-one");
        choose("#plan-model", NetworkModel.NODE_SUBNET);
        choose("#plan-rules", Design.DOCUMENT_DATE);
        ComboBox<Region> region = robot.lookup("#plan-location").query();
        choose("#plan-location", region.getItems().stream().filter(each -> each.name().equals("westcentralus"))
                .findFirst().orElseThrow());
        assertThat(robot.lookup("#plan-max-pods").<TextInputControl>query().getPromptText()).isEqualTo("30");
        robot.clickOn("#plan-make");
        Design made = main.session.design();
        assertThat(made.networks()).extracting(VirtualNetwork::name).hasSize(1);
        assertThat(made.clusters()).allMatch(each -> each.network().model() == NetworkModel.NODE_SUBNET);
        assertThat(made.rulesDate()).isEqualTo(Design.DOCUMENT_DATE);
        assertThat(made.placement().location()).isEqualTo("westcentralus");
    }

    @Test
    void escapeLeadsBackToWhereOneCameFromAndWhatWasTypedIsStillThere(FxRobot hand) {
        robot = hand;
        robot.interact(main.window.start()::showWelcome);
        robot.clickOn("#welcome-plan");
        type("#plan-clusters", "7");
        press(KeyCode.ESCAPE);
        assertThat(robot.lookup("#welcome").tryQuery()).isPresent();
        press(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
        open(hand);
        assertThat(title()).startsWith("7 clusters");
        robot.clickOn("#plan-back");
        assertThat(isShown()).isFalse();
        assertThat(main.session.design()).isEqualTo(Samples.example());
    }

    @Test
    void escapeClosesAListBeforeItLeavesThePage(FxRobot hand) {
        open(hand);
        for (String list : List.of("#plan-model", "#plan-location")) {
            robot.clickOn(list);
            press(KeyCode.ESCAPE);
            assertThat(robot.lookup(list).<ComboBox<?>>query().isShowing()).as(list).isFalse();
            assertThat(isShown()).as(list).isTrue();
        }
        press(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
    }

    @Test
    void enterMakesThePlanAndTabGoesThroughTheFieldsInOrder(FxRobot hand) {
        open(hand);
        assertThat(focused()).isEqualTo("plan-clusters");
        for (String id : List.of("plan-nodes", "plan-max-pods", "plan-hub-and-spoke", "plan-model", "plan-rules",
                "plan-from", "plan-taken", "plan-rows", "plan-back", "plan-make")) {
            press(KeyCode.TAB);
            assertThat(focused()).isEqualTo(id);
        }
        robot.clickOn("#plan-nodes");
        press(KeyCode.ENTER);
        assertThat(main.session.design().clusters()).hasSize(2);
    }

    private <T> void choose(String combo, T value) {
        robot.interact(() -> robot.lookup(combo).<ComboBox<T>>query().setValue(value));
    }

    private void type(String field, String text) {
        select(field);
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE).write(text, 0);
    }

    /// As one change, for at each key that is typed a plan is laid out.
    private void paste(String field, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
        select(field);
        robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    }

    private void select(String field) {
        robot.clickOn(field).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    }

    private String title() {
        return robot.lookup("#plan-title").<Label>query().getText();
    }

    private List<LayoutRow> rows() {
        return robot.lookup("#plan-rows").<ListView<LayoutRow>>query().getItems();
    }

    private List<String> faults() {
        return robot.lookup("#plan-page .fault").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private List<String> hints() {
        return robot.lookup("#plan-page .hint").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private String focused() {
        Node owner = main.scene.getFocusOwner();
        return owner.getId();
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
    }

    private boolean isShown() {
        return main.window.root().lookup("#start").isVisible() && robot.lookup("#plan-page").tryQuery().isPresent();
    }
}

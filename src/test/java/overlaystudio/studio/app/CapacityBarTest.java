package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.NodePool;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class CapacityBarTest {

    private static final double WIDE = 1280;

    private final Design example = Samples.example();
    private final Cluster cluster = example.clusters().getFirst();
    private final NodePool pool = cluster.pools().getFirst();
    private Stage stage;
    private Session session;
    private StatusStrip strip;

    @Start
    void start(Stage shown) {
        stage = shown;
        session = new Session(example, RuleBook.standard()::judge, Runnable::run, Runnable::run);
        strip = new StatusStrip(session);
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(strip, WIDE, 30);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private List<String> texts() {
        return strip.lookupAll(".capacity").stream().filter(Node::isVisible).map(each -> ((Button) each).getText())
                .toList();
    }

    private String tip(String id) {
        return ((Button) strip.lookup("#" + id)).getTooltip().getText();
    }

    private void count(FxRobot robot, int nodes) {
        robot.interact(() -> session.apply(new Edit.ChangeElement<>(pool.id(), NodePool.class, "count", "Change nodes",
                each -> each.withCount(nodes))));
    }

    @Test
    void eachKindIsThereAndTheFirstToRunOutIsMarked() {
        assertThat(texts()).containsExactly("Nodes 3 / 1,000", "Pod blocks 4 / 256", "Subnet addresses 4 / 65,531",
                "Services 2 / 65,536", "SNAT ports 4,096 / 64,000 \u25c0");
        assertThat(tip("capacity-pod-blocks")).isEqualTo("""
                Pod blocks of myOverlayCluster
                3 now
                3 at max-count
                4 during an upgrade at max-count
                256 is the limit""");
        assertThat(tip("capacity-snat-ports")).startsWith("SNAT ports of myOverlayCluster: the first to run out");
    }

    @Test
    void tooMuchIsCountedAndShowsInWordsAndColour(FxRobot robot) {
        count(robot, 260);
        assertThat(texts()).contains("Pod blocks 261 / 256 \u25c0");
        assertThat(tip("capacity-pod-blocks")).contains("260 now, 4 too many", "261 during an upgrade at max-count, 5");
        assertThat(strip.lookup("#capacity-pod-blocks").getStyleClass()).contains("over");
        robot.interact(session::undo);
        assertThat(texts()).contains("Pod blocks 4 / 256");
    }

    @Test
    void aClickGoesThere(FxRobot robot) {
        robot.clickOn("#capacity-subnet-addresses");
        assertThat(session.selection()).isEqualTo(example.networks().getFirst().subnets().getFirst().id());
        robot.clickOn("#capacity-nodes");
        assertThat(session.selection()).isEqualTo(cluster.id());
    }

    @Test
    void whereThereIsNoRoomTheEmptiestAreLeftOut(FxRobot robot) {
        count(robot, 250);
        robot.interact(() -> stage.setWidth(700));
        assertThat(texts()).contains("Pod blocks 251 / 256 \u25c0").doesNotContain("Services 2 / 65,536");
        assertThat(strip.lookupAll(".capacity")).filteredOn(Node::isVisible)
                .allSatisfy(each -> assertThat(each.getBoundsInParent().getMinX()).isGreaterThanOrEqualTo(0));
        robot.interact(() -> stage.setWidth(WIDE));
        assertThat(texts()).hasSize(5);
    }

    @Test
    void aDesignWithoutAClusterHasNone(FxRobot robot) {
        robot.interact(() -> session.apply(new Edit.RemoveElement(cluster.id(), "Delete")));
        assertThat(texts()).isEmpty();
    }
}

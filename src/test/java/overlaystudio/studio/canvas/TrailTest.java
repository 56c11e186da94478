package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;

@ExtendWith(ApplicationExtension.class)
class TrailTest {

    private static final ElementId NODE = Designs.id("pool-1/node-2");
    private static final ElementId SUBNET = Designs.id("subnet-1");

    private Waypoints window;

    @Start
    void start(Stage stage) {
        window = Waypoints.open(stage, Designs.example(3));
    }

    @BeforeEach
    void reset(FxRobot robot) {
        window.reset(robot, Designs.example(3));
    }

    private List<Hyperlink> crumbs() {
        return window.pane.lookupAll("#trail .hyperlink").stream()
                .map(Hyperlink.class::cast)
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .toList();
    }

    private List<String> words() {
        return crumbs().stream().map(Hyperlink::getText).toList();
    }

    private Hyperlink crumb(String id) {
        return window.find("#crumb-" + id, Hyperlink.class);
    }

    @Test
    void it_says_where_what_is_selected_lies(FxRobot robot) {
        assertThat(words()).containsExactly("quickstart");
        window.act(robot, () -> window.session.select(NODE));
        assertThat(words()).containsExactly("quickstart", "myVirtualNetwork", "nodesubnet", "nodepool1", "node 2");
        assertThat(crumbs()).allSatisfy(crumb -> assertThat(crumb.getAccessibleText()).isNotBlank());
    }

    @Test
    void with_nothing_selected_it_says_in_what_one_looks(FxRobot robot) {
        Frame pods = window.view.diagram().bounds(Designs.id("cluster-1/pods")).orElseThrow();
        window.act(robot, () -> window.view.camera().look(new Viewport(20, -20 * pods.centerX() + 100,
                -20 * pods.centerY() + 100)));
        assertThat(words().subList(0, 3)).containsExactly("quickstart", "myOverlayCluster", "Pod range 192.168.0.0/16");
    }

    @Test
    void a_crumb_selects_and_leads_there(FxRobot robot) {
        window.act(robot, () -> {
            window.session.select(NODE);
            window.view.zoomTo(9);
        });
        robot.clickOn(crumb("subnet-1"));
        window.settle(robot);
        assertThat(window.session.selection()).isEqualTo(SUBNET);
        assertThat(window.seen().contains(window.view.diagram().bounds(SUBNET).orElseThrow())).isTrue();
        assertThat(window.view.isFocused()).isTrue();
        robot.clickOn(crumb("design"));
        window.settle(robot);
        assertThat(window.session.selection()).isEqualTo(ElementId.DESIGN);
        assertThat(window.isAllSeen()).isTrue();
    }

    @Test
    void the_keyboard_reaches_it(FxRobot robot) {
        window.act(robot, () -> window.session.select(NODE));
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(crumb("pool-1-node-2").isFocused()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SPACE);
        window.settle(robot);
        assertThat(window.session.selection()).isEqualTo(Designs.id("pool-1"));
    }

    @Test
    void it_follows_a_new_name(FxRobot robot) {
        window.act(robot, () -> window.session.select(SUBNET));
        window.act(robot, () -> window.session.apply(new Edit.ChangeElement<>(Designs.id("vnet-1"),
                VirtualNetwork.class, "name", "Rename", network -> network.withName("plant"))));
        assertThat(words()).containsExactly("quickstart", "plant", "nodesubnet");
    }

    @Test
    void one_flies_where_motion_is_welcome(FxRobot robot) throws TimeoutException {
        window.act(robot, () -> {
            window.session.select(NODE);
            window.view.zoomTo(9);
            window.still.set(false);
        });
        boolean[] isThereAtOnce = new boolean[1];
        robot.interact(() -> {
            crumb("design").fire();
            isThereAtOnce[0] = window.isAllSeen();
        });
        assertThat(isThereAtOnce[0]).isFalse();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, window::isAllSeen);
    }

    @Test
    void whoever_moves_the_picture_takes_over_from_a_flight(FxRobot robot) {
        window.act(robot, () -> window.session.select(NODE));
        robot.interact(() -> {
            window.view.zoomTo(9);
            window.still.set(false);
            crumb("design").fire();
            window.view.zoomTo(4);
        });
        WaitForAsyncUtils.waitForFxEvents(40);
        assertThat(window.view.scale()).isEqualTo(4);
    }
}

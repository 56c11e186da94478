package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Detail;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.file.Samples;

/// What a screen reader gets of the diagram.
@ExtendWith(ApplicationExtension.class)
class SpokenPartsTest {

    private Waypoints window;

    @Start
    void start(Stage stage) {
        window = Waypoints.open(stage, Designs.hubAndSpoke());
    }

    @BeforeEach
    void reset(FxRobot robot) {
        window.reset(robot, Designs.hubAndSpoke());
        window.act(robot, () -> window.heard.set(true));
    }

    private List<SpokenPart> spoken() {
        return window.pane.lookupAll("*").stream().filter(SpokenPart.class::isInstance).map(SpokenPart.class::cast)
                .toList();
    }

    private SpokenPart spoken(String id) {
        return spoken().stream().filter(each -> each.part().equals(Designs.id(id))).findFirst().orElseThrow();
    }

    private Set<ElementId> ids() {
        return spoken().stream().map(SpokenPart::part).collect(Collectors.toSet());
    }

    /// What is drawn in the window by itself, found another way than the nodes are made.
    private Set<ElementId> drawn() {
        Detail detail = window.view.detail();
        Frame seen = window.seen();
        return window.view.diagram().parts().stream()
                .filter(part -> part.frame().overlaps(seen) && !detail.isHidden(part.id()))
                .map(Part::id)
                .collect(Collectors.toSet());
    }

    private void awaitAllTold() throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> ids().equals(drawn()));
    }

    @Test
    void every_visible_element_has_a_role_a_text_and_a_help(FxRobot robot) throws TimeoutException {
        for (String name : Samples.names()) {
            Design design = Samples.load(name);
            for (double scale : new double[] {0.1, 0.3, 0.7, 1.2}) {
                window.act(robot, () -> {
                    window.session.open(design, Optional.empty());
                    window.view.zoomTo(scale);
                });
                if (drawn().size() <= SpokenParts.MOST) {
                    awaitAllTold();
                }
                assertThat(spoken()).isNotEmpty().allSatisfy(SpokenPartsTest::assertSpeaks);
            }
        }
    }

    private static void assertSpeaks(SpokenPart part) {
        assertThat(part.getAccessibleRole()).isIn(AccessibleRole.BUTTON, AccessibleRole.TEXT);
        assertThat(part.getAccessibleRoleDescription()).isNotBlank();
        assertThat(part.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()).isNotBlank();
        assertThat(part.queryAccessibleAttribute(AccessibleAttribute.HELP).toString()).startsWith("In ");
        assertThat(part.isVisible()).isTrue();
    }

    @Test
    void each_says_what_it_is_and_is_where_it_is_drawn(FxRobot robot) throws TimeoutException {
        awaitAllTold();
        SpokenPart subnet = spoken("subnet-20");
        assertThat(subnet.getAccessibleRoleDescription()).isEqualTo("Subnet");
        assertThat(subnet.getAccessibleText()).startsWith("shop-nodes. Subnet shop-nodes 10.2.0.0/22:");
        assertThat(subnet.getAccessibleHelp()).isEqualTo("In spoke-shop. Press to select it.");
        Frame frame = window.view.screenBounds(Designs.id("subnet-20")).orElseThrow();
        Frame place = new Frame(subnet.getLayoutX(), subnet.getLayoutY(), subnet.getWidth(), subnet.getHeight());
        assertThat(place.contains(frame) && frame.contains(place)).isTrue();
        assertThat(spoken("vnet-1").getAccessibleHelp()).startsWith("In company network.");
    }

    @Test
    void pressing_one_selects_it(FxRobot robot) throws TimeoutException {
        awaitAllTold();
        robot.interact(() -> spoken("cluster-2").executeAccessibleAction(AccessibleAction.FIRE));
        assertThat(window.session.selection()).isEqualTo(Designs.id("cluster-2"));
    }

    @Test
    void who_walks_by_keys_is_told_where_they_are(FxRobot robot) {
        assertThat(inFocus()).isEmpty();
        robot.push(KeyCode.RIGHT);
        window.settle(robot);
        ElementId first = window.session.selection();
        assertThat(inFocus()).contains(first);
        robot.push(KeyCode.DOWN);
        window.settle(robot);
        assertThat(inFocus()).contains(window.session.selection()).isNotEqualTo(Optional.of(first));
    }

    private Optional<ElementId> inFocus() {
        return Optional.ofNullable(window.view.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .map(SpokenPart.class::cast)
                .map(SpokenPart::part);
    }

    @Test
    void they_follow_the_design(FxRobot robot) throws TimeoutException {
        awaitAllTold();
        window.act(robot, () -> window.session.apply(new Edit.ChangeElement<>(Designs.id("vnet-2"),
                VirtualNetwork.class, "name", "Rename", network -> network.withName("plant"))));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> spoken("vnet-2").getAccessibleText().startsWith("plant. "));
    }

    @Test
    void there_are_none_while_nobody_listens(FxRobot robot) {
        window.act(robot, () -> window.heard.set(false));
        assertThat(spoken()).isEmpty();
        window.act(robot, () -> window.session.select(Designs.id("vnet-2")));
        assertThat(spoken()).isEmpty();
        window.act(robot, () -> window.heard.set(true));
        assertThat(spoken()).isNotEmpty();
    }

    @Test
    void there_are_never_too_many(FxRobot robot) {
        window.reset(robot, Designs.large());
        window.act(robot, () -> {
            window.view.zoomTo(0.45);
            window.session.select(Designs.id("pool-5/node-40"));
        });
        assertThat(spoken().size()).isLessThanOrEqualTo(SpokenParts.MOST + 4);
        assertThat(ids()).contains(Designs.id("pool-5/node-40"));
    }
}

package overlaystudio.studio.addressmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.studio.LostFrames;

/// Subnets are split, joined, added and moved by the context menu and by keys.
@ExtendWith({ApplicationExtension.class, LostFrames.class})
class SplittingTest {

    private MapHand hand;
    private @Nullable ContextMenu menu;

    @Start
    void start(Stage stage) {
        hand = new MapHand(stage);
        hand.view.setContextMenuFactory(id -> {
            ContextMenu made = new ContextMenu(new MenuItem("Delete " + id));
            menu = made;
            return made;
        });
    }

    @BeforeEach
    void reset(FxRobot robot) {
        hand.open(robot, MapHand.design());
    }

    private List<String> subnets() {
        return hand.session.design().networks().getFirst().subnets().stream()
                .map(each -> each.name() + " " + each.prefix()).toList();
    }

    private ContextMenu menu() {
        return Objects.requireNonNull(menu);
    }

    private List<String> items() {
        return menu().getItems().stream().map(item -> String.valueOf(item.getText())).toList();
    }

    private void choose(FxRobot robot, String id) {
        robot.interact(() -> {
            menu().getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire();
            menu().hide();
            hand.lay();
        });
    }

    @Test
    void keys_split_and_join_each_in_one_step(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.NODES));
        robot.push(KeyCode.S);
        assertThat(subnets()).contains("nodes 10.1.16.0/23", "nodes-2 10.1.18.0/23");
        robot.push(KeyCode.J);
        assertThat(subnets()).contains("nodes 10.1.16.0/22").doesNotContain("nodes-2 10.1.18.0/23");
        robot.interact(hand.session::undo);
        assertThat(subnets()).contains("nodes-2 10.1.18.0/23");
        robot.interact(hand.session::undo);
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void what_exists_says_why_it_is_neither_split_nor_joined(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.LEGACY));
        robot.push(KeyCode.S);
        assertThat(hand.note()).startsWith("legacy exists");
        robot.push(KeyCode.J);
        assertThat(hand.note()).startsWith("legacy exists");
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_subnets_menu_has_what_the_map_can_do_and_then_what_is_done_anywhere(FxRobot robot) {
        robot.rightClickOn(hand.center(MapHand.OTHER));
        assertThat(hand.session.selection()).isEqualTo(MapHand.OTHER);
        assertThat(items()).containsExactly("Look into it (Enter)", "Split in two (S)",
                "Join with its other half (J)", "Move to first free place (M)",
                "Copy ranges as a table", "null", "Delete subnet-2");
        choose(robot, "map-split");
        assertThat(subnets()).contains("other 10.1.32.0/25", "other-2 10.1.32.128/25");
    }

    @Test
    void the_menu_joins_and_moves(FxRobot robot) {
        robot.rightClickOn(hand.center(MapHand.OTHER));
        choose(robot, "map-join");
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.32.0/23"));
        robot.rightClickOn(hand.center(MapHand.OTHER));
        choose(robot, "map-first-free");
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.34.0/23"));
    }

    @Test
    void the_menu_of_a_free_range_adds_a_subnet_where_it_was_pointed_at(FxRobot robot) {
        robot.rightClickOn(hand.middle("10.1.100.0/24"));
        assertThat(items()).startsWith("Look into it (Enter)", "Add subnet here (N)",
                "Copy ranges as a table", "null", "Delete vnet-1");
        choose(robot, "map-add-subnet");
        Subnet added = hand.session.design().find(hand.session.selection(), Subnet.class).orElseThrow();
        assertThat(added.prefix()).isEqualTo(Cidr.parse("10.1.100.0/24"));
        robot.interact(hand.session::undo);
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_key_adds_a_subnet_at_the_start_of_the_selected_free_range(FxRobot robot) {
        robot.interact(() -> hand.pane.select(hand.free("10.1.40.0/21")));
        robot.push(KeyCode.N);
        assertThat(subnets()).anyMatch(each -> each.endsWith(" 10.1.40.0/24"));
    }

    @Test
    void the_menu_copies_what_lies_in_a_range_as_a_table(FxRobot robot) {
        robot.rightClickOn(hand.center(MapHand.NODES));
        choose(robot, "map-copy");
        String[] copied = {""};
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0].lines()).containsExactly(
                "Range\tFirst address\tLast address\tAddresses\tKind\tName\tIn use now\tAt most",
                "10.1.0.0/16\t10.1.0.0\t10.1.255.255\t65536\tVirtual network\tvnet\t1536\t1536",
                "10.1.16.0/22\t10.1.16.0\t10.1.19.255\t1024\tSubnet\tnodes\t3\t4");
    }

    @Test
    void the_menu_looks_into_a_range(FxRobot robot) {
        robot.rightClickOn(hand.center(MapHand.NODES));
        choose(robot, "map-into");
        assertThat(hand.scope()).isEqualTo("10.1.16.0/22");
    }
}

package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.Access;
import overlaystudio.azure.NextHopType;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NatGateway;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.net.Cidr;
import overlaystudio.studio.session.Draft;

class ListsTest extends PanelTest {

    @Test
    void a_row_is_added_where_one_types_on() {
        select(Example.NETWORK);
        fire("field-prefixes-add");
        assertThat(text("prefixes-1").isFocused()).isTrue();
        robot.write("172.30.0.0/16", 0);
        assertThat(network().prefixes()).containsExactly(Cidr.parse("10.0.0.0/8"), Cidr.parse("172.30.0.0/16"));
        undo();
        assertThat(network().prefixes()).hasSize(1);
    }

    @Test
    void a_half_typed_row_is_a_draft_that_comes_back() {
        select(Example.NETWORK);
        fire("field-prefixes-add");
        robot.write("172.", 0);
        assertThat(network().prefixes()).hasSize(1);
        assertThat(session.drafts().of(key(Example.NETWORK, "prefixes[1]")).map(Draft::text)).contains("172.");
        select(Example.POOL);
        select(Example.NETWORK);
        assertThat(text("prefixes-1").getText()).isEqualTo("172.");
    }

    @Test
    void a_row_is_removed_with_its_draft_and_those_below_move_up() {
        select(Example.CLUSTER);
        addRow("authorizedRanges", "20.0.0.0/24");
        addRow("authorizedRanges", "20.");
        fire("field-authorizedRanges-0-remove");
        assertThat(cluster().apiServer().authorizedRanges()).isEmpty();
        assertThat(text("authorizedRanges-0").getText()).isEqualTo("20.");
        assertThat(session.drafts().all()).hasSize(1);
        fire("field-authorizedRanges-0-remove");
        assertThat(session.drafts().all()).isEmpty();
    }

    private void addRow(String field, String typed) {
        enter(field);
        fire("field-" + field + "-add");
        robot.write(typed, 0);
    }

    @Test
    void the_last_range_of_a_network_stays() {
        select(Example.NETWORK);
        assertThat(node("field-prefixes-0-remove").isDisabled()).isTrue();
        addRow("prefixes", "172.30.0.0/16");
        assertThat(node("field-prefixes-0-remove").isDisabled()).isFalse();
    }

    @Test
    void rows_are_reached_and_removed_by_keys() {
        select(Example.OUTSIDE);
        addRow("ranges", "172.30.0.0/16");
        press(KeyCode.TAB);
        assertThat(robot.lookup("#field-ranges-1-remove").queryAs(Button.class).isFocused()).isTrue();
        press(KeyCode.SPACE);
        assertThat(element(Example.OUTSIDE, ExternalNetwork.class).ranges())
                .containsExactly(Cidr.parse("172.16.0.0/14"));
    }

    @Test
    void an_emptied_row_asks_for_a_range_and_keeps_the_design() {
        select(Example.OUTSIDE);
        type("ranges-0", "");
        assertThat(element(Example.OUTSIDE, ExternalNetwork.class).ranges()).hasSize(1);
        assertThat(words("#field-ranges-0-problem .message")).containsExactly("Ranges 1 cannot be empty.");
    }

    @Test
    void a_route_is_added_and_filled_in() {
        select(Example.ROUTES);
        fire("field-routes-add");
        type("routes-1-name", "to-office");
        type("routes-1-prefix", "172.16.0.0/14");
        type("routes-1-nextHopAddress", "172.20.1.4");
        assertThat(routes()).extracting(Route::name).containsExactly("default", "to-office");
        assertThat(routes().getLast().prefix()).isEqualTo(Cidr.parse("172.16.0.0/14"));
        choose("routes-1-nextHopType", NextHopType.INTERNET.label());
        assertThat(routes().getLast().nextHopType()).isEqualTo(NextHopType.INTERNET);
        assertThat(node("editor-routes-1-nextHopAddress").isVisible()).isFalse();
        fire("field-routes-0-remove");
        assertThat(routes()).extracting(Route::name).containsExactly("to-office");
        assertThat(words("#field-routes-0-title")).containsExactly("to-office");
    }

    private List<Route> routes() {
        return element(Example.ROUTES, RouteTable.class).routes();
    }

    @Test
    void a_draft_in_an_item_keeps_to_its_item() {
        select(Example.ROUTES);
        fire("field-routes-add");
        type("routes-1-prefix", "172.");
        fire("field-routes-0-remove");
        assertThat(session.drafts().of(key(Example.ROUTES, "routes[0].prefix")).map(Draft::text)).contains("172.");
        assertThat(text("routes-0-prefix").getText()).isEqualTo("172.");
    }

    @Test
    void a_security_rule_is_added_and_changed() {
        select(Example.NSG);
        fire("field-rules-add");
        type("rules-0-priority", "200");
        choose("rules-0-access", Access.DENY.label());
        SecurityGroup group = element(Example.NSG, SecurityGroup.class);
        assertThat(group.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.priority()).isEqualTo(200);
            assertThat(rule.access()).isEqualTo(Access.DENY);
        });
        assertThat(words("#field-rules-0-title")).containsExactly("200 rule-1");
    }

    @Test
    void addresses_in_use_are_counted() {
        select(Example.SUBNET);
        fire("field-addressesInUse-add");
        type("addressesInUse-1-count", "7");
        assertThat(subnet().addressesInUse()).hasSize(2);
        assertThat(words("#editor-prefix > .help")).singleElement().asString().contains("65,520 free");
    }

    @Test
    void zones_and_addresses_are_ticked() {
        select(Example.POOL);
        tick("field-zones-3");
        tick("field-zones-1");
        assertThat(pool().zones()).containsExactly(1, 3);
        tick("field-zones-3");
        assertThat(pool().zones()).containsExactly(1);
        select(Example.NAT);
        tick("field-publicIps-ip-1");
        assertThat(element(Example.NAT, NatGateway.class).publicIps()).containsExactly(Example.IP);
    }

    private void tick(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(CheckBox.class).fire());
    }

    @Test
    void a_subnet_is_a_link_away_from_its_network() {
        select(Example.NETWORK);
        fire("link-subnet-1");
        assertThat(session.selection()).isEqualTo(Example.SUBNET);
        assertThat(words("#inspector-name")).containsExactly("nodesubnet");
    }
}

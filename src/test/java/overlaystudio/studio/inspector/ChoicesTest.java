package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Edit;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Peering;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.rules.SizeTrial;
import overlaystudio.studio.inspector.fields.Option;

class ChoicesTest extends PanelTest {

    @Test
    void a_network_becomes_an_existing_one() {
        select(Example.NETWORK);
        fire("field-lifecycle-existing");
        assertThat(network().lifecycle()).isEqualTo(Lifecycle.EXISTING);
        assertThat(words(".badges .badge")).containsExactly("Existing");
        undo();
        assertThat(network().lifecycle()).isEqualTo(Lifecycle.PLANNED);
        assertThat(robot.lookup("#field-lifecycle-planned").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void a_segment_that_is_pressed_again_stays_pressed() {
        select(Example.NETWORK);
        fire("field-lifecycle-planned");
        assertThat(robot.lookup("#field-lifecycle-planned").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(session.undoLabelProperty().get()).isEmpty();
    }

    @Test
    void an_optional_choice_starts_with_azures_default() {
        select(Example.CLUSTER);
        assertThat(choice("outboundType").getValue().label()).isEqualTo("Default (Azure: Load balancer)");
        choose("outboundType", OutboundType.USER_DEFINED_ROUTING.label());
        assertThat(cluster().egress().outboundType()).isEqualTo(OutboundType.USER_DEFINED_ROUTING);
        choose("outboundType", "Default (Azure: Load balancer)");
        assertThat(cluster().egress().outboundType()).isNull();
    }

    @Test
    void a_reference_is_chosen_by_name_and_taken_away() {
        select(Example.SUBNET);
        choose("routeTable", "routes");
        assertThat(subnet().routeTable()).isEqualTo(Example.ROUTES);
        choose("routeTable", "None");
        assertThat(subnet().routeTable()).isNull();
    }

    @Test
    void a_choice_is_made_by_keys() {
        select(Example.OUTSIDE);
        enter("connection");
        press(KeyCode.DOWN);
        assertThat(choice("connection").getValue().label()).isEqualTo("VPN");
    }

    @Test
    void a_pool_changes_its_mode_and_its_badge() {
        select(Example.POOL);
        fire("field-mode-user");
        assertThat(pool().mode()).isEqualTo(PoolMode.USER);
        assertThat(words(".badges .badge")).contains("User");
    }

    @Test
    void bounds_appear_with_the_autoscaler_and_go_with_it() {
        select(Example.POOL);
        assertThat(node("editor-max").isVisible()).isFalse();
        toggle("autoscaling", true);
        assertThat(pool().autoscaling()).isEqualTo(new Autoscaling(3, 3));
        type("max", "40");
        assertThat(pool().autoscaling()).isEqualTo(new Autoscaling(3, 40));
        toggle("autoscaling", false);
        assertThat(pool().autoscaling()).isNull();
        assertThat(node("editor-max").isVisible()).isFalse();
    }

    @Test
    void an_option_of_a_peering_is_switched() {
        select(Example.PEERING);
        robot.interact(() -> {
            ToggleSwitch option = (ToggleSwitch) view.lookupAll(".toggle-switch").stream()
                    .filter(each -> "field-second.allowGatewayTransit".equals(each.getId()))
                    .findFirst()
                    .orElseThrow();
            option.setSelected(true);
        });
        Peering peering = element(Example.PEERING, Peering.class);
        assertThat(peering.second().allowGatewayTransit()).isTrue();
        assertThat(peering.first().allowGatewayTransit()).isFalse();
    }

    @Test
    void a_pod_range_is_there_only_with_a_model_that_has_one_and_comes_back_with_it() {
        select(Example.CLUSTER);
        choose("model", NetworkModel.NODE_SUBNET.label());
        assertThat(node("editor-podCidr").isVisible()).isFalse();
        assertThat(words("#editor-model .help")).containsExactly(
                "Pods take addresses from their node\u2019s subnet: there is no pod CIDR.");
        choose("model", NetworkModel.OVERLAY.label());
        assertThat(node("editor-podCidr").isVisible()).isTrue();
        assertThat(text("podCidr").getText()).isEqualTo("192.168.0.0/16");
    }

    @Test
    void the_model_to_leave_is_asked_for_with_an_existing_cluster_only() {
        select(Example.CLUSTER);
        assertThat(node("editor-convertsFrom").isVisible()).isFalse();
        fire("field-lifecycle-existing");
        assertThat(node("editor-convertsFrom").isVisible()).isTrue();
        choose("convertsFrom", NetworkModel.KUBENET.label());
        assertThat(cluster().network().convertsFrom()).isEqualTo(NetworkModel.KUBENET);
    }

    private void toggle(String field, boolean on) {
        robot.interact(() -> ((ToggleSwitch) node("field-" + field)).setSelected(on));
    }

    @Test
    void a_region_is_found_by_what_people_call_it() {
        type("location", "west eur");
        assertThat(offers("location").getItems()).extracting(Option::label).containsExactly("westeurope");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(robot.lookup("#field-location-list").tryQuery()).isEmpty();
        assertThat(session.design().placement().location()).isEqualTo("westeurope");
        assertThat(text("location").getText()).isEqualTo("westeurope");
    }

    @Test
    void a_region_that_the_catalogue_lacks_can_be_typed() {
        type("location", "moonbase1");
        assertThat(session.design().placement().location()).isEqualTo("moonbase1");
        assertThat(words("#editor-location > .help"))
                .containsExactly("Not in the studio\u2019s catalogue of regions.");
    }

    @Test
    void a_vm_size_is_searched_with_its_processors_and_memory() {
        select(Example.POOL);
        type("vmSize", "D4s_v3");
        assertThat(offers("vmSize").getItems()).extracting(Option::label).containsExactly("Standard_D4s_v3");
        assertThat(offers("vmSize").getItems()).extracting(Option::detail).contains("4 vCPU \u00b7 16 GiB");
    }

    @Test
    void a_size_that_is_refused_says_why_and_comes_last() {
        select(Example.POOL);
        enter("vmSize");
        press(KeyCode.F4);
        assertThat(offers("vmSize").getItems().getFirst().objection()).isEmpty();
        assertThat(offers("vmSize").getItems().getLast().objection().orElseThrow().severity())
                .isEqualTo(Severity.ERROR);
        assertThat(objection("Standard_B1ms")).isEqualTo("is too small for AKS");
        assertThat(objection("Standard_D4s_v5")).isEqualTo("is a v5 size");
        press(KeyCode.ESCAPE);
        robot.interact(() -> session.apply(new Edit.ChangeDesign("rulesDate", "Change rules date",
                design -> design.withRulesDate(RuleBook.standard().knownUntil()))));
        press(KeyCode.F4);
        assertThat(objection("Standard_D4s_v5")).isEmpty();
    }

    private String objection(String size) {
        return offers("vmSize").getItems().stream().filter(each -> each.label().equals(size)).findFirst().orElseThrow()
                .objection().map(SizeTrial.Objection::reason).orElse("");
    }

    @Test
    void free_ranges_are_offered_for_pods_services_and_networks() {
        select(Example.CLUSTER);
        enter("podCidr");
        press(KeyCode.F4);
        assertThat(offers("podCidr").getItems()).extracting(Option::label).contains("192.168.0.0/16", "100.64.0.0/16")
                .doesNotContain("10.0.0.0/16", "10.64.0.0/16");
        press(KeyCode.ESCAPE);
        enter("serviceCidr");
        press(KeyCode.F4);
        assertThat(offers("serviceCidr").getItems()).extracting(Option::label).contains("172.21.0.0/16");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(cluster().network().serviceCidr()).isEqualTo(Cidr.parse("172.21.0.0/16"));
        select(Example.NETWORK);
        fire("field-prefixes-0-offers");
        assertThat(offers("prefixes-0").getItems()).isNotEmpty();
    }

    @Test
    void a_range_in_a_list_says_what_it_spans() {
        select(Example.OUTSIDE);
        type("ranges-0", "172.16.0.0/20");
        assertThat(words("#editor-ranges .help")).contains("172.16.0.0 \u2013 172.16.15.255 \u00b7 4,096 addresses");
        type("ranges-0", "172.16.0.0/99");
        assertThat(words("#editor-ranges .help")).noneMatch(each -> each.contains("172.16."));
    }

    @Test
    void free_blocks_are_offered_for_a_subnet() {
        select(Example.SUBNET);
        enter("prefix");
        press(KeyCode.F4);
        assertThat(offers("prefix").getItems()).extracting(Option::label)
                .contains("10.1.0.0/16")
                .doesNotContain("10.0.0.0/16", "10.64.0.0/16");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(subnet().prefix()).isEqualTo(Cidr.parse("10.1.0.0/16"));
    }

    @Test
    void the_named_days_are_offered() {
        fire("field-rulesDate-offers");
        assertThat(offers("rulesDate").getItems()).extracting(Option::detail)
                .containsExactly("preview document", "known up to");
    }

    @SuppressWarnings("unchecked")
    private ListView<Option<String>> offers(String field) {
        return robot.lookup("#field-" + field + "-list").queryAs(ListView.class);
    }
}

package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.export.azcli.Designs.company;
import static overlaystudio.export.azcli.Designs.id;
import static overlaystudio.export.azcli.Designs.quickstart;
import static overlaystudio.export.azcli.Designs.script;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;

/// What every script does, whatever the design: the guarantees of the rule book.
class ScriptGuaranteesTest {

    private static Design changed(Design design, UnaryOperator<Cluster> change) {
        return design.replace(change.apply(design.clusters().getFirst()));
    }

    private static Design modelled(NetworkModel model, LocalDate day) {
        return changed(quickstart(day), each -> each.withNetwork(each.network().withModel(model)));
    }

    private static Design withPool(Design design, OsType type) {
        NodePool pool = NodePool.of(id("pool-2"), "extra", PoolMode.USER, id("subnet-1")).withOsType(type);
        return design.add(pool, id("cluster-1"));
    }

    private static List<String> all(String script, String pattern) {
        return Pattern.compile(pattern).matcher(script).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @CsvSource({"2022-08-29", "2023-04-01", "2026-08-21"})
    @Tag("plugin-mode-explicit")
    void an_overlay_cluster_names_plugin_and_mode(LocalDate day) {
        assertThat(script(quickstart(day))).contains("--network-plugin azure \\\n    --network-plugin-mode overlay");
    }

    @ParameterizedTest
    @EnumSource(NetworkModel.class)
    @Tag("pod-cidr-needs-overlay")
    void the_azure_plugin_gets_a_pod_range_only_with_overlay(NetworkModel model) {
        String script = script(modelled(model, Designs.TODAY));
        boolean ranged = model == NetworkModel.OVERLAY || model == NetworkModel.KUBENET;
        assertThat(script.contains("--pod-cidr ")).isEqualTo(ranged);
        assertThat(script.contains("--network-plugin-mode overlay")).isEqualTo(model == NetworkModel.OVERLAY);
    }

    @ParameterizedTest
    @EnumSource(NetworkModel.class)
    @Tag("service-needs-network-plugin")
    void ranges_stand_after_a_plugin(NetworkModel model) {
        assertThat(script(modelled(model, Designs.DOCUMENT)))
                .containsSubsequence("az aks create", "--network-plugin ", "--service-cidr ", "--dns-service-ip ");
    }

    @ParameterizedTest
    @EnumSource(NetworkPolicy.class)
    @Tag("network-policy-lowercase")
    void the_policy_engine_is_in_small_letters(NetworkPolicy policy) {
        String script = script(changed(
                quickstart(Designs.TODAY),
                each -> each.withNetwork(each.network().withNetworkPolicy(policy))));
        assertThat(all(script, "--network-policy \\S+"))
                .hasSize(policy == NetworkPolicy.NONE ? 0 : 1)
                .allMatch(each -> each.matches("--network-policy (azure|calico|cilium)"));
    }

    @Test
    @Tag("peering-both-directions")
    void a_peering_is_two_links() {
        VirtualNetwork hub = VirtualNetwork.of(id("vnet-2"), "hub", List.of(Cidr.parse("172.16.0.0/16")));
        Design design = quickstart(Designs.TODAY);
        Design peered = design.withNetworks(List.of(design.networks().getFirst(), hub))
                .withPeerings(List.of(Peering.of(id("peering-1"), "hub", id("vnet-1"), id("vnet-2"))));
        assertThat(all(script(peered), "--vnet-name \\S+ \\\\\n    --name \\S+ \\\\\n    --remote-vnet \\S+"))
                .containsExactly(
                        "--vnet-name \"$vnetMyVirtualNetwork\" \\\n    --name \"to-$vnetHub\" \\\n"
                                + "    --remote-vnet \"$vnetHubId\"",
                        "--vnet-name \"$vnetHub\" \\\n    --name \"to-$vnetMyVirtualNetwork\" \\\n"
                                + "    --remote-vnet \"$vnetMyVirtualNetworkId\"");
    }

    @ParameterizedTest
    @CsvSource({"WINDOWS, true", "LINUX, false"})
    @Tag("windows-profile-at-create")
    void windows_nodes_have_their_administrator_from_the_start(OsType type, boolean administrator) {
        String script = script(withPool(quickstart(Designs.TODAY), type));
        assertThat(script.contains("--windows-admin-username")).isEqualTo(administrator);
        assertThat(script.contains("--windows-admin-password")).isEqualTo(administrator);
        assertThat(script).containsSubsequence("az aks create", "az aks nodepool add");
        assertThat(script.substring(0, script.indexOf("az aks nodepool add")).contains("--windows-admin-username"))
                .isEqualTo(administrator);
    }

    @ParameterizedTest
    @EnumSource(value = OutboundType.class, names = {"USER_DEFINED_ROUTING", "USER_ASSIGNED_NAT_GATEWAY", "NONE",
            "BLOCK"})
    @Tag("outbound-udr-no-lb-ips")
    void a_way_out_of_ones_own_has_no_options_of_a_load_balancer(OutboundType type) {
        Design design = changed(quickstart(Designs.TODAY), each -> each.withEgress(new Egress(type, 2, 1024, 10)));
        assertThat(script(design))
                .contains("--outbound-type " + type.azureName())
                .doesNotContain("--load-balancer-managed", "--load-balancer-outbound", "--load-balancer-idle",
                        "--nat-gateway-managed");
    }

    @Test
    @Tag("resource-id-subnet")
    void a_subnet_is_named_by_its_resource_id() {
        String id = "vnetId=\"/subscriptions/$subscription/resourceGroups/$resourceGroup"
                + "/providers/Microsoft.Network/virtualNetworks/$vnet\"\n";
        assertThat(script(withPool(quickstart(Designs.TODAY), OsType.LINUX))).contains(id);
        assertThat(all(script(withPool(quickstart(Designs.TODAY), OsType.LINUX)), "--vnet-subnet-id \\S+"))
                .hasSize(2)
                .containsOnly("--vnet-subnet-id \"$vnetId/subnets/nodesubnet\"");
    }

    @ParameterizedTest
    @CsvSource({"2022-08-29, 30", "2023-09-13, 30", "2023-09-14, 250", "2026-08-21, 250"})
    @Tag("max-pods-default")
    void every_pool_says_its_max_pods(LocalDate day, int maxPods) {
        assertThat(all(script(withPool(quickstart(day), OsType.LINUX)), "--max-pods \\S+"))
                .hasSize(2)
                .containsOnly("--max-pods " + maxPods);
    }

    @ParameterizedTest
    @CsvSource({
            "2022-08-29, 1.24, 1", "2023-09-30, 1.28, 1", "2023-10-01, 1.27, 1", "2023-10-01, 1.28, 10%",
            "2026-08-21, 1.34, 10%"
    })
    @Tag("surge-default")
    void every_pool_says_its_surge(LocalDate day, String version, String surge) {
        Design design = changed(withPool(quickstart(day), OsType.LINUX),
                each -> each.withKubernetesVersion(KubernetesVersion.parse(version).orElseThrow()));
        assertThat(all(script(design), "--max-surge \\S+")).hasSize(2).containsOnly("--max-surge " + surge);
        assertThat(all(script(company()), "--max-surge \\S+")).hasSize(company().clusters().stream()
                .mapToInt(each -> each.pools().size()).sum());
    }

    @ParameterizedTest
    @EnumSource(OutboundType.class)
    @Tag("lb-sku-standard")
    void the_load_balancer_is_a_standard_one_whatever_the_way_out(OutboundType type) {
        String script = script(changed(
                quickstart(Designs.TODAY), each -> each.withEgress(each.egress().withOutboundType(type))));
        assertThat(all(script, "--load-balancer-sku \\S+")).containsExactly("--load-balancer-sku standard");
    }

    @Test
    @Tag("availability-sets")
    void nodes_are_in_scale_sets_since_the_script_asks_for_nothing_else() {
        for (var day : List.of(Designs.DOCUMENT, Designs.TODAY)) {
            assertThat(script(quickstart(day))).contains("az aks create").doesNotContain("--vm-set-type",
                    "AvailabilitySet");
        }
    }
}

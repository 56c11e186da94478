package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static overlaystudio.export.azcli.Designs.company;
import static overlaystudio.export.azcli.Designs.id;
import static overlaystudio.export.azcli.Designs.quickstart;
import static overlaystudio.export.azcli.Designs.script;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.net.Ipv6Cidr;

/// What a script looks at, or asks of its reader, before it creates anything.
class ScriptPrechecksTest {

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void bashIsThere() {
        assumeTrue(FakeAz.hasBash(), "there is no bash");
    }

    private static Design today() {
        return quickstart(Designs.TODAY);
    }

    private static Cluster cluster(Design design) {
        return design.clusters().getFirst();
    }

    private static Design sized(String size) {
        return today().replace(cluster(today()).pools().getFirst().withVmSize(size));
    }

    @ParameterizedTest
    @CsvSource({"2.47.9, false", "2.48.0, true", "2.100.0, true"})
    @Tag("cli-version")
    void an_az_that_is_too_old_stops_the_script(String version, boolean passes) throws Exception {
        FakeAz.Run run = FakeAz.in(folder).answering("version --query", version).run(script(today()));
        assertThat(run.output().contains("az " + version + " is too old, 2.48.0 is needed")).isEqualTo(!passes);
        assertThat(run.changes().isEmpty()).isEqualTo(!passes);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-31, 2.47.0", "2023-06-12, 2.47.0", "2023-06-13, 2.48.0", "2026-08-21, 2.48.0"})
    @Tag("cli-version")
    void the_least_version_is_that_of_the_day(LocalDate day, String version) {
        assertThat(script(quickstart(day))).contains("# This design needs az " + version + " or newer.");
    }

    @Test
    @Tag("cli-version")
    void what_came_later_needs_a_later_version() {
        Design blocked = today().replace(cluster(today()).withEgress(cluster(today()).egress()
                .withOutboundType(OutboundType.BLOCK)));
        assertThat(script(blocked)).contains("# This design needs az 2.71.0", "az extension add --name aks-preview");
        Design none = today().replace(cluster(today()).withEgress(cluster(today()).egress()
                .withOutboundType(OutboundType.NONE)));
        assertThat(script(none)).contains("# This design needs az 2.71.0").doesNotContain("aks-preview");
        NodePool windows = NodePool.of(id("pool-2"), "win", PoolMode.USER, id("subnet-1"))
                .withOsType(OsType.WINDOWS)
                .withOsSku(OsSku.WINDOWS_2025);
        assertThat(script(blocked.add(windows, id("cluster-1")))).contains("# This design needs az 2.87.0");
    }

    @Test
    @Tag("feature-flag")
    void a_feature_that_is_never_registered_stops_the_script() throws Exception {
        String impatient = script(quickstart(Designs.DOCUMENT)).replace("sleep 10", "sleep 0");
        FakeAz.Run run = FakeAz.in(folder).answering("feature show", "Registering").run(impatient);
        assertThat(run.output()).contains("feature AzureOverlayPreview is Registering after 10 minutes");
        assertThat(run.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "2023-10-22, LINUX, false", "2023-10-23, LINUX, true", "2024-04-10, LINUX, true",
            "2024-04-11, LINUX, false", "2024-07-15, WINDOWS, false",
            "2024-07-16, WINDOWS, true", "2024-07-16, LINUX, false", "2026-07-16, WINDOWS, true",
            "2026-07-17, WINDOWS, false"
    })
    @Tag("feature-flag")
    void dual_stack_has_its_own_feature_while_it_is_in_preview(LocalDate day, OsType type, boolean needed) {
        Cluster cluster = cluster(quickstart(day));
        Design dual = quickstart(day).replace(cluster.withNetwork(cluster.network()
                .withIpv6PodCidr(Ipv6Cidr.parse("fd00:1::/64"))
                .withIpv6ServiceCidr(Ipv6Cidr.parse("fd00:2::/108"))));
        Design pooled = dual.add(
                NodePool.of(id("pool-2"), "extra", PoolMode.USER, id("subnet-1")).withOsType(type), id("cluster-1"));
        assertThat(script(pooled).contains("--name AzureOverlayDualStackPreview")).isEqualTo(needed);
    }

    @Test
    @Tag("cluster-identity-role")
    void the_role_on_the_subnets_is_given_or_asked_for() {
        assertThat(script(company())).containsSubsequence(
                "# - You may assign roles on the subnets of aks-blue: its identity needs the role Network Contributor",
                "grant \"$vnetBlueId/subnets/nodes\" \\\n  az identity show",
                "az aks create");
        Design joined = today().replace(cluster(today()).withLifecycle(Lifecycle.EXISTING));
        assertThat(script(joined).replace("\n# ", " "))
                .contains("The identity of myOverlayCluster has the role Network Contributor");
        assertThat(script(today().replace(cluster(today()).pools().getFirst().withSubnet(null))))
                .doesNotContain("Network Contributor");
    }

    @ParameterizedTest
    @CsvSource({"Standard_D4_v5, true", "Standard_D4s_v5, false", "standard_d4s_V5, false"})
    @Tag("sku-region-availability")
    void a_size_that_the_region_lacks_is_warned_of(String offered, boolean warned) throws Exception {
        FakeAz.Run run = FakeAz.in(folder).answering("list-skus", offered + "\tstandardDSv5Family\n")
                .run(script(sized("Standard_D4s_v5")));
        assertThat(run.exitCode()).isZero();
        assertThat(run.output().contains("your subscription has no VM size Standard_D4s_v5 there")).isEqualTo(warned);
        assertThat(run.calls()).contains(List.of(
                "vm", "list-skus", "--location", "westcentralus", "--resource-type", "virtualMachines",
                "--query", "[].[name, family]", "--output", "tsv"));
    }

    /// Three nodes of four processors each.
    @ParameterizedTest
    @CsvSource({"0, 12, false", "0, 11, true", "90, 100, true", "88, 100, false"})
    void less_quota_than_the_pools_begin_with_is_warned_of(int used, int limit, boolean warned) throws Exception {
        FakeAz.Run run = FakeAz.in(folder)
                .answering("vm list-", "Standard_D4s_v5\tStandardDSv5Family\nstandardDSv5Family\t" + used + "\t"
                        + limit + "\ncores\t0\t1000\n")
                .run(script(sized("Standard_D4s_v5")));
        assertThat(run.exitCode()).isZero();
        assertThat(run.output().contains("the pools begin with 12 vCPUs of quota standardDSv5Family, of which "
                + (limit - used) + " are left. Those that are not there yet may be refused.")).isEqualTo(warned);
    }

    @Test
    @Tag("sku-region-availability")
    void a_list_that_az_cannot_get_stops_nothing() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).broken("list-skus").run(script(sized("Standard_D4s_v5")));
        assertThat(run.exitCode()).isZero();
        assertThat(script(today())).doesNotContain("list-skus");
    }

    @ParameterizedTest
    @CsvSource({"true, , true", "false, , false", "true, Succeeded, false"})
    @Tag("name-node-rg")
    void the_resource_group_of_the_nodes_must_not_be_there_before_the_cluster(
            String exists, @Nullable String state, boolean stops) throws Exception {
        FakeAz az = FakeAz.in(folder).answering("group exists", exists);
        FakeAz.Run run = (state == null ? az : az.withState(state)).run(script(today()));
        assertThat(run.output().contains("resource group MC_myResourceGroup_myOverlayCluster_westcentralus is there"))
                .isEqualTo(stops);
        assertThat(run.exitCode()).isEqualTo(stops ? 1 : 0);
    }

    @Test
    @Tag("outbound-egress-required")
    void what_the_nodes_must_reach_is_asked_for_where_something_may_be_in_the_way() {
        assertThat(script(company()).replace("\n#   ", " "))
                .contains(
                        "# - Routes, firewalls and network security groups let the nodes of aks-blue reach what AKS needs:")
                .doesNotContain("let the nodes of aks-green");
        assertThat(script(today())).doesNotContain("what AKS needs");
    }

    @Test
    @Tag("expand-vnet-later")
    void what_a_larger_network_asks_for_stands_at_the_end() {
        assertThat(script(today()).replace("\n#   ", " ")).containsSubsequence(
                "# Later:",
                "# - Where a virtual network gets one more range, run az aks update for each of its clusters");
    }

    @Test
    @Tag("subnet-resize-in-use")
    void when_a_subnet_can_be_resized_stands_at_the_end() {
        assertThat(script(today())).containsSubsequence(
                "# Later:", "# - A subnet can be resized only while nothing is in it.");
        assertThat(script(today().replace(cluster(today()).pools().getFirst().withSubnet(null))))
                .doesNotContain("# Later:");
    }
}

package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.export.azcli.Designs.id;
import static overlaystudio.export.azcli.Designs.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.NodePool;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.ChangeExporter;
import overlaystudio.file.DesignFile;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;

/// From one version of a design to the next: what is done in place, in which order, and what is not, with the reason.
class ChangeScriptTest {

    private static String change(ChangeExporter exporter, Design before, Design after, LocalDate day) {
        RuleBook rules = RuleBook.standard();
        return exporter.exportChange(
                rules.judge(before, day).plan(), rules.judge(after, day), rules.compare(before, after, day)).content()
                .text();
    }

    private static String change(Design before, Design after) {
        return change(new AzCliExporter(), before, after, Designs.TODAY);
    }

    /// The head of a script, with its comments on one line each.
    private static String head(String script) {
        return script.substring(0, script.indexOf("set -euo")).replace("\n#   ", " ").replaceAll("\n# (?=[a-z])", " ");
    }

    private static Design with(UnaryOperator<Cluster> change) {
        Design design = quickstart(Designs.TODAY);
        return design.replace(change.apply(design.clusters().getFirst()));
    }

    private static Design withPool(UnaryOperator<NodePool> change) {
        return with(each -> each.withPools(List.of(change.apply(each.pools().getFirst()))));
    }

    /// A network that grows, a subnet and pool more, a pool that may grow further, and one less.
    private static Design grown(Design design) {
        VirtualNetwork shop = design.find(id("vnet-2"), VirtualNetwork.class).orElseThrow();
        NodePool pool = design.find(id("pool-2"), NodePool.class).orElseThrow();
        NodePool batch =
                NodePool.of(id("pool-99"), "batch", PoolMode.USER, id("subnet-99")).withVmSize("Standard_D8s_v5")
                        .withMaxPods(60).withCount(4);
        NodePool gone = design.clusters().get(1).pools().get(1);
        Subnet more = Subnet.of(id("subnet-99"), "snet-shop-more", Cidr.parse("10.23.0.0/24"))
                .withRouteTable(design.routeTables().getFirst().id());
        return design
                .replace(
                        shop.withPrefixes(Stream.concat(shop.prefixes().stream(), Stream.of(Cidr.parse("10.23.0.0/20")))
                                .toList()))
                .add(more, shop.id())
                .replace(pool.withAutoscaling(new Autoscaling(6, 80)))
                .add(batch, design.clusters().getFirst().id())
                .remove(gone.id());
    }

    @Test
    void aNewVersionOfASampleIsReachedInOrder() throws IOException {
        Design before = Samples.load("hub-and-spoke");
        Files.createDirectories(Path.of("target", "az-scripts"));
        Files.writeString(Path.of("target", "az-scripts", "hub-and-spoke-change.overlay.json"),
                DesignFile.toJson(grown(before)));
        for (ChangeExporter exporter : List.of(new AzCliExporter(), new PowerShellExporter())) {
            String script = change(exporter, before, grown(before), Designs.TODAY);
            String suffix = exporter instanceof AzCliExporter ? ".sh" : ".ps1";
            Files.writeString(
                    Path.of("target", "az-scripts", "hub-and-spoke-change-" + Designs.TODAY + suffix), script);
            assertThat(script)
                    .containsSubsequence(
                            "network vnet update", "--address-prefixes", "network vnet peering sync",
                            "network vnet subnet create", "snet-shop-more", "aks update", "--yes", "identity show",
                            "aks nodepool add", "batch", "aks nodepool update", "--update-cluster-autoscaler",
                            "Gone in the new version", "aks nodepool delete")
                    .doesNotContain("az group create", "network vnet create", "aks create ", "WHAT CANNOT");
        }
    }

    @Test
    void bothLanguagesMakeTheSameCalls() {
        Design before = Samples.load("hub-and-spoke");
        assertThat(WrittenCalls.inPowerShell(change(new PowerShellExporter(), before, grown(before), Designs.TODAY)))
                .filteredOn(call -> !call.getFirst().equals("version"))
                .hasSizeGreaterThan(20)
                .containsExactlyElementsOf(WrittenCalls.inBash(change(before, grown(before))).stream()
                        .filter(call -> !call.getFirst().equals("version")).toList());
    }

    @Test
    void nothingChangesWhereNothingDiffers() {
        for (String sample : Samples.names()) {
            Design design = Samples.load(sample);
            assertThat(WrittenCalls.inBash(change(design, design)))
                    .as(sample)
                    .noneMatch(call -> call.contains("create") || call.contains("update") || call.contains("add")
                            || call.contains("delete"));
            assertThat(change(design, design)).doesNotContain("WHAT CANNOT", "left to you", "remove=yes");
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-08-29, false", "2026-08-21, true"})
    void aPodRangeGrowsWhereTheDateAllowsIt(LocalDate day, boolean grows) {
        Design before = quickstart(day);
        Design after = before.replace(before.clusters().getFirst().withNetwork(before.clusters().getFirst().network()
                .withPodCidr(Cidr.parse("192.168.0.0/15"))));
        String script = change(new AzCliExporter(), before, after, day);
        assertThat(script.contains("--pod-cidr 192.168.0.0/15")).isEqualTo(grows);
        assertThat(head(script).contains("WHAT CANNOT BE CHANGED IN PLACE")).isNotEqualTo(grows);
        assertThat(script.contains("Only az 2.48.0 or newer")).isEqualTo(grows);
        assertThat(head(script).contains("no, one can only be specified at the time of cluster creation"))
                .isNotEqualTo(grows);
    }

    @Test
    void anotherPodRangeIsRefusedWithTheDocumentsAnswer() {
        String script = change(quickstart(Designs.TODAY),
                with(each -> each.withNetwork(each.network().withPodCidr(Cidr.parse("172.20.0.0/16")))));
        assertThat(head(script)).contains("WHAT CANNOT BE CHANGED IN PLACE",
                "from 192.168.0.0/16 to 172.20.0.0/16", "[pod-cidr-expand-superset]",
                "no, one can only be specified at the time of cluster creation");
        assertThat(script).doesNotContain("--pod-cidr");
    }

    @Test
    void anotherNetworkModelIsAStepOfItsOwn() {
        String script = change(quickstart(Designs.TODAY),
                with(each -> each.withNetwork(each.network().withModel(NetworkModel.NODE_SUBNET))));
        assertThat(head(script))
                .contains("Plugin mode of myOverlayCluster from overlay to none: that moves a cluster to"
                        + " another network model, a step of its own which is not done here.");
        assertThat(script).doesNotContain("--pod-cidr");
    }

    @Test
    void whatAPoolKeepsForItsLifeNeedsANewOne() {
        String script = change(quickstart(Designs.TODAY),
                withPool(each -> each.withMaxPods(60).withVmSize("Standard_D4s_v5").withZones(List.of(1))));
        assertThat(head(script)).contains("Max pods of node pool nodepool1 from 250 to 60", "[max-pods-immutable]",
                "Zones of nodepool1 from none to 1: it is chosen when a pool is created. Add a new one and remove the old one.");
        assertThat(WrittenCalls.inBash(script)).noneMatch(call -> call.contains("update"));
    }

    @Test
    void aSubnetWithNodesIsNotResized() {
        Design before = quickstart(Designs.TODAY);
        Subnet nodes = before.networks().getFirst().subnets().getFirst();
        assertThat(head(change(before, before.replace(nodes.withPrefix(Cidr.parse("10.10.0.0/15"))))))
                .contains(
                        "Address prefixes of nodesubnet from 10.10.0.0/16 to 10.10.0.0/15: a subnet can be resized only"
                                + " while nothing is in it.");
    }

    @Test
    void aPoolIsScaledAndItsAutoscalerTurnedOnAndOff() {
        assertThat(change(quickstart(Designs.TODAY), withPool(each -> each.withCount(5))))
                .contains("changing 'number of nodes' any 5 count", "az aks nodepool scale \\", "--node-count 5 \\");
        Design scaling = withPool(each -> each.withAutoscaling(new Autoscaling(3, 9)));
        assertThat(change(quickstart(Designs.TODAY), scaling))
                .contains("--enable-cluster-autoscaler \\\n    --min-count 3 \\\n    --max-count 9 \\")
                .doesNotContain("nodepool scale");
        assertThat(change(scaling, quickstart(Designs.TODAY)))
                .containsSubsequence("--disable-cluster-autoscaler", "az aks nodepool scale", "--node-count 3");
    }

    @Test
    void attachmentsOfASubnetChangeAfterWhatTheyReferToIsThere() {
        Design before = quickstart(Designs.TODAY);
        RouteTable table = RouteTable.of(id("routes-1"), "rt");
        Subnet nodes = before.networks().getFirst().subnets().getFirst();
        Design after = before.withRouteTables(List.of(table)).replace(nodes.withRouteTable(table.id()));
        assertThat(change(before, after)).containsSubsequence("az network route-table create",
                "az network vnet subnet update", "--route-table \"/subscriptions/");
        assertThat(change(after, before)).containsSubsequence("az network vnet subnet update", "--remove routeTable",
                "if [[ -n \"$remove\" ]]", "az network route-table delete");
    }

    @Test
    void whatHasNoCommandIsLeftToAPerson() {
        assertThat(head(change(quickstart(Designs.TODAY), with(each -> each.withName("other").withVirtualNodes(true)))))
                .contains("Changed as well, and left to you:", "The name of myOverlayCluster (Cluster).",
                        "The virtual nodes of myOverlayCluster (Cluster).");
    }

    @Test
    void aWayOutThatIsNotSupportedIsRefused() {
        String script = change(quickstart(Designs.TODAY),
                with(each -> each.withEgress(each.egress().withOutboundType(OutboundType.MANAGED_NAT_GATEWAY))));
        assertThat(head(script)).contains("is not supported [outbound-change]");
        assertThat(script).doesNotContain("--outbound-type");
    }
}

package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;

class RuleBookTest {

    private static final RuleBook BOOK = RuleBook.standard();

    private static Design withNodes(int count) {
        Design ported = Given.cluster(Given.clean(), each -> each.withEgress(each.egress().withOutboundPorts(240)));
        return Given.pool(ported, pool -> pool.withCount(count));
    }

    @Test
    void the_document_s_example_has_one_warning() {
        assertThat(BOOK.judge(Given.example()).findings()).extracting(Finding::rule)
                .containsExactly("service-cidr-overlaps-vnet");
        assertThat(BOOK.judge(Given.example()).findings()).extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void at_255_nodes_only_headroom_is_lacking() {
        assertThat(BOOK.judge(withNodes(255)).findings()).extracting(Finding::rule)
                .containsExactly("pod-cidr-headroom");
    }

    @Test
    void at_256_nodes_an_upgrade_lacks_a_block() {
        assertThat(BOOK.judge(withNodes(256)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("pod-cidr-capacity-max");
            assertThat(finding.breach().timing()).isEqualTo(Timing.REFUSED_AT_UPGRADE);
            assertThat(finding.message()).isEqualTo("An upgrade of myOverlayCluster needs 257 pod blocks"
                    + " (256 nodes + 1 surge node), but 192.168.0.0/16 has 256");
        });
    }

    @Test
    void at_257_nodes_the_cluster_cannot_be_created() {
        assertThat(BOOK.judge(withNodes(257)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("pod-cidr-capacity-now");
            assertThat(finding.breach().timing()).isEqualTo(Timing.REFUSED_AT_CREATE);
            assertThat(finding.message()).contains("257 nodes", "257 pod blocks of /24", "192.168.0.0/16 has 256");
        });
    }

    @Test
    void a_day_before_the_first_entry_is_judged_by_it() {
        LocalDate early = LocalDate.of(2020, 1, 1);
        assertThat(BOOK.facts(early).numbers()).isEqualTo(BOOK.facts(Design.DOCUMENT_DATE).numbers());
    }

    private static Design today(Design design) {
        return design.withRulesDate(BOOK.knownUntil());
    }

    private static List<String> rules(Design design) {
        return BOOK.judge(design).findings().stream().map(Finding::rule).toList();
    }

    private static Design modern() {
        Design design = Given.pool(Given.clean(), pool -> pool.withVmSize("Standard_D4s_v5"));
        return design.withPlacement(design.placement().withLocation("westeurope"));
    }

    @Test
    void a_clean_design_has_no_finding() {
        assertThat(rules(Given.clean())).isEmpty();
        Design sized = Given.pool(Given.clean(), pool -> pool.withVmSize("Standard_D4s_v5"));
        assertThat(rules(today(sized))).isEmpty();
    }

    @Test
    void what_a_later_day_allows_says_so_and_offers_the_newest_rules() {
        assertThat(BOOK.judge(modern()).findings()).extracting(Finding::rule)
                .containsExactly("region-allowed", "sku-v5-blocked");
        assertThat(BOOK.judge(modern()).findings()).extracting(finding -> finding.liftedOn().orElseThrow())
                .containsExactly(LocalDate.of(2023, 2, 6), LocalDate.of(2022, 9, 11));
        assertThat(BOOK.judge(modern()).findings()).allSatisfy(finding -> assertThat(finding.fixes().getLast().title())
                .isEqualTo("Judge by the rules of 2026-08-21"));
        assertThat(rules(today(modern()))).isEmpty();
    }

    @Test
    void a_day_that_is_asked_for_goes_before_the_design_s_own() {
        assertThat(BOOK.judge(modern(), BOOK.knownUntil()).findings()).isEmpty();
        assertThat(BOOK.judge(today(modern()), Design.DOCUMENT_DATE).findings()).hasSize(2);
    }

    @Test
    void clusters_may_share_a_pod_cidr() {
        Design design = Given.clean().add(
                Subnet.of(new ElementId("subnet-2"), "second", Cidr.parse("10.11.0.0/16")), Given.VNET);
        Cluster first = design.clusters().getFirst();
        Cluster second = Cluster.of(new ElementId("cluster-2"), "second")
                .withNetwork(first.network())
                .withPools(List.of(NodePool.of(
                        new ElementId("pool-2"), "nodepool1", PoolMode.SYSTEM, new ElementId("subnet-2"))));
        assertThat(rules(design.add(second, ElementId.DESIGN))).isEmpty();
    }

    @Test
    void the_default_pod_cidr_in_the_network_is_an_error_until_2024_10_25() {
        Design design = Given.cluster(
                Given.clean(), cluster -> cluster.withNetwork(cluster.network().withPodCidr(null)));
        assertThat(BOOK.judge(design, LocalDate.of(2024, 10, 24)).count(Severity.ERROR)).isEqualTo(1);
        assertThat(BOOK.judge(design, LocalDate.of(2024, 10, 25)).count(Severity.ERROR)).isZero();
        assertThat(BOOK.judge(design).findings().getFirst().message())
                .isEqualTo("The pod CIDR 10.244.0.0/16 (Azure’s default, not set) of myOverlayCluster"
                        + " overlaps its virtual network myVirtualNetwork, 10.0.0.0/8");
    }

    private static Design company(boolean summary, Cidr... holes) {
        ExternalNetwork company = ExternalNetwork.of(
                new ElementId("outside-1"), "company", List.of(Cidr.parse("10.0.0.0/8")))
                .withSummaryRoute(summary)
                .withHoles(List.of(holes));
        Design small = Given.network(Given.clean(), each -> each.withPrefixes(List.of(Cidr.parse("10.10.0.0/16"))));
        return small.add(company, ElementId.DESIGN);
    }

    @Test
    void a_network_within_a_summary_route_is_a_warning() {
        assertThat(rules(company(false))).containsExactly("onprem-overlap-vnet");
        assertThat(BOOK.judge(company(false)).hasErrors()).isTrue();
        assertThat(rules(company(true))).containsExactly("onprem-overlap-vnet");
        assertThat(BOOK.judge(company(true)).hasErrors()).isFalse();
    }

    @Test
    void pods_within_a_summary_route_are_an_error() {
        Design design = Given.cluster(company(true), cluster -> cluster.withNetwork(
                cluster.network().withPodCidr(Cidr.parse("10.200.0.0/16"))));
        assertThat(BOOK.judge(design).findings().getFirst().rule()).isEqualTo("pod-cidr-overlaps-onprem");
        assertThat(BOOK.judge(design).hasErrors()).isTrue();
    }

    @Test
    void a_hole_takes_its_addresses_out_of_an_outside_network() {
        assertThat(rules(company(false, Cidr.parse("10.10.0.0/16")))).isEmpty();
        assertThat(rules(company(false, Cidr.parse("10.10.0.0/17")))).containsExactly("onprem-overlap-vnet");
    }

    @Test
    void what_exists_is_judged_but_never_repaired() {
        Design existing = Given.cluster(withNodes(257), cluster -> cluster.withLifecycle(Lifecycle.EXISTING));
        assertThat(BOOK.judge(existing).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("pod-cidr-capacity-now");
            assertThat(finding.fixes()).isEmpty();
        });
    }

    @Test
    void a_planned_subnet_of_an_existing_network_is_repaired() {
        Design design = Given.network(
                Given.subnet(Given.clean(), subnet -> subnet.withPrefix(Cidr.parse("10.10.0.0/29"))),
                network -> network.withLifecycle(Lifecycle.EXISTING));
        assertThat(BOOK.judge(design).findings().getFirst().fixes()).extracting(QuickFix::title)
                .contains("Use 10.10.0.0/28");
    }

    @Test
    void growth_stays_within_the_private_ranges() {
        assertThat(BOOK.judge(withNodes(257)).findings().getFirst().fixes()).extracting(QuickFix::title)
                .first().isEqualTo("Use 100.64.0.0/15");
        Design tenDot = Given.cluster(withNodes(257), cluster -> cluster.withNetwork(
                cluster.network().withPodCidr(Cidr.parse("100.64.0.0/16"))));
        assertThat(BOOK.judge(tenDot).findings().getFirst().fixes()).extracting(QuickFix::title)
                .first().isEqualTo("Use 100.64.0.0/15");
    }

    @Test
    void one_cause_is_one_finding() {
        Design inSubnet = Given.cluster(Given.clean(), cluster -> cluster.withNetwork(
                cluster.network().withPodCidr(Cidr.parse("10.10.0.0/25"))));
        assertThat(rules(inSubnet)).containsExactly("pod-cidr-min-size", "pod-cidr-overlaps-cluster-subnet");
        Design tooLong = Given.network(Given.clean(), network -> network.withName("v".repeat(65)));
        assertThat(rules(tooLong)).containsExactly("name-vnet");
        assertThat(rules(today(Given.pool(tooLong, pool -> pool.withVmSize("Standard_D4s_v5")))))
                .containsExactly("name-label-63");
    }

    @Test
    void errors_come_first_and_then_the_order_of_reading() {
        Design design =
                Given.cluster(modern(), cluster -> cluster.withNetwork(cluster.network().withDnsServiceIp(null)));
        assertThat(rules(design)).containsExactly("region-allowed", "sku-v5-blocked", "service-and-dns-pair");
    }

    @Test
    void a_repair_is_one_step_of_undo_of_its_own() {
        QuickFix fix = BOOK.judge(Given.example()).findings().getFirst().fixes().getFirst();
        assertThat(fix.title()).isEqualTo("Use 172.20.0.0/16");
        assertThat(fix.edit().mergeKey()).isEmpty();
        assertThat(fix.edit().applyTo(Given.example())).isEqualTo(Given.clean());
    }

    @Test
    void anErrorThatALaterDayMakesAWarningSaysSo() {
        assertThat(first("pod-cidr-overlaps-vnet").milderOn()).contains(LocalDate.of(2024, 10, 25));
        assertThat(first("pod-cidr-overlaps-vnet").liftedOn()).isEmpty();
        assertThat(first("os-linux-only").milderOn()).contains(LocalDate.of(2023, 1, 8));
        assertThat(first("os-linux-only").liftedOn()).contains(LocalDate.of(2023, 8, 13));
        assertThat(first("sku-v5-blocked").milderOn()).isEmpty();
    }

    private static Finding first(String rule) {
        return RuleCases.all()
                .filter(each -> each.rule().equals(rule) && each.day().equals(Design.DOCUMENT_DATE))
                .flatMap(each -> RuleCases.said(BOOK.judge(each.speaks(), each.day()), rule).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void clustersThatTakeTheirLocationFromTheDesignAreOneFinding() {
        Cluster first = Given.clean().clusters().getFirst();
        Cluster second = Cluster.of(new ElementId("cluster-2"), "second");
        Design design = Given.clean().withPlacement(Given.clean().placement().withLocation("westeurope"));
        List<Finding> found = BOOK.findings(design.withClusters(List.of(first, second)), Design.DOCUMENT_DATE).stream()
                .filter(finding -> finding.rule().equals("region-allowed"))
                .toList();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(first.name() + " and second are in westeurope");
            assertThat(finding.places()).hasSize(3);
        });
    }
}

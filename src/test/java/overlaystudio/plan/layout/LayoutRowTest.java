package overlaystudio.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Placement;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

/// The table of a layout.
class LayoutRowTest {

    private static final Facts FACTS = RuleBook.standard().facts(LocalDate.of(2026, 8, 21));

    private static Design design() {
        Needs needs = Needs.of("Estate", new Placement(null, "network", "westcentralus"),
                ClusterNeed.of("prod", 100).withMaxSurge(new MaxSurge(10, false)),
                ClusterNeed.of("test", 20).withMaxSurge(new MaxSurge(1, false)))
                .withTaken(List.of(TakenRange.of("office", Cidr.parse("10.0.0.0/9"))));
        return ((Layout.Complete) new AddressPlanner(FACTS).layOut(needs)).design();
    }

    private static List<String> rows(Design design) {
        return LayoutRow.of(Plan.of(design, FACTS)).stream()
                .map(row -> "%s: %s of %s, %s of %s %s, up to %s".formatted(row.element().value(), row.what().strip(),
                        row.range(), row.used(), row.has(), row.unit(), row.growsTo()))
                .toList();
    }

    private static final String PROD = "vnet-1: virtual network prod-vnet of 10.128.0.0/24, 128 of 256 addresses,"
            + " up to 10.128.0.0/24";
    private static final String PROD_NODES = "subnet-1: nodes of 10.128.0.0/25, 120 of 123 addresses,"
            + " up to 10.128.0.0/24";

    @Test
    void networksStandBeforeTheirSubnetsAndSharedRangesStandOnce() {
        assertThat(rows(design())).containsExactly(
                PROD,
                PROD_NODES,
                "vnet-2: virtual network test-vnet of 10.128.1.0/26, 32 of 64 addresses, up to 10.128.1.0/24",
                "subnet-2: nodes of 10.128.1.0/27, 22 of 27 addresses, up to 10.128.1.0/26",
                "cluster-1/pods: pod range of prod and test of 192.168.0.0/16, 120 of 256 blocks of a node,"
                        + " up to 192.168.0.0/16",
                "cluster-1/services: service range of prod and test of 172.20.0.0/16, 0 of 65536 addresses,"
                        + " up to 172.20.0.0/16");
    }

    private static Design apart(Design design, String pods, String others) {
        Design first = design.replace(withPods(design.clusters().getFirst(), pods));
        Cluster last = withPods(design.clusters().getLast(), others);
        return first.replace(last.withNetwork(last.network().withServiceCidr(Cidr.parse("172.16.0.0/16"))));
    }

    private static Cluster withPods(Cluster cluster, String pods) {
        return cluster.withNetwork(cluster.network().withPodCidr(Cidr.parse(pods)));
    }

    @Test
    void aRangeThatNobodySharesStandsForItsCluster() {
        assertThat(rows(apart(design(), "192.168.0.0/16", "100.64.0.0/16")).subList(4, 8)).containsExactly(
                "cluster-1/pods: pod range of prod of 192.168.0.0/16, 120 of 256 blocks of a node,"
                        + " up to 192.168.0.0/16",
                "cluster-2/pods: pod range of test of 100.64.0.0/16, 22 of 256 blocks of a node, up to 100.64.0.0/10",
                "cluster-1/services: service range of prod of 172.20.0.0/16, 0 of 65536 addresses,"
                        + " up to 172.20.0.0/16",
                "cluster-2/services: service range of test of 172.16.0.0/16, 0 of 65536 addresses,"
                        + " up to 172.16.0.0/16");
    }

    @Test
    void aRangeGrowsAsFarAsNothingElseStands() {
        Design design = design();
        Design beside = design.replace(design.networks().getFirst().withPrefixes(
                List.of(Cidr.parse("10.128.0.0/24"), Cidr.parse("10.128.2.0/24"))));
        assertThat(rows(beside).subList(0, 3)).containsExactly(
                PROD,
                "vnet-1: virtual network prod-vnet of 10.128.2.0/24, 0 of 256 addresses, up to 10.128.2.0/23",
                PROD_NODES);
        assertThat(rows(apart(design, "100.65.0.0/16", "100.64.0.0/16")).subList(4, 6)).containsExactly(
                "cluster-1/pods: pod range of prod of 100.65.0.0/16, 120 of 256 blocks of a node,"
                        + " up to 100.65.0.0/16",
                "cluster-2/pods: pod range of test of 100.64.0.0/16, 22 of 256 blocks of a node, up to 100.64.0.0/16");
    }
}

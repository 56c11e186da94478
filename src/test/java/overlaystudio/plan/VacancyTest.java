package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;

class VacancyTest {

    private static final ElementId HUB = new ElementId("vnet-1");
    private static final ElementId NODES = new ElementId("subnet-1");

    @Test
    void freeBlocksComeLargestFirstAndOfEqualOnesTheLowest() {
        Vacancy vacancy = Vacancy.everywhere(plan(Design.empty("Empty", Design.DOCUMENT_DATE)));
        assertThat(vacancy.blocks().stream().limit(4))
                .containsExactlyElementsOf(ranges("10.0.0.0/8", "100.64.0.0/10", "172.20.0.0/14", "172.24.0.0/14"));
        assertThat(vacancy.largest()).contains(Cidr.parse("10.0.0.0/8"));
    }

    @Test
    void nothingOfTheEstateIsFreeEverywhere() {
        Vacancy vacancy = Vacancy.everywhere(plan(estate()));
        assertThat(
                ranges("10.1.0.0/24", "10.0.7.0/24", "10.244.3.0/24", "10.200.0.0/16", "10.64.0.0/16", "172.30.0.0/24")
                        .stream().filter(vacancy::isFree))
                .isEmpty();
        assertThat(vacancy.largest()).contains(Cidr.parse("10.128.0.0/10"));
    }

    @Test
    void theHolesOfAnOutsideNetworkAreFree() {
        assertThat(Vacancy.everywhere(plan(estate())).isFree(Cidr.parse("10.201.0.0/16"))).isTrue();
    }

    @Test
    void aNetworkMayStayWhereItIs() {
        assertThat(Vacancy.forNetwork(plan(estate()), HUB).isFree(Cidr.parse("10.1.0.0/16"))).isTrue();
        assertThat(Vacancy.everywhere(plan(estate())).isFree(Cidr.parse("10.1.0.0/16"))).isFalse();
    }

    @Test
    void subnetsHaveTheirNetworkOnly() {
        VirtualNetwork hub = estate().networks().getFirst();
        assertThat(Vacancy.forSubnets(plan(estate()), hub).blocks())
                .isEqualTo(ranges("10.1.128.0/17", "10.1.64.0/18", "10.1.32.0/19", "10.1.16.0/20", "10.1.8.0/21",
                        "10.1.4.0/22", "10.1.2.0/23", "10.1.1.0/24"));
        assertThat(Vacancy.forSubnet(plan(estate()), hub, NODES).blocks()).isEqualTo(ranges("10.1.0.0/16"));
    }

    @Test
    void thePodRangesOfOtherClustersAreNoObstacle() {
        Design design = estate().add(Cluster.of(new ElementId("cluster-2"), "second"), ElementId.DESIGN);
        ClusterPlan second = plan(design).clusters().getLast();
        assertThat(Vacancy.forPods(plan(design), second).isFree(Cidr.parse("10.244.0.0/16"))).isTrue();
        assertThat(Vacancy.forPods(plan(design), second).isFree(Cidr.parse("10.0.0.0/24"))).isFalse();
        assertThat(Vacancy.forServices(plan(design), second).isFree(Cidr.parse("10.0.0.0/16"))).isTrue();
        assertThat(Vacancy.forServices(plan(design), second).isFree(Cidr.parse("10.244.9.0/24"))).isFalse();
    }

    @Test
    void theSmallestBlockThatHoldsARangeIsTaken() {
        VirtualNetwork hub = estate().networks().getFirst();
        Vacancy vacancy = Vacancy.forSubnets(plan(estate()), hub);
        assertThat(vacancy.smallestFor(22)).contains(Cidr.parse("10.1.4.0/22"));
        assertThat(vacancy.smallestFor(26)).contains(Cidr.parse("10.1.1.0/24"));
        assertThat(vacancy.fit(26)).contains(Cidr.parse("10.1.1.0/26"));
        assertThat(vacancy.smallestFor(16)).isEmpty();
    }

    private static Design estate() {
        VirtualNetwork hub = VirtualNetwork.of(HUB, "hub", ranges("10.1.0.0/16"))
                .withSubnets(List.of(Subnet.of(NODES, "nodes", Cidr.parse("10.1.0.0/24"))));
        ExternalNetwork office = ExternalNetwork.of(new ElementId("outside-1"), "office", ranges("10.200.0.0/15"))
                .withHoles(ranges("10.201.0.0/16"));
        return Design.empty("Estate", Design.DOCUMENT_DATE)
                .withNetworks(List.of(hub))
                .withExternalNetworks(List.of(office))
                .withReservedRanges(List.of(
                        new ReservedRange(new ElementId("reserved-1"), "later", Cidr.parse("10.64.0.0/10"))))
                .withClusters(List.of(Cluster.of(new ElementId("cluster-1"), "first")));
    }

    private static Plan plan(Design design) {
        return Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }
}

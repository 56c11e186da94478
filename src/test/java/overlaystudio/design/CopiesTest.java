package overlaystudio.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;

class CopiesTest {

    private static final Design EXAMPLE = Samples.example();
    private static final ElementId NETWORK = new ElementId("vnet-1");
    private static final ElementId SUBNET = new ElementId("subnet-1");
    private static final ElementId CLUSTER = new ElementId("cluster-1");
    private static final ElementId POOL = new ElementId("pool-1");

    static List<String> samples() {
        return Samples.names();
    }

    private static Design pasted(Design design, ElementId selected, ElementId... ids) {
        return Copies.of(design, List.of(ids)).into(design, selected).edit().applyTo(design);
    }

    @Test
    void aNetworkIsCopiedToFreeSpaceWithItsSubnetsInTheSamePlaces() {
        Design hub = Samples.load("hub-and-spoke");
        VirtualNetwork original = hub.networks().get(1);
        Design after = pasted(hub, ElementId.DESIGN, original.id());
        VirtualNetwork copy = after.networks().getLast();
        assertThat(copy.name()).isNotEqualTo(original.name()).startsWith(original.name());
        assertThat(copy.prefixes()).hasSameSizeAs(original.prefixes());
        assertThat(copy.prefixes().getFirst().prefix()).isEqualTo(original.prefixes().getFirst().prefix());
        assertThat(hub.networks()).noneMatch(each -> each.prefixes().stream().anyMatch(copy.prefixes()
                .getFirst()::overlaps));
        for (int at = 0; at < original.subnets().size(); at++) {
            Cidr before = original.subnets().get(at).prefix();
            Cidr now = copy.subnets().get(at).prefix();
            assertThat(now.first().value() - copy.prefixes().getFirst().first().value())
                    .isEqualTo(before.first().value() - original.prefixes().getFirst().first().value());
            assertThat(now.prefix()).isEqualTo(before.prefix());
        }
    }

    @Test
    void aSubnetGoesIntoTheSelectedNetworkWithAFreeRangeAsLarge() {
        Design after = pasted(EXAMPLE, SUBNET, SUBNET);
        Subnet copy = after.networks().getFirst().subnets().getLast();
        assertThat(copy.id()).isNotEqualTo(SUBNET);
        assertThat(copy.name()).isEqualTo("nodesubnet-2");
        assertThat(copy.prefix()).isEqualTo(Cidr.parse("10.0.0.0/16"));
    }

    @Test
    void aClusterIsCopiedWithItsPoolsInTheSameSubnet() {
        Cluster copy = pasted(EXAMPLE, ElementId.DESIGN, CLUSTER).clusters().getLast();
        assertThat(copy.name()).isEqualTo("myOverlayCluster-2");
        assertThat(copy.pools()).singleElement().satisfies(pool -> {
            assertThat(pool.id()).isNotEqualTo(POOL);
            assertThat(pool.subnet()).isEqualTo(SUBNET);
        });
    }

    @Test
    void aClusterCopiedWithItsNetworkIsInTheNewNetwork() {
        Design after = pasted(EXAMPLE, ElementId.DESIGN, NETWORK, CLUSTER);
        assertThat(after.networks()).hasSize(2);
        assertThat(after.clusters().getLast().pools().getFirst().subnet())
                .isEqualTo(after.networks().getLast().subnets().getFirst().id());
    }

    @Test
    void aPoolGetsANameThatIsFreeInItsClusterAndNotTooLong() {
        Design after = pasted(EXAMPLE, POOL, POOL);
        assertThat(after.clusters().getFirst().pools()).extracting(NodePool::name)
                .containsExactly("nodepool1", "nodepool2");
        Design longName = EXAMPLE.replace(EXAMPLE.find(POOL).orElseThrow().withName("abcdefghijkl"));
        assertThat(pasted(longName, POOL, POOL).clusters().getFirst().pools().getLast().name())
                .isEqualTo("abcdefghijk2");
    }

    @Test
    void copiesOfWhatExistsAreOnlyPlanned() {
        Design existing = EXAMPLE.replace(EXAMPLE.networks().getFirst().withLifecycle(Lifecycle.EXISTING));
        assertThat(pasted(existing, ElementId.DESIGN, NETWORK).networks().getLast().lifecycle())
                .isEqualTo(Lifecycle.PLANNED);
    }

    @Test
    void whatHasNoPlaceIsSaid() {
        Design empty = Design.empty("empty", Design.DOCUMENT_DATE);
        Copies.Pasting pasting = Copies.of(EXAMPLE, List.of(SUBNET, POOL)).into(empty, ElementId.DESIGN);
        assertThat(pasting.added()).isEmpty();
        assertThat(pasting.leftOut()).containsExactly(
                "Subnet nodesubnet needs a virtual network: select one, and paste again",
                "Node pool nodepool1 needs a cluster: select one, and paste again");
    }

    @Test
    void aSubnetWithoutRoomIsSaid() {
        Design full = EXAMPLE.replace(EXAMPLE.networks().getFirst().withPrefixes(List.of(Cidr.parse("10.10.0.0/16"))));
        assertThat(Copies.of(full, List.of(SUBNET)).into(full, NETWORK).leftOut())
                .containsExactly("Subnet nodesubnet needs a free /16, and myVirtualNetwork has none");
    }

    @Test
    void aReferenceThatDoesNotComeAlongIsSaid() {
        Design empty = Design.empty("empty", Design.DOCUMENT_DATE);
        assertThat(Copies.of(EXAMPLE, List.of(CLUSTER)).into(empty, ElementId.DESIGN).changed())
                .containsExactly("Node pool nodepool1 is without subnet nodesubnet, which this design does not have");
        assertThat(Copies.of(EXAMPLE, List.of(NETWORK, CLUSTER)).into(empty, ElementId.DESIGN).changed()).isEmpty();
        assertThat(Copies.of(EXAMPLE, List.of(CLUSTER)).into(EXAMPLE, ElementId.DESIGN).changed()).isEmpty();

        NatGateway gateway = NatGateway.of(new ElementId("nat-1"), "egress");
        Design natted = EXAMPLE.add(gateway, ElementId.DESIGN)
                .replace(((Subnet) EXAMPLE.find(SUBNET).orElseThrow()).withNatGateway(gateway.id()));
        assertThat(Copies.of(natted, List.of(NETWORK)).into(empty, ElementId.DESIGN).changed())
                .containsExactly("Subnet nodesubnet is without NAT gateway egress, which this design does not have");
    }

    @Test
    void aRangeThatNoFreeOneIsAsLargeAsIsSaid() {
        Copies.Pasting pasting = Copies.of(EXAMPLE, List.of(NETWORK)).into(EXAMPLE, ElementId.DESIGN);
        assertThat(pasting.edit().applyTo(EXAMPLE).networks().getLast().prefixes())
                .containsExactly(Cidr.parse("10.0.0.0/8"));
        assertThat(pasting.changed()).containsExactly("Virtual network myVirtualNetwork has 10.0.0.0/8 as the original"
                + " has, for no free private range is as large");
    }

    @Test
    void whatLiesInACopiedElementIsCopiedOnce() {
        Copies copies = Copies.of(EXAMPLE, List.of(SUBNET, NETWORK, POOL, CLUSTER));
        assertThat(copies.ids()).containsExactly(NETWORK, CLUSTER);
    }

    @Test
    void anotherDesignsElementOfTheSameIdentityIsNotTakenForTheOneReferredTo() {
        Design other = EXAMPLE.replace(EXAMPLE.find(NETWORK).orElseThrow().withName("foreign"));
        Copies copies = Copies.of(EXAMPLE, List.of(CLUSTER));
        Design renamed = EXAMPLE.replace(EXAMPLE.find(SUBNET).orElseThrow().withName("another"));
        assertThat(copies.into(renamed, ElementId.DESIGN).edit().applyTo(renamed).clusters().getLast().pools())
                .extracting(NodePool::subnet).containsOnlyNulls();
        assertThat(Copies.of(EXAMPLE, List.of(SUBNET)).into(other, ElementId.DESIGN).leftOut()).hasSize(1);
    }

    @Test
    void intoAnotherDesignNamesAndRangesStay() {
        Design empty = Design.empty("empty", Design.DOCUMENT_DATE);
        Design after = Copies.of(EXAMPLE, List.of(NETWORK, CLUSTER)).into(empty, ElementId.DESIGN).edit()
                .applyTo(empty);
        assertThat(after.clusters().getFirst().name()).isEqualTo("myOverlayCluster");
        assertThat(after.networks().getFirst().name()).isEqualTo("myVirtualNetwork");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everythingCanBePastedOnceMoreAndEachIdentityIsItsOwn(String sample) {
        Design design = Samples.load(sample);
        List<ElementId> all = design.elements().map(Element::id).toList();
        Copies.Pasting pasting = Copies.of(design, all).into(design, ElementId.DESIGN);
        Design after = pasting.edit().applyTo(design);
        assertThat(pasting.leftOut()).isEmpty();
        assertThat(after.elements().count()).isEqualTo(2 * design.elements().count());
        Set<ElementId> ids = new HashSet<>(after.elements().map(Element::id).toList());
        assertThat(ids).hasSize(2 * all.size());
        assertThat(pasting.added()).allMatch(id -> after.find(id).isPresent());
    }
}

package overlaystudio.diagram.addressmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Designs;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SubnetDemand;
import overlaystudio.plan.Vacancy;

class ShapingTest {

    private static final Subnet NODES = Subnet.of(Designs.id("subnet-1"), "nodes", Cidr.parse("10.1.0.0/24"));
    private static final Subnet OTHER = Subnet.of(Designs.id("subnet-2"), "other", Cidr.parse("10.1.1.0/24"));

    private static Design design(Subnet... subnets) {
        VirtualNetwork network = VirtualNetwork.of(Designs.id("vnet-1"), "vnet", List.of(Cidr.parse("10.1.0.0/16")))
                .withSubnets(List.of(subnets));
        Cluster cluster = Cluster.of(Designs.id("cluster-1"), "aks").withPools(
                List.of(NodePool.of(Designs.id("pool-1"), "pool", PoolMode.SYSTEM, subnets[subnets.length - 1].id())));
        return Design.empty("test", Design.DOCUMENT_DATE).withNetworks(List.of(network))
                .withClusters(List.of(cluster));
    }

    private static Shaping shaping(Design design) {
        return Shaping.of(AddressMapTest.plan(design), NODES.id()).orElseThrow();
    }

    private static Design after(Design design, Proposal proposal) {
        return proposal.edit().orElseThrow().applyTo(design);
    }

    private static Subnet nodes(Design design) {
        return design.find(NODES.id(), Subnet.class).orElseThrow();
    }

    @Test
    void a_move_snaps_to_the_nearest_aligned_place() {
        Design design = design(NODES, OTHER);
        Proposal proposal = shaping(design).move(IpAddress.parse("10.1.6.200"));
        assertThat(proposal.range()).isEqualTo(Cidr.parse("10.1.7.0/24"));
        assertThat(nodes(after(design, proposal)).prefix()).isEqualTo(proposal.range());
    }

    @Test
    void a_move_prefers_the_free_place_beside_a_taken_one() {
        Proposal proposal = shaping(design(NODES, OTHER)).move(IpAddress.parse("10.1.1.100"));
        assertThat(proposal.range()).isEqualTo(Cidr.parse("10.1.2.0/24"));
    }

    @Test
    void a_place_that_is_taken_or_outside_says_so() {
        Subnet wide = OTHER.withPrefix(Cidr.parse("10.1.128.0/17"));
        assertThat(shaping(design(NODES, wide)).move(IpAddress.parse("10.1.200.0")).obstacle())
                .hasValue("other has 10.1.128.0/17.");
        assertThat(shaping(design(NODES, wide)).move(IpAddress.parse("10.9.0.0")).obstacle().orElseThrow())
                .contains("outside the address space of vnet, 10.1.0.0/16");
    }

    @Test
    void its_own_place_is_no_change() {
        Proposal proposal = shaping(design(NODES, OTHER)).move(NODES.prefix().first());
        assertThat(proposal).isEqualTo(Proposal.nothing(NODES.prefix()));
    }

    @Test
    void an_end_is_pulled_by_powers_of_two() {
        Design design = design(NODES, OTHER.withPrefix(Cidr.parse("10.1.8.0/24")));
        assertThat(shaping(design).pullEnd(IpAddress.parse("10.1.3.240")).range())
                .isEqualTo(Cidr.parse("10.1.0.0/22"));
        assertThat(shaping(design).pullEnd(IpAddress.parse("10.1.0.70")).range()).isEqualTo(Cidr.parse("10.1.0.0/26"));
        assertThat(shaping(design).pullStart(IpAddress.parse("10.1.0.130")).range())
                .isEqualTo(Cidr.parse("10.1.0.128/25"));
        assertThat(shaping(design).pullEnd(IpAddress.parse("10.1.0.0")).range()).isEqualTo(Cidr.parse("10.1.0.0/29"));
        assertThat(shaping(design).pullEnd(IpAddress.parse("10.1.15.0")).obstacle())
                .hasValue("other has 10.1.8.0/24.");
    }

    @Test
    void a_split_keeps_the_lower_half_and_adds_the_upper() {
        Design design = design(NODES);
        Design after = after(design, shaping(design).split());
        assertThat(after.networks().getFirst().subnets()).extracting(each -> each.name() + " " + each.prefix())
                .containsExactly("nodes 10.1.0.0/25", "nodes-2 10.1.0.128/25");
    }

    @Test
    void the_smallest_subnet_is_not_split() {
        Design design = design(NODES.withPrefix(Cidr.parse("10.1.0.0/29")));
        assertThat(shaping(design).split().obstacle().orElseThrow()).contains("no subnet smaller than a /29");
    }

    @Test
    void a_join_takes_over_the_pools_of_the_neighbour() {
        Design design = design(NODES, OTHER);
        Design after = after(design, shaping(design).join());
        assertThat(after.networks().getFirst().subnets()).extracting(Subnet::prefix)
                .containsExactly(Cidr.parse("10.1.0.0/23"));
        assertThat(after.clusters().getFirst().pools().getFirst().subnet()).isEqualTo(NODES.id());
    }

    @Test
    void a_join_asks_nobody_who_accepted_something_of_the_neighbour() {
        AcceptedRisk risk = new AcceptedRisk("a-rule", List.of(new About(OTHER.id(), null)), "It is so", null,
                Design.DOCUMENT_DATE, "because");
        Design design = design(NODES, OTHER).withAcceptedRisks(List.of(risk));
        assertThat(shaping(design).join().obstacle()).isEmpty();
        assertThat(after(design, shaping(design).join()).acceptedRisks()).isEmpty();
    }

    @Test
    void subnets_with_different_settings_are_not_joined() {
        Design design = design(NODES, OTHER.withDelegation("Microsoft.Web/serverFarms"));
        assertThat(shaping(design).join().obstacle().orElseThrow()).contains("differ in delegation");
    }

    @Test
    void a_neighbour_that_something_else_needs_is_not_joined() {
        Design design = design(NODES, OTHER)
                .withAppliances(List.of(Appliance.of(Designs.id("fw-1"), "fw").withSubnet(OTHER.id())));
        assertThat(shaping(design).join().obstacle()).hasValue("Something else than node pools refers to other.");
    }

    @Test
    void what_exists_or_is_in_use_stays() {
        Shaping existing = shaping(design(OTHER, NODES.withLifecycle(Lifecycle.EXISTING)));
        assertThat(Stream.of(existing.move(IpAddress.parse("10.1.9.0")), existing.split(), existing.join(),
                existing.moveToFirstFree()).map(Proposal::obstacle))
                .containsOnly(Optional.of("nodes exists: an existing subnet keeps its range 10.1.0.0/24."));
        Design used = design(OTHER, NODES);
        NodePool pool = used.clusters().getFirst().pools().getFirst().withLifecycle(Lifecycle.EXISTING);
        assertThat(shaping(used.replace(pool)).hold().orElseThrow()).contains("node pool pool in it exists");
        assertThat(shaping(design(NODES, OTHER.withLifecycle(Lifecycle.EXISTING))).join().obstacle().orElseThrow())
                .startsWith("other exists");
    }

    @Test
    void an_appliance_keeps_its_address() {
        Design design = design(NODES).withAppliances(List.of(Appliance.of(Designs.id("fw-1"), "fw")
                .withSubnet(NODES.id()).withPrivateAddress(IpAddress.parse("10.1.0.200"))));
        assertThat(shaping(design).move(IpAddress.parse("10.1.9.0")).obstacle().orElseThrow())
                .contains("fw in nodes has the address 10.1.0.200");
        assertThat(shaping(design).split().obstacle()).isPresent();
    }

    @Test
    void it_moves_to_the_smallest_free_place() {
        Design design = design(NODES, OTHER.withPrefix(Cidr.parse("10.1.2.0/24")));
        assertThat(shaping(design).moveToFirstFree().range()).isEqualTo(Cidr.parse("10.1.1.0/24"));
    }

    @ParameterizedTest
    @MethodSource("overlaystudio.diagram.addressmap.AddressMapTest#designs")
    void whatever_may_be_lies_in_free_space_and_is_taken_back_by_undo(Design design) {
        Plan plan = AddressMapTest.plan(design);
        for (SubnetDemand demand : plan.subnets().stream().limit(8).toList()) {
            Shaping shaping = Shaping.of(plan, demand.subnet().id()).orElseThrow();
            Vacancy vacancy = Vacancy.forSubnet(plan, demand.network(), demand.subnet().id());
            Stream.of(shaping.moveToFirstFree(), shaping.pullEnd(demand.subnet().prefix().last().plus(0)),
                    shaping.move(demand.network().prefixes().stream().findFirst().map(Cidr::first)
                            .orElse(IpAddress.parse("10.0.0.0"))))
                    .filter(each -> each.edit().isPresent())
                    .forEach(each -> {
                        assertThat(vacancy.isFree(each.range())).isTrue();
                        assertThat(each.edit().orElseThrow().applyTo(design)).isNotEqualTo(design);
                    });
        }
    }
}

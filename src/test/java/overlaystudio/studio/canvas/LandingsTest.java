package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NewElements;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Designs;
import overlaystudio.net.Cidr;

class LandingsTest {

    private static final Design DESIGN = Designs.hubAndSpoke();
    private static final ElementId HUB = Designs.id("vnet-1");
    private static final ElementId SHOP = Designs.id("vnet-2");
    private static final ElementId SHOP_NODES = Designs.id("subnet-20");
    private static final ElementId SHOP_ENDPOINTS = Designs.id("subnet-21");
    private static final ElementId CLUSTER = Designs.id("cluster-1");

    private static Landing landing(Design design, ElementKind kind, ElementId onto) {
        return new Landings(design, new NewElements(design)).of(kind, onto);
    }

    private static String refusal(Design design, ElementKind kind, ElementId onto) {
        Landing landing = landing(design, kind, onto);
        assertThat(landing).isInstanceOf(Landing.Refusal.class);
        return landing.words();
    }

    private static Landing.Spot spot(Design design, ElementKind kind, ElementId onto) {
        Landing landing = landing(design, kind, onto);
        assertThat(landing).as(landing.words()).isInstanceOf(Landing.Spot.class);
        return (Landing.Spot) landing;
    }

    private static Design dropped(Design design, ElementKind kind, ElementId onto) {
        return new Edit.Batch("Add", spot(design, kind, onto).edits()).applyTo(design);
    }

    /// Whatever is dropped on whatever, there is an answer: a new element that is then there, or a reason in words.
    @ParameterizedTest
    @EnumSource
    void everything_can_be_dropped_on_everything(ElementKind kind) {
        Stream.concat(DESIGN.elements().map(Element::id),
                Stream.of(ElementId.DESIGN, CLUSTER.part("pods"), ElementId.DESIGN.part("internet")))
                .forEach(onto -> assertThatCode(() -> {
                    Landing landing = landing(DESIGN, kind, onto);
                    assertThat(landing.words()).isNotBlank();
                    if (landing instanceof Landing.Spot spot) {
                        Design after = new Edit.Batch("Add", spot.edits()).applyTo(DESIGN);
                        assertThat(after.find(spot.element().id())).isPresent();
                        assertThat(after.remove(spot.element().id()).elements().map(Element::id))
                                .containsExactlyElementsOf(DESIGN.elements().map(Element::id).toList());
                    }
                }).as("%s on %s", kind, onto).doesNotThrowAnyException());
    }

    @Test
    void a_network_stands_on_free_ground_only() {
        assertThat(spot(DESIGN, ElementKind.VIRTUAL_NETWORK, ElementId.DESIGN).free()).isTrue();
        assertThat(refusal(DESIGN, ElementKind.VIRTUAL_NETWORK, SHOP))
                .isEqualTo("A virtual network stands by itself, not in spoke-shop: drop it on free ground");
        assertThat(refusal(DESIGN, ElementKind.EXTERNAL_NETWORK, CLUSTER)).startsWith("An outside network stands");
    }

    @Test
    void a_subnet_goes_into_the_network_of_what_it_is_dropped_on() {
        assertThat(spot(DESIGN, ElementKind.SUBNET, SHOP).place()).isEqualTo(SHOP);
        assertThat(spot(DESIGN, ElementKind.SUBNET, SHOP_NODES).place()).isEqualTo(SHOP);
        assertThat(spot(DESIGN, ElementKind.SUBNET, Designs.id("pool-3")).place()).isEqualTo(SHOP);
        assertThat(refusal(DESIGN, ElementKind.SUBNET, CLUSTER)).startsWith("A subnet lies in a virtual network");
    }

    @Test
    void a_full_network_says_so() {
        Design full = DESIGN.replace(DESIGN.find(SHOP, VirtualNetwork.class).orElseThrow()
                .withPrefixes(List.of(Cidr.parse("10.2.0.0/22"))));
        assertThat(refusal(full, ElementKind.SUBNET, SHOP)).contains("spoke-shop has no room");
    }

    @Test
    void a_cluster_takes_the_subnet_or_the_first_one_without_nodes() {
        assertThat(spot(DESIGN, ElementKind.CLUSTER, SHOP_NODES).place()).isEqualTo(SHOP_NODES);
        Design open = DESIGN.replace(DESIGN.find(SHOP_ENDPOINTS, Subnet.class).orElseThrow().withName("more-nodes"));
        assertThat(spot(DESIGN, ElementKind.CLUSTER, SHOP).place()).isEqualTo(SHOP_NODES);
        assertThat(spot(open, ElementKind.CLUSTER, SHOP).place()).isEqualTo(SHOP_ENDPOINTS);
        assertThat(refusal(DESIGN, ElementKind.CLUSTER, HUB)).contains("has no subnet for nodes");
        assertThat(refusal(DESIGN, ElementKind.CLUSTER, ElementId.DESIGN)).startsWith("The nodes of a cluster stand");
    }

    @Test
    void a_pool_finds_its_cluster() {
        assertThat(dropped(DESIGN, ElementKind.NODE_POOL, CLUSTER).find(CLUSTER, Cluster.class).orElseThrow().pools())
                .hasSize(3);
        NodePool other = (NodePool) spot(DESIGN, ElementKind.NODE_POOL, SHOP_ENDPOINTS).element();
        assertThat(other.subnet()).isEqualTo(SHOP_ENDPOINTS);
        assertThat(refusal(DESIGN, ElementKind.NODE_POOL, HUB)).startsWith("A node pool belongs to a cluster");
        Design two = dropped(DESIGN, ElementKind.CLUSTER, SHOP_NODES);
        assertThat(refusal(two, ElementKind.NODE_POOL, SHOP_NODES))
                .isEqualTo("shop-aks and aks-1 have nodes in shop-nodes: drop the node pool on one of them");
    }

    @Test
    void a_peering_leads_to_the_hub() {
        Design one = DESIGN.remove(Designs.id("peering-1"));
        Peering peering = (Peering) spot(one, ElementKind.PEERING, SHOP).element();
        assertThat(peering.joins(HUB) && peering.joins(SHOP)).isTrue();
        assertThat(refusal(DESIGN, ElementKind.PEERING, HUB)).contains("is peered with every other");
        assertThat(refusal(Designs.example(3), ElementKind.PEERING, HUB)).contains("needs a second");
    }

    @Test
    void what_serves_a_subnet_is_used_by_it_at_once() {
        Subnet served = dropped(DESIGN, ElementKind.NAT_GATEWAY, SHOP_NODES).find(SHOP_NODES, Subnet.class)
                .orElseThrow();
        assertThat(served.natGateway()).isNotNull();
        assertThat(refusal(DESIGN, ElementKind.ROUTE_TABLE, SHOP_NODES))
                .isEqualTo("shop-nodes has the route table rt-through-firewall already");
        assertThat(refusal(DESIGN, ElementKind.SECURITY_GROUP, Designs.id("subnet-1"))).contains("exists");
        assertThat(refusal(DESIGN, ElementKind.SECURITY_GROUP, CLUSTER)).contains("serves subnets");
        assertThat(spot(DESIGN, ElementKind.SECURITY_GROUP, ElementId.DESIGN).free()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ROUTE_TABLE", "NAT_GATEWAY", "SECURITY_GROUP"})
    void what_is_served_already_says_by_what(ElementKind kind) {
        Design served = landing(DESIGN, kind, SHOP_ENDPOINTS) instanceof Landing.Spot
                ? dropped(DESIGN, kind, SHOP_ENDPOINTS)
                : DESIGN;
        assertThat(refusal(served, kind, SHOP_ENDPOINTS))
                .matches("\\S+ has the (route table|NAT gateway|network security group) \\S+ already");
    }

    @Test
    void a_firewall_stands_in_the_subnet() {
        Appliance appliance = (Appliance) spot(DESIGN, ElementKind.APPLIANCE, SHOP_ENDPOINTS).element();
        assertThat(appliance.subnet()).isEqualTo(SHOP_ENDPOINTS);
    }

    @Test
    void a_public_address_serves_the_gateway() {
        NatGateway gateway = NatGateway.of(Designs.id("nat-1"), "nat");
        Design with = DESIGN.withNatGateways(List.of(gateway));
        Design after = dropped(with, ElementKind.PUBLIC_IP, gateway.id());
        assertThat(after.natGateways().getFirst().publicIps()).hasSize(1);
        Design existing = DESIGN.withNatGateways(List.of(gateway.withLifecycle(Lifecycle.EXISTING)));
        assertThat(refusal(existing, ElementKind.PUBLIC_IP, gateway.id())).contains("exists");
    }
}

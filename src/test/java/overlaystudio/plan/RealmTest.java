package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.NextHopType;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Peering;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.rules.RuleBook;

class RealmTest {

    private static final IpAddress FIREWALL = IpAddress.parse("10.0.1.4");

    @Test
    void twoSpokesOfOneHubDoNotMeet() {
        assertThat(met("spoke", estate())).isEmpty();
    }

    @Test
    void aRouteThroughTheFirewallOfTheHubJoinsTwoSpokesBothWays() {
        Design design = routed(estate(), "spoke", "10.2.0.0/16", FIREWALL);
        assertThat(met("spoke", design)).containsExactly("other through hub");
        assertThat(met("other", design)).containsExactly("spoke through hub");
        assertThat(met("hub", design)).isEmpty();
    }

    @Test
    void aRouteToElsewhereJoinsNoSpokes() {
        assertThat(met("spoke", routed(estate(), "spoke", "10.3.0.0/16", FIREWALL))).isEmpty();
        assertThat(met("spoke", routed(estate(), "spoke", "10.2.0.0/16", IpAddress.parse("10.9.0.4")))).isEmpty();
    }

    @Test
    void routesOfBothSpokesToElsewhereJoinThemNot() {
        Design one = routed(estate(), "spoke", "10.3.0.0/16", FIREWALL);
        assertThat(met("spoke", routed(one, "other", "10.3.0.0/16", FIREWALL))).isEmpty();
    }

    @Test
    void aRouteToNoApplianceJoinsNothing() {
        RouteTable table = RouteTable.of(new ElementId("routes"), "routes")
                .withRoutes(List.of(new Route("to", Cidr.parse("10.2.0.0/16"), NextHopType.NONE, FIREWALL)));
        Subnet subnet = estate().find(new ElementId("spoke-subnet"), Subnet.class).orElseThrow();
        Design design = estate().add(table, ElementId.DESIGN).replace(subnet.withRouteTable(table.id()));
        assertThat(met("spoke", design)).isEmpty();
    }

    @Test
    void aDefaultRouteAloneIsForTheInternet() {
        Design one = routed(estate(), "spoke", "0.0.0.0/0", FIREWALL);
        assertThat(met("spoke", one)).isEmpty();
        assertThat(met("spoke", routed(one, "other", "0.0.0.0/0", FIREWALL))).containsExactly("other through hub");
    }

    @Test
    void spokesThatPeerDirectlyAreNoLessThanPeers() {
        Design design = routed(estate(), "spoke", "10.2.0.0/16", FIREWALL).add(peering("spoke", "other"),
                ElementId.DESIGN);
        assertThat(met("spoke", design)).isEmpty();
        assertThat(realm("spoke", design).peers()).extracting(VirtualNetwork::name).containsExactly("hub", "other");
    }

    @Test
    void aRealmMeetsPeersAndWhatIsRouted() {
        Design design = routed(estate(), "spoke", "10.2.0.0/16", FIREWALL);
        assertThat(realm("spoke", design).meets(new ElementId("hub"))).isTrue();
        assertThat(realm("spoke", design).meets(new ElementId("other"))).isTrue();
        assertThat(realm("spoke", estate()).meets(new ElementId("other"))).isFalse();
    }

    @Test
    void aRouteToAnApplianceReachesTheOutsideNetworkItIsFor() {
        Design design = estate().add(company(), ElementId.DESIGN);
        assertThat(realm("spoke", design).outside()).isEmpty();
        assertThat(outside(routed(design, "spoke", "172.16.0.0/16", FIREWALL))).containsExactly("company");
        assertThat(outside(routed(design, "spoke", "172.17.0.0/16", FIREWALL))).isEmpty();
    }

    @Test
    void aDefaultRouteReachesTheOutsideNetworkAtWhoseGatewayTheFirewallStands() {
        Design design = estate().add(company(), ElementId.DESIGN);
        assertThat(outside(routed(design, "spoke", "0.0.0.0/0", FIREWALL))).containsExactly("company");
        assertThat(outside(routed(design, "spoke", "0.0.0.0/0", IpAddress.parse("10.1.0.9")))).isEmpty();
    }

    private static ExternalNetwork company() {
        return ExternalNetwork.of(new ElementId("company"), "company", List.of(Cidr.parse("172.16.0.0/16")))
                .withConnectedTo(List.of(new ElementId("hub")));
    }

    /// A hub with two spokes that peer with it and not with each other.
    private static Design estate() {
        return Stream.of(network("spoke", "10.1.0.0"), network("hub", "10.0.0.0"), network("other", "10.2.0.0"),
                peering("spoke", "hub"), peering("hub", "other"))
                .reduce(Design.empty("estate", Design.DOCUMENT_DATE),
                        (design, element) -> design.add(element, ElementId.DESIGN), (_, last) -> last);
    }

    private static VirtualNetwork network(String name, String start) {
        Subnet subnet = Subnet.of(new ElementId(name + "-subnet"), "nodes", Cidr.parse(start + "/24"));
        return VirtualNetwork.of(new ElementId(name), name, List.of(Cidr.parse(start + "/16")))
                .withSubnets(List.of(subnet));
    }

    private static Peering peering(String one, String other) {
        return Peering.of(
                new ElementId(one + "-" + other), one + "-" + other, new ElementId(one), new ElementId(other));
    }

    private static Design routed(Design design, String network, String to, IpAddress hop) {
        RouteTable table = RouteTable.of(new ElementId(network + "-routes"), network)
                .withRoutes(List.of(
                        new Route("to", Cidr.parse(to), NextHopType.VIRTUAL_APPLIANCE, hop)));
        Subnet subnet = design.find(new ElementId(network + "-subnet"), Subnet.class).orElseThrow();
        return design.add(table, ElementId.DESIGN).replace(subnet.withRouteTable(table.id()));
    }

    private static List<String> met(String network, Design design) {
        return realm(network, design).routed().stream()
                .map(each -> each.network().name() + " through " + each.through().name())
                .toList();
    }

    private static List<String> outside(Design design) {
        return realm("spoke", design).outside().stream().map(ExternalNetwork::name).toList();
    }

    private static Realm realm(String network, Design design) {
        return Plan.of(design, RuleBook.standard().facts(Design.DOCUMENT_DATE))
                .realm(new ElementId(network))
                .orElseThrow();
    }
}

package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.nodes;
import static overlaystudio.rules.CaseDesigns.outside;
import static overlaystudio.rules.CaseDesigns.peer;
import static overlaystudio.rules.CaseDesigns.prefixes;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.small;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.network;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NextHopType;
import overlaystudio.design.AddressUse;
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
import overlaystudio.net.Ipv6Cidr;

/// The cases of the rules about virtual networks and their subnets.
final class AddressCases {

    private static final List<LocalDate> BOTH = List.of(CaseDesigns.DOCUMENT, TODAY);
    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        BOTH.forEach(day -> {
            spaces(day);
            subnets(day);
            meetings(day);
            limits(day);
        });
    }

    private AddressCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id, LocalDate day) {
        return new CaseInTheMaking(ALL, id).on(day);
    }

    private static void spaces(LocalDate day) {
        rule("vnet-prefix-self-overlap", day)
                .speaks(prefixes(clean(), "10.0.0.0/8", "10.1.0.0/16"))
                .silent(prefixes(clean(), "10.0.0.0/9", "10.128.0.0/9"))
                .fix("Drop")
                .tells("The prefixes 10.0.0.0/8 and 10.1.0.0/16 of myVirtualNetwork overlap one another")
                .at("vnet-1 prefixes").add();
        rule("vnet-aks-max-size", day).speaks(prefixes(clean(), "10.0.0.0/7")).fix("Use 10.0.0.0/8")
                .tells("The address space 10.0.0.0/7 of myVirtualNetwork is larger than the /8 that a network of"
                        + " a cluster may have")
                .at("vnet-1 prefixes").add();
        rule("vnet-forbidden-range", day)
                .speaks(other("168.63.128.0/20"))
                .silent(other("168.63.144.0/20"))
                .fix("Move other to ")
                .tells("The address space 168.63.128.0/20 of other overlaps 168.63.129.16/32, which no virtual"
                        + " network can have")
                .at("vnet-2 prefixes").add();
        rule("vnet-forbidden-range", day).speaks(other("224.0.0.0/24")).fix("Move other to ").add();
        rule("vnet-not-private", day)
                .says(WARNING)
                .speaks(other("20.0.0.0/16"))
                .silent(other("100.64.0.0/16"))
                .fix("Move other to ")
                .tells("The address space 20.0.0.0/16 of other is not within the private ranges of RFC 1918 and"
                        + " RFC 6598")
                .at("vnet-2 prefixes").add();
        rule("aks-reserved-range-vnet", day)
                .says(WARNING)
                .speaks(clusterIn("172.16.0.0/12", "172.20.0.0/24"))
                .silent(clusterIn("172.20.0.0/14", "172.20.0.0/24"))
                .fixes("Use 172.20.0.0/14", "Move myVirtualNetwork to 10.16.0.0/12")
                .tells("The address space 172.16.0.0/12 of myVirtualNetwork overlaps 172.30.0.0/16 and"
                        + " 172.31.0.0/16, which AKS reserves")
                .at("vnet-1 prefixes").add();
        rule("aks-reserved-range-vnet", day)
                .speaks(clusterIn("172.16.0.0/12", "172.30.4.0/24"))
                .silent(clusterIn("172.20.0.0/14", "172.20.0.0/24"))
                .fix("Move nodesubnet to ")
                .tells("Node subnet nodesubnet 172.30.4.0/24 overlaps 172.30.0.0/16, which AKS reserves")
                .at("subnet-1 prefix").add();
    }

    private static Design other(String space) {
        return clean().add(
                VirtualNetwork.of(new ElementId("vnet-2"), "other", List.of(range(space))), ElementId.DESIGN);
    }

    private static Design clusterIn(String space, String nodes) {
        Design design = prefixes(nodes(nodes), space);
        return cluster(design, each -> each.withNetwork(each.network().withServiceCidr(range("10.0.0.0/16"))
                .withDnsServiceIp(IpAddress.parse("10.0.0.10"))));
    }

    private static void subnets(LocalDate day) {
        rule("subnet-outside-vnet", day)
                .speaks(withSubnet(clean(), "app", "172.21.0.0/24"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/24"))
                .fixes("Move app to 10.0.0.0/24", "Add 172.21.0.0/24 to myVirtualNetwork")
                .tells("Subnet app 172.21.0.0/24 lies outside the address space of myVirtualNetwork, 10.0.0.0/8")
                .at("subnet-2 prefix", "vnet-1 prefixes").add();
        rule("subnet-outside-vnet", day)
                .speaks(ipv6("fd00:1::/64"))
                .silent(ipv6("fd00:0:0:1::/64"))
                .tells("The IPv6 range fd00:1::/64 of subnet nodesubnet lies outside the IPv6 space of"
                        + " myVirtualNetwork, fd00::/48")
                .at("subnet-1 ipv6Prefix", "vnet-1 ipv6Prefixes").add();
        rule("subnet-overlap", day)
                .speaks(withSubnet(clean(), "app", "10.10.1.0/24"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/24"))
                .fixes("Move app to 10.0.0.0/24", "Move nodesubnet to 10.0.0.0/16")
                .tells("Subnet app 10.10.1.0/24 overlaps subnet nodesubnet 10.10.0.0/16")
                .at("subnet-2 prefix", "subnet-1 prefix").add();
        Subnet twin = Subnet.of(CaseDesigns.OTHER, "app", range("10.11.0.0/24"));
        rule("subnet-overlap", day)
                .speaks(ipv6("fd00::/64").add(twin.withIpv6Prefix(Ipv6Cidr.parse("fd00::/64")), Given.VNET))
                .silent(ipv6("fd00::/64").add(twin.withIpv6Prefix(Ipv6Cidr.parse("fd00:0:0:1::/64")), Given.VNET))
                .tells("Subnets nodesubnet and app have the same IPv6 range fd00::/64")
                .at("subnet-2 ipv6Prefix", "subnet-1 ipv6Prefix").add();
        rule("subnet-size", day)
                .speaks(withSubnet(clean(), "app", "10.11.0.0/30"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/29"))
                .fixes("Use 10.11.0.0/29", "Move app to 10.0.0.0/29")
                .tells("Subnet app 10.11.0.0/30 must be between /2 and /29").at("subnet-2 prefix").add();
        rule("subnet-size", day).speaks(ipv6("fd00::/63")).silent(ipv6("fd00::/64")).fix("Use fd00::/64")
                .tells("The IPv6 range fd00::/63 of subnet nodesubnet must be exactly a /64")
                .at("subnet-1 ipv6Prefix").add();
        rule("subnet-size", day).speaks(ipv6("fd00::/65")).silent(ipv6("fd00::/64")).fix("Use fd00::/64").add();
        Design tight = pool(nodes("10.10.0.0/27"), each -> each.withCount(27));
        rule("subnet-reserved-five", day)
                .says(INFO)
                .speaks(tight)
                .silent(pool(tight, each -> each.withCount(24)))
                .add();
    }

    private static Design ipv6(String range) {
        Design design = network(clean(), each -> each.withIpv6Prefixes(List.of(Ipv6Cidr.parse("fd00::/48"))));
        return subnet(design, each -> each.withIpv6Prefix(Ipv6Cidr.parse(range)));
    }

    private static void meetings(LocalDate day) {
        rule("peering-overlap", day)
                .speaks(peer(clean(), "10.1.0.0/16"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Move hub to ")
                .tells("myVirtualNetwork and hub cannot be peered: their address spaces 10.0.0.0/8 and"
                        + " 10.1.0.0/16 overlap")
                .at("peering-1", "vnet-2 prefixes", "vnet-1 prefixes").add();
        rule("peering-overlap", day)
                .says(INFO)
                .speaks(spokes("10.10.0.0/16", "10.10.0.0/17"))
                .silent(spokes("10.10.0.0/16", "10.11.0.0/16"))
                .fixes("Move second to 172.24.128.0/17", "Move first to 172.16.0.0/16")
                .tells("second and first overlap, 10.10.0.0/17 and 10.10.0.0/16: they never meet, but share the"
                        + " hub hub, so no route can ever join them")
                .at("second prefixes", "first prefixes", "hub").add();
        rule("peering-overlap", day)
                .speaks(routed(spokes("10.10.0.0/16", "10.10.0.0/17")))
                .silent(routed(spokes("10.10.0.0/16", "10.11.0.0/16")))
                .fixes("Move first to 172.16.0.0/16", "Move second to 172.24.128.0/17", "Move hub to 172.16.0.0/24")
                .tells("first and second are joined by a route through hub, but their address spaces"
                        + " 10.10.0.0/16 and 10.10.0.0/17 overlap")
                .at("first prefixes", "second prefixes", "hub").add();
        rule("peering-not-transitive", day)
                .says(INFO)
                .speaks(spokes("10.10.0.0/16", "10.11.0.0/16"))
                .silent(routed(spokes("10.10.0.0/16", "10.11.0.0/16")))
                .tells("first and second do not reach each other, though both are peered with hub: peering is"
                        + " not transitive")
                .at("hub", "first", "second").add();
        rule("onprem-overlap-vnet", day)
                .speaks(outside(clean(), "10.0.0.0/9"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .tells("The address space 10.0.0.0/8 of myVirtualNetwork overlaps outside network company,"
                        + " 10.0.0.0/9")
                .at("vnet-1 prefixes", "outside-1 ranges").add();
        rule("onprem-overlap-vnet", day)
                .speaks(outside(small(clean()), "10.0.0.0/9"))
                .silent(outside(small(clean()), "172.21.0.0/16"))
                .fix("Move myVirtualNetwork to ")
                .add();
        rule("onprem-overlap-vnet", day)
                .says(WARNING)
                .speaks(summary(small(clean())))
                .silent(summary(prefixes(nodes("172.21.0.0/24"), "172.21.0.0/16")))
                .fixes("Say that 10.10.0.0/16 is Azure’s", "Move myVirtualNetwork to 172.16.0.0/16")
                .tells("The address space 10.10.0.0/16 of myVirtualNetwork overlaps the summary route of outside"
                        + " network company, 10.0.0.0/8")
                .at("vnet-1 prefixes", "outside-1 ranges").add();
    }

    private static Design summary(Design design) {
        return design.add(
                ExternalNetwork.of(new ElementId("outside-1"), "company", List.of(range("10.0.0.0/8")))
                        .withSummaryRoute(true),
                ElementId.DESIGN);
    }

    /// Two networks that peer with one hub and not with each other.
    static Design spokes(String first, String second) {
        ElementId hub = new ElementId("hub");
        return Stream.of(
                spoke("first", first),
                spoke("second", second),
                VirtualNetwork.of(hub, "hub", List.of(range("172.24.0.0/24"))),
                Peering.of(new ElementId("peering-1"), "one", new ElementId("first"), hub),
                Peering.of(new ElementId("peering-2"), "two", new ElementId("second"), hub))
                .reduce(clean(), (design, each) -> design.add(each, ElementId.DESIGN), (_, last) -> last);
    }

    private static VirtualNetwork spoke(String name, String space) {
        Cidr range = Cidr.parse(space);
        return VirtualNetwork.of(new ElementId(name), name, List.of(range))
                .withSubnets(List.of(Subnet.of(
                        new ElementId(name + "-subnet"), "app", new Cidr(range.first(), 24))));
    }

    /// The first of two spokes with a route to the firewall of the hub.
    static Design routed(Design spokes) {
        return routed(spokes, "10.0.0.0/8");
    }

    /// The same with a route to a range.
    static Design routed(Design spokes, String to) {
        RouteTable table = RouteTable.of(new ElementId("routes-1"), "routes")
                .withRoutes(List.of(new Route(
                        "to-spokes", range(to), NextHopType.VIRTUAL_APPLIANCE,
                        IpAddress.parse("172.24.0.4"))));
        Subnet subnet = spokes.find(new ElementId("first-subnet"), Subnet.class).orElseThrow();
        return spokes.add(table, ElementId.DESIGN).replace(subnet.withRouteTable(table.id()));
    }

    private static void limits(LocalDate day) {
        rule("subnet-count-limit", day).speaks(manySubnets(3_001)).silent(manySubnets(3_000))
                .tells("other has 3,001 subnets, 1 more than the 3,000 that a virtual network can have")
                .at("vnet-2").add();
        rule("peering-count-limit", day).speaks(manyPeerings(501)).silent(manyPeerings(500))
                .tells("hub has 501 peerings, more than the 500 that a virtual network can have").at("hub").add();
        rule("vnet-private-ip-limit", day).speaks(using(65_537)).silent(using(65_536))
                .tells("other needs 65,537 addresses at its greatest size (65,537 now), but a virtual network"
                        + " can have 65,536 in use")
                .at("other").add();
        rule("vnet-private-ip-limit", day)
                .speaks(flat(2_200))
                .silent(cluster(flat(2_200), each -> each.withNetwork(
                        each.network().withModel(NetworkModel.OVERLAY))))
                .fix(day.equals(TODAY) ? "Use Azure CNI Overlay for myOverlayCluster" : null)
                .add();
        rule("vnet-peered-group-ip-limit", day).says(INFO).speaks(group(50_001)).silent(group(42_666))
                .tells("3 virtual networks that are peered, from at-1681915904 to at-1684013056, need 150,003"
                        + " addresses: a group can have 128,000")
                .at("at-1681915904", "at-1682964480", "at-1684013056").add();
    }

    private static Design manySubnets(int count) {
        List<Subnet> subnets = IntStream.range(0, count)
                .mapToObj(at -> Subnet.of(
                        new ElementId("s-" + at), "s" + at, range("10.128.0.0/9").block(27, at)))
                .toList();
        return clean().add(
                VirtualNetwork.of(new ElementId("vnet-2"), "other", List.of(range("10.128.0.0/9")))
                        .withSubnets(subnets),
                ElementId.DESIGN);
    }

    private static Design manyPeerings(int count) {
        VirtualNetwork hub = VirtualNetwork.of(new ElementId("hub"), "hub", List.of(range("172.24.0.0/24")));
        List<VirtualNetwork> spokes = IntStream.range(0, count)
                .mapToObj(at -> VirtualNetwork.of(
                        new ElementId("v-" + at), "v" + at, List.of(range("100.64.0.0/10").block(24, at))))
                .toList();
        List<Peering> peerings = IntStream.range(0, count)
                .mapToObj(at -> Peering.of(new ElementId("p-" + at), "p" + at, hub.id(), spokes.get(at).id()))
                .toList();
        Design design = clean();
        return design
                .withNetworks(Stream.of(design.networks().stream(), Stream.of(hub), spokes.stream())
                        .flatMap(each -> each)
                        .toList())
                .withPeerings(peerings);
    }

    /// A network with a number of addresses in use.
    private static Design using(int addresses) {
        return spare("other", "10.128.0.0/9", addresses).reduce(clean(), AddressCases::plus, (_, last) -> last);
    }

    private static Stream<VirtualNetwork> spare(String name, String space, int addresses) {
        Subnet subnet = Subnet.of(new ElementId(name + "-subnet"), "machines", new Cidr(range(space).first(), 14))
                .withAddressesInUse(
                        List.of(new AddressUse(AddressUseKind.NETWORK_INTERFACE, "machines", addresses)));
        return Stream.of(VirtualNetwork.of(new ElementId(name), name, List.of(range(space)))
                .withSubnets(List.of(subnet)));
    }

    private static Design plus(Design design, VirtualNetwork network) {
        return design.add(network, ElementId.DESIGN);
    }

    private static Design flat(int nodes) {
        Design design = pool(clean(), each -> each.withCount(nodes).withMaxPods(30));
        return cluster(design, each -> each.withTier(ClusterTier.STANDARD)
                .withNetwork(each.network().withModel(NetworkModel.NODE_SUBNET)
                        .withPodCidr(range("100.64.0.0/10"))));
    }

    /// Three networks in a row that peer, with a number of addresses in use each.
    private static Design group(int addresses) {
        Design design = Stream.of("100.64.0.0/12", "100.80.0.0/12", "100.96.0.0/12")
                .flatMap(space -> spare("at-" + range(space).first().value(), space, addresses))
                .reduce(clean(), AddressCases::plus, (_, last) -> last);
        List<ElementId> ids = design.networks().stream().skip(1).map(VirtualNetwork::id).toList();
        return design
                .add(Peering.of(new ElementId("p-1"), "one", ids.get(0), ids.get(1)), ElementId.DESIGN)
                .add(Peering.of(new ElementId("p-2"), "two", ids.get(2), ids.get(1)), ElementId.DESIGN);
    }
}

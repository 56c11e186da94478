package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.Route;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;

/// What an element has to have where it is there already: what Azure cannot change later, or what would change the
/// network if a script changed it. Counts, versions and whatever else people and the autoscaler change is left out.
///
/// The paths are those of az's answers, of which newer ones are spelled as in Azure's own interface.
record Expectations(Plan plan, Addresses addresses) {

    /// What is expected of an element.
    List<Expectation> of(Element element) {
        return switch (element) {
            case VirtualNetwork it -> List
                    .of(Expectation.of("address prefixes", prefixes(it), "sort(addressSpace.addressPrefixes)"));
            case Subnet it -> subnet(it);
            case NodePool it -> plan.pool(it.id()).map(pool -> pool(pool, it.mode())).orElse(List.of());
            default -> plan.cluster(element.id()).map(this::cluster).orElse(List.of());
        };
    }

    private static String prefixes(VirtualNetwork network) {
        return Stream.concat(network.prefixes().stream(), network.ipv6Prefixes().stream())
                .map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private List<Expectation> subnet(Subnet subnet) {
        List<Expectation> lines = new ArrayList<>();
        String prefixes = Stream.concat(Stream.of(subnet.prefix()), Stream.ofNullable(subnet.ipv6Prefix()))
                .map(Object::toString).sorted().collect(Collectors.joining(","));
        lines.add(Expectation.of("address prefixes", prefixes,
                "addressPrefixes && sort(addressPrefixes) || addressPrefix"));
        attached(subnet.natGateway()).ifPresent(id -> lines.add(Expectation.of("NAT gateway", id, "natGateway.id")));
        attached(subnet.routeTable()).ifPresent(id -> lines.add(Expectation.of("route table", id, "routeTable.id")));
        return lines;
    }

    private Optional<Word> attached(@Nullable ElementId id) {
        return Optional.ofNullable(id).flatMap(plan.design()::find).map(addresses::id);
    }

    /// What is expected of a route.
    static List<Expectation> route(Route route) {
        String address = route.nextHopAddress() == null ? Expectation.NONE : route.nextHopAddress().toString();
        return List.of(
                Expectation.of("address prefix", route.prefix().toString(), "addressPrefix"),
                Expectation.of("next hop type", route.nextHopType().azureName(), "nextHopType"),
                Expectation.of("next hop", address, "nextHopIpAddress"));
    }

    /// What is expected of one direction of a peering.
    static List<Expectation> link(PeeringEnd end, Word remote) {
        return List.of(
                Expectation.of("other network", remote, "remoteVirtualNetwork.id"),
                Expectation.of("forwarded traffic", String.valueOf(end.allowForwardedTraffic()),
                        "!!allowForwardedTraffic"),
                Expectation.of("gateway transit", String.valueOf(end.allowGatewayTransit()), "!!allowGatewayTransit"),
                Expectation.of("use of the other's gateway", String.valueOf(end.useRemoteGateways()),
                        "!!useRemoteGateways"));
    }

    private List<Expectation> cluster(ClusterPlan cluster) {
        NetworkModel model = cluster.cluster().network().model();
        List<Expectation> lines = new ArrayList<>();
        lines.add(
                Expectation.of("network plugin", model == NetworkModel.KUBENET ? "kubenet" : "azure",
                        profile("networkPlugin")));
        lines.add(Expectation.of("plugin mode", model == NetworkModel.OVERLAY ? "overlay" : Expectation.NONE,
                profile("networkPluginMode")));
        if (cluster.hasPodRange()) {
            lines.add(Expectation.of("pod CIDR", cluster.podCidr().value().toString(), profile("podCidr")));
        }
        lines.add(Expectation.of("service CIDR", cluster.serviceCidr().value().toString(), profile("serviceCidr")));
        lines.add(Expectation.of("DNS service IP", cluster.dnsServiceIp().value().toString(),
                profile("dnsServiceIp") + " || " + profile("dnsServiceIP")));
        lines.add(Expectation.of("network policy", cluster.networkPolicy().value().azureName(),
                profile("networkPolicy")));
        if (cluster.cluster().network().dataplane() == Dataplane.CILIUM && new Era(plan.facts()).hasOverlayInAz()) {
            lines.add(Expectation.of("data plane", Dataplane.CILIUM.azureName(), profile("networkDataplane")));
        }
        outbound(cluster.outboundType().value()).ifPresent(lines::add);
        return lines;
    }

    private static String profile(String value) {
        return "networkProfile." + value;
    }

    /// The second version of the managed NAT gateway answers by either of two names.
    private static Optional<Expectation> outbound(OutboundType type) {
        return type == OutboundType.MANAGED_NAT_GATEWAY_V2
                ? Optional.empty()
                : Optional.of(Expectation.of("outbound type", type.azureName(), profile("outboundType")));
    }

    /// What is expected of a pool that a cluster was created with, which is always a system pool.
    List<Expectation> firstPool(PoolPlan pool) {
        return pool(pool, PoolMode.SYSTEM);
    }

    private List<Expectation> pool(PoolPlan pool, PoolMode mode) {
        NodePool it = pool.pool();
        List<Expectation> lines = new ArrayList<>();
        lines.add(Expectation.of("mode", mode.azureName(), "mode"));
        lines.add(Expectation.of("operating system", it.osType().azureName(), "osType"));
        pool.vmSize().value().ifPresent(size -> lines.add(Expectation.of("VM size", size, "vmSize")));
        lines.add(Expectation.of("max pods", String.valueOf(pool.maxPods().value()), "maxPods"));
        lines.add(Expectation.of("zones",
                it.zones().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")),
                "availabilityZones && sort(availabilityZones)"));
        pool.subnet().ifPresent(subnet -> lines.add(
                Expectation.of("subnet", addresses.subnetId(subnet), "vnetSubnetId || vnetSubnetID")));
        return lines;
    }
}

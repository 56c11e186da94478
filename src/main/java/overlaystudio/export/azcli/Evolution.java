package overlaystudio.export.azcli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

/// Two versions of a design, of which the earlier one is deployed.
///
/// @param before what is deployed
/// @param after what is to be
record Evolution(Design before, Design after) {

    /// The later version in which all that is deployed is there already, as it is.
    Design merged() {
        return after
                .withNetworks(merged(after.networks(), VirtualNetwork.class, this::network))
                .withPeerings(
                        merged(after.peerings(), Peering.class, there(it -> it.withLifecycle(Lifecycle.EXISTING))))
                .withRouteTables(merged(after.routeTables(), RouteTable.class,
                        there(it -> it.withLifecycle(Lifecycle.EXISTING))))
                .withNatGateways(merged(after.natGateways(), NatGateway.class,
                        there(it -> it.withLifecycle(Lifecycle.EXISTING))))
                .withPublicIps(merged(after.publicIps(), PublicIp.class,
                        there(it -> it.withLifecycle(Lifecycle.EXISTING))))
                .withSecurityGroups(merged(after.securityGroups(), SecurityGroup.class,
                        there(it -> it.withLifecycle(Lifecycle.EXISTING))))
                .withClusters(merged(after.clusters(), Cluster.class, this::cluster));
    }

    private static <E> BiFunction<E, E, E> there(UnaryOperator<E> existing) {
        return (was, _) -> existing.apply(was);
    }

    private <E extends Element> List<E> merged(List<E> elements, Class<E> type, BiFunction<E, E, E> merge) {
        return elements.stream()
                .map(is -> before.find(is.id(), type).map(was -> merge.apply(was, is)).orElse(is))
                .toList();
    }

    private VirtualNetwork network(VirtualNetwork was, VirtualNetwork is) {
        return was.withLifecycle(Lifecycle.EXISTING)
                .withSubnets(merged(is.subnets(), Subnet.class, there(it -> it.withLifecycle(Lifecycle.EXISTING))));
    }

    private Cluster cluster(Cluster was, Cluster is) {
        return was.withLifecycle(Lifecycle.EXISTING)
                .withPools(merged(is.pools(), NodePool.class, there(it -> it.withLifecycle(Lifecycle.EXISTING))));
    }

    /// The elements of a type that are in both versions.
    <E extends Element> Stream<Versions<E>> both(Class<E> type) {
        return after.elements().filter(type::isInstance).map(type::cast)
                .flatMap(is -> before.find(is.id(), type).stream().map(was -> new Versions<>(was, is)));
    }

    /// An element in both versions.
    record Versions<E extends Element>(E was, E is) {}
}

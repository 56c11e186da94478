package overlaystudio.plan.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Words;

/// What has other addresses in a later design than in an earlier one.
///
/// @param before the earlier design
/// @param after the later design
record Moves(Design before, Design after) {

    /// The words for each, such as "subnet nodes of prod-vnet from 10.0.0.0/24 to 10.0.4.0/22".
    List<String> list() {
        return Stream.concat(
                before.networks().stream().flatMap(this::network),
                before.clusters().stream().flatMap(this::cluster))
                .toList();
    }

    private Stream<String> network(VirtualNetwork old) {
        Optional<VirtualNetwork> now = after.find(old.id(), VirtualNetwork.class);
        Stream<String> itself = now.stream()
                .filter(each -> !each.prefixes().equals(old.prefixes()))
                .map(each -> "virtual network %s from %s to %s"
                        .formatted(old.name(), Words.and(old.prefixes(), Needs.NAMED),
                                Words.and(each.prefixes(), Needs.NAMED)));
        return Stream.concat(itself, old.subnets().stream().flatMap(subnet -> subnet(old, subnet)));
    }

    private Stream<String> subnet(VirtualNetwork network, Subnet old) {
        return after.find(old.id(), Subnet.class).stream()
                .filter(each -> !each.prefix().equals(old.prefix()))
                .map(each -> "subnet %s of %s from %s to %s"
                        .formatted(old.name(), network.name(), old.prefix(), each.prefix()));
    }

    private Stream<String> cluster(Cluster old) {
        return after.find(old.id(), Cluster.class).stream()
                .flatMap(now -> Stream.of(
                        moved("pod range", old, Earlier.podRange(old), Earlier.podRange(now)),
                        moved("service range", old, Earlier.serviceRange(old), Earlier.serviceRange(now))))
                .flatMap(Optional::stream);
    }

    private static Optional<String> moved(String what, Cluster cluster, Object from, Object to) {
        return from.equals(to)
                ? Optional.empty()
                : Optional.of("%s of cluster %s from %s to %s".formatted(what, cluster.name(), from, to));
    }
}

package overlaystudio.diagram.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.Ipv6Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PlannedNode;
import overlaystudio.plan.PodBlocks;

/// Who has which range of addresses.
final class Ranges {

    private final Plan plan;
    private final BiFunction<ClusterPlan, Cidr, Optional<ElementId>> cells;
    private final List<Holding> held = new ArrayList<>();
    private final List<Ipv6Holding> ipv6 = new ArrayList<>();

    /// An IPv6 range that something has.
    private record Ipv6Holding(Ipv6Cidr range, ElementId id) {}

    /// @param cells the cell of a block in the picture of a cluster's pod range, if it is drawn
    Ranges(Plan plan, BiFunction<ClusterPlan, Cidr, Optional<ElementId>> cells) {
        this.plan = plan;
        this.cells = cells;
        Design design = plan.design();
        plan.clusters().forEach(this::add);
        design.appliances().forEach(each -> Optional.ofNullable(each.privateAddress())
                .ifPresent(address -> held.add(Holding.of(address, each.id()))));
        design.networks().forEach(this::add);
        design.externalNetworks().forEach(this::add);
        design.reservedRanges().forEach(each -> held.add(Holding.of(each.range(), each.id())));
    }

    private void add(ClusterPlan cluster) {
        cluster.pools().forEach(pool -> plan.nodes(pool.pool().id()).forEach(this::add));
        ElementId services = cluster.serviceRangeId();
        held.add(Holding.of(cluster.dnsServiceIp().value(), services));
        held.add(Holding.of(cluster.serviceCidr().value(), services));
        if (cluster.hasPodRange()) {
            held.add(Holding.of(cluster.podCidr().value(), cluster.podRangeId()));
        }
        Cluster own = cluster.cluster();
        add(Optional.ofNullable(own.network().ipv6PodCidr()), cluster.podRangeId());
        add(Optional.ofNullable(own.network().ipv6ServiceCidr()), services);
    }

    private void add(PlannedNode node) {
        node.address().ifPresent(address -> held.add(Holding.of(address, node.id())));
        node.podBlock().ifPresent(block -> held.add(Holding.of(block, node.id())));
    }

    private void add(VirtualNetwork network) {
        network.prefixes().forEach(prefix -> held.add(Holding.of(prefix, network.id())));
        network.ipv6Prefixes().forEach(prefix -> add(Optional.of(prefix), network.id()));
        for (Subnet subnet : network.subnets()) {
            held.add(Holding.of(subnet.prefix(), subnet.id()));
            add(Optional.ofNullable(subnet.ipv6Prefix()), subnet.id());
        }
    }

    private void add(ExternalNetwork network) {
        AddressSet holes = AddressSet.of(network.holes());
        network.ranges().forEach(range -> held.add(new Holding(range, holes, network.id())));
    }

    private void add(Optional<Ipv6Cidr> range, ElementId id) {
        range.ifPresent(each -> ipv6.add(new Ipv6Holding(each, id)));
    }

    /// What has all of a range, the smallest range first, and then what has a part of it.
    Stream<ElementId> holding(Cidr range) {
        Stream<Holding> around = Stream.concat(cells(range), held.stream().filter(each -> each.contains(range)))
                .sorted(Holding.SMALLEST);
        Stream<Holding> inside = held.stream().filter(each -> range.contains(each.range()));
        return Stream.concat(around, inside).map(Holding::id).distinct();
    }

    /// The cells of pod ranges in which a range lies, whether a node has their blocks or not.
    private Stream<Holding> cells(Cidr range) {
        return plan.clusters().stream()
                .filter(cluster -> cluster.hasPodRange() && range.prefix() >= PodBlocks.PREFIX
                        && cluster.podCidr().value().contains(range))
                .flatMap(cluster -> {
                    Cidr block = Cidr.of(range.first(), PodBlocks.PREFIX);
                    return cells.apply(cluster, block).map(cell -> Holding.of(block, cell)).stream();
                });
    }

    /// What has all of a range, the smallest range first, and then what has a part of it.
    Stream<ElementId> holding(Ipv6Cidr range) {
        Stream<Ipv6Holding> around = ipv6.stream().filter(each -> each.range().contains(range))
                .sorted((one, other) -> Integer.compare(other.range().prefix(), one.range().prefix()));
        Stream<Ipv6Holding> inside = ipv6.stream().filter(each -> range.contains(each.range()));
        return Stream.concat(around, inside).map(Ipv6Holding::id).distinct();
    }
}

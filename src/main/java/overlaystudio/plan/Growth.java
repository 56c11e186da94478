package overlaystudio.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Quantity;
import overlaystudio.design.ElementId;

/// A steady growth of clusters.
///
/// @param percentPerYear by how much the greatest number of nodes grows each year, 0 to 1,000 percent
/// @param years for how many years, 0 to 30
public record Growth(int percentPerYear, int years) {

    /// No growth at all.
    public static final Growth NONE = new Growth(0, 0);

    /// The highest rate, in percent a year.
    public static final int HIGHEST_PERCENT = 1_000;

    /// The most years that can be looked ahead.
    public static final int MOST_YEARS = 30;

    /// Refuses rates and years outside their bounds.
    public Growth {
        require(percentPerYear, HIGHEST_PERCENT, "percent a year");
        require(years, MOST_YEARS, "years");
    }

    private static void require(int value, int most, String what) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("Growth is 0 to %s %s, not %s".formatted(most, what, value));
        }
    }

    /// When a limit is reached.
    ///
    /// @param element what has the limit
    /// @param label what it is, such as "Pod blocks of myOverlayCluster"
    /// @param limit how much there is
    /// @param needed how much is needed at the greatest size in each year, today's first
    /// @param year the first year, from 0 for today, in which more is needed than there is; empty if none is in sight
    public record Outlook(ElementId element, String label, long limit, List<Long> needed, OptionalInt year) {

        /// Keeps a copy of its list.
        public Outlook {
            needed = List.copyOf(needed);
        }
    }

    /// A number of nodes after some years of this growth, rounded up; at most 2^31 - 1.
    public int nodes(int today, int year) {
        BigDecimal factor = BigDecimal.valueOf(100L + percentPerYear, 2).pow(year);
        BigDecimal grown = factor.multiply(BigDecimal.valueOf(today)).setScale(0, RoundingMode.CEILING);
        return grown.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
    }

    /// A number of nodes at the end of this growth, rounded up.
    public int nodes(int today) {
        return nodes(today, years);
    }

    /// In which year each limit of a design is reached: each cluster's nodes and pod blocks, each subnet's addresses.
    public List<Outlook> outlooks(Plan plan) {
        List<Outlook> outlooks = new ArrayList<>();
        plan.clusters().forEach(cluster -> outlooks.addAll(outlooks(cluster, plan)));
        plan.subnets().stream()
                .filter(demand -> demand.nodesMax() > 0)
                .forEach(demand -> outlooks.add(outlook(
                        demand.subnet().id(),
                        "Addresses of " + demand.subnet().name(),
                        demand.usable(),
                        year -> demand.others() + addresses(plan, demand.subnet().id(), year))));
        return List.copyOf(outlooks);
    }

    private List<Outlook> outlooks(ClusterPlan cluster, Plan plan) {
        String name = cluster.cluster().name();
        Outlook nodes = outlook(
                cluster.cluster().id(),
                "Nodes of " + name,
                plan.facts().number(Quantity.NODES_PER_CLUSTER),
                year -> cluster.pools().stream().mapToLong(pool -> nodes(pool.nodesMax(), year)).sum());
        Outlook blocks = outlook(
                cluster.podRangeId(),
                "Pod blocks of " + name,
                cluster.blocks().count(),
                year -> cluster.pools().stream().mapToLong(pool -> withSurge(pool, year)).sum());
        return cluster.hasPodRange() ? List.of(nodes, blocks) : List.of(nodes);
    }

    private long addresses(Plan plan, ElementId subnet, int year) {
        return plan.clustersIn(subnet)
                .flatMap(cluster -> cluster.pools().stream()
                        .filter(pool -> subnet.equals(pool.pool().subnet()))
                        .map(pool -> each(cluster, pool) * withSurge(pool, year)))
                .mapToLong(Long::longValue)
                .sum();
    }

    /// With Azure CNI Node Subnet each node asks for the addresses of its pods as well.
    private static long each(ClusterPlan cluster, PoolPlan pool) {
        boolean flat = cluster.cluster().network().model() == NetworkModel.NODE_SUBNET;
        return flat ? 1L + pool.maxPods().value() : 1L;
    }

    private long withSurge(PoolPlan pool, int year) {
        int nodes = nodes(pool.nodesMax(), year);
        return (long) nodes + pool.maxSurge().value().nodes(nodes);
    }

    private Outlook outlook(ElementId element, String label, long limit, IntToLongFunction needed) {
        List<Long> byYear = Stream.iterate(0, year -> year <= years, year -> year + 1)
                .map(needed::applyAsLong)
                .toList();
        OptionalInt year = IntStream.range(0, byYear.size()).filter(at -> byYear.get(at) > limit).findFirst();
        return new Outlook(element, label, limit, byYear, year);
    }
}

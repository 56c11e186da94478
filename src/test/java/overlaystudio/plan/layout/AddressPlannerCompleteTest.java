package overlaystudio.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.layout.BruteForce.Wanted;
import overlaystudio.rules.RuleBook;

/// In a small universe every place of everything can be tried.
class AddressPlannerCompleteTest {

    private static final Facts FACTS = RuleBook.standard().facts(LocalDate.of(2026, 8, 21));
    private static final Placement PLACEMENT = new Placement(null, "network", "westeurope");

    @Test
    void subnetsAreLaidOutInASmallNetworkWheneverTheyFit() {
        Cidr universe = Cidr.parse("10.0.0.0/24");
        Count count = new Count();
        for (int taken = 0; taken < 256; taken++) {
            for (List<Integer> prefixes : multisets(List.of(25, 26, 27), 3)) {
                int others = taken;
                Needs needs = hub(universe, others, prefixes);
                List<Wanted> wanted = new ArrayList<>(
                        prefixes.stream().map(prefix -> wanted(universe, prefix, others)).toList());
                wanted.add(wanted(universe, 28, taken));
                count.verify(needs, BruteForce.fits(wanted));
            }
        }
        assertThat(count.found).isGreaterThan(1_000);
        assertThat(count.none).isGreaterThan(1_000);
    }

    /// A hub with subnets, and a cluster with a /28 of nodes.
    private static Needs hub(Cidr universe, int taken, List<Integer> prefixes) {
        List<SubnetNeed> subnets = IntStream.range(0, prefixes.size())
                .mapToObj(at -> new SubnetNeed("subnet-" + at, prefixes.get(at), null))
                .toList();
        ClusterNeed cluster = ClusterNeed.of("aks", 3);
        return Needs.of("Small", PLACEMENT, cluster)
                .withHub(HubNeed.of("hub").withSubnets(subnets))
                .withFrom(List.of(universe))
                .withTaken(taken(universe, taken));
    }

    @Test
    void networksPodsAndServicesShareASmallUniverseWheneverTheyFit() {
        Cidr universe = Cidr.parse("10.0.0.0/21");
        Count count = new Count();
        for (int taken = 0; taken < 256; taken++) {
            for (int clusters = 1; clusters <= 3; clusters++) {
                for (int upper = 0; upper < 2; upper++) {
                    count.verify(small(universe, taken, clusters, upper == 1),
                            BruteForce.fits(wanted(taken, clusters, upper == 1)));
                }
            }
        }
        assertThat(count.found).isGreaterThan(100);
        assertThat(count.none).isGreaterThan(100);
    }

    /// Each cluster has a /29 of nodes, a /24 and a /23 of pods, at times out of the upper half; services have a /24.
    private static Needs small(Cidr universe, int taken, int clusters, boolean upper) {
        List<ClusterNeed> needs = IntStream.range(0, clusters)
                .mapToObj(at -> ClusterNeed.of("aks" + at, 1)
                        .withSubnets(List.of(new SubnetNeed("extra", 24, null))))
                .toList();
        return Needs.of("Small", PLACEMENT)
                .withClusters(needs)
                .withFrom(List.of(universe))
                .withServicePrefix(24)
                .withPods(new RangeNeed(false, List.of(upper ? universe.halves().getLast() : universe)))
                .withServices(new RangeNeed(true, List.of(universe)))
                .withTaken(taken(universe, taken));
    }

    private static List<Wanted> wanted(int taken, int clusters, boolean upper) {
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(4, all(taken)));
        for (int at = 0; at < clusters; at++) {
            wanted.add(new Wanted(8, upper ? all(taken) & 0xFFFF_0000L : all(taken)));
            wanted.add(new Wanted(4, all(taken)));
        }
        IntStream.range(0, clusters).forEach(at -> wanted.add(new Wanted(1, all(taken))));
        return wanted;
    }

    /// Counts what is found, and compares it with what there is.
    private static final class Count {
        private int found;
        private int none;

        void verify(Needs needs, boolean fits) {
            Layout layout = new AddressPlanner(FACTS).layOut(needs);
            assertThat(layout instanceof Layout.Complete).as("%s", needs).isEqualTo(fits);
            if (layout instanceof Layout.Complete complete) {
                found++;
                disjoint(complete.design(), needs);
            } else {
                none++;
            }
        }

        private static void disjoint(Design design, Needs needs) {
            Stream<Cidr> own = Plan.of(design, FACTS).clusters().stream().flatMap(ClusterPlan::ranges).distinct();
            List<Cidr> ranges = Stream.of(
                    design.networks().stream().flatMap(each -> each.prefixes().stream()),
                    needs.taken().stream().flatMap(each -> each.ranges().stream()),
                    own)
                    .flatMap(each -> each)
                    .toList();
            List<Cidr> subnets =
                    design.networks().stream().flatMap(each -> each.subnets().stream()).map(Subnet::prefix).toList();
            assertThat(AddressSet.of(ranges).size()).isEqualTo(ranges.stream().mapToLong(Cidr::size).sum());
            assertThat(AddressSet.of(subnets).size()).isEqualTo(subnets.stream().mapToLong(Cidr::size).sum());
        }
    }

    /// Eighths of the universe that are taken.
    private static List<TakenRange> taken(Cidr universe, int taken) {
        List<Cidr> ranges = IntStream.range(0, 8)
                .filter(at -> ((taken >> at) & 1) == 1)
                .mapToObj(at -> universe.block(universe.prefix() + 3, at))
                .toList();
        return ranges.isEmpty() ? List.of() : List.of(new TakenRange("others", ranges, false));
    }

    private static Wanted wanted(Cidr universe, int prefix, int taken) {
        return new Wanted(1 << (universe.prefix() + 5 - prefix), all(taken));
    }

    /// The 32nds of the universe in the eighths that are not taken.
    private static long all(int taken) {
        return IntStream.range(0, 8).filter(at -> ((taken >> at) & 1) == 0).mapToLong(at -> 15L << (4 * at)).sum();
    }

    private static List<List<Integer>> multisets(List<Integer> values, int most) {
        List<List<Integer>> all = new ArrayList<>();
        extend(List.of(), values, most, all);
        return all;
    }

    private static void extend(List<Integer> chosen, List<Integer> values, int most, List<List<Integer>> all) {
        if (!chosen.isEmpty()) {
            all.add(chosen);
        }
        for (int value : chosen.size() == most ? List.<Integer>of() : values) {
            if (chosen.isEmpty() || value >= chosen.getLast()) {
                extend(Stream.concat(chosen.stream(), Stream.of(value)).toList(), values, most, all);
            }
        }
    }
}

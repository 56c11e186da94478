package overlaystudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Vacancy;

/// A purpose for which a design may have free space.
///
/// @param element the element that it belongs to; empty for the whole estate
/// @param purpose what the space is for, in words
/// @param vacancy the space
/// @param prefix prefix length of the range that is looked for; empty if none is, or if no range is that large
record FreePlace(Optional<String> element, String purpose, Vacancy vacancy, Optional<Integer> prefix) {

    /// All purposes of a design: a subnet more in each network, each cluster's ranges, and everywhere.
    static List<FreePlace> of(Plan plan, @Nullable RangeSize size) {
        List<FreePlace> places = new ArrayList<>();
        plan.design().networks().forEach(network -> places.add(new FreePlace(
                Optional.of(network.id().value()),
                "one more subnet of " + network.name(),
                Vacancy.forSubnets(plan, network),
                wanted(size, RangeSize::ofSubnet))));
        plan.clusters().forEach(cluster -> ranges(plan, cluster, size, places));
        places.add(new FreePlace(
                Optional.empty(), "one more virtual network", Vacancy.everywhere(plan),
                wanted(size, RangeSize::ofSubnet)));
        return places;
    }

    private static void ranges(Plan plan, ClusterPlan cluster, @Nullable RangeSize size, List<FreePlace> places) {
        if (cluster.hasPodRange()) {
            places.add(new FreePlace(
                    Optional.of(cluster.podRangeId().value()),
                    "the pod range of " + cluster.cluster().name(),
                    Vacancy.forPods(plan, cluster),
                    wanted(size, RangeSize::ofPods)));
        }
        places.add(new FreePlace(
                Optional.of(cluster.serviceRangeId().value()),
                "the service range of " + cluster.cluster().name(),
                Vacancy.forServices(plan, cluster),
                wanted(size, RangeSize::ofServices)));
    }

    private static Optional<Integer> wanted(@Nullable RangeSize size, Function<RangeSize, Optional<Integer>> prefix) {
        return Optional.ofNullable(size).flatMap(prefix);
    }

    /// A range of the size that is looked for, at the start of the smallest free block that holds it.
    Optional<Cidr> fit() {
        return prefix.flatMap(vacancy::fit);
    }

    /// That smallest free block.
    Optional<Cidr> smallest() {
        return prefix.flatMap(vacancy::smallestFor);
    }
}

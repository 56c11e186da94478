package overlaystudio.plan.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;

/// The address planner: lays out virtual networks, subnets, pod and service ranges as they are wanted.
///
/// What it finds is clear of what others have, of what AKS reserves and of one another, provides for the nodes at most
/// with the surge of an upgrade and with growth, and leaves the room behind what grows free where there is any. It
/// finds a layout whenever there is one, unless the search takes more steps than [Packing] allows.
public final class AddressPlanner {

    /// Prefix length of a network for which no subnet is wanted.
    static final int EMPTY_NETWORK = 24;

    /// How often it is tried what else could move before everything may.
    private static final int MOST_TRIES = 300;

    private final Facts facts;

    /// A planner by Azure's numbers of a day, which becomes the rules date of the designs.
    public AddressPlanner(Facts facts) {
        this.facts = facts;
    }

    /// A design that has what is wanted, or what cannot be had.
    public Layout layOut(Needs needs) {
        return layOut(needs, Design.empty(needs.name(), facts.asOf()));
    }

    /// A design that has what is wanted, or what cannot be had; what the earlier design has stays where it is unless it
    /// no longer fits, and all else that it says about networks, subnets, clusters and pools of the same names stays.
    ///
    /// Networks and clusters are matched by name, subnets by name within their network. What exists is never changed.
    /// What is planned there and no longer wanted is left out.
    public Layout layOut(Needs needs, Design earlier) {
        List<Unmet> unmet = Complaints.of(needs, facts);
        return unmet.isEmpty() ? layOut(Blueprint.of(needs, facts), earlier) : new Layout.Impossible(unmet);
    }

    private static Layout layOut(Blueprint blueprint, Design design) {
        Earlier earlier = new Earlier(design, blueprint);
        List<Unmet> unmet = Complaints.of(blueprint, earlier);
        return unmet.isEmpty() ? layOut(blueprint, earlier) : new Layout.Impossible(unmet);
    }

    private static Layout layOut(Blueprint blueprint, Earlier earlier) {
        Ground ground = new Ground(blueprint.needs(), earlier);
        Allocator allocator = new Allocator(blueprint, ground, earlier);
        Siting kept = earlier.kept(ground);
        Siting pinned = pinned(kept, blueprint, earlier);
        Optional<Siting> last = allocator.complete(pinned);
        return last.flatMap(_ -> releases(kept, blueprint, earlier)
                .flatMap(each -> allocator.complete(each).stream())
                .findFirst())
                .or(() -> last)
                .<Layout>map(siting -> new Assembly(blueprint, earlier, siting).complete())
                .orElseGet(() -> new Layout.Impossible(reasons(allocator, pinned)));
    }

    private static List<Unmet> reasons(Allocator allocator, Siting pinned) {
        List<Unmet> failures = allocator.failures(pinned);
        return failures.isEmpty()
                ? List.of(new Unmet("all of it together", "no layout was found, though each part fits alone"))
                : failures;
    }

    /// What stays: everything, or all but one thing, or all but two.
    private static Stream<Siting> releases(Siting kept, Blueprint blueprint, Earlier earlier) {
        Stream<Siting> some = Stream.concat(
                without(kept, blueprint, earlier),
                without(kept, blueprint, earlier).flatMap(each -> without(each, blueprint, earlier)));
        return Stream.concat(Stream.of(kept), some.distinct().limit(MOST_TRIES));
    }

    /// Later things first, so that those that have stood longest stay.
    private static Stream<Siting> without(Siting kept, Blueprint blueprint, Earlier earlier) {
        Stream<Siting> networks = blueprint.networks().reversed().stream()
                .filter(each -> kept.networks().containsKey(each.name()) && !earlier.isExisting(each))
                .map(each -> kept.withoutNetwork(each.name()));
        Stream<Siting> ranges = List.copyOf(kept.ranges().keySet()).reversed().stream().map(kept::withoutRange);
        return Stream.concat(ranges, networks);
    }

    /// What cannot move: what exists.
    private static Siting pinned(Siting kept, Blueprint blueprint, Earlier earlier) {
        Siting pinned = kept.mutable();
        blueprint.networks().stream()
                .filter(each -> !earlier.isExisting(each))
                .forEach(each -> pinned.networks().remove(each.name()));
        pinned.subnets().keySet().removeIf(spot -> !pinned.networks().containsKey(spot.network())
                || earlier.subnet(spot).filter(each -> each.lifecycle() == Lifecycle.EXISTING).isEmpty());
        pinned.ranges().clear();
        return pinned;
    }
}

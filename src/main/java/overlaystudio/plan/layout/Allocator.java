package overlaystudio.plan.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.PrivateSpace;
import overlaystudio.plan.Words;
import overlaystudio.plan.layout.Siting.Own;
import overlaystudio.plan.layout.Siting.Spot;

/// Finds a place for everything that has none yet.
///
/// First each network gets one range that its subnets fill to a half at most, then one that just holds them, then each
/// subnet a range of its own. The last is complete: if it fails there is no layout.
final class Allocator {

    /// How much of a network is asked for around its missing subnets.
    private enum Fit {
        ROOMY,
        TIGHT,
        SPLIT
    }

    /// A claim of a network, for one missing subnet or for all; or of a pod or service range.
    private record Request(Claim claim, Optional<NetworkWish> network, Optional<Spot> subnet, Optional<Own> own) {}

    private final Blueprint blueprint;
    private final Ground ground;
    private final Earlier earlier;

    Allocator(Blueprint blueprint, Ground ground, Earlier earlier) {
        this.blueprint = blueprint;
        this.ground = ground;
        this.earlier = earlier;
    }

    /// A place for everything, with what lies somewhere already staying there; empty if there is none.
    Optional<Siting> complete(Siting kept) {
        Siting filled = filled(kept);
        return Stream.of(Fit.values())
                .map(fit -> preferred(filled, fit).or(() -> searched(filled, fit)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What finds no place where everything is as small as it can be.
    ///
    /// @param kept what cannot move
    List<Unmet> failures(Siting kept) {
        List<Unmet> failures = new ArrayList<>();
        Siting filled = filled(kept);
        AddressSet taken = filled.taken();
        for (Request request : sorted(requests(filled, Fit.TIGHT))) {
            Optional<Cidr> range = request.claim().pick(taken);
            if (range.isEmpty()) {
                failures.add(failure(request, taken));
            }
            taken = taken.union(AddressSet.of(range.stream().toList()));
        }
        return failures;
    }

    private Unmet failure(Request request, AddressSet taken) {
        Claim claim = request.claim();
        List<Cidr> parts = request.network().isPresent()
                ? blueprint.needs().from()
                : own(request).from();
        String where = parts.isEmpty() ? "the private addresses" : Words.and(parts, Needs.NAMED);
        String free = claim.room(taken).largest()
                .map(block -> "the largest free block of %s is %s".formatted(where, block))
                .orElse("nothing of %s is free".formatted(where));
        List<String> owners = new ArrayList<>(ground.ownersIn(
                parts.isEmpty() ? PrivateSpace.ALL : AddressSet.of(parts)));
        if (!taken.intersect(claim.allowed()).isEmpty()) {
            owners.add("what is laid out already");
        }
        String others = owners.isEmpty() ? "" : "; the rest is taken by " + Words.and(owners, Needs.NAMED);
        return new Unmet(
                claim.label(),
                "wants a /%s (%s addresses), and %s%s"
                        .formatted(claim.prefix(), Words.number(1L << (32 - claim.prefix())), free, others));
    }

    private RangeNeed own(Request request) {
        boolean isPods = request.own().map(Own::isPods).orElse(false);
        return isPods ? blueprint.needs().pods() : blueprint.needs().services();
    }

    /// A copy in which the networks' own room is used.
    private Siting filled(Siting kept) {
        Siting filled = kept.mutable();
        blueprint.networks().forEach(network -> new Plot(network, earlier, filled).fill());
        return filled;
    }

    private Optional<Siting> preferred(Siting filled, Fit fit) {
        List<Request> requests = sorted(requests(filled, fit));
        List<Cidr> ranges = new ArrayList<>();
        AddressSet taken = filled.taken();
        for (Request request : requests) {
            Optional<Cidr> range = request.claim().pick(taken);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
            taken = taken.union(AddressSet.of(range.get()));
        }
        return Optional.of(placed(filled, requests, ranges));
    }

    private Optional<Siting> searched(Siting filled, Fit fit) {
        List<Request> requests = requests(filled, fit);
        return Packing.of(requests.stream().map(request -> without(request.claim(), filled.taken())).toList())
                .map(ranges -> placed(filled, requests, ranges));
    }

    private static Claim without(Claim claim, AddressSet taken) {
        return new Claim(claim.label(), claim.prefix(), claim.allowed().minus(taken), List.of(), List.of());
    }

    private static List<Request> sorted(List<Request> requests) {
        return requests.stream()
                .sorted(Comparator.comparingInt(request -> request.claim().prefix()))
                .toList();
    }

    private Siting placed(Siting filled, List<Request> requests, List<Cidr> ranges) {
        Siting siting = filled.mutable();
        Map<NetworkWish, List<Cidr>> added = new LinkedHashMap<>();
        IntStream.range(0, requests.size()).forEach(at -> {
            Request request = requests.get(at);
            Cidr range = ranges.get(at);
            request.network().ifPresent(network -> added.computeIfAbsent(network, _ -> new ArrayList<>()).add(range));
            request.subnet().ifPresent(spot -> siting.subnets().put(spot, range));
            request.own().ifPresent(own -> siting.ranges().put(own, range));
        });
        added.forEach((network, prefixes) -> siting.addPrefixes(network.name(), AddressSet.of(prefixes).cidrs()));
        added.keySet().forEach(network -> new Plot(network, earlier, siting).fill());
        return siting;
    }

    private List<Request> requests(Siting filled, Fit fit) {
        return Stream.concat(
                blueprint.networks().stream().flatMap(network -> requests(network, filled, fit)),
                blueprint.wantedRanges().entrySet().stream()
                        .filter(each -> !filled.ranges().containsKey(each.getKey()))
                        .map(each -> request(each.getKey(), prefix(each.getKey(), each.getValue(), fit))))
                .toList();
    }

    private Stream<Request> requests(NetworkWish network, Siting filled, Fit fit) {
        List<SubnetWish> missing = new Plot(network, earlier, filled).missing();
        if (missing.isEmpty()) {
            boolean isPlaced = filled.networks().containsKey(network.name());
            return isPlaced ? Stream.empty() : Stream.of(request(network, AddressPlanner.EMPTY_NETWORK));
        }
        return fit == Fit.SPLIT
                ? missing.stream().map(subnet -> request(network, subnet))
                : Stream.of(request(network, prefix(missing, fit)));
    }

    private int prefix(Own own, int needed, Fit fit) {
        return fit == Fit.ROOMY ? blueprint.roomyPrefix(own, needed) : needed;
    }

    private static int prefix(List<SubnetWish> missing, Fit fit) {
        long sum = missing.stream().mapToLong(each -> 1L << (32 - each.prefix())).sum();
        return ClusterSize.prefixOf(fit == Fit.ROOMY ? 2 * sum : sum);
    }

    private Request request(NetworkWish network, int prefix) {
        return new Request(claim(network, prefix), Optional.of(network), Optional.empty(), Optional.empty());
    }

    private Request request(NetworkWish network, SubnetWish subnet) {
        Spot spot = new Spot(network.name(), subnet.name());
        return new Request(claim(network, subnet.prefix()), Optional.of(network), Optional.of(spot), Optional.empty());
    }

    private Claim claim(NetworkWish network, int prefix) {
        AddressSet allowed = earlier.isExisting(network) ? AddressSet.empty() : ground.networks();
        return new Claim("virtual network " + network.name(), prefix, allowed, List.of(), ground.networkParts());
    }

    /// A range that becomes too small is best enlarged where it is, for that is what Azure can do with a pod CIDR.
    private Request request(Own own, int prefix) {
        Stream<Cidr> larger = earlier.ranges(own).stream()
                .filter(range -> range.prefix() > prefix)
                .map(range -> Cidr.of(range.first(), prefix));
        Claim claim = new Claim(
                own.label(),
                prefix,
                ground.ranges(own.isPods()),
                Stream.concat(larger, ground.usual(own.isPods(), prefix).stream()).toList(),
                ground.rangeParts(own.isPods()));
        return new Request(claim, Optional.empty(), Optional.empty(), Optional.of(own));
    }
}

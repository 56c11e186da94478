package overlaystudio.plan.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import overlaystudio.design.Design;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.PrivateSpace;

/// The addresses that are there to be laid out, and who has the others.
final class Ground {

    private final Needs needs;
    private final Map<String, AddressSet> owners = new LinkedHashMap<>();
    private final AddressSet drawn;
    private final AddressSet networks;
    private final AddressSet pods;
    private final AddressSet services;

    Ground(Needs needs, Earlier earlier) {
        Design rest = earlier.rest();
        this.needs = needs;
        drawn = AddressSet.of(needs.from());
        own("what AKS reserves", PrivateSpace.RESERVED);
        needs.taken().forEach(each -> own(each.name(), AddressSet.of(each.ranges())
                .minus(each.summaryRoute() ? drawn : AddressSet.empty())));
        needs.keptFree().forEach(each -> own(each.name() + " (kept free)", AddressSet.of(each.range())));
        rest.externalNetworks().forEach(each -> own(each.name(), each.addresses()));
        rest.reservedRanges().forEach(this::own);
        rest.networks().forEach(this::own);
        AddressSet anywhere = PrivateSpace.ALL.minus(taken());
        networks = drawn.intersect(anywhere).minus(AddressSet.of(earlier.existingRanges()));
        pods = part(needs.pods()).intersect(anywhere);
        services = part(needs.services()).intersect(anywhere);
    }

    private void own(String owner, AddressSet addresses) {
        owners.merge(owner, addresses, AddressSet::union);
    }

    private void own(ReservedRange reserved) {
        own(reserved.name() + " (kept free)", AddressSet.of(reserved.range()));
    }

    private void own(VirtualNetwork network) {
        own(network.name(), AddressSet.of(network.prefixes()));
    }

    private AddressSet taken() {
        return owners.values().stream().reduce(AddressSet.empty(), AddressSet::union);
    }

    private static AddressSet part(RangeNeed need) {
        return need.from().isEmpty() ? PrivateSpace.ALL : AddressSet.of(need.from());
    }

    /// What virtual networks may have.
    AddressSet networks() {
        return networks;
    }

    /// What pod or service ranges may have.
    AddressSet ranges(boolean pods) {
        return pods ? this.pods : services;
    }

    /// The ranges from which networks are drawn, in order.
    List<AddressSet> networkParts() {
        return needs.from().stream().map(AddressSet::of).toList();
    }

    /// The parts from which pod or service ranges are drawn, in order: first where no network is drawn from.
    List<AddressSet> rangeParts(boolean pods) {
        RangeNeed need = pods ? needs.pods() : needs.services();
        return need.from().isEmpty()
                ? List.of(PrivateSpace.ALL.minus(drawn), PrivateSpace.ALL)
                : need.from().stream().map(AddressSet::of).toList();
    }

    /// The usual places for a pod or service range of a prefix length, where no network is drawn from.
    List<Cidr> usual(boolean pods, int prefix) {
        RangeNeed need = pods ? needs.pods() : needs.services();
        return (pods ? PrivateSpace.POD_STARTS : PrivateSpace.SERVICE_STARTS).stream()
                .map(start -> Cidr.of(start, prefix))
                .filter(range -> need.from().isEmpty() && !drawn.overlaps(range))
                .toList();
    }

    /// Those who have addresses of some ranges, in their order.
    List<String> ownersIn(AddressSet ranges) {
        return owners.entrySet().stream()
                .filter(each -> each.getValue().overlaps(ranges))
                .map(Map.Entry::getKey)
                .toList();
    }
}

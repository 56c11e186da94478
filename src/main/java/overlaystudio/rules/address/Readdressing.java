package overlaystudio.rules.address;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Vacancy;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;

/// Moves of a whole virtual network to free addresses, its subnets with it.
final class Readdressing {

    private Readdressing() {}

    /// Moves of each virtual network of a breach that is ours, in the order of its places.
    static Stream<QuickFix> repairs(Plan plan, Breach breach) {
        return breach.places().stream()
                .map(Place::element)
                .flatMap(id -> plan.design().find(id, VirtualNetwork.class).stream())
                .filter(network -> network.prefixes().size() == 1)
                .filter(network -> network.subnets().stream().allMatch(Repairs::isPlanned))
                .flatMap(network -> moves(plan, network));
    }

    private static Stream<QuickFix> moves(Plan plan, VirtualNetwork network) {
        Cidr from = network.prefixes().getFirst();
        return Vacancy.forNetwork(plan, network.id()).fit(from.prefix()).stream()
                .flatMap(to -> Repairs.change(
                        plan.design(),
                        network.id(),
                        VirtualNetwork.class,
                        "prefixes",
                        "Move %s to %s".formatted(network.name(), to),
                        each -> moved(each, from, to)));
    }

    private static VirtualNetwork moved(VirtualNetwork network, Cidr from, Cidr to) {
        long offset = to.first().value() - from.first().value();
        List<Subnet> subnets = network.subnets().stream()
                .map(subnet -> from.contains(subnet.prefix()) ? moved(subnet, offset) : subnet)
                .toList();
        return network.withPrefixes(List.of(to)).withSubnets(subnets);
    }

    private static Subnet moved(Subnet subnet, long offset) {
        return subnet.withPrefix(
                new Cidr(subnet.prefix().first().plus(offset), subnet.prefix().prefix()));
    }
}

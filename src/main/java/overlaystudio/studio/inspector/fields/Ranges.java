package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.FreeSpace;
import overlaystudio.plan.SubnetDemand;

/// What is said about ranges of addresses.
final class Ranges {

    private static final int MOST_OFFERS = 12;

    private Ranges() {}

    /// First and last address.
    static String ends(Cidr range) {
        return range.first() + " \u2013 " + range.last();
    }

    /// First and last address and how many there are.
    static String span(Cidr range) {
        return ends(range) + " \u00b7 "
                + Numbers.of(range.size(), "address").replace("addresss", "addresses");
    }

    /// First and last address of a subnet, with what it can still give.
    static String subnet(Shown<Subnet> shown) {
        Cidr range = shown.value().prefix();
        return ends(range)
                + shown.plan().flatMap(plan -> plan.subnet(shown.id())).map(Ranges::room).orElse("");
    }

    static String room(SubnetDemand demand) {
        long free = demand.usable() - demand.now();
        return " \u00b7 " + Numbers.of(demand.usable()) + " usable, "
                + (free < 0 ? Numbers.of(-free) + " too few" : Numbers.of(free) + " free");
    }

    /// Blocks of the subnet's size, or else of what is free, that it could take in its virtual network.
    static List<Option<String>> free(Shown<Subnet> shown) {
        return shown.design().networkOf(shown.id())
                .map(network -> free(network, shown))
                .orElse(List.of());
    }

    /// What a subnet had better not take: other subnets, service ranges of clusters, and what is to be kept free.
    private static Stream<Cidr> taken(VirtualNetwork network, Shown<Subnet> shown) {
        Stream<Cidr> others = network.subnets().stream()
                .filter(each -> !each.id().equals(shown.id()))
                .map(Subnet::prefix);
        Stream<Cidr> services = shown.plan().stream()
                .flatMap(plan -> plan.clusters().stream())
                .map(cluster -> cluster.serviceCidr().value());
        Stream<Cidr> reserved = shown.design().reservedRanges().stream().map(ReservedRange::range);
        return Stream.of(others, services, reserved).flatMap(Function.identity());
    }

    private static List<Option<String>> free(VirtualNetwork network, Shown<Subnet> shown) {
        FreeSpace free =
                new FreeSpace(AddressSet.of(network.prefixes()), AddressSet.of(taken(network, shown).toList()));
        int prefix = shown.value().prefix().prefix();
        return Stream
                .concat(free.bestFit(prefix).stream(),
                        free.blocks().stream().map(block -> fitted(block, prefix)))
                .distinct()
                .limit(MOST_OFFERS)
                .map(block -> Option.of(block.toString(), block.toString(), Numbers.of(block.size())))
                .toList();
    }

    private static Cidr fitted(Cidr block, int prefix) {
        return block.prefix() <= prefix ? block.block(prefix, 0) : block;
    }
}

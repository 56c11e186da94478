package overlaystudio.rules.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.Access;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.SecurityRule;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.AddressSyntaxException;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Realm;

/// A security rule with the addresses that it is about.
///
/// @param rule the rule
/// @param source the addresses that it means as sources
/// @param destination the addresses that it means as destinations
record SecurityFilter(SecurityRule rule, AddressSet source, AddressSet destination) {

    private static final String ANY = "*";
    private static final AddressSet ALL = AddressSet.of(Cidr.parse("0.0.0.0/0"));

    /// What the service tag VirtualNetwork means for a virtual network: itself, its peers, what lies behind gateways, and
    /// the prefixes of user-defined routes (Azure, virtual network service tags).
    ///
    /// It holds no pod CIDR by itself: pods of an overlay cluster have no addresses of the virtual network.
    ///
    /// @param routes the prefixes of the routes of its subnets
    static AddressSet network(Realm realm, Stream<Cidr> routes) {
        Stream<Cidr> own = Stream.concat(Stream.of(realm.network()), realm.peers().stream())
                .map(VirtualNetwork::prefixes)
                .flatMap(List::stream);
        Stream<Cidr> outside = realm.outside().stream().map(ExternalNetwork::ranges).flatMap(List::stream);
        return AddressSet.of(Stream.of(own, outside, routes).flatMap(ranges -> ranges).toList());
    }

    static SecurityFilter of(SecurityRule rule, AddressSet network) {
        return new SecurityFilter(rule, addresses(rule.source(), network), addresses(rule.destination(), network));
    }

    private static AddressSet addresses(String text, AddressSet network) {
        return Stream.of(text.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part(part, network))
                .reduce(AddressSet.empty(), AddressSet::union);
    }

    /// Another service tag than VirtualNetwork means nothing that belongs to a cluster.
    private static AddressSet part(String text, AddressSet network) {
        if (text.equals(ANY) || text.equalsIgnoreCase("Any")) {
            return ALL;
        }
        if (text.equalsIgnoreCase("VirtualNetwork")) {
            return network;
        }
        return Character.isDigit(text.charAt(0)) ? range(text) : AddressSet.empty();
    }

    private static AddressSet range(String text) {
        try {
            return AddressSet.of(Cidr.parse(text.contains("/") ? text : text + "/32"));
        } catch (AddressSyntaxException _) {
            return AddressSet.empty();
        }
    }

    /// Whether it is about all protocols and ports.
    boolean isWhole() {
        return rule.protocol().equals(ANY) && isAny(rule.sourcePorts()) && isAny(rule.destinationPorts());
    }

    private static boolean isAny(String ports) {
        return ports.equals(ANY) || ports.equals("0-65535");
    }

    /// Whether it denies a part of the traffic between two sets that no earlier rule allows.
    boolean denies(AddressSet from, AddressSet to, List<SecurityFilter> earlier) {
        List<Block> left = Block.of(from.intersect(source), to.intersect(destination));
        for (SecurityFilter each : earlier) {
            if (left.isEmpty()) {
                return false;
            }
            left = each.allows(rule) ? Block.without(left, each) : left;
        }
        return !left.isEmpty();
    }

    /// Whether it allows the protocols and ports of another rule, wherever they go.
    private boolean allows(SecurityRule other) {
        return rule.access() == Access.ALLOW
                && (rule.protocol().equals(ANY) || rule.protocol().equalsIgnoreCase(other.protocol()))
                && (isAny(rule.sourcePorts()) || rule.sourcePorts().equals(other.sourcePorts()))
                && (isAny(rule.destinationPorts()) || rule.destinationPorts().equals(other.destinationPorts()));
    }

    /// All traffic from one set to another.
    private record Block(AddressSet from, AddressSet to) {

        static List<Block> of(AddressSet from, AddressSet to) {
            return from.isEmpty() || to.isEmpty() ? List.of() : List.of(new Block(from, to));
        }

        static List<Block> without(List<Block> blocks, SecurityFilter filter) {
            List<Block> left = new ArrayList<>();
            for (Block each : blocks) {
                left.addAll(of(each.from.minus(filter.source()), each.to));
                left.addAll(of(each.from.intersect(filter.source()), each.to.minus(filter.destination())));
            }
            return left;
        }
    }
}

package overlaystudio.plan.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;

/// Where everything lies.
///
/// @param networks the address space of each virtual network, by its name
/// @param subnets the range of each subnet, by the name of its network and its own
/// @param ranges the pod and service ranges
record Siting(Map<String, List<Cidr>> networks, Map<Spot, Cidr> subnets, Map<Own, Cidr> ranges) {

    /// A subnet by name.
    record Spot(String network, String subnet) {}

    /// A pod or service range by the name of its cluster, which is empty for one of all clusters.
    record Own(boolean isPods, String cluster) {

        String label() {
            String what = isPods ? "pod range" : "service range";
            return cluster.isEmpty() ? what + " of all clusters" : what + " of " + cluster;
        }
    }

    static final Siting NOTHING = new Siting(Map.of(), Map.of(), Map.of());

    /// Everything that is taken.
    AddressSet taken() {
        return AddressSet.of(Stream.concat(
                networks.values().stream().flatMap(List::stream), ranges.values().stream()).toList());
    }

    /// The subnets of a network that lie somewhere.
    Stream<Cidr> subnetsOf(String network) {
        return subnets.entrySet().stream()
                .filter(each -> each.getKey().network().equals(network))
                .map(Map.Entry::getValue);
    }

    /// A copy that can be added to.
    Siting mutable() {
        return new Siting(new LinkedHashMap<>(networks), new LinkedHashMap<>(subnets), new LinkedHashMap<>(ranges));
    }

    void addPrefixes(String network, List<Cidr> prefixes) {
        networks.merge(network, prefixes, (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }

    /// A copy without a network and its subnets.
    Siting withoutNetwork(String network) {
        Siting rest = mutable();
        rest.networks.remove(network);
        rest.subnets.keySet().removeIf(each -> each.network().equals(network));
        return rest;
    }

    /// A copy without a pod or service range.
    Siting withoutRange(Own own) {
        Siting rest = mutable();
        rest.ranges.remove(own);
        return rest;
    }
}

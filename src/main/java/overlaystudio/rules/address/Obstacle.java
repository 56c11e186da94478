package overlaystudio.rules.address;

import java.util.List;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.rules.Place;

/// Addresses that a cluster's own ranges must keep away from.
///
/// @param kind what has them
/// @param place where they are written
/// @param label what people call it, such as "node subnet nodes"
/// @param ranges the ranges as they are written
/// @param holes parts of the ranges that are not used
/// @param isSummary whether the ranges are but a summary route
public record Obstacle(
        Kind kind, Place place, String label, List<Cidr> ranges, List<Cidr> holes, boolean isSummary) {

    /// A kind of obstacle.
    public enum Kind {
        /// A subnet in which the cluster has nodes.
        CLUSTER_SUBNET("overlaps-cluster-subnet"),

        /// Another subnet of the cluster's virtual network.
        VNET_SUBNET("overlaps-vnet-subnet"),

        /// The address space of the cluster's virtual network.
        VNET("overlaps-vnet"),

        /// The address space of a peered virtual network.
        PEER("overlaps-peered"),

        /// An outside network.
        OUTSIDE("overlaps-onprem");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /// The end of the ids of its rules.
        public String rule() {
            return rule;
        }
    }

    /// Keeps copies of its lists.
    public Obstacle {
        ranges = List.copyOf(ranges);
        holes = List.copyOf(holes);
    }

    /// Those of its ranges that have addresses in use in common with a range.
    public List<Cidr> met(Cidr range) {
        AddressSet unused = AddressSet.of(holes);
        return ranges.stream()
                .filter(range::overlaps)
                .filter(each -> holes.isEmpty() || AddressSet.of(each).minus(unused).overlaps(range))
                .toList();
    }

    /// The addresses in use.
    public AddressSet addresses() {
        return AddressSet.of(ranges).minus(AddressSet.of(holes));
    }
}

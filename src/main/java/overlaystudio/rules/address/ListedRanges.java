package overlaystudio.rules.address;

import java.util.List;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;

/// Ranges that the rule book lists for a rule, read once for all networks and clusters of a design.
///
/// @param all the ranges in the order of the book
/// @param addresses their addresses
record ListedRanges(List<Cidr> all, AddressSet addresses) {

    private record Question(String rule, String key) {}

    private static ListedRanges of(List<Cidr> ranges) {
        return new ListedRanges(ranges, AddressSet.of(ranges));
    }

    /// The ranges of a rule by a key on the day of a plan.
    static ListedRanges of(Plan plan, String rule, String key) {
        return plan.networks().once(
                new Question(rule, key), () -> of(plan.facts().list(rule, key).stream().map(Cidr::parse).toList()));
    }

    /// Those that share an address with a range.
    List<Cidr> meeting(Cidr range) {
        return addresses.overlaps(range) ? all.stream().filter(range::overlaps).toList() : List.of();
    }
}

package overlaystudio.plan.layout;

import java.util.List;
import java.util.stream.IntStream;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;

/// A range whose addresses are divided by which kinds of claims may have them.
///
/// @param range the range
/// @param kinds a bit for each kind that may have all of it
/// @param shape the division down to uniform parts, as a text that is the same for equally useful ranges
/// @param halves the lower and the upper half; empty where the range is uniform
record Zone(Cidr range, int kinds, String shape, List<Zone> halves) {

    Zone {
        halves = List.copyOf(halves);
    }

    /// The division of a range by the addresses of each kind.
    static Zone of(Cidr range, List<AddressSet> allowed) {
        boolean uniform = allowed.stream().allMatch(each -> each.contains(range) || !each.overlaps(range));
        return uniform
                ? uniform(range, kinds(range, allowed))
                : divided(range, range.halves().stream().map(half -> of(half, allowed)).toList());
    }

    static Zone uniform(Cidr range, int kinds) {
        return new Zone(range, kinds, Integer.toString(kinds), List.of());
    }

    /// Two halves are as useful in either order.
    private static Zone divided(Cidr range, List<Zone> halves) {
        List<String> shapes = halves.stream().map(Zone::shape).sorted().toList();
        int shared = halves.getFirst().kinds & halves.getLast().kinds;
        return new Zone(range, shared, "(" + String.join(" ", shapes) + ")", halves);
    }

    private static int kinds(Cidr range, List<AddressSet> allowed) {
        return IntStream.range(0, allowed.size())
                .filter(kind -> allowed.get(kind).contains(range))
                .map(kind -> 1 << kind)
                .sum();
    }

    boolean isUniform() {
        return halves.isEmpty();
    }

    /// Whether nobody may have any of it.
    boolean isUseless() {
        return isUniform() && kinds == 0;
    }

    boolean serves(int kind) {
        return (kinds & (1 << kind)) != 0;
    }
}

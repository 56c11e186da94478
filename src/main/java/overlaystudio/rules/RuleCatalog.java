package overlaystudio.rules;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.rules.address.RangeKind;
import overlaystudio.rules.address.RangeOverlaps;
import overlaystudio.rules.podrange.PodCapacity;

/// All rules of the planning core in their order.
public final class RuleCatalog {

    private static final List<Rule> RULES = Stream.of(
            RangeOverlaps.of(RangeKind.POD),
            PodCapacity.rules(),
            RangeOverlaps.of(RangeKind.SERVICE))
            .flatMap(stream -> stream)
            .toList();

    private RuleCatalog() {}

    /// The rules in their order.
    public static List<Rule> rules() {
        return RULES;
    }
}

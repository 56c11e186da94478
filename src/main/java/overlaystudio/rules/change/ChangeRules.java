package overlaystudio.rules.change;

import java.util.stream.Stream;

import overlaystudio.rules.ChangeRule;

/// The rules about two versions of a design.
public final class ChangeRules {

    private ChangeRules() {}

    /// The rules in their order.
    public static Stream<ChangeRule> rules() {
        return Stream.of(PodRangeChanges.rules(), ClusterChanges.rules(), OutboundChanges.rules())
                .flatMap(each -> each);
    }
}

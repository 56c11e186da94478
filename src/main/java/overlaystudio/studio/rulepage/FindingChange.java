package overlaystudio.studio.rulepage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import overlaystudio.rules.Difference;
import overlaystudio.rules.Finding;
import overlaystudio.studio.messages.Messages;

/// A finding that another day judges differently.
///
/// @param before what the first day finds; empty if nothing
/// @param after what the second day finds; empty if nothing
record FindingChange(Optional<Finding> before, Optional<Finding> after) {

    private static final Messages MESSAGES = Messages.of(FindingChange.class);

    /// What two days find differently: what comes, what changes, what goes.
    static List<FindingChange> of(Difference difference) {
        Map<Object, Finding> gone = new LinkedHashMap<>();
        difference.onlyFirst().forEach(each -> gone.put(subject(each), each));
        List<FindingChange> changes = new ArrayList<>();
        difference.onlySecond().forEach(each -> changes.add(
                new FindingChange(Optional.ofNullable(gone.remove(subject(each))), Optional.of(each))));
        gone.values().forEach(each -> changes.add(new FindingChange(Optional.of(each), Optional.empty())));
        return changes;
    }

    private static Object subject(Finding finding) {
        return List.of(finding.rule(), finding.places());
    }

    /// The finding of the day that has one, the second day's if both have.
    Finding shown() {
        return after.or(() -> before).orElseThrow();
    }

    /// What becomes of it, such as "error, then warning".
    String fate() {
        return MESSAGES.say("fate", word(before), word(after));
    }

    private static String word(Optional<Finding> finding) {
        return finding.map(each -> each.severity().word()).orElse(MESSAGES.say("fate.nothing"));
    }
}

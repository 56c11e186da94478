package overlaystudio.studio.findings;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import overlaystudio.rules.Timing;

/// Which findings are shown.
///
/// @param standings those that stand so
/// @param timing those that bite then; empty for all
record Filter(Set<Standing> standings, Optional<Timing> timing) {

    /// All findings.
    static final Filter ALL = new Filter(EnumSet.allOf(Standing.class), Optional.empty());

    Filter {
        standings = Set.copyOf(standings);
    }

    /// Help bites never, and has a switch of its own.
    boolean shows(FindingRow row) {
        return row.isHelp() || (standings.contains(row.standing().shownBy())
                && timing.map(at -> row.bites() && row.finding().breach().timing() == at).orElse(true));
    }

    Filter with(Standing standing, boolean shown) {
        Set<Standing> next = EnumSet.noneOf(Standing.class);
        next.addAll(standings);
        if (shown) {
            next.add(standing);
        } else {
            next.remove(standing);
        }
        return new Filter(next, timing);
    }

    Filter with(Optional<Timing> timing) {
        return new Filter(standings, timing);
    }
}

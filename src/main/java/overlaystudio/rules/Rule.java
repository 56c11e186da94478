package overlaystudio.rules;

import java.util.stream.Stream;

import overlaystudio.plan.Plan;

/// A rule of the planning core: it finds breaches and has no opinion on how bad they are.
public interface Rule {

    /// Its name in kebab-case, for ever.
    String id();

    /// The breaches in a plan, in a steady order; the plan carries Azure's facts of the day.
    Stream<Breach> breaches(Plan plan);

    /// Repairs of one of its breaches in order of preference, not yet proved; asked for only when they are shown.
    default Stream<QuickFix> repairs(Plan plan, Breach breach) {
        return Stream.empty();
    }
}

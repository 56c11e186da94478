package overlaystudio.rules;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.plan.Plan;

/// A rule made of two functions.
///
/// @param id its name in kebab-case, for ever
/// @param finds the breaches in a plan
/// @param mends repairs of a breach in order of preference, not yet proved
public record Check(
        String id, Function<Plan, Stream<Breach>> finds, BiFunction<Plan, Breach, Stream<QuickFix>> mends)
        implements Rule {

    /// A rule without repairs.
    public static Rule of(String id, Function<Plan, Stream<Breach>> finds) {
        return new Check(id, finds, (_, _) -> Stream.empty());
    }

    /// A rule with repairs.
    public static Rule of(
            String id, Function<Plan, Stream<Breach>> finds, BiFunction<Plan, Breach, Stream<QuickFix>> mends) {
        return new Check(id, finds, mends);
    }

    /// A rule that looks at nothing of a design but its networks and what belongs to them, so that its breaches stay as
    /// they are when a cluster changes.
    public static Rule ofNetworks(
            String id, Function<Plan, Stream<Breach>> finds, BiFunction<Plan, Breach, Stream<QuickFix>> mends) {
        return new Check(id, plan -> plan.networks().once(id, () -> finds.apply(plan).toList()).stream(), mends);
    }

    /// The same without repairs.
    public static Rule ofNetworks(String id, Function<Plan, Stream<Breach>> finds) {
        return ofNetworks(id, finds, (_, _) -> Stream.empty());
    }

    @Override
    public Stream<Breach> breaches(Plan plan) {
        return finds.apply(plan);
    }

    @Override
    public Stream<QuickFix> repairs(Plan plan, Breach breach) {
        return mends.apply(plan, breach);
    }
}

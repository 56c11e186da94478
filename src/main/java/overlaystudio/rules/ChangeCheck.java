package overlaystudio.rules;

import java.util.function.BiFunction;
import java.util.stream.Stream;

import overlaystudio.plan.Plan;

/// A rule about a change, made of one function.
///
/// @param id its name in kebab-case, for ever
/// @param finds what the step from one plan to the next breaks
public record ChangeCheck(String id, BiFunction<Plan, Plan, Stream<Breach>> finds) implements ChangeRule {

    @Override
    public Stream<Breach> breaches(Plan before, Plan after) {
        return finds.apply(before, after);
    }
}

package overlaystudio.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What the rule book says of a rule from a day on.
///
/// @param severity how bad a breach is; empty while the rule is off
/// @param variants the same for those cases of the rule that are judged differently
/// @param lists values that the rule works with, by key
/// @param source where the judgement comes from
public record Judgement(
        Optional<Severity> severity, Map<String, Optional<Severity>> variants, Map<String, List<String>> lists,
        Source source) {

    /// Keeps copies of its maps.
    public Judgement {
        variants = Map.copyOf(variants);
        lists = Map.copyOf(lists);
    }

    /// How bad a case of the rule is; a case that the rule book does not name is judged as the rule itself.
    public Optional<Severity> severity(@Nullable String variant) {
        return variant == null ? severity : variants.getOrDefault(variant, severity);
    }
}

package overlaystudio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import overlaystudio.design.ElementId;

/// A breach that is judged.
///
/// @param rule the rule's id
/// @param severity how bad it is on the day
/// @param breach where and what it is
/// @param source where the judgement comes from
/// @param liftedOn the first later day whose rules allow it, where the rule book knows one
/// @param milderOn the first later day whose rules have a warning for what is an error now, before they allow it
/// @param lapse why its acceptance holds no more, where it was accepted
public record Finding(
        String rule, Severity severity, Breach breach, Source source, Optional<LocalDate> liftedOn,
        Optional<LocalDate> milderOn, Optional<Lapse> lapse) {

    /// A finding that no later rule is known to allow.
    public Finding(String rule, Severity severity, Breach breach, Source source) {
        this(rule, severity, breach, source, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What it is about, the culprit first.
    public List<Place> places() {
        return breach.places();
    }

    /// What is wrong, in one sentence.
    public String message() {
        return breach.message();
    }

    /// Whether it is about an element or a part of it.
    public boolean concerns(ElementId element) {
        return places().stream().anyMatch(place -> place.element().equals(element)
                || place.element().owner().equals(element));
    }

    /// Repairs in order of preference; each is proved to repair and to add nothing as bad.
    public List<QuickFix> fixes() {
        return breach.fixes();
    }

    /// A copy that says from when on it is allowed.
    public Finding withLiftedOn(Optional<LocalDate> liftedOn) {
        return new Finding(rule, severity, breach, source, liftedOn, milderOn, lapse);
    }

    /// A copy that says from when on it is but a warning.
    public Finding withMilderOn(Optional<LocalDate> milderOn) {
        return new Finding(rule, severity, breach, source, liftedOn, milderOn, lapse);
    }

    /// A copy that says why its acceptance holds no more.
    public Finding withLapse(Lapse lapse) {
        return new Finding(rule, severity, breach, source, liftedOn, milderOn, Optional.of(lapse));
    }

    /// A copy with other repairs.
    public Finding withFixes(List<QuickFix> fixes) {
        return new Finding(rule, severity, breach.withFixes(fixes), source, liftedOn, milderOn, lapse);
    }
}

package overlaystudio.rules;

import java.util.List;

import overlaystudio.design.ElementId;

/// A breach that is judged.
///
/// @param rule the rule's id
/// @param severity how bad it is on the day
/// @param breach where and what it is
/// @param source where the judgement comes from
public record Finding(String rule, Severity severity, Breach breach, Source source) {

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
}

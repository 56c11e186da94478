package overlaystudio.rules;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;

/// Where a finding is: an element or a part of one, and the field if it is one field's.
///
/// @param element the element
/// @param field the field's name, such as `podCidr`; null if it is about the whole element
public record Place(ElementId element, @Nullable String field) {

    /// A field of an element.
    public static Place of(ElementId element, String field) {
        return new Place(element, field);
    }

    /// An element as a whole.
    public static Place of(ElementId element) {
        return new Place(element, null);
    }

    /// The field, if it is one field's.
    public Optional<String> fieldName() {
        return Optional.ofNullable(field);
    }
}

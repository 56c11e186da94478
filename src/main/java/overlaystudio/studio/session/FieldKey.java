package overlaystudio.studio.session;

import overlaystudio.design.ElementId;

/// A field of an element.
///
/// @param element the element; [ElementId#DESIGN] for the design itself
/// @param field the field's name, such as `podCidr`
public record FieldKey(ElementId element, String field) {}

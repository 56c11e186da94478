package overlaystudio.export.azcli;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Element;

/// A value of an element that another version of a design changes.
///
/// @param element the element
/// @param label what a person calls the value
/// @param before the value before; null where it may be any, since Azure or people change it as well
/// @param after the value after
/// @param query where it is in az's answer, in JMESPath
/// @param update the command that changes it; null where nothing can
record Change(Element element, String label, @Nullable Word before, Word after, String query,
        @Nullable Command update) {}

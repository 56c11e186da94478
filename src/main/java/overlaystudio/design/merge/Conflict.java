package overlaystudio.design.merge;

import overlaystudio.design.ElementId;

/// A place at which two versions of a design do not go together, and what was done about it.
///
/// @param element the element; [ElementId#DESIGN] for the design itself
/// @param what the field or element in words, such as "pod CIDR of aks-hub"
/// @param mine what it is, or what became of it, in my version
/// @param theirs the same in the other version
/// @param outcome what the merged design has, such as "yours is kept"
public record Conflict(ElementId element, String what, String mine, String theirs, String outcome) {

    /// It in one sentence.
    public String sentence() {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ": " + mine + " here, " + theirs
                + " in the file; " + outcome + ".";
    }
}

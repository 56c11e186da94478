package overlaystudio.diagram.search;

import overlaystudio.design.ElementId;

/// Something that was looked for.
///
/// @param id the element, or the part of one
/// @param title its name, such as "node 3 of system"
/// @param words what it is and what it has, such as "Subnet · 10.1.0.0/22"
public record Hit(ElementId id, String title, String words) {}

package overlaystudio.export;

import overlaystudio.design.ElementId;

/// A line of a script.
///
/// @param text the line, without its end
/// @param element what it is about; the design where it is about no element
public record ScriptLine(String text, ElementId element) {}

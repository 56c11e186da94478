package overlaystudio.rules;

import overlaystudio.design.Edit;

/// A repair of a finding: an edit with the title of its button.
///
/// @param title what it does in a few words, with the design's numbers, such as "Use 172.20.0.0/16"
/// @param edit what it does
public record QuickFix(String title, Edit edit) {}

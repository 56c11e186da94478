package overlaystudio.rules;

import overlaystudio.design.AcceptedRisk;

/// A finding that is accepted.
///
/// @param finding what is found
/// @param risk who accepted it wrote why
public record Accepted(Finding finding, AcceptedRisk risk) {}

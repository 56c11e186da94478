package overlaystudio.rules;

import java.time.LocalDate;

/// A finding that a later day brings.
///
/// @param from the first day whose rules find it
/// @param finding what the last known rules say of it
public record Ahead(LocalDate from, Finding finding) {}

package overlaystudio.rules;

import java.time.LocalDate;

import overlaystudio.azure.Quantity;

/// A day on which one of Azure's numbers changes.
///
/// @param quantity which number
/// @param day the first day of the new value
/// @param before its value until then
/// @param after its value from then on
public record NumberChange(Quantity quantity, LocalDate day, int before, int after) {}

package overlaystudio.design;

/// A place on the canvas that a user chose.
///
/// @param x to the right, in world units
/// @param y down, in world units
public record Position(double x, double y) {}

package overlaystudio.design;

/// A place on the canvas that a user chose.
///
/// @param x to the right, in world units
/// @param y down, in world units
public record Position(double x, double y) {

    /// A place in whole tenths of a unit, so that files are not full of decimals.
    public static Position near(double x, double y) {
        return new Position(Math.rint(x * 10) / 10, Math.rint(y * 10) / 10);
    }
}

package overlaystudio.export;

import java.util.Locale;

/// The paper of a picture with pages.
///
/// @see <a href="https://www.iso.org/standard/36631.html">ISO 216</a>, the sizes of A3 and A4
public enum Paper {
    /// 210 mm by 297 mm.
    A4(210, 297),

    /// 297 mm by 420 mm.
    A3(297, 420),

    /// One page as large as the picture.
    POSTER(0, 0);

    private static final double POINTS_OF_A_MILLIMETRE = 72 / 25.4;

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// The word by which the command line knows it, such as `a4`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The shorter side in points of 1/72 inch; 0 for a poster, which has none of its own.
    public double shortSide() {
        return width * POINTS_OF_A_MILLIMETRE;
    }

    /// The longer side in points of 1/72 inch; 0 for a poster, which has none of its own.
    public double longSide() {
        return height * POINTS_OF_A_MILLIMETRE;
    }
}

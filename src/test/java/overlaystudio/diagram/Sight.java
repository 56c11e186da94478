package overlaystudio.diagram;

/// How people see colours: all of them, or without one kind of cone.
///
/// The matrices are those for the full deficiency in G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
/// Computer Graphics 15 (2009), table 1; they work on linear RGB.
enum Sight {
    ALL(1, 0, 0, 0, 1, 0, 0, 0, 1),

    /// Without the cones for long waves: red is dark, and is taken for green.
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),

    /// Without the cones for middle waves: green is taken for red.
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),

    /// Without the cones for short waves: blue is taken for green, and yellow for grey.
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final double[] matrix;

    Sight(double... matrix) {
        this.matrix = matrix;
    }

    /// How different two colours look: CIE 1976 ΔE*ab, of which 2.3 is just noticed side by side.
    double difference(int one, int other) {
        double[] first = lab(seen(one));
        double[] second = lab(seen(other));
        return Math.sqrt(square(first[0] - second[0]) + square(first[1] - second[1]) + square(first[2] - second[2]));
    }

    private static double square(double number) {
        return number * number;
    }

    private double[] seen(int rgb) {
        double[] from = {linear(rgb >> 16), linear(rgb >> 8), linear(rgb)};
        double[] seen = new double[3];
        for (int at = 0; at < 3; at++) {
            seen[at] = Math.clamp(matrix[3 * at] * from[0] + matrix[3 * at + 1] * from[1]
                    + matrix[3 * at + 2] * from[2], 0, 1);
        }
        return seen;
    }

    /// A channel of sRGB as a share of light (IEC 61966-2-1).
    static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /// CIE 1976 L*a*b* of linear sRGB, white being D65.
    private static double[] lab(double[] rgb) {
        double x = cube((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = cube(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = cube((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }
}

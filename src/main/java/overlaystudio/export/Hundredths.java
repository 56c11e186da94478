package overlaystudio.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as short as they can be written with hundredths.
public final class Hundredths {

    private Hundredths() {}

    /// A number, such as `12.5`.
    public static String of(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}

package overlaystudio.export.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as short as they can be written with hundredths.
final class SvgNumbers {

    private SvgNumbers() {}

    static String of(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}

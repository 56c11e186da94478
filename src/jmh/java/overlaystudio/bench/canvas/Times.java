package overlaystudio.bench.canvas;

import java.util.Arrays;
import java.util.Locale;

/// Measured times in milliseconds.
final class Times {

    private double[] sorted = {};

    void add(double... more) {
        double[] all = Arrays.copyOf(sorted, sorted.length + more.length);
        System.arraycopy(more, 0, all, sorted.length, more.length);
        Arrays.sort(all);
        sorted = all;
    }

    /// The least time that a part of the measurements, from 0 to 1, does not exceed.
    double at(double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }

    double median() {
        return at(0.5);
    }

    /// Least, median and 99th percentile.
    String cells() {
        return String.format(Locale.ROOT, "%6.1f | %6.1f | %6.1f", at(0), median(), at(0.99));
    }
}

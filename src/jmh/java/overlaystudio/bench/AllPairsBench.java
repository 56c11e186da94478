package overlaystudio.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import overlaystudio.net.Cidr;

/// The search of [OverlapBench] by asking every pair, which is bearable only for the smaller numbers.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AllPairsBench {

    /// How many ranges.
    @Param({"1000", "10000"}) public int ranges;

    private List<Cidr> cidrs = List.of();

    /// Makes the ranges.
    @Setup
    public void ranges() {
        cidrs = Ranges.of(ranges);
    }

    /// Every pair.
    @Benchmark
    public long allPairs() {
        long pairs = 0;
        for (int second = 0; second < cidrs.size(); second++) {
            for (int first = 0; first < second; first++) {
                pairs += cidrs.get(first).overlaps(cidrs.get(second)) ? 1 : 0;
            }
        }
        return pairs;
    }
}

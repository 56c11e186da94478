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

import overlaystudio.design.Design;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RuleBook;

/// The judgement of whole estates, in a heap of 64 MB.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EstateBench {

    /// How many ranges.
    @Param({"12500", "25000", "50000", "100000"}) public int ranges;

    private final RuleBook book = RuleBook.standard();
    private Design design = new Estate(0).design();

    /// Makes the estate.
    @Setup
    public void estate() {
        design = new Estate(ranges).design();
    }

    /// All findings.
    @Benchmark
    public List<Finding> findings() {
        return book.findings(design, design.rulesDate());
    }
}

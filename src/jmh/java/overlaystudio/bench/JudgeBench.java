package overlaystudio.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RuleBook;

/// The judgement of the largest cluster that Azure allows.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgeBench {

    private final RuleBook book = RuleBook.standard();
    private final Design design = LargeCluster.design();
    private final Facts facts = book.facts(design.rulesDate());
    private final Plan earlier = Plan.of(design, facts);

    /// The plan alone.
    @Benchmark
    public Plan plan() {
        return Plan.of(design, facts);
    }

    /// All findings from scratch: each design is another one.
    @Benchmark
    public List<Finding> findings() {
        return book.findings(LargeCluster.edited(design), design.rulesDate());
    }

    /// All findings after an edit of one pool, built on the plan of the version before.
    @Benchmark
    public List<Finding> findingsAfterEdit() {
        return book.findings(LargeCluster.edited(design), earlier);
    }

    /// All findings with their proved repairs.
    @Benchmark
    public Assessment assessment() {
        return book.judge(design);
    }
}

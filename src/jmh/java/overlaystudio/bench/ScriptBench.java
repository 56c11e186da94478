package overlaystudio.bench;

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
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Artifact;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// The scripts of a cluster of 100 pools in each language.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScriptBench {

    @Param({"azcli", "azpowershell", "bicep", "terraform"}) private String language = "";

    /// Subnets of the network: one for each pool, or as many as Azure allows.
    @Param({"100", "3000"}) private int subnets;

    private Exporter exporter = Exporters.all().getFirst();
    private Assessment assessment = RuleBook.standard().judge(LargeCluster.design());

    /// The design with as many subnets, judged.
    @Setup
    public void judge() {
        Design design = LargeCluster.design();
        VirtualNetwork network = design.networks().getFirst();
        assessment = RuleBook.standard().judge(
                design.replace(network.withSubnets(network.subnets().subList(0, subnets))));
        exporter = Exporters.find(language).orElseThrow();
    }

    /// The whole script.
    @Benchmark
    public Artifact script() {
        return exporter.export(assessment);
    }
}

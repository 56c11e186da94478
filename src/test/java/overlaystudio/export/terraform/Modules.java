package overlaystudio.export.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.NodePool;
import overlaystudio.file.Samples;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// Modules of designs that tests change.
final class Modules {

    static final LocalDate DOCUMENT = LocalDate.of(2022, 8, 29);
    static final LocalDate TODAY = LocalDate.of(2026, 8, 21);

    private Modules() {}

    static String module(Design design) {
        return module(design, TODAY);
    }

    static String module(Design design, LocalDate day) {
        return new TerraformExporter().export(judged(design, day)).content().text();
    }

    static Assessment judged(Design design, LocalDate day) {
        return new Assessment(Plan.of(design.withRulesDate(day), RuleBook.standard().facts(day)), List.of());
    }

    static Design sample(String name) throws IOException {
        return Samples.load(name);
    }

    /// A design whose first cluster is changed.
    static Design withCluster(Design design, UnaryOperator<Cluster> change) {
        Cluster cluster = design.clusters().getFirst();
        return design.withClusters(Stream.concat(Stream.of(change.apply(cluster)),
                design.clusters().stream().skip(1)).toList());
    }

    /// A design whose first cluster has its pools changed.
    static Design withPools(Design design, UnaryOperator<NodePool> change) {
        return withCluster(design, cluster -> cluster.withPools(cluster.pools().stream().map(change).toList()));
    }

    /// The block of a module that starts so.
    static String block(String module, String head) {
        int start = ("\n" + module).indexOf("\n" + head + " {\n");
        assertThat(start).as("%s in%n%s", head, module).isNotNegative();
        return module.substring(start, module.indexOf("\n}\n", start) + 3);
    }
}

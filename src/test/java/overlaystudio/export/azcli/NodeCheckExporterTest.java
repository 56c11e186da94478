package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static overlaystudio.export.azcli.Designs.company;
import static overlaystudio.export.azcli.Designs.judged;
import static overlaystudio.export.azcli.Designs.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.export.ScriptLine;

/// Check scripts, in a real bash with a kubectl that answers from files.
class NodeCheckExporterTest {

    private static final NodeCheckExporter EXPORTER = new NodeCheckExporter();
    private static final String NODES = """
            aks-1\tnodepool1\t10.10.0.4\t250
            aks-2\tnodepool1\t10.10.0.5\t250
            """;
    private static final String BLOCKS = """
            aks-1\t192.168.0.0/16\t192.168.0.0/24
            aks-2\t192.168.0.0/16\t192.168.1.0/24
            """;

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void bashIsThere() {
        assumeTrue(FakeAz.hasBash(), "there is no bash");
    }

    private static String script(Design design) {
        return EXPORTER.export(judged(design)).content().text();
    }

    private FakeAz.Run check(String nodes, String blocks) throws Exception {
        FakeAz fake = FakeAz.in(folder);
        kubectl("case \"$*\" in *nodenetworkconfigs*) cat blocks ;; *) cat nodes ;; esac");
        Files.writeString(folder.resolve("nodes"), nodes);
        Files.writeString(folder.resolve("blocks"), blocks);
        return fake.run(script(quickstart(Designs.TODAY)));
    }

    private void kubectl(String body) throws IOException {
        Path kubectl = Files.writeString(folder.resolve("kubectl"), "#!/bin/bash\n" + body + "\n");
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void nodesAsPlannedPass() throws Exception {
        FakeAz.Run run = check(NODES, BLOCKS);
        assertThat(run.output()).isEqualTo("""
                Cluster myOverlayCluster
                  pool nodepool1: 2 nodes, planned are 4 at most
                All is as planned.
                """);
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "10.10.0.5; 10.11.0.5; node aks-2 has address 10.11.0.5, its subnet is 10.10.0.0/16",
            "10.10.0.5; fd00::5; node aks-2 has address fd00::5, its subnet is 10.10.0.0/16",
            "10.10.0.5\t250; 10.10.0.5\t30; node aks-2 takes 30 pods, planned are 250",
            "aks-2\tnodepool1; aks-2\tother; myOverlayCluster has 2 nodes, and only 1 of them in pools of the design",
            "192.168.1.0/24; 192.168.0.0/24; several nodes have the same pod block: 192.168.0.0/24",
            "192.168.1.0/24; 192.169.1.0/24; node aks-2 has the pod block 192.169.1.0/24, which is outside of 192.168.0.0/16",
            "192.168.1.0/24; 192.168.1.0/25; node aks-2 has the pod block 192.168.1.0/25, planned is one /24",
            "192.168.0.0/16; 192.168.0.0/17; node aks-1 takes the pod CIDR for 192.168.0.0/17, planned is 192.168.0.0/16",
            "aks-2\t192; aks-3\t192; node aks-2 has 0 pod blocks, planned is 1",
    })
    void whatIsNotAsPlannedIsSaid(String planned, String there, String wrong) throws Exception {
        FakeAz.Run run = check(NODES.replace(planned, there), BLOCKS.replace(planned, there));
        assertThat(run.output()).contains("Wrong: " + wrong + "\n").doesNotContain("All is as planned");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void moreNodesThanPlannedAreSaid() throws Exception {
        StringBuilder nodes = new StringBuilder();
        StringBuilder blocks = new StringBuilder();
        for (int node = 1; node <= 5; node++) {
            nodes.append("aks-" + node + "\tnodepool1\t10.10.0." + (3 + node) + "\t250\n");
            blocks.append("aks-" + node + "\t192.168.0.0/16\t192.168." + node + ".0/24\n");
        }
        assertThat(check(nodes.toString(), blocks.toString()).output())
                .contains("Wrong: pool nodepool1 has 5 nodes, planned are 4 at most");
    }

    @Test
    void aClusterThatCannotBeReadIsNotTakenForWrong() throws Exception {
        FakeAz fake = FakeAz.in(folder);
        kubectl("echo 'error: context does not exist' >&2; exit 1");
        FakeAz.Run run = fake.run(script(quickstart(Designs.TODAY)));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("kubectl cannot read the nodes of myOverlayCluster");
    }

    @Test
    void onlyOverlayHasPodBlocksOfNodes() {
        Design design = quickstart(Designs.TODAY);
        Cluster cluster = design.clusters().getFirst();
        assertThat(script(design)).contains("\nblocks 192.168.0.0/16\n");
        assertThat(script(design.replace(cluster.withNetwork(cluster.network().withModel(NetworkModel.NODE_SUBNET)))))
                .doesNotContain("blocks");
    }

    @Test
    void eachClusterAndPoolHasItsLine() {
        Design design = company();
        assertThat(EXPORTER.lines(judged(design)))
                .filteredOn(line -> line.element().equals(design.clusters().getLast().pools().get(1).id()))
                .extracting(ScriptLine::text).containsExactly("pool user 22 110 10.2.0.0/20");
        assertThat(EXPORTER.id()).isEqualTo("kubectl-check");
        assertThat(EXPORTER.export(judged(design)).fileName()).isEqualTo("company-check.sh");
    }
}

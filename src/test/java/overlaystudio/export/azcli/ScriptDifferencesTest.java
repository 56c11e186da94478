package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static overlaystudio.export.azcli.Designs.quickstart;
import static overlaystudio.export.azcli.Designs.script;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Design;
import overlaystudio.design.NodePool;

/// What is there already is compared with the design, and what differs is refused with both values.
class ScriptDifferencesTest {

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void bashIsThere() {
        assumeTrue(FakeAz.hasBash(), "there is no bash");
    }

    private static Design twoPools() {
        NodePool apps = NodePool.of(Designs.id("pool-2"), "apps", PoolMode.USER, Designs.id("subnet-1"));
        return quickstart(Designs.TODAY).add(apps.withVmSize("Standard_D4s_v5").withMaxPods(110),
                Designs.id("cluster-1"));
    }

    @ParameterizedTest
    @CsvSource({
            "10.0.0.0/8, 10.0.0.0/9, address prefixes of virtual network myVirtualNetwork",
            "10.10.0.0/16, 10.11.0.0/16, address prefixes of subnet nodesubnet of myVirtualNetwork",
            "192.168.0.0/16, 192.168.0.0/17, pod CIDR of cluster myOverlayCluster",
            "10.0.0.0/16, 172.16.0.0/16, service CIDR of cluster myOverlayCluster",
            "10.0.0.10, 10.0.0.11, DNS service IP of cluster myOverlayCluster",
            "overlay, null, plugin mode of cluster myOverlayCluster",
            "loadBalancer, userDefinedRouting, outbound type of cluster myOverlayCluster",
            "System, User, mode of node pool nodepool1 of myOverlayCluster",
            "User, System, mode of node pool apps of myOverlayCluster",
            "Linux, Windows, operating system of node pool nodepool1 of myOverlayCluster",
            "Standard_D4s_v5, Standard_D8s_v5, VM size of node pool apps of myOverlayCluster",
            "250, 30, max pods of node pool nodepool1 of myOverlayCluster",
            "110, 30, max pods of node pool apps of myOverlayCluster",
    })
    void whatDiffersIsRefusedWithBothValues(String planned, String there, String what) throws Exception {
        FakeAz.Run run = FakeAz.in(folder).having(there, planned).answering("--query upgradeSettings", "10%")
                .run(script(twoPools()));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains(
                "Differs: " + what + " is " + there.replace("null", "none") + ", the design says " + planned + ".",
                "is there, but not as the design says. Nothing of it was changed.");
        assertThat(run.changes()).isEmpty();
    }

    @Test
    void theCaseOfALetterIsNoDifference() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).having("standard_d4s_V5", "Standard_D4s_v5")
                .answering("--query upgradeSettings", "10%").run(script(twoPools()));
        assertThat(run.output()).endsWith("Done.\n");
        assertThat(run.changes()).isEmpty();
    }

    @Test
    void countsAndVersionsAreNotCompared() {
        assertThat(script(twoPools())).contains("expect 'max pods'")
                .doesNotContainPattern("expect .*([cC]ount|[vV]ersion|tier|surge)");
    }
}

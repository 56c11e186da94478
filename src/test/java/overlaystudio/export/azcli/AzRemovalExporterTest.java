package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static overlaystudio.export.azcli.Designs.company;
import static overlaystudio.export.azcli.Designs.judged;
import static overlaystudio.export.azcli.Designs.quickstart;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.export.ScriptLine;

/// Take-down scripts, in a real bash where there is one.
class AzRemovalExporterTest {

    private static final AzRemovalExporter EXPORTER = new AzRemovalExporter();

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void bashIsThere() {
        assumeTrue(FakeAz.hasBash(), "there is no bash");
    }

    private static String script(Design design) {
        return EXPORTER.export(judged(design)).content().text();
    }

    private static List<String> deleted(FakeAz.Run run) {
        return run.calls().stream().filter(call -> call.contains("delete"))
                .map(call -> String.join(" ", call.subList(0, call.indexOf("delete"))) + " "
                        + (call.contains("--name") ? call.get(call.indexOf("--name") + 1) : ""))
                .toList();
    }

    @Test
    void everythingThatIsOursIsDeletedBeforeWhatItRefersTo() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).withState("Succeeded").answering("--query length", "0")
                .run(script(company()), "--yes");
        assertThat(run.output()).endsWith("Done.\n");
        assertThat(deleted(run)).containsExactly(
                "aks aks-blue", "identity id-blue", "aks aks-green",
                "network vnet peering to-vnet-hub", "network vnet peering to-vnet-hub",
                "network vnet peering to-vnet-green", "network vnet peering to-vnet-blue",
                "network vnet subnet nodes", "network vnet subnet apiserver", "network vnet vnet-blue",
                "network vnet subnet nodes", "network vnet subnet gpu", "network vnet vnet-green",
                "network route-table rt-blue", "resource nat-green", "network public-ip pip-nat",
                "network nsg nsg-nodes", "group rg-spokes");
        assertThat(run.calls()).noneMatch(call -> call.contains("--subscription") && call.contains("delete"));
    }

    @Test
    void whatExistsIsNeverDeleted() {
        Design design = quickstart(Designs.TODAY);
        Design joined = design.replace(design.networks().getFirst().withLifecycle(Lifecycle.EXISTING));
        assertThat(script(joined)).contains("az network vnet subnet delete").doesNotContain("az network vnet delete");
        assertThat(script(company())).contains(
                "# For the owner of vnet-hub, which is in another subscription:\n#   az network vnet peering delete");
    }

    @Test
    void nothingIsDeletedWithoutAYes() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).withState("Succeeded").run(script(quickstart(Designs.TODAY)));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("  virtual network myVirtualNetwork\n",
                "Stopped: nothing was deleted.");
        assertThat(deleted(run)).isEmpty();
    }

    @Test
    void whatIsNotAsTheDesignSaysIsTakenForSomebodyElses() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).having("10.128.0.0/9", "10.0.0.0/8")
                .run(script(quickstart(Designs.TODAY)), "--yes");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains(
                "Differs: address prefixes of virtual network myVirtualNetwork is 10.128.0.0/9");
        assertThat(deleted(run)).isEmpty();
    }

    @Test
    void aNetworkAndAGroupThatHoldSomethingElseStay() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).withState("Succeeded").answering("--query length", "2")
                .run(script(quickstart(Designs.TODAY)), "--yes");
        assertThat(run.output()).contains("Left alone, because something else is in it: virtual network",
                "Left alone, because something else is in it: resource group");
        assertThat(deleted(run)).containsExactly("aks myOverlayCluster", "network vnet subnet nodesubnet");
    }

    @Test
    void whereNothingIsThereNothingIsAsked() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(script(quickstart(Designs.TODAY)));
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).endsWith("Nothing of this design is there.\n");
    }

    @Test
    void aDryRunDeletesNothing() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).withState("Succeeded").answering("--query length", "2")
                .run(script(quickstart(Designs.TODAY)), "--dry-run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("Would delete: cluster myOverlayCluster\naz aks delete",
                "Would delete: resource group myResourceGroup\naz group delete --name myResourceGroup --yes\n");
        assertThat(deleted(run)).isEmpty();
    }

    @Test
    void eachLineSaysWhatItIsAbout() {
        Design design = quickstart(Designs.TODAY);
        ElementId cluster = design.clusters().getFirst().id();
        assertThat(EXPORTER.lines(judged(design))).filteredOn(line -> line.element().equals(cluster))
                .extracting(ScriptLine::text).contains("  delete az aks delete \\");
        assertThat(EXPORTER.id()).isEqualTo("azcli-remove");
        assertThat(EXPORTER.export(judged(design)).fileName()).isEqualTo("quickstart-remove.sh");
    }
}

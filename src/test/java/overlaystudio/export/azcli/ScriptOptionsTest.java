package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static overlaystudio.export.azcli.Designs.quickstart;
import static overlaystudio.export.azcli.Designs.script;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Design;
import overlaystudio.design.NodePool;

/// The options of a script, in a real bash.
class ScriptOptionsTest {

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void bashIsThere() {
        assumeTrue(FakeAz.hasBash(), "there is no bash");
    }

    private static Design withPool(OsType type) {
        return quickstart(Designs.TODAY).add(
                NodePool.of(Designs.id("pool-2"), "extra", PoolMode.USER, Designs.id("subnet-1")).withOsType(type),
                Designs.id("cluster-1"));
    }

    @Test
    void aDryRunPrintsTheCommandsAndChangesNothing() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(ScriptRunTest.ours(), "--dry-run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.changes()).isEmpty();
        assertThat(run.output()).contains(
                "Would create: virtual network vnet-blue\naz network vnet create --resource-group rg-spokes",
                "az aks create --resource-group rg-spokes --name aks-blue", "az aks nodepool add",
                "Would create, where it is missing: role Network Contributor on",
                "Dry run: nothing was changed; 22 to be created, 0 there already.");
    }

    @Test
    void aDryRunRegistersNothing() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(script(quickstart(Designs.DOCUMENT)), "--dry-run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.calls()).noneMatch(call -> call.contains("register") || call.contains("extension"));
        assertThat(run.output()).contains("az extension add", "az feature register", "az provider register");
    }

    @Test
    void aDryRunNeitherAsksForThePasswordNorSaysIt() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(
                "export WINDOWS_ADMIN_PASSWORD=Geheim-123456789\n" + script(withPool(OsType.WINDOWS)), "--dry-run");
        assertThat(run.output()).endsWith("Done.\n").contains("--windows-admin-password=PASSWORD")
                .doesNotContain("Geheim");
    }

    @Test
    void aRunDoesNotSayThePassword() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(
                "export WINDOWS_ADMIN_PASSWORD=Geheim-123456789\n" + script(withPool(OsType.WINDOWS)));
        assertThat(run.output()).endsWith("Done.\n").doesNotContain("Geheim");
        assertThat(run.calls()).anyMatch(call -> call.contains("--windows-admin-password=Geheim-123456789"));
    }

    @Test
    void withoutWaitingWhatComesAfterAClusterIsLeftForLater() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(script(withPool(OsType.LINUX)), "--no-wait", "--credentials");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("Not waited for: when it is there, run the script again");
        assertThat(run.calls()).filteredOn(call -> call.contains("--no-wait"))
                .singleElement().satisfies(call -> assertThat(call).startsWith("aks", "create"));
        assertThat(run.calls()).noneMatch(call -> call.contains("nodepool") || call.contains("get-credentials"));
    }

    @Test
    void noClusterIsCreatedBehindAFirewallThatIsNotReady() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(ScriptRunTest.ours());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("The nodes of cluster aks-blue leave through a firewall",
                        "the FQDN tag AzureKubernetesService",
                        "run the script again with --firewall-ready")
                .doesNotContain("aks-green leave");
        assertThat(run.changes()).isEmpty();
    }

    @Test
    void aClusterThatIsThereNeedsNoFirewallThatIsReady() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).withState("Succeeded").answering("--query upgradeSettings", "33%")
                .run(ScriptRunTest.ours());
        assertThat(run.output()).doesNotContain("firewall");
    }

    @Test
    void credentialsAreFetchedOnlyWhenAskedFor() throws Exception {
        String script = script(quickstart(Designs.TODAY));
        assertThat(FakeAz.in(folder).run(script).calls()).noneMatch(call -> call.contains("get-credentials"));
        assertThat(FakeAz.in(folder).run(script, "--credentials").calls().getLast()).isEqualTo(List.of(
                "aks", "get-credentials", "--resource-group", "myResourceGroup", "--name", "myOverlayCluster"));
    }

    @Test
    void anOptionThatNobodyKnowsIsRefused() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(script(quickstart(Designs.TODAY)), "--dryrun");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("Unknown option: --dryrun", "Usage: bash script.sh", "--dry-run");
        assertThat(run.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpIsSaid(String option) throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(ScriptRunTest.ours(), option);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("--dry-run", "--no-wait", "--credentials", "--firewall-ready");
        assertThat(run.calls()).isEmpty();
    }
}

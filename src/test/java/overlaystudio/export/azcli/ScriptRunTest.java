package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static overlaystudio.export.azcli.Designs.company;
import static overlaystudio.export.azcli.Designs.quickstart;
import static overlaystudio.export.azcli.Designs.script;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Design;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;

/// Runs scripts in a real bash, with an az that only notes how it is called.
class ScriptRunTest {

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void bashIsThere() {
        assumeTrue(FakeAz.hasBash(), "there is no bash");
    }

    /// The script without the look at what is not ours.
    static String ours() {
        return script(company()).replaceAll("(?m)(^expect .*\n)*^require .*\n.*$", "");
    }

    @Test
    void aFirstRunCreatesEverything() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(ours(), "--firewall-ready");
        assertThat(run.output()).endsWith("Done.\n").contains("22 created, 0 there already.");
        assertThat(run.exitCode()).isZero();
        assertThat(run.changes()).hasSize(24);
    }

    @Test
    void aSecondRunCreatesNothing() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).withState("Succeeded").answering("maxSurge", "1")
                .run(script(quickstart(Designs.DOCUMENT)));
        assertThat(run.exitCode()).isZero();
        assertThat(run.changes()).isEmpty();
        assertThat(run.output()).contains("There already, left alone: cluster myOverlayCluster");
    }

    @Test
    void aFailedClusterIsNotTakenForDone() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).withState("Failed").run(script(quickstart(Designs.TODAY)));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("Stopped: resource group myResourceGroup is in state Failed.");
    }

    @Test
    void whatIsNotOursAndMissingStopsTheScript() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(script(company()), "--firewall-ready");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("virtual network vnet-hub is not there, and it is not ours to create");
        assertThat(run.changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"group create", "vnet create", "subnet create", "aks create"})
    void aFailureStopsTheScriptAndNamesTheStep(String step) throws Exception {
        FakeAz.Run run = FakeAz.in(folder).broken(step).run(script(quickstart(Designs.TODAY)));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("Stopped at: ").doesNotContain("Done.");
        assertThat(String.join(" ", run.calls().getLast()))
                .startsWith(step.startsWith("group") || step.startsWith("aks")
                        ? step
                        : "network " + (step.startsWith("subnet") ? "vnet " : "") + step);
    }

    @Test
    void aLookUpThatFailsStopsTheScript() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).broken("vnet show").run(script(quickstart(Designs.TODAY)));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("ERROR: (Broken)", "az could not say whether virtual network");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "$(touch hacked)", "`touch hacked`", "a'b", "a\"b", "a'; touch hacked; '", "a\ntouch hacked\n", "a\\",
            "$HOME", "-rf",
            "a b", "*", "!x", "~", "a\tb\rc\u001b[31m", "\u00e4\u00f6", "\\$x", "#x", "${a}", "a\n'\\\"$x`", "\u007f1",
            "\u00011"
    })
    void aHostileNameReachesAzUnchanged(String name) throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(script(hostile(name)));
        assertThat(run.output()).endsWith("Done.\n");
        assertThat(folder.resolve("hacked")).doesNotExist();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("az", "calls", "clusters", "expected", "granted",
                "output",
                "script.sh");
        List<String> group = call(run, "group", "create");
        List<String> network = call(run, "network", "vnet", "create");
        List<String> subnet = call(run, "network", "vnet", "subnet", "create");
        List<String> cluster = call(run, "aks", "create");
        assertThat(value(group, "--name")).isEqualTo(name);
        assertThat(value(network, "--resource-group")).isEqualTo(name);
        assertThat(value(network, "--name")).isEqualTo(name);
        assertThat(value(subnet, "--name")).isEqualTo(name);
        assertThat(value(cluster, "--location")).isEqualTo(name);
        assertThat(value(cluster, "--nodepool-name")).isEqualTo(name);
        assertThat(value(cluster, "--vnet-subnet-id")).endsWith("/virtualNetworks/" + name + "/subnets/" + name);
    }

    /// All but the one that no word of a command can hold.
    @Test
    void everyAsciiCharacterReachesAzUnchanged() throws Exception {
        String name = IntStream.range(1, 128).mapToObj(each -> "" + (char) each).collect(Collectors.joining());
        FakeAz.Run run = FakeAz.in(folder).run(script(hostile("x" + name)));
        assertThat(run.output()).endsWith("Done.\n");
        assertThat(value(call(run, "group", "create"), "--name")).isEqualTo("x" + name);
        assertThat(value(call(run, "network", "vnet", "subnet", "create"), "--name")).isEqualTo("x" + name);
        assertThat(value(call(run, "aks", "create"), "--vnet-subnet-id"))
                .endsWith("/virtualNetworks/x" + name + "/subnets/x" + name);
    }

    private static List<String> call(FakeAz.Run run, String... words) {
        return run.calls().stream()
                .filter(call -> call.size() > words.length && call.subList(0, words.length).equals(List.of(words)))
                .findFirst()
                .orElseThrow();
    }

    private static String value(List<String> call, String option) {
        int index = call.indexOf(option);
        return index >= 0
                ? call.get(index + 1)
                : call.stream().filter(each -> each.startsWith(option + "=")).findFirst().orElseThrow()
                        .substring(option.length() + 1);
    }

    private static Design hostile(String name) {
        Design design = quickstart(Designs.TODAY).withName(name).withPlacement(new Placement(null, name, name));
        return design.replace(design.networks().getFirst().withName(name))
                .replace(design.networks().getFirst().subnets().getFirst().withName(name))
                .replace(design.clusters().getFirst().withName(name).withPools(
                        List.of(NodePool.of(Designs.id("pool-1"), name, PoolMode.SYSTEM, Designs.id("subnet-1")))));
    }
}

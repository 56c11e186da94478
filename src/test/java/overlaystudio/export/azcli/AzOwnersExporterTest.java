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

/// The script for the owners of peered networks has their half and nothing else.
class AzOwnersExporterTest {

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void bashIsThere() {
        assumeTrue(FakeAz.hasBash(), "there is no bash");
    }

    private static String script(Design design) {
        return new AzOwnersExporter().export(judged(design)).content().text();
    }

    @Test
    void itCreatesTheirHalfInTheirSubscription() throws Exception {
        String ours = script(company()).replaceAll("(?m)(^expect .*\n)*^require .*\n.*$", "");
        FakeAz.Run run = FakeAz.in(folder).run(ours);
        assertThat(run.exitCode()).isZero();
        assertThat(run.changes()).isNotEmpty().allSatisfy(call -> assertThat(call)
                .startsWith("network", "vnet", "peering", "create", "--subscription", Designs.HUB_SUBSCRIPTION));
    }

    @Test
    void itNeedsNoAccessToTheDesignsSubscription() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).withState("Succeeded").run(script(company()));
        assertThat(run.exitCode()).isZero();
        assertThat(run.changes()).isEmpty();
        assertThat(run.output()).contains("Found: virtual network vnet-hub", "0 created, ");
        assertThat(run.calls()).doesNotContain(List.of("account", "set"))
                .filteredOn(call -> call.contains("show") && !call.contains("account"))
                .allSatisfy(call -> assertThat(call).contains(Designs.HUB_SUBSCRIPTION));
    }

    @Test
    void aDesignOfOneOwnerNeedsNone() throws Exception {
        FakeAz.Run run = FakeAz.in(folder).run(script(quickstart(Designs.TODAY)));
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualTo(
                "No planned peering of this design ends in a network of another subscription.\n");
        assertThat(run.calls()).isEmpty();
    }

    @Test
    void theRoleOfAClustersOwnIdentityIsGivenOnEverySubnet() {
        assertThat(Designs.script(quickstart(Designs.TODAY)))
                .containsSubsequence("az aks create",
                        "if due \"$clusterName\"; then\n  grant \"$vnetId/subnets/nodesubnet\" \\",
                        "az aks show", "--query identity.principalId --output tsv", "lacks upgradeSettings.maxSurge");
    }
}

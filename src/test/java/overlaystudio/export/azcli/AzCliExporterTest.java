package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.export.azcli.Designs.company;
import static overlaystudio.export.azcli.Designs.judged;
import static overlaystudio.export.azcli.Designs.quickstart;
import static overlaystudio.export.azcli.Designs.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.design.ResourceTag;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Place;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;
import overlaystudio.rules.Timing;

class AzCliExporterTest {

    @Test
    void theDocumentsExampleHasTheDocumentsSteps() throws IOException {
        assertThat(script(quickstart(Designs.DOCUMENT))).isEqualTo(golden("quickstart-2022-08-29.sh"));
    }

    @Test
    void theDocumentsExampleIsCurrentUnderTodaysRules() throws IOException {
        assertThat(script(quickstart(Designs.TODAY))).isEqualTo(golden("quickstart-2026-08-21.sh"));
    }

    @Test
    void everythingThatIsCreatedGetsTheTagsAndWhatCannotHaveAnyGetsNone() {
        Design tagged = company().withTags(List.of(new ResourceTag("owner", "network team"),
                new ResourceTag("cost", "-$1")));
        List<String> steps = List.of(script(tagged).split("\n\n"));

        assertThat(steps).filteredOn(step -> step.contains("az group create \\") || step.contains("az aks create \\")
                || step.contains("az network vnet create \\") || step.contains("az aks nodepool add"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step).contains("--tags 'owner=network team' 'cost=-$1'"));
        assertThat(steps).filteredOn(step -> step.contains("subnet create") || step.contains("peering create"))
                .isNotEmpty()
                .noneMatch(step -> step.contains("--tags"));
        assertThat(script(company())).doesNotContain("--tags");
    }

    @Test
    void aCompanyNetworkIsCreatedInOrderOfDependency() throws IOException {
        assertThat(script(company())).isEqualTo(golden("company-2026-08-21.sh"));
    }

    @Test
    void theShippedExampleIsTheDocumentsAndHasNoErrors() throws IOException {
        assertThat(exported(RuleBook.standard().judge(Samples.example())))
                .isEqualTo(golden("quickstart-2022-08-29.sh"));
    }

    @Test
    void theStepsFollowTheDocumentsOrder() {
        assertThat(script(quickstart(Designs.DOCUMENT)))
                .containsSubsequence(
                        "az extension add --name aks-preview",
                        "az feature register --namespace Microsoft.ContainerService --name AzureOverlayPreview",
                        "sleep 10",
                        "az provider register --namespace Microsoft.ContainerService",
                        "az group create",
                        "az network vnet create",
                        "az network vnet subnet create",
                        "az aks create",
                        "--network-plugin azure",
                        "--network-plugin-mode overlay",
                        "--pod-cidr 192.168.0.0/16",
                        "--generate-ssh-keys");
    }

    @ParameterizedTest
    @CsvSource({
            "2022-08-29, true, true", "2023-03-30, true, true", "2023-03-31, false, true", "2023-04-16, false, true",
            "2023-04-17, false, false", "2026-08-21, false, false"
    })
    void theExtensionAndTheFeatureAreThereWhileTheyAreNeeded(LocalDate day, boolean extension, boolean feature) {
        String script = script(quickstart(day));
        assertThat(script.contains("az extension add")).isEqualTo(extension);
        assertThat(script.contains("az feature register")).isEqualTo(feature);
        assertThat(script.contains("the preview that these rules describe is over")
                || script.contains("The preview that these rules describe is over")).isEqualTo(feature);
        assertThat(script.contains("az version")).isEqualTo(!extension);
    }

    @Test
    void windowsPoolsNeedTheFeatureForLonger() {
        Design design = withPool(quickstart(LocalDate.of(2023, 5, 1)), windowsPool());
        assertThat(script(design))
                .contains("az feature register")
                .contains("--windows-admin-username \"$windowsAdmin\"")
                .contains("--os-type Windows");
    }

    @Test
    void thePasswordOfWindowsNodesIsAskedForAndNotWritten() {
        String script = script(withPool(quickstart(Designs.TODAY), windowsPool()));
        assertThat(script).contains("read -r -s -p").doesNotContain("--windows-admin-password ");
    }

    @Test
    void optionsThatAzHadNotYetAreNotWritten() {
        Design design = changed(quickstart(Designs.DOCUMENT), cluster -> cluster.withNetwork(
                cluster.network().withDataplane(Dataplane.CILIUM)));
        assertThat(script(design))
                .doesNotContain("--tier", "--network-dataplane", "--docker-bridge-address")
                .contains("# Not done here: the Cilium data plane");
        assertThat(script(quickstart(Designs.TODAY))).contains("--tier free", "--network-dataplane azure");
    }

    @ParameterizedTest
    @CsvSource({"2022-08-29, false", "2024-04-01, false", "2024-04-02, true"})
    void applicationRoutingIsThereFromTheAzThatHasIt(LocalDate day, boolean known) {
        String script = script(changed(
                quickstart(day), cluster -> cluster.withIngress(IngressController.APPLICATION_ROUTING)));
        assertThat(script.contains("--enable-app-routing")).isEqualTo(known);
        assertThat(script.contains("# This design needs az 2.59.0")).isEqualTo(known);
        assertThat(script.contains("# Not done here: ingress by Application routing.")).isEqualTo(!known);
    }

    @ParameterizedTest
    @CsvSource({"NODE_SUBNET, azure, false", "POD_SUBNET, azure, false", "KUBENET, kubenet, true"})
    void otherModelsGetTheirOwnOptions(NetworkModel model, String plugin, boolean podCidr) {
        String script = script(changed(quickstart(Designs.TODAY), cluster -> cluster.withNetwork(
                cluster.network().withModel(model))));
        assertThat(script).contains("--network-plugin " + plugin).doesNotContain("--network-plugin-mode");
        assertThat(script.contains("--pod-cidr ")).isEqualTo(podCidr);
    }

    @Test
    void errorsStandAtTheTop() {
        Finding error = finding(Severity.ERROR, "Pod CIDR of a\nrm -rf / has no block left: 257 of 256");
        Finding warning = finding(Severity.WARNING, "Only a warning");
        assertThat(script(quickstart(Designs.TODAY), error, warning))
                .contains("# THIS DESIGN HAS ERRORS.")
                .contains("# - Pod CIDR of a rm -rf / has no block left: 257 of 256 [some-rule]")
                .doesNotContain("Only a warning");
    }

    @Test
    void aResourceGroupThatHoldsOnlyExistingThingsIsNotCreated() {
        assertThat(script(company()))
                .contains("az group create \\\n    --name \"$resourceGroupSpokes\"")
                .doesNotContain("az group show --subscription");
    }

    @Test
    void anExistingNetworkIsLookedUpAndNeverCreated() {
        Design design = quickstart(Designs.TODAY);
        VirtualNetwork network = design.networks().getFirst().withLifecycle(Lifecycle.EXISTING);
        assertThat(script(design.replace(network)))
                .contains("require \"virtual network $vnet\"")
                .doesNotContain("az network vnet create")
                .contains("az network vnet subnet create");
    }

    @Test
    void theOwnerOfTheOtherNetworkGetsTheOtherLink() {
        assertThat(script(company()))
                .contains("# For the owner of vnet-hub, which is in another subscription.")
                .contains("#   az network vnet peering create \\\n#     --subscription " + Designs.HUB_SUBSCRIPTION);
    }

    @Test
    void aPlannedFirewallIsSaidNotToBeCreated() {
        Design design = quickstart(Designs.TODAY)
                .withAppliances(
                        List.of(Appliance.of(Designs.id("appliance-1"), "fw").withLifecycle(Lifecycle.PLANNED)));
        assertThat(script(design)).contains("# Not created by this script: Azure Firewall fw.");
    }

    @Test
    void theDocumentsPlaceholderIsTheSubscriptionLoggedInTo() {
        Design design = quickstart(Designs.DOCUMENT);
        Placement place = new Placement("aaaaaaa-aaaaa-aaaaaa-aaaa", "myResourceGroup", "westcentralus");
        assertThat(script(design.withPlacement(place))).isEqualTo(script(design));
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        assertThat(new AzCliExporter().export(judged(company())))
                .isEqualTo(new AzCliExporter().export(judged(company())));
    }

    @ParameterizedTest
    @CsvSource({
            "quickstart, quickstart.sh", "My network, My-network.sh", "../../etc/passwd, etc-passwd.sh",
            "Zürich, Zurich.sh",
            "'', design.sh"
    })
    void theFileIsNamedAfterTheDesign(String name, String file) {
        Design design = quickstart(Designs.TODAY).withName(name);
        assertThat(new AzCliExporter().export(judged(design)).fileName()).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"2022-08-29, true", "2025-03-02, true", "2025-03-03, false", "2026-08-21, false"})
    void whatIsRetiredIsNotAskedFor(LocalDate day, boolean there) {
        String script = script(changed(quickstart(day),
                each -> each.withIngress(IngressController.HTTP_APPLICATION_ROUTING)));
        assertThat(script.contains("--enable-addons http_application_routing")).isEqualTo(there);
        assertThat(script.contains("Not done here: ingress by HTTP application routing")).isNotEqualTo(there);
    }

    @Test
    void theExporterIsKnownAsAzcli() {
        assertThat(new AzCliExporter().id()).isEqualTo("azcli");
        assertThat(new AzCliExporter().label()).isEqualTo("az script (bash)");
    }

    private static String exported(Assessment assessment) {
        return new AzCliExporter().export(assessment).content().text();
    }

    private static NodePool windowsPool() {
        return NodePool.of(Designs.id("pool-2"), "win", PoolMode.USER, Designs.id("subnet-1"))
                .withOsType(OsType.WINDOWS);
    }

    private static Design withPool(Design design, NodePool pool) {
        return design.add(pool, Designs.id("cluster-1"));
    }

    private static Design changed(Design design, UnaryOperator<Cluster> change) {
        return design.replace(change.apply(design.clusters().getFirst()));
    }

    private static Finding finding(Severity severity, String message) {
        Breach breach = Breach.of(Timing.REFUSED_AT_CREATE, message, Place.of(Designs.id("cluster-1")));
        return new Finding("some-rule", severity, breach, new Source("a page", ""));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = AzCliExporterTest.class.getResourceAsStream("../golden/azcli/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

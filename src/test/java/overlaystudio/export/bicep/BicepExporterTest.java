package overlaystudio.export.bicep;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.export.bicep.BicepDesigns.TODAY;
import static overlaystudio.export.bicep.BicepDesigns.company;
import static overlaystudio.export.bicep.BicepDesigns.file;
import static overlaystudio.export.bicep.BicepDesigns.id;
import static overlaystudio.export.bicep.BicepDesigns.quickstart;
import static overlaystudio.export.bicep.BicepDesigns.severalGroups;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.IdentityKind;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterIdentity;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Artifact;
import overlaystudio.export.Exporters;
import overlaystudio.export.ScriptLine;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;

/// What a file creates, refers to and waits for.
class BicepExporterTest {

    @Test
    void itIsOfferedAfterTheScripts() {
        assertThat(Exporters.all().stream().map(each -> each.id()))
                .containsSubsequence("azcli", "kubectl-check", "azpowershell", "bicep", "svg");
        assertThat(Exporters.find("bicep")).get().isInstanceOf(BicepExporter.class);
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        Artifact first = new BicepExporter().export(BicepDesigns.judged(severalGroups()));
        assertThat(first.content()).isEqualTo(
                new BicepExporter().export(BicepDesigns.judged(severalGroups())).content());
        assertThat(first.fileName()).isEqualTo("several-groups.bicep");
    }

    @Test
    void aDesignWithErrorsSaysThemAtTheTop() {
        Design design = quickstart(TODAY).withNetworks(List.of(
                VirtualNetwork.of(id("vnet-1"), "v", List.of(Cidr.parse("10.0.0.0/16"))).withSubnets(List.of(
                        Subnet.of(id("subnet-1"), "s", Cidr.parse("10.9.0.0/24"))))));
        String text = new BicepExporter().export(RuleBook.standard().judge(design, TODAY)).content().text();
        assertThat(text).startsWith("// Design \"quickstart\": ");
        assertThat(text.substring(0, text.indexOf("targetScope")))
                .contains("// THIS DESIGN HAS ERRORS.", "[subnet-outside-vnet]");
    }

    @Test
    void whatExistsIsReferredToAndNeverCreated() {
        Design all = company();
        Design existing = all.withNetworks(all.networks().stream().map(network -> network
                .withLifecycle(Lifecycle.EXISTING)
                .withSubnets(network.subnets().stream().map(each -> each.withLifecycle(Lifecycle.EXISTING)).toList()))
                .toList())
                .withPeerings(List.of())
                .withSecurityGroups(List.of(all.securityGroups().getFirst().withLifecycle(Lifecycle.EXISTING)))
                .withPublicIps(List.of(all.publicIps().getFirst().withLifecycle(Lifecycle.EXISTING)))
                .withRouteTables(List.of(all.routeTables().getFirst().withLifecycle(Lifecycle.EXISTING)));
        String text = file(existing);
        assertThat(new BicepReader(text).createdTypes()).containsExactlyInAnyOrder(
                "Microsoft.Network/natGateways",
                "Microsoft.ManagedIdentity/userAssignedIdentities",
                "Microsoft.ContainerService/managedClusters",
                "Microsoft.ContainerService/managedClusters",
                "Microsoft.ContainerService/managedClusters/agentPools",
                "Microsoft.ContainerService/managedClusters/agentPools",
                "Microsoft.Authorization/roleAssignments", "Microsoft.Authorization/roleAssignments",
                "Microsoft.Authorization/roleAssignments", "Microsoft.Authorization/roleAssignments");
        assertThat(text)
                .contains("resource pipNat 'Microsoft.Network/publicIPAddresses@2025-05-01' existing = {")
                .contains("resource vnetBlue 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {\n"
                        + "  name: 'vnet-blue'\n\n  resource nodes 'subnets' existing = {\n    name: 'nodes'\n  }");
    }

    @Test
    void whereAllExistsThereIsNothingToCreate() {
        Design design = quickstart(TODAY);
        VirtualNetwork network = design.networks().getFirst();
        Cluster cluster = design.clusters().getFirst();
        String text = file(design
                .withNetworks(List.of(network.withLifecycle(Lifecycle.EXISTING).withSubnets(
                        List.of(network.subnets().getFirst().withLifecycle(Lifecycle.EXISTING)))))
                .withClusters(List.of(cluster.withLifecycle(Lifecycle.EXISTING).withPools(
                        List.of(cluster.pools().getFirst().withLifecycle(Lifecycle.EXISTING))))));
        assertThat(text).contains("// There is nothing to create").endsWith("targetScope = 'resourceGroup'\n")
                .doesNotContain("resource ");
    }

    @Test
    void aPlannedPoolJoinsAnExistingCluster() {
        Design design = quickstart(TODAY);
        Cluster cluster = design.clusters().getFirst().withLifecycle(Lifecycle.EXISTING);
        String text = file(design.withClusters(List.of(cluster)));
        assertThat(text)
                .contains("resource myOverlayCluster 'Microsoft.ContainerService/managedClusters@2026-06-01' existing")
                .contains("  parent: myOverlayCluster\n  name: 'nodepool1'\n")
                .contains("// - The identity of myOverlayCluster has the role Network Contributor")
                .doesNotContain("networkProfile", "roleAssignments", "output myOverlayCluster");
    }

    @Test
    void plannedSubnetsOfAnExistingNetworkAreMadeOneAfterAnother() {
        Design design = quickstart(TODAY);
        VirtualNetwork network = design.networks().getFirst().withLifecycle(Lifecycle.EXISTING).withSubnets(List.of(
                Subnet.of(id("subnet-1"), "a", Cidr.parse("10.1.0.0/24")),
                Subnet.of(id("subnet-2"), "b", Cidr.parse("10.2.0.0/24")),
                Subnet.of(id("subnet-3"), "c", Cidr.parse("10.3.0.0/24"))));
        Map<String, String> created = new BicepReader(file(design.withNetworks(List.of(network)))).created();
        assertThat(created.get("myVirtualNetworkA")).contains("  parent: myVirtualNetwork\n  name: 'a'\n")
                .doesNotContain("dependsOn");
        assertThat(created.get("myVirtualNetworkB")).contains("  dependsOn: [\n    myVirtualNetworkA\n  ]");
        assertThat(created.get("myVirtualNetworkC")).contains("  dependsOn: [\n    myVirtualNetworkB\n  ]");
        assertThat(created.get("myOverlayCluster")).contains("    myVirtualNetworkC\n",
                "vnetSubnetID: myVirtualNetworkA.id");
    }

    @Test
    void poolsAreMadeOneAfterAnotherAndTheFirstWithItsCluster() {
        Map<String, String> created = new BicepReader(file(company())).created();
        assertThat(created.get("aksGreen")).contains("agentPoolProfiles", "name: 'system'").doesNotContain("'user'");
        assertThat(created.get("aksGreenUser")).contains("parent: aksGreen\n", "enableAutoScaling: true",
                "minCount: 1", "maxCount: 20", "dependsOn: [\n    aksGreenRoleOnNodes\n    aksGreenRoleOnGpu\n  ]");
        assertThat(created.get("aksGreenGpu")).contains("dependsOn: [\n    aksGreenUser\n  ]");
    }

    @Test
    void aClusterWaitsForTheRolesOfItsIdentityAndForItsPeerings() {
        Map<String, String> created = new BicepReader(file(company())).created();
        assertThat(created.get("aksBlue")).contains("""
                  dependsOn: [
                    aksBlueRoleOnNodes
                    aksBlueRoleOnApiserver
                    vnetGreenToVnetBlue
                  ]
                """, "'${idBlue.id}': {}", "subnetId: vnetBlue::apiserver.id");
        assertThat(created.get("aksBlueRoleOnNodes")).contains(
                "scope: vnetBlue::nodes", "name: guid(vnetBlue::nodes.id, idBlue.id, networkContributor)",
                "principalId: idBlue.properties.principalId", "principalType: 'ServicePrincipal'");
    }

    @Test
    void anIdentityThatComesWithTheClusterGetsItsRolesAfterIt() {
        assertThat(new BicepReader(file(quickstart(TODAY))).created().get("myOverlayClusterRoleOnNodesubnet"))
                .contains("guid(myVirtualNetwork::nodesubnet.id, myOverlayCluster.id, networkContributor)",
                        "principalId: myOverlayCluster.identity.principalId");
    }

    @Test
    void clustersThatShareAnIdentityShareItsRoles() {
        Design design = quickstart(TODAY, cluster -> cluster
                .withIdentity(new ClusterIdentity(IdentityKind.USER_ASSIGNED, "id-shared")));
        Cluster first = design.clusters().getFirst();
        Design two = design.withClusters(List.of(first, new Cluster(id("cluster-2"), "second", first.lifecycle(),
                first.placement(), null, null, null, first.network(), first.egress(), first.ingress(), false,
                new ClusterIdentity(IdentityKind.USER_ASSIGNED, "ID-shared"), first.apiServer(),
                List.of(NodePool.of(id("pool-9"), "np", PoolMode.SYSTEM, id("subnet-1"))))));
        BicepReader reader = new BicepReader(file(two));
        assertThat(reader.createdTypes()).filteredOn(type -> type.contains("dentity") || type.contains("role"))
                .hasSize(2);
        assertThat(reader.created().get("second")).contains("'${idShared.id}': {}",
                "dependsOn: [\n    myOverlayClusterRoleOnNodesubnet\n  ]");
    }

    @Test
    void peeringsOfOneNetworkAreMadeOneAfterAnotherTheGatewayFirst() {
        Map<String, String> created = new BicepReader(file(company())).created();
        assertThat(created.get("vnetBlueToVnetHub")).contains(
                "useRemoteGateways: true", "remoteVirtualNetwork: {\n      id: vnetHub.id");
        assertThat(created.get("vnetGreenToVnetHub")).contains("dependsOn: [\n    vnetBlueToVnetHub\n  ]");
        assertThat(created.get("vnetGreenToVnetBlue")).contains("dependsOn: [\n    vnetBlueToVnetGreen\n  ]");
    }

    @Test
    void theHalfOfSomebodyElsesNetworkIsACommentForTheOwner() {
        String text = file(company());
        assertThat(text).contains("// For the owner of vnet-hub, which is in another subscription",
                "//    name: 'vnet-hub/to-vnet-blue'\n", "//      allowGatewayTransit: true\n");
        assertThat(new BicepReader(text).createdTypes())
                .filteredOn(type -> type.endsWith("virtualNetworkPeerings")).hasSize(4);
    }

    @Test
    void whatLiesInAnotherGroupIsCreatedByADeploymentThere() {
        String text = file(severalGroups());
        Map<String, String> created = new BicepReader(text).created();
        assertThat(created.get("vnetBlueDeployment")).contains(
                "  resourceGroup: 'rg-network'\n", "          type: 'Microsoft.Network/virtualNetworks'\n",
                "          name: 'vnet-blue'\n", "id: nsgNodes.id").doesNotContain("subscriptionId");
        assertThat(text).contains("""
                resource vnetBlue 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {
                  scope: resourceGroup('rg-network')
                """);
        assertThat(created.get("aksBlue")).contains("    vnetBlueDeployment\n");
        assertThat(created.get("aksBlueRoleOnNodes")).contains(
                "scope: 'Microsoft.Network/virtualNetworks/vnet-blue/subnets/nodes'", "    vnetBlueDeployment\n");
        assertThat(created.get("vnetSharedTwoDeployment")).contains(
                "name: 'vnet-shared/two'", "dependsOn: [\n    vnetSharedOneDeployment\n  ]");
        assertThat(text).contains("and so are these, in which it creates something too: rg-network.");
    }

    @Test
    void whatLiesInAnotherSubscriptionIsCreatedThere() {
        Design design = company();
        Design moved = design.withNetworks(design.networks().stream().map(network -> network.id().equals(id("vnet-3"))
                ? network.withPlacement(new Placement(BicepDesigns.HUB_SUBSCRIPTION, "rg-green", "northeurope"))
                : network).toList());
        Map<String, String> created = new BicepReader(file(moved)).created();
        assertThat(created.get("vnetGreenDeployment")).contains(
                "subscriptionId: '" + BicepDesigns.HUB_SUBSCRIPTION + "'\n  resourceGroup: 'rg-green'\n",
                "location: locationNortheurope");
        assertThat(created.get("aksGreenRoleOnNodes")).contains(
                "roleDefinitionId: subscriptionResourceId(\n", "'" + BicepDesigns.HUB_SUBSCRIPTION + "',\n");
    }

    @Test
    void aFileIsForTheGroupInWhichThereIsSomethingToCreate() {
        Design design = quickstart(TODAY);
        Placement elsewhere = new Placement(null, "rg-elsewhere", null);
        Design moved = design
                .withNetworks(List.of(design.networks().getFirst().withPlacement(elsewhere)))
                .withClusters(List.of(design.clusters().getFirst().withPlacement(elsewhere)));
        assertThat(file(moved)).contains("az deployment group create --resource-group rg-elsewhere ")
                .doesNotContain("Microsoft.Resources/deployments", "scope: resourceGroup");
    }

    @Test
    void everythingThatCanHaveTagsHasThem() {
        new BicepReader(file(company())).created().forEach((symbol, body) -> {
            boolean takesNone = body.contains("virtualNetworkPeerings@") || body.contains("roleAssignments@");
            assertThat(body.contains("tags: tags")).as(symbol).isEqualTo(!takesNone);
        });
        assertThat(file(quickstart(TODAY))).doesNotContain("tags");
    }

    @Test
    void namesThatAreAlikeGetSymbolsOfTheirOwn() {
        Design design = company();
        Design alike = design;
        for (Element element : design.elements().filter(each -> !(each instanceof NodePool)).toList()) {
            alike = alike.replace(alike.find(element.id()).orElseThrow().withName("same-name"));
        }
        BicepReader reader = new BicepReader(file(alike));
        assertThat(reader.symbols()).doesNotHaveDuplicates();
        assertThat(reader.outputs()).doesNotHaveDuplicates();
        assertThat(reader.created()).hasSize(new BicepReader(file(design)).created().size());
    }

    @Test
    void aLineSaysWhatItIsAbout() {
        List<ScriptLine> lines = BicepDesigns.lines(company());
        assertThat(about(lines, "        name: 'apiserver'")).isEqualTo("subnet-2");
        assertThat(about(lines, "        vmSize: 'Standard_D4s_v5'")).isEqualTo("pool-1");
        assertThat(about(lines, "    networkProfile: {")).isEqualTo("cluster-1");
        assertThat(about(lines, "  name: 'to-vnet-hub'")).isEqualTo("peering-1");
        assertThat(about(lines, "output pipNatAddress string = pipNat.properties.ipAddress")).isEqualTo("ip-1");
        assertThat(about(lines, "param aksGreenKubernetesVersion string = '1.33'")).isEqualTo("design");
        assertThat(about(lines, "targetScope = 'resourceGroup'")).isEqualTo("design");
        assertThat(about(lines, "// --- Outputs ---")).isEqualTo("design");
    }

    private static String about(List<ScriptLine> lines, String text) {
        return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow().element().value();
    }

    @Test
    void aHundredPoolsAreAChain() {
        Design design = quickstart(TODAY, cluster -> cluster.withPools(IntStream.range(0, 100)
                .mapToObj(each -> NodePool.of(id("pool-" + each), "np" + each,
                        each == 0 ? PoolMode.SYSTEM : PoolMode.USER, id("subnet-1")))
                .toList()));
        Map<String, String> created = new BicepReader(file(design)).created();
        assertThat(created.get("myOverlayClusterNp99")).contains("dependsOn: [\n    myOverlayClusterNp98\n  ]");
    }
}

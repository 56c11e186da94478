package overlaystudio.export.bicep;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.export.bicep.BicepDesigns.DOCUMENT;
import static overlaystudio.export.bicep.BicepDesigns.TODAY;
import static overlaystudio.export.bicep.BicepDesigns.file;
import static overlaystudio.export.bicep.BicepDesigns.id;
import static overlaystudio.export.bicep.BicepDesigns.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.net.Cidr;
import overlaystudio.net.Ipv6Cidr;

/// What a file says of clusters and pools, by date.
class BicepClusterTest {

    private static final Pattern VERSION = Pattern.compile("@(\\d{4}-\\d{2}-\\d{2})(-preview)?'");
    private static final NodePool WINDOWS =
            NodePool.of(id("pool-2"), "win", PoolMode.USER, id("subnet-1")).withOsType(OsType.WINDOWS);

    private static String outbound(OutboundType type, LocalDate day) {
        return file(quickstart(day, cluster -> cluster.withEgress(new Egress(type, 2, 1024, 10))));
    }

    @Test
    void aLoadBalancerHasItsProfile() {
        assertThat(outbound(OutboundType.LOAD_BALANCER, TODAY)).contains("""
                      outboundType: 'loadBalancer'
                      loadBalancerSku: 'standard'
                      loadBalancerProfile: {
                        managedOutboundIPs: {
                          count: 2
                        }
                        allocatedOutboundPorts: 1024
                        idleTimeoutInMinutes: 10
                      }
                """);
    }

    @ParameterizedTest
    @CsvSource({"MANAGED_NAT_GATEWAY,Standard", "MANAGED_NAT_GATEWAY_V2,StandardV2"})
    void aManagedNatGatewayHasItsProfileAndItsSku(OutboundType type, String sku) {
        assertThat(outbound(type, TODAY)).contains("""
                      outboundType: 'managedNATGateway'
                      loadBalancerSku: 'standard'
                      natGatewayProfile: {
                        sku: 'SKU'
                        managedOutboundIPProfile: {
                          count: 2
                        }
                        idleTimeoutInMinutes: 10
                      }
                """.replace("SKU", sku));
        assertThat(outbound(type, LocalDate.of(2026, 5, 1))).contains("outboundType: '" + type.azureName() + "'")
                .doesNotContain("sku: 'Standard");
    }

    @ParameterizedTest
    @EnumSource(value = OutboundType.class, names = {"USER_ASSIGNED_NAT_GATEWAY", "USER_DEFINED_ROUTING"})
    void otherWaysOutHaveNoProfile(OutboundType type) {
        assertThat(outbound(type, TODAY)).contains("outboundType: '" + type.azureName() + "'")
                .doesNotContain("natGatewayProfile", "loadBalancerProfile", "bootstrapProfile");
    }

    @ParameterizedTest
    @EnumSource(value = OutboundType.class, names = {"NONE", "BLOCK"})
    void aClusterWithoutAWayOutTakesItsImagesFromACache(OutboundType type) {
        assertThat(outbound(type, TODAY)).contains("outboundType: '" + type.azureName() + "'",
                "    bootstrapProfile: {\n      artifactSource: 'Cache'\n    }\n");
        assertThat(outbound(type, DOCUMENT)).doesNotContain("bootstrapProfile")
                .contains("does not list outbound type " + type.azureName());
    }

    @Test
    void twoFamiliesOfAddressesAreLists() {
        String text = file(quickstart(TODAY, cluster -> cluster.withNetwork(cluster.network()
                .withIpv6PodCidr(Ipv6Cidr.parse("fd12:3456:789a::/64"))
                .withIpv6ServiceCidr(Ipv6Cidr.parse("fd12:3456:789a:1::/108")))));
        assertThat(text).contains("""
                      podCidrs: [
                        '192.168.0.0/16'
                        'fd12:3456:789a::/64'
                      ]
                      serviceCidrs: [
                        '10.0.0.0/16'
                        'fd12:3456:789a:1::/108'
                      ]
                      dnsServiceIP: '10.0.0.10'
                      ipFamilies: [
                        'IPv4'
                        'IPv6'
                      ]
                """).doesNotContain("podCidr:", "serviceCidr:");
    }

    @Test
    void windowsNodesHaveAnAdministratorWhosePasswordIsAskedFor() {
        String text = file(quickstart(TODAY).add(WINDOWS, id("cluster-1")));
        assertThat(text).contains("@secure()\n@minLength(14)\n@maxLength(123)\nparam windowsAdminPassword string\n",
                "param windowsAdminUsername string = 'azureuser'\n",
                """
                            windowsProfile: {
                              adminUsername: windowsAdminUsername
                              adminPassword: windowsAdminPassword
                            }
                        """,
                "osType: 'Windows'");
        assertThat(file(quickstart(TODAY))).doesNotContain("windows");
    }

    @Test
    void aPasswordNeverGetsIntoADeploymentWithinTheFile() {
        Design design = quickstart(TODAY).add(WINDOWS, id("cluster-1"));
        Design moved = design.withClusters(List.of(
                design.clusters().getFirst().withPlacement(new Placement(null, "rg-other", null))));
        assertThat(file(moved)).doesNotContain("windowsProfile", "@secure")
                .contains("Not said: the password of the administrator of Windows nodes");
    }

    @Test
    void theApiServerIsReachedAsTheDesignSays() {
        ApiServerAccess access = ApiServerAccess.PUBLIC.withAuthorizedRanges(
                List.of(Cidr.parse("20.50.0.0/24"), Cidr.parse("40.74.28.7/32"))).withSubnet(id("subnet-1"));
        assertThat(file(quickstart(TODAY, cluster -> cluster.withApiServer(access)))).contains("""
                    apiServerAccessProfile: {
                      authorizedIPRanges: [
                        '20.50.0.0/24'
                        '40.74.28.7/32'
                      ]
                      enableVnetIntegration: true
                      subnetId: myVirtualNetwork::nodesubnet.id
                    }
                """);
        assertThat(file(quickstart(TODAY, each -> each.withApiServer(ApiServerAccess.PUBLIC.withPrivateCluster(true)))))
                .contains("enablePrivateCluster: true", ".properties.privateFQDN");
        assertThat(file(quickstart(LocalDate.of(2024, 6, 1), cluster -> cluster.withApiServer(access))))
                .doesNotContain("enableVnetIntegration").contains("Not said: the subnet of the API server");
    }

    @Test
    void theTierIsCalledAsItWasOnTheDay() {
        assertThat(file(quickstart(TODAY, cluster -> cluster.withTier(ClusterTier.PREMIUM))))
                .contains("name: 'Base'\n    tier: 'Premium'");
        assertThat(file(quickstart(DOCUMENT, cluster -> cluster.withTier(ClusterTier.STANDARD))))
                .contains("name: 'Basic'\n    tier: 'Paid'");
        assertThat(file(quickstart(DOCUMENT, cluster -> cluster.withTier(ClusterTier.PREMIUM))))
                .contains("has no tier above Paid");
    }

    @Test
    void theVersionIsAParameter() {
        assertThat(file(quickstart(TODAY, cluster -> cluster
                .withKubernetesVersion(KubernetesVersion.parse("1.33").orElseThrow()))))
                .contains("param kubernetesVersion string = '1.33'", "kubernetesVersion: kubernetesVersion");
    }

    @Test
    void theDataPlaneIsSaidAsItWasOnTheDay() {
        assertThat(cilium(TODAY)).contains("networkDataplane: 'cilium'", "networkPolicy: 'cilium'");
        assertThat(cilium(LocalDate.of(2023, 1, 1))).contains("ebpfDataplane: 'cilium'")
                .doesNotContain("networkPolicy: 'cilium'", "networkDataplane");
        assertThat(cilium(DOCUMENT)).doesNotContain("ataplane: ")
                .contains("Not said: the Cilium data plane", "Not said: network policy cilium");
    }

    private static String cilium(LocalDate day) {
        return file(quickstart(day, cluster -> cluster.withNetwork(cluster.network()
                .withDataplane(Dataplane.CILIUM).withNetworkPolicy(NetworkPolicy.CILIUM))));
    }

    @ParameterizedTest
    @CsvSource({"OVERLAY,azure,true,true", "KUBENET,kubenet,false,true", "NODE_SUBNET,azure,false,false",
            "POD_SUBNET,azure,false,false"})
    void theNetworkModelIsPluginAndMode(NetworkModel model, String plugin, boolean mode, boolean pods) {
        String text = file(quickstart(TODAY, each -> each.withNetwork(each.network().withModel(model))));
        assertThat(text).contains("networkPlugin: '" + plugin + "'");
        assertThat(text.contains("networkPluginMode: 'overlay'")).isEqualTo(mode);
        assertThat(text.contains("podCidr: '192.168.0.0/16'")).isEqualTo(pods);
        assertThat(text.contains("networkDataplane")).isEqualTo(model != NetworkModel.KUBENET);
    }

    @Test
    void ingressThatAzureRunsIsSwitchedOnWhileThereIsSuchAThing() {
        assertThat(ingress(IngressController.APPLICATION_ROUTING, TODAY))
                .contains("ingressProfile: {\n      webAppRouting: {\n        enabled: true");
        assertThat(ingress(IngressController.APPLICATION_ROUTING, DOCUMENT)).doesNotContain("ingressProfile")
                .contains("Not done here: ingress by Application routing.");
        assertThat(ingress(IngressController.HTTP_APPLICATION_ROUTING, DOCUMENT)).contains("httpApplicationRouting: {");
        assertThat(ingress(IngressController.HTTP_APPLICATION_ROUTING, TODAY)).doesNotContain("addonProfiles")
                .contains("which Azure creates no more");
        assertThat(ingress(IngressController.NGINX, TODAY)).contains("Not done here: ingress by NGINX.");
    }

    private static String ingress(IngressController ingress, LocalDate day) {
        return file(quickstart(day, cluster -> cluster.withIngress(ingress)));
    }

    @Test
    void aPoolHasAllThatTheDesignSays() {
        NodePool pool = NodePool.of(id("pool-1"), "np", PoolMode.USER, id("subnet-1"))
                .withOsSku(OsSku.CBL_MARINER).withVmSize("Standard_D8s_v5").withCount(7).withMaxPods(42)
                .withZones(List.of(1, 3)).withMaxSurge(new MaxSurge(33, true)).withMaxUnavailable(2);
        assertThat(file(quickstart(TODAY, cluster -> cluster.withPools(List.of(pool))))).contains("""
                      // CBL-Mariner is called AzureLinux now.
                      // A system pool, because a cluster is created with one.
                      {
                        name: 'np'
                        mode: 'System'
                        type: 'VirtualMachineScaleSets'
                        osType: 'Linux'
                        osSKU: 'AzureLinux'
                        vmSize: 'Standard_D8s_v5'
                        count: 7
                        maxPods: 42
                        availabilityZones: [
                          '1'
                          '3'
                        ]
                        vnetSubnetID: myVirtualNetwork::nodesubnet.id
                        upgradeSettings: {
                          maxSurge: '33%'
                          maxUnavailable: '2'
                        }
                      }
                """);
        assertThat(file(quickstart(DOCUMENT, cluster -> cluster.withPools(List.of(pool)))))
                .contains("osSKU: 'CBLMariner'", "Not said: max unavailable").doesNotContain("maxUnavailable:");
    }

    @Test
    void aVmSizeThatIsLeftOpenIsAzuresToChoose() {
        assertThat(file(quickstart(TODAY))).doesNotContain("vmSize:").contains("// Azure chooses the VM size");
        assertThat(file(quickstart(DOCUMENT))).contains("vmSize: 'Standard_DS2_v2'");
    }

    @Test
    void aClusterInANetworkOfAksHasNoSubnetAndNoRole() {
        String text = file(quickstart(TODAY, cluster -> cluster.withPools(
                List.of(NodePool.of(id("pool-1"), "np", PoolMode.SYSTEM, null)))));
        assertThat(text).doesNotContain("vnetSubnetID", "roleAssignments", "networkContributor");
    }

    @Test
    void theNameOfTheApiServerIsMadeOfTheClustersWhereNoneIsSet() {
        assertThat(file(quickstart(TODAY, cluster -> cluster.withName("_my cluster_")))).contains(
                "dnsPrefix: 'my-cluster'");
        assertThat(file(quickstart(TODAY, cluster -> cluster.withName("\u4E2D")))).contains("dnsPrefix: 'aks'");
        assertThat(file(quickstart(TODAY, cluster -> cluster.withDnsPrefix("other")))).contains("dnsPrefix: 'other'");
    }

    @Test
    void theDocumentsDayHasItsPreviewAndSaysThatItIsOver() {
        assertThat(file(quickstart(DOCUMENT))).contains("managedClusters@2022-06-02-preview'",
                "// The preview that these rules describe is over since 2023-04-17",
                "az feature register --namespace Microsoft.ContainerService --name AzureOverlayPreview",
                "az extension add --name aks-preview");
        assertThat(file(quickstart(DOCUMENT, each -> each.withNetwork(each.network().withModel(NetworkModel.KUBENET)))))
                .contains("// The previews of that day are over.").doesNotContain("feature register");
        assertThat(file(quickstart(TODAY))).doesNotContain("preview", "feature register");
    }

    static Stream<LocalDate> days() {
        return Stream.iterate(DOCUMENT, day -> day.isBefore(TODAY), day -> day.plusDays(13));
    }

    @ParameterizedTest
    @MethodSource("days")
    void noVersionIsNewerThanTheDay(LocalDate day) {
        String text = file(BicepDesigns.company().withRulesDate(day));
        assertThat(VERSION.matcher(text).results().map(match -> LocalDate.parse(match.group(1))))
                .isNotEmpty().allMatch(version -> !version.isAfter(day));
        Optional<String> preview = VERSION.matcher(text).results().map(match -> match.group(2))
                .filter("-preview"::equals).findFirst();
        assertThat(preview.isPresent()).isEqualTo(day.isBefore(LocalDate.of(2023, 4, 23)));
    }
}

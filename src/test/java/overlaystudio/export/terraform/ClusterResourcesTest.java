package overlaystudio.export.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.export.terraform.Modules.DOCUMENT;
import static overlaystudio.export.terraform.Modules.TODAY;
import static overlaystudio.export.terraform.Modules.block;
import static overlaystudio.export.terraform.Modules.module;
import static overlaystudio.export.terraform.Modules.sample;
import static overlaystudio.export.terraform.Modules.withCluster;
import static overlaystudio.export.terraform.Modules.withPools;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import overlaystudio.azure.IdentityKind;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.ClusterIdentity;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementId;
import overlaystudio.net.Ipv6Cidr;

class ClusterResourcesTest {

    private static final String CLUSTER = "resource \"azurerm_kubernetes_cluster\" \"my_overlay_cluster\"";

    @ParameterizedTest
    @EnumSource(OutboundType.class)
    void eachOutboundTypeIsSaidWithWhatBelongsToIt(OutboundType type) throws IOException {
        Design design = withCluster(sample("quickstart"), each -> each.withEgress(new Egress(type, 3, 1024, 20)));
        String cluster = block(module(design), CLUSTER);
        boolean nat = type == OutboundType.MANAGED_NAT_GATEWAY || type == OutboundType.MANAGED_NAT_GATEWAY_V2;

        assertThat(cluster).containsPattern("outbound_type +=\\Q \"" + type.azureName() + "\"\\E\n");
        assertThat(cluster.contains("load_balancer_profile {")).isEqualTo(type == OutboundType.LOAD_BALANCER);
        assertThat(cluster.contains("nat_gateway_profile {")).isEqualTo(nat);
        assertThat(cluster.contains("artifact_source = \"Cache\""))
                .isEqualTo(type == OutboundType.NONE || type == OutboundType.BLOCK);
        assertThat(module(design).contains("azurerm 4.55 refuses outbound type"))
                .isEqualTo(type == OutboundType.BLOCK || type == OutboundType.MANAGED_NAT_GATEWAY_V2);
    }

    @Test
    void aClusterWaitsForItsRoutesAndRoles() throws IOException {
        String module = module(sample("hub-and-spoke"));

        assertThat(block(module, "resource \"azurerm_kubernetes_cluster\" \"aks_shop_prod_weu\"")).endsWith("""
                  depends_on = [
                    azurerm_subnet_network_security_group_association.snet_shop_nodes,
                    azurerm_subnet_route_table_association.snet_shop_nodes,
                    azurerm_route.rt_shop_nodes_internet_through_firewall,
                    azurerm_virtual_network_peering.vnet_shop_weu_to_vnet_hub_weu,
                    azurerm_role_assignment.aks_shop_prod_weu_snet_shop_nodes,
                  ]
                }
                """);
        assertThat(block(module, "resource \"azurerm_kubernetes_cluster\" \"aks_data_prod_weu\""))
                .contains("azurerm_subnet_nat_gateway_association.snet_data_nodes,",
                        "azurerm_nat_gateway_public_ip_association.ng_data_weu_pip_data_egress_2,");
    }

    @Test
    void poolsAreCreatedOneAfterAnother() throws IOException {
        String module = module(sample("at-the-limit"));

        assertThat(block(module, "resource \"azurerm_kubernetes_cluster_node_pool\" \"aks_at_the_limit_cache\""))
                .contains("    azurerm_kubernetes_cluster_node_pool.aks_at_the_limit_batch,\n");
        assertThat(block(module, "resource \"azurerm_kubernetes_cluster_node_pool\" \"aks_at_the_limit_batch\""))
                .contains("    azurerm_kubernetes_cluster_node_pool.aks_at_the_limit_apps,\n");
    }

    @Test
    void aSecondRunLeavesTheAutoscalerAlone() throws IOException {
        Design design = withPools(sample("at-the-limit"), each -> each.withAutoscaling(new Autoscaling(2, 12)));
        String module = module(design);

        assertThat(block(module, "resource \"azurerm_kubernetes_cluster\" \"aks_at_the_limit\""))
                .contains(
                        "    auto_scaling_enabled = true\n    min_count            = 2\n    max_count            = 12\n")
                .contains("    ignore_changes = [default_node_pool[0].node_count]\n");
        assertThat(block(module, "resource \"azurerm_kubernetes_cluster_node_pool\" \"aks_at_the_limit_apps\""))
                .contains("    ignore_changes = [node_count]\n");
        assertThat(module(sample("at-the-limit"))).doesNotContain("ignore_changes");
    }

    @Test
    void dualStackIsSaidInThePlural() throws IOException {
        Design design = withCluster(sample("quickstart"), each -> each.withNetwork(each.network()
                .withIpv6PodCidr(Ipv6Cidr.parse("fd00:1::/64")).withIpv6ServiceCidr(Ipv6Cidr.parse("fd00:2::/108"))));

        assertThat(block(module(design), CLUSTER)).contains(
                "pod_cidrs           = [\"192.168.0.0/16\", \"fd00:1::/64\"]\n",
                "service_cidrs       = [\"10.0.0.0/16\", \"fd00:2::/108\"]\n",
                "ip_versions         = [\"IPv4\", \"IPv6\"]\n").doesNotContain("pod_cidr ", "service_cidr ");
    }

    @Test
    void windowsNodesGetAPasswordThatIsInNoFile() throws IOException {
        Design design = withPools(sample("at-the-limit"), each -> each.name().equals("apps")
                ? each.withOsType(OsType.WINDOWS).withOsSku(OsSku.WINDOWS_2025)
                : each);
        String module = module(design);

        assertThat(module).contains("# azurerm 4.55 refuses Windows2025").contains("""
                windows_profile {
                  admin_username = var.windows_admin_username
                  admin_password = var.windows_admin_password
                }
                """.indent(2));
        assertThat(block(module, "variable \"windows_admin_password\"")).contains("  sensitive   = true\n")
                .doesNotContain("default");
        assertThat(module(sample("at-the-limit"))).doesNotContain("windows");
    }

    @Test
    void theApiServerGetsItsSubnetAndTheIdentityItsRoleThere() throws IOException {
        Design design = withCluster(sample("hub-and-spoke"), each -> each.withApiServer(
                each.apiServer().withPrivateCluster(false).withSubnet(new ElementId("subnet-6"))));

        assertThat(module(design, TODAY)).contains("    virtual_network_integration_enabled = true\n",
                "    subnet_id                           = azurerm_subnet.snet_shop_endpoints.id\n",
                "resource \"azurerm_role_assignment\" \"aks_shop_prod_weu_snet_shop_endpoints\"");
        assertThat(module(design, DOCUMENT)).contains("    vnet_integration_enabled = true\n");
    }

    @Test
    void anIdentityOfTheClustersOwnGetsItsRoleAfterTheClusterAndAnyOtherBefore() throws IOException {
        String own = module(sample("quickstart"));
        assertThat(own).contains("identity[0].principal_id").doesNotContain("azurerm_user_assigned_identity");
        assertThat(block(own, CLUSTER)).doesNotContain("depends_on");

        Design design = withCluster(sample("quickstart"), each -> each.withIdentity(
                new ClusterIdentity(IdentityKind.USER_ASSIGNED, "id-aks")));
        assertThat(module(design)).contains("identity_ids = [azurerm_user_assigned_identity.id_aks.id]",
                "    azurerm_role_assignment.my_overlay_cluster_nodesubnet,\n").doesNotContain("identity[0]");
    }

    @Test
    void anIdentityOfTwoClustersIsCreatedOnce() throws IOException {
        Design design = sample("hub-and-spoke");
        Design shared = design.withClusters(design.clusters().stream().map(each -> each.withIdentity(
                new ClusterIdentity(IdentityKind.USER_ASSIGNED, "id-both"))).toList());

        assertThat(module(shared).split("resource \"azurerm_user_assigned_identity\"", -1)).hasSize(2);
        assertThat(module(shared).split("resource \"azurerm_role_assignment\"", -1)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"HTTP_APPLICATION_ROUTING, 2022-08-29, http_application_routing_enabled",
            "HTTP_APPLICATION_ROUTING, 2026-08-21, Not done here: ingress by HTTP application routing.",
            "APPLICATION_ROUTING, 2022-08-29, Not done here: ingress by Application routing.",
            "APPLICATION_ROUTING, 2026-08-21, web_app_routing", "NGINX, 2026-08-21, Not done here: ingress by NGINX."})
    void whatADayHasIsDoneAndTheRestIsNamed(IngressController ingress, LocalDate day, String said)
            throws IOException {
        assertThat(module(withCluster(sample("quickstart"), each -> each.withIngress(ingress)), day)).contains(said);
    }

    @Test
    void aPoolSaysItsUnavailableNodesWhereTheProviderCan() throws IOException {
        Design design = withPools(sample("at-the-limit"), each -> each.withMaxUnavailable(2));

        assertThat(module(design).split("max_unavailable = \"2\"", -1)).hasSize(4);
        assertThat(module(design)).contains(
                "Not done here: max unavailable 2, which azurerm 4.55 has no argument for in this pool.");
        assertThat(module(design, DOCUMENT)).doesNotContain("max_unavailable");
    }

    @Test
    void aClusterWithoutPoolGetsTheOneThatAzMakes() throws IOException {
        assertThat(block(module(withCluster(sample("quickstart"), each -> each.withPools(List.of()))), CLUSTER))
                .contains("    name       = \"nodepool1\"\n    node_count = 3\n");
    }
}

package overlaystudio.export.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.export.terraform.Modules.DOCUMENT;
import static overlaystudio.export.terraform.Modules.TODAY;
import static overlaystudio.export.terraform.Modules.block;
import static overlaystudio.export.terraform.Modules.module;
import static overlaystudio.export.terraform.Modules.sample;
import static overlaystudio.export.terraform.Modules.withCluster;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Placement;
import overlaystudio.design.ResourceTag;
import overlaystudio.export.Exporters;
import overlaystudio.export.ScriptLine;

class TerraformExporterTest {

    @Test
    void theStudioFindsItAfterTheScriptsOfAz() {
        assertThat(Exporters.all()).extracting(each -> each.id())
                .containsSubsequence("azcli", "azcli-remove", "kubectl-check", "terraform", "svg");
        assertThat(Exporters.find("terraform").orElseThrow().label()).isEqualTo("Terraform (azurerm)");
    }

    @Test
    void theLinesAreTheFileAndSayWhatTheyAreAbout() throws IOException {
        TerraformExporter exporter = new TerraformExporter();
        List<ScriptLine> lines = exporter.lines(Modules.judged(sample("hub-and-spoke"), TODAY));

        assertThat(lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining()))
                .isEqualTo(module(sample("hub-and-spoke")));
        assertThat(lines).filteredOn(line -> line.text().contains("snet-data-nodes\""))
                .extracting(ScriptLine::element).containsExactly(new ElementId("subnet-7"));
        assertThat(lines).filteredOn(line -> line.text().equals("  default_node_pool {"))
                .extracting(ScriptLine::element).containsExactly(new ElementId("pool-1"), new ElementId("pool-3"));
        assertThat(exporter.export(Modules.judged(sample("hub-and-spoke"), TODAY)).fileName())
                .isEqualTo("hub-and-spoke.tf");
    }

    @Test
    void whatExistsIsNeverCreated() throws IOException {
        Design design = sample("hub-and-spoke");
        Design there = design.withNetworks(design.networks().stream().map(each -> each.withLifecycle(Lifecycle.EXISTING)
                .withSubnets(each.subnets().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList()))
                .toList())
                .withSecurityGroups(List.of()).withNatGateways(List.of()).withPublicIps(List.of())
                .withRouteTables(List.of());
        String module = module(there);

        assertThat(module).doesNotContain("resource \"azurerm_virtual_network\"", "resource \"azurerm_subnet\"")
                .doesNotContain("resource \"azurerm_resource_group\"", "association");
        assertThat(block(module, "data \"azurerm_subnet\" \"snet_shop_nodes\"")).isEqualTo("""
                data "azurerm_subnet" "snet_shop_nodes" {
                  name                 = "snet-shop-nodes"
                  virtual_network_name = "vnet-shop-weu"
                  resource_group_name  = data.azurerm_resource_group.rg_aks_prod_weu.name
                }
                """);
        assertThat(block(module, "resource \"azurerm_kubernetes_cluster\" \"aks_shop_prod_weu\""))
                .contains("vnet_subnet_id = data.azurerm_subnet.snet_shop_nodes.id");
    }

    @Test
    void aResourceGroupThatHoldsSomethingExistingIsLookedUp() throws IOException {
        Design design = sample("quickstart");
        assertThat(module(design)).contains("resource \"azurerm_resource_group\" \"my_resource_group\"");

        Design there = design.withNetworks(
                design.networks().stream().map(each -> each.withLifecycle(Lifecycle.EXISTING)).toList());
        assertThat(module(there)).contains("data \"azurerm_resource_group\" \"my_resource_group\"")
                .doesNotContain("resource \"azurerm_resource_group\"");
    }

    @Test
    void poolsOfAnExistingClusterAreAddedToIt() throws IOException {
        Design design = withCluster(sample("hub-and-spoke"), each -> each.withLifecycle(Lifecycle.EXISTING));
        String module = module(design);

        assertThat(module).contains("data \"azurerm_kubernetes_cluster\" \"aks_shop_prod_weu\"")
                .doesNotContain("resource \"azurerm_kubernetes_cluster\" \"aks_shop_prod_weu\"");
        assertThat(block(module, "resource \"azurerm_kubernetes_cluster_node_pool\" \"aks_shop_prod_weu_shop\""))
                .contains("kubernetes_cluster_id = data.azurerm_kubernetes_cluster.aks_shop_prod_weu.id")
                .contains("    azurerm_kubernetes_cluster_node_pool.aks_shop_prod_weu_system,\n");
    }

    @Test
    void whatIsCreatedInAnotherSubscriptionHasAProviderOfItsOwn() throws IOException {
        Design design = sample("hub-and-spoke");
        Placement other = new Placement("33333333-3333-3333-3333-333333333333", "rg-other", null);
        String module = module(design.withNetworks(design.networks().stream()
                .map(each -> each.name().equals("vnet-data-weu") ? each.withPlacement(other) : each).toList()));

        assertThat(module).contains("""
                provider "azurerm" {
                  alias           = "sub_33333333"
                  subscription_id = var.subscription_id_sub_33333333

                  features {}
                }
                """);
        assertThat(block(module, "resource \"azurerm_subnet\" \"snet_data_nodes\"")).startsWith("""
                resource "azurerm_subnet" "snet_data_nodes" {
                  provider = azurerm.sub_33333333

                  name                 = "snet-data-nodes"
                """);
        assertThat(block(module, "variable \"subscription_id_sub_33333333\"")).contains("\"" + other.subscription());
    }

    @Test
    void theHalfOfAPeeringInSomebodyElsesNetworkIsACommentForItsOwner() throws IOException {
        String module = module(sample("hub-and-spoke"));

        assertThat(module)
                .contains("#   resource \"azurerm_virtual_network_peering\" \"vnet_hub_weu_to_vnet_shop_weu\" {")
                .doesNotContain("\nresource \"azurerm_virtual_network_peering\" \"vnet_hub")
                .doesNotContain("hub-to-legacy", "vnet_legacy");
    }

    @Test
    void theLinkThatUsesAGatewayWaitsForTheOneThatOffersIt() throws IOException {
        Design design = sample("hub-and-spoke");
        Design near = design.withNetworks(design.networks().stream()
                .map(each -> each.withPlacement(each.placement().withSubscription(null))).toList());

        assertThat(
                block(module(near), "resource \"azurerm_virtual_network_peering\" \"vnet_shop_weu_to_vnet_hub_weu\""))
                .contains("""
                          depends_on = [
                            azurerm_virtual_network_peering.vnet_hub_weu_to_vnet_shop_weu,
                          ]
                        """);
    }

    @Test
    void labelsAreUniqueAndTellNamesApartThatLookAlike() throws IOException {
        Design design = withCluster(sample("hub-and-spoke"), each -> each.withName("aks_data-prod.weu"));

        assertThat(module(design)).contains("\"azurerm_kubernetes_cluster\" \"aks_data_prod_weu\"",
                "\"azurerm_kubernetes_cluster\" \"aks_data_prod_weu_2\"");
        assertThat(Labels.identifier("1st \u00DCber-Net")).isEqualTo("n1st_uber_net");
        assertThat(Labels.identifier("***")).isEqualTo("unnamed");
    }

    @Test
    void tagsAreAVariableThatEverythingWithTagsHas() throws IOException {
        String module = module(sample("quickstart").withTags(List.of(new ResourceTag("cost centre", "${4711}"))));

        assertThat(block(module, "variable \"tags\"")).contains("    \"cost centre\" = \"$${4711}\"\n");
        assertThat(module.split("tags += var.tags", -1)).hasSize(5);
    }

    @Test
    void theDayDecidesTheVersionOfTheProvider() throws IOException {
        assertThat(module(sample("quickstart"), TODAY)).contains("\"~> 4.55\"").doesNotContain("az feature register")
                .contains("network_data_plane");
        assertThat(module(sample("quickstart"), DOCUMENT)).contains("\"~> 3.116\"")
                .contains("No azurerm knew Azure CNI Overlay on 2022-08-29", "3.35.0", "later than the day")
                .contains("--name AzureOverlayPreview", "is over since 2023-04-17")
                .doesNotContain("network_data_plane", "ebpf_data_plane");
        assertThat(module(sample("hub-and-spoke"), DOCUMENT)).contains("enable_auto_scaling", "\"CBLMariner\"",
                "disable_bgp_route_propagation = true").doesNotContain("auto_scaling_enabled");
        assertThat(module(sample("hub-and-spoke"), TODAY)).contains("auto_scaling_enabled", "\"AzureLinux\"",
                "bgp_route_propagation_enabled = false").doesNotContain("enable_auto_scaling");
    }

    @Test
    void aPlaceThatTheDesignLeavesOpenIsAskedFor() throws IOException {
        Design design = sample("quickstart").withPlacement(new Placement(null, null, null));

        assertThat(block(module(design), "variable \"resource_group_name\"")).doesNotContain("default");
        assertThat(block(module(design), "variable \"location\"")).doesNotContain("default");
        assertThat(block(module(design), "variable \"subscription_id\"")).contains("default     = null");
    }

    @Test
    void namesOfACommentCannotLeaveIt() throws IOException {
        Cluster cluster = sample("quickstart").clusters().getFirst();
        Design design = sample("quickstart").withName("a\nb */ resource")
                .withClusters(List.of(cluster.withName("x\ny \"${z}\"")));

        assertThat(module(design)).contains("# Design \"a b */ resource\"", "# --- Cluster x y \"${z}\" ---",
                "= \"x\\ny \\\"$${z}\\\"\"\n");
    }
}

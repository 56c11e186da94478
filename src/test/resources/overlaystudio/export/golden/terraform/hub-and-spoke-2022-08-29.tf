# Design "hub-and-spoke": creates its networks and AKS clusters with Terraform.
# Judged by the rules of 2022-08-29.
#
# No azurerm knew Azure CNI Overlay on 2022-08-29: the newest was 3.20.0, and the first that has
# network_plugin_mode is 3.35.0 of December 2022. What is required here is later than the day.
# It requires the last line of azurerm 3, from 3.116 on, because older ones use preview APIs of AKS
# that Azure retires.
#
# Before the first run, once for each subscription with clusters:
#   az feature register --namespace Microsoft.ContainerService --name AzureOverlayPreview
#   az provider register --namespace Microsoft.ContainerService
# The preview that these rules describe is over since 2023-04-17: today the feature
# AzureOverlayPreview is not needed. It is named here because the document of that time prescribes
# it.
#
# THIS DESIGN HAS ERRORS. Azure will refuse it, or it will not work:
# - Network policy cilium of aks-shop-prod-weu: Azure CNI Overlay knows none, azure and calico
#   [network-policy-values]
# - aks-shop-prod-weu and aks-data-prod-weu are in westeurope, but overlay is available in
#   northcentralus and westcentralus only [region-allowed]
# - VM size Standard_D4s_v5 of node pool system is a v5 size [sku-v5-blocked]
# - VM size Standard_D8s_v5 of node pool shop is a v5 size [sku-v5-blocked]
# - Network policy cilium of aks-data-prod-weu: Azure CNI Overlay knows none, azure and calico
#   [network-policy-values]
# - VM size Standard_D4s_v5 of node pool system is a v5 size [sku-v5-blocked]
# - VM size Standard_E8s_v5 of node pool stream is a v5 size [sku-v5-blocked]
#
# To run it: terraform init, terraform plan, terraform apply. The state can hold secrets: keep it
# where only you can read it.

terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.116"
    }
  }
}

# The providers stand here so that the module runs as it is. To call it from another one, move them
# to the caller and hand them on with its argument "providers".
provider "azurerm" {
  subscription_id = var.subscription_id

  features {}
}

# --- Variables ---

variable "subscription_id" {
  description = "Subscription in which everything is that says no other one; null means that of the environment variable ARM_SUBSCRIPTION_ID."
  type        = string
  default     = "11111111-2222-3333-4444-555555555555"
}

variable "resource_group_name" {
  description = "Name of a resource group."
  type        = string
  default     = "rg-aks-prod-weu"
}

variable "location" {
  description = "Azure region, such as westeurope."
  type        = string
  default     = "westeurope"
}

variable "tags" {
  description = "Tags of everything that is created and can have any."
  type        = map(string)
  default     = {}
}

# --- Resource groups ---

# Where one is there already, import it first: terraform import ADDRESS ID.
resource "azurerm_resource_group" "rg_aks_prod_weu" {
  name     = var.resource_group_name
  location = var.location
  tags     = var.tags
}

# --- Network security groups ---

resource "azurerm_network_security_group" "nsg_shop" {
  name                = "nsg-shop"
  resource_group_name = azurerm_resource_group.rg_aks_prod_weu.name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_network_security_rule" "nsg_shop_allow_https_from_data_centre" {
  name                        = "AllowHttpsFromDataCentre"
  resource_group_name         = azurerm_resource_group.rg_aks_prod_weu.name
  network_security_group_name = azurerm_network_security_group.nsg_shop.name
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_address_prefix       = "10.128.0.0/12"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  destination_port_range      = "443"
}

resource "azurerm_network_security_rule" "nsg_shop_allow_https_from_vnet" {
  name                        = "AllowHttpsFromVnet"
  resource_group_name         = azurerm_resource_group.rg_aks_prod_weu.name
  network_security_group_name = azurerm_network_security_group.nsg_shop.name
  priority                    = 110
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_address_prefix       = "VirtualNetwork"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  destination_port_range      = "443"
}

# --- Public IP addresses ---

resource "azurerm_public_ip" "pip_data_egress_1" {
  name                = "pip-data-egress-1"
  resource_group_name = azurerm_resource_group.rg_aks_prod_weu.name
  location            = var.location
  sku                 = "Standard"
  allocation_method   = "Static"
  ip_version          = "IPv4"
  zones               = ["1"]
  tags                = var.tags
}

resource "azurerm_public_ip" "pip_data_egress_2" {
  name                = "pip-data-egress-2"
  resource_group_name = azurerm_resource_group.rg_aks_prod_weu.name
  location            = var.location
  sku                 = "Standard"
  allocation_method   = "Static"
  ip_version          = "IPv4"
  zones               = ["1"]
  tags                = var.tags
}

# --- NAT gateways ---

resource "azurerm_nat_gateway" "ng_data_weu" {
  name                    = "ng-data-weu"
  resource_group_name     = azurerm_resource_group.rg_aks_prod_weu.name
  location                = var.location
  sku_name                = "Standard"
  idle_timeout_in_minutes = 10
  zones                   = ["1"]
  tags                    = var.tags
}

resource "azurerm_nat_gateway_public_ip_association" "ng_data_weu_pip_data_egress_1" {
  nat_gateway_id       = azurerm_nat_gateway.ng_data_weu.id
  public_ip_address_id = azurerm_public_ip.pip_data_egress_1.id
}

resource "azurerm_nat_gateway_public_ip_association" "ng_data_weu_pip_data_egress_2" {
  nat_gateway_id       = azurerm_nat_gateway.ng_data_weu.id
  public_ip_address_id = azurerm_public_ip.pip_data_egress_2.id
}

# --- Route tables ---

resource "azurerm_route_table" "rt_shop_nodes" {
  name                          = "rt-shop-nodes"
  resource_group_name           = azurerm_resource_group.rg_aks_prod_weu.name
  location                      = var.location
  disable_bgp_route_propagation = true
  tags                          = var.tags
}

resource "azurerm_route" "rt_shop_nodes_internet_through_firewall" {
  name                   = "internet-through-firewall"
  resource_group_name    = azurerm_resource_group.rg_aks_prod_weu.name
  route_table_name       = azurerm_route_table.rt_shop_nodes.name
  address_prefix         = "0.0.0.0/0"
  next_hop_type          = "VirtualAppliance"
  next_hop_in_ip_address = "10.0.0.4"
}

# --- Virtual networks and subnets ---

resource "azurerm_virtual_network" "vnet_shop_weu" {
  name                = "vnet-shop-weu"
  resource_group_name = azurerm_resource_group.rg_aks_prod_weu.name
  location            = var.location
  address_space       = ["10.20.0.0/16"]
  tags                = var.tags
}

resource "azurerm_subnet" "snet_shop_nodes" {
  name                 = "snet-shop-nodes"
  resource_group_name  = azurerm_resource_group.rg_aks_prod_weu.name
  virtual_network_name = azurerm_virtual_network.vnet_shop_weu.name
  address_prefixes     = ["10.20.0.0/23"]
}

resource "azurerm_subnet_network_security_group_association" "snet_shop_nodes" {
  subnet_id                 = azurerm_subnet.snet_shop_nodes.id
  network_security_group_id = azurerm_network_security_group.nsg_shop.id
}

resource "azurerm_subnet_route_table_association" "snet_shop_nodes" {
  subnet_id      = azurerm_subnet.snet_shop_nodes.id
  route_table_id = azurerm_route_table.rt_shop_nodes.id
}

resource "azurerm_subnet" "snet_shop_ingress" {
  name                 = "snet-shop-ingress"
  resource_group_name  = azurerm_resource_group.rg_aks_prod_weu.name
  virtual_network_name = azurerm_virtual_network.vnet_shop_weu.name
  address_prefixes     = ["10.20.4.0/24"]
}

resource "azurerm_subnet_network_security_group_association" "snet_shop_ingress" {
  subnet_id                 = azurerm_subnet.snet_shop_ingress.id
  network_security_group_id = azurerm_network_security_group.nsg_shop.id
}

resource "azurerm_subnet" "snet_shop_endpoints" {
  name                 = "snet-shop-endpoints"
  resource_group_name  = azurerm_resource_group.rg_aks_prod_weu.name
  virtual_network_name = azurerm_virtual_network.vnet_shop_weu.name
  address_prefixes     = ["10.20.5.0/24"]
}

resource "azurerm_virtual_network" "vnet_data_weu" {
  name                = "vnet-data-weu"
  resource_group_name = azurerm_resource_group.rg_aks_prod_weu.name
  location            = var.location
  address_space       = ["10.21.0.0/17", "10.21.128.0/18"]
  tags                = var.tags
}

resource "azurerm_subnet" "snet_data_nodes" {
  name                 = "snet-data-nodes"
  resource_group_name  = azurerm_resource_group.rg_aks_prod_weu.name
  virtual_network_name = azurerm_virtual_network.vnet_data_weu.name
  address_prefixes     = ["10.21.0.0/23"]
}

resource "azurerm_subnet_nat_gateway_association" "snet_data_nodes" {
  subnet_id      = azurerm_subnet.snet_data_nodes.id
  nat_gateway_id = azurerm_nat_gateway.ng_data_weu.id
}

# --- Peerings, a link in each direction ---

# For the owner of vnet-hub-weu, which is in another subscription. It has to be there first, for it
# offers the gateway that the other link uses:
#   resource "azurerm_virtual_network_peering" "vnet_hub_weu_to_vnet_shop_weu" {
#     name                         = "to-vnet-shop-weu"
#     resource_group_name          = "rg-connectivity-weu"
#     virtual_network_name         = "vnet-hub-weu"
#     remote_virtual_network_id    = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-aks-prod-weu/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu"
#     allow_virtual_network_access = true
#     allow_forwarded_traffic      = true
#     allow_gateway_transit        = true
#     use_remote_gateways          = false
#   }

resource "azurerm_virtual_network_peering" "vnet_shop_weu_to_vnet_hub_weu" {
  name                         = "to-vnet-hub-weu"
  resource_group_name          = azurerm_resource_group.rg_aks_prod_weu.name
  virtual_network_name         = azurerm_virtual_network.vnet_shop_weu.name
  remote_virtual_network_id    = "/subscriptions/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/resourceGroups/rg-connectivity-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu"
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = true
}

# For the owner of vnet-hub-weu, which is in another subscription. It has to be there first, for it
# offers the gateway that the other link uses:
#   resource "azurerm_virtual_network_peering" "vnet_hub_weu_to_vnet_data_weu" {
#     name                         = "to-vnet-data-weu"
#     resource_group_name          = "rg-connectivity-weu"
#     virtual_network_name         = "vnet-hub-weu"
#     remote_virtual_network_id    = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-aks-prod-weu/providers/Microsoft.Network/virtualNetworks/vnet-data-weu"
#     allow_virtual_network_access = true
#     allow_forwarded_traffic      = true
#     allow_gateway_transit        = true
#     use_remote_gateways          = false
#   }

resource "azurerm_virtual_network_peering" "vnet_data_weu_to_vnet_hub_weu" {
  name                         = "to-vnet-hub-weu"
  resource_group_name          = azurerm_resource_group.rg_aks_prod_weu.name
  virtual_network_name         = azurerm_virtual_network.vnet_data_weu.name
  remote_virtual_network_id    = "/subscriptions/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/resourceGroups/rg-connectivity-weu/providers/Microsoft.Network/virtualNetworks/vnet-hub-weu"
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = true
}

# --- Cluster aks-shop-prod-weu ---

resource "azurerm_user_assigned_identity" "id_aks_shop_prod" {
  name                = "id-aks-shop-prod"
  resource_group_name = azurerm_resource_group.rg_aks_prod_weu.name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_role_assignment" "aks_shop_prod_weu_snet_shop_nodes" {
  scope                            = azurerm_subnet.snet_shop_nodes.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_user_assigned_identity.id_aks_shop_prod.principal_id
  skip_service_principal_aad_check = true
}

# Not done here: the Cilium data plane, which AKS did not have on 2022-08-29.
# Not done here: network policy cilium, which AKS did not have on 2022-08-29.
# The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
# AzureKubernetesService), else the cluster fails while it is created.
# Not done here: ingress by Application routing.
resource "azurerm_kubernetes_cluster" "aks_shop_prod_weu" {
  name                    = "aks-shop-prod-weu"
  resource_group_name     = azurerm_resource_group.rg_aks_prod_weu.name
  location                = var.location
  dns_prefix              = "aks-shop-prod"
  kubernetes_version      = "1.34"
  sku_tier                = "Standard"
  private_cluster_enabled = true
  tags                    = var.tags

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    pod_cidr            = "192.168.0.0/16"
    service_cidr        = "172.20.0.0/16"
    dns_service_ip      = "172.20.0.10"
    outbound_type       = "userDefinedRouting"
    load_balancer_sku   = "standard"
  }

  default_node_pool {
    name           = "system"
    os_sku         = "CBLMariner"
    vm_size        = "Standard_D4s_v5"
    node_count     = 3
    max_pods       = 60
    zones          = ["1", "2", "3"]
    vnet_subnet_id = azurerm_subnet.snet_shop_nodes.id
    tags           = var.tags

    upgrade_settings {
      max_surge = "3"
    }
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.id_aks_shop_prod.id]
  }

  depends_on = [
    azurerm_subnet_network_security_group_association.snet_shop_nodes,
    azurerm_subnet_route_table_association.snet_shop_nodes,
    azurerm_route.rt_shop_nodes_internet_through_firewall,
    azurerm_virtual_network_peering.vnet_shop_weu_to_vnet_hub_weu,
    azurerm_role_assignment.aks_shop_prod_weu_snet_shop_nodes,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_shop_prod_weu_shop" {
  name                  = "shop"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_shop_prod_weu.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = "Standard_D8s_v5"
  node_count            = 12
  enable_auto_scaling   = true
  min_count             = 6
  max_count             = 60
  max_pods              = 110
  zones                 = ["1", "2", "3"]
  vnet_subnet_id        = azurerm_subnet.snet_shop_nodes.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "33%"
  }

  lifecycle {
    ignore_changes = [node_count]
  }

  depends_on = [
    azurerm_subnet_network_security_group_association.snet_shop_nodes,
    azurerm_subnet_route_table_association.snet_shop_nodes,
    azurerm_route.rt_shop_nodes_internet_through_firewall,
  ]
}

# --- Cluster aks-data-prod-weu ---

resource "azurerm_user_assigned_identity" "id_aks_data_prod" {
  name                = "id-aks-data-prod"
  resource_group_name = azurerm_resource_group.rg_aks_prod_weu.name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_role_assignment" "aks_data_prod_weu_snet_data_nodes" {
  scope                            = azurerm_subnet.snet_data_nodes.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_user_assigned_identity.id_aks_data_prod.principal_id
  skip_service_principal_aad_check = true
}

# Not done here: the Cilium data plane, which AKS did not have on 2022-08-29.
# Not done here: network policy cilium, which AKS did not have on 2022-08-29.
resource "azurerm_kubernetes_cluster" "aks_data_prod_weu" {
  name                = "aks-data-prod-weu"
  resource_group_name = azurerm_resource_group.rg_aks_prod_weu.name
  location            = var.location
  dns_prefix          = "aks-data-prod"
  kubernetes_version  = "1.34"
  sku_tier            = "Premium"
  tags                = var.tags

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    pod_cidr            = "192.168.0.0/16"
    service_cidr        = "172.20.0.0/16"
    dns_service_ip      = "172.20.0.10"
    outbound_type       = "userAssignedNATGateway"
    load_balancer_sku   = "standard"
  }

  default_node_pool {
    name           = "system"
    vm_size        = "Standard_D4s_v5"
    node_count     = 3
    max_pods       = 30
    zones          = ["1", "2", "3"]
    vnet_subnet_id = azurerm_subnet.snet_data_nodes.id
    tags           = var.tags

    upgrade_settings {
      max_surge = "3"
    }
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.id_aks_data_prod.id]
  }

  api_server_access_profile {
    authorized_ip_ranges = ["73.140.245.0/24"]
  }

  depends_on = [
    azurerm_subnet_nat_gateway_association.snet_data_nodes,
    azurerm_nat_gateway_public_ip_association.ng_data_weu_pip_data_egress_1,
    azurerm_nat_gateway_public_ip_association.ng_data_weu_pip_data_egress_2,
    azurerm_role_assignment.aks_data_prod_weu_snet_data_nodes,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_data_prod_weu_stream" {
  name                  = "stream"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_data_prod_weu.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = "Standard_E8s_v5"
  node_count            = 20
  enable_auto_scaling   = true
  min_count             = 10
  max_count             = 80
  max_pods              = 110
  zones                 = ["1", "2", "3"]
  vnet_subnet_id        = azurerm_subnet.snet_data_nodes.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "10%"
  }

  lifecycle {
    ignore_changes = [node_count]
  }

  depends_on = [
    azurerm_subnet_nat_gateway_association.snet_data_nodes,
    azurerm_nat_gateway_public_ip_association.ng_data_weu_pip_data_egress_1,
    azurerm_nat_gateway_public_ip_association.ng_data_weu_pip_data_egress_2,
  ]
}

# --- Outputs ---

output "aks_shop_prod_weu_id" {
  description = "Resource id of the cluster aks-shop-prod-weu."
  value       = azurerm_kubernetes_cluster.aks_shop_prod_weu.id
}

output "aks_shop_prod_weu_api_server" {
  description = "Host name of the API server of aks-shop-prod-weu."
  value       = azurerm_kubernetes_cluster.aks_shop_prod_weu.private_fqdn
}

output "aks_shop_prod_weu_node_resource_group" {
  description = "Resource group that AKS makes for the nodes of aks-shop-prod-weu."
  value       = azurerm_kubernetes_cluster.aks_shop_prod_weu.node_resource_group
}

output "aks_data_prod_weu_id" {
  description = "Resource id of the cluster aks-data-prod-weu."
  value       = azurerm_kubernetes_cluster.aks_data_prod_weu.id
}

output "aks_data_prod_weu_api_server" {
  description = "Host name of the API server of aks-data-prod-weu."
  value       = azurerm_kubernetes_cluster.aks_data_prod_weu.fqdn
}

output "aks_data_prod_weu_node_resource_group" {
  description = "Resource group that AKS makes for the nodes of aks-data-prod-weu."
  value       = azurerm_kubernetes_cluster.aks_data_prod_weu.node_resource_group
}

output "vnet_shop_weu_id" {
  description = "Resource id of the virtual network vnet-shop-weu."
  value       = azurerm_virtual_network.vnet_shop_weu.id
}

output "vnet_data_weu_id" {
  description = "Resource id of the virtual network vnet-data-weu."
  value       = azurerm_virtual_network.vnet_data_weu.id
}

output "pip_data_egress_1_address" {
  description = "Public address of pip-data-egress-1, for the allow lists of others."
  value       = azurerm_public_ip.pip_data_egress_1.ip_address
}

output "pip_data_egress_2_address" {
  description = "Public address of pip-data-egress-2, for the allow lists of others."
  value       = azurerm_public_ip.pip_data_egress_2.ip_address
}

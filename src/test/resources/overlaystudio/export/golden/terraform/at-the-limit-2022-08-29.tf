# Design "at-the-limit": creates its networks and AKS clusters with Terraform.
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
  default     = null
}

variable "resource_group_name" {
  description = "Name of a resource group."
  type        = string
  default     = "rg-at-the-limit"
}

variable "location" {
  description = "Azure region, such as westeurope."
  type        = string
  default     = "westcentralus"
}

variable "tags" {
  description = "Tags of everything that is created and can have any."
  type        = map(string)
  default     = {}
}

# --- Resource groups ---

# Where one is there already, import it first: terraform import ADDRESS ID.
resource "azurerm_resource_group" "rg_at_the_limit" {
  name     = var.resource_group_name
  location = var.location
  tags     = var.tags
}

# --- Virtual networks and subnets ---

resource "azurerm_virtual_network" "vnet_at_the_limit" {
  name                = "vnet-at-the-limit"
  resource_group_name = azurerm_resource_group.rg_at_the_limit.name
  location            = var.location
  address_space       = ["10.8.0.0/16"]
  tags                = var.tags
}

resource "azurerm_subnet" "nodes" {
  name                 = "nodes"
  resource_group_name  = azurerm_resource_group.rg_at_the_limit.name
  virtual_network_name = azurerm_virtual_network.vnet_at_the_limit.name
  address_prefixes     = ["10.8.0.0/21"]
}

# --- Cluster aks-at-the-limit ---

# The design has no DNS prefix; azurerm wants one, so it is made of the name.
resource "azurerm_kubernetes_cluster" "aks_at_the_limit" {
  name                = "aks-at-the-limit"
  resource_group_name = azurerm_resource_group.rg_at_the_limit.name
  location            = var.location
  dns_prefix          = "aks-at-the-limit"
  sku_tier            = "Standard"
  tags                = var.tags

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    pod_cidr            = "10.244.0.0/14"
    service_cidr        = "172.20.0.0/16"
    dns_service_ip      = "172.20.0.10"
    outbound_type       = "loadBalancer"
    load_balancer_sku   = "standard"

    load_balancer_profile {
      managed_outbound_ip_count = 32
      outbound_ports_allocated  = 1024
      idle_timeout_in_minutes   = 30
    }
  }

  default_node_pool {
    name           = "system"
    vm_size        = "Standard_D8s_v3"
    node_count     = 10
    max_pods       = 110
    vnet_subnet_id = azurerm_subnet.nodes.id
    tags           = var.tags

    upgrade_settings {
      max_surge = "1"
    }
  }

  identity {
    type = "SystemAssigned"
  }
}

# The identity is there only with the cluster, so it gets its role after it. Until then AKS cannot
# put internal load balancers into the subnet.
resource "azurerm_role_assignment" "aks_at_the_limit_nodes" {
  scope                            = azurerm_subnet.nodes.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_kubernetes_cluster.aks_at_the_limit.identity[0].principal_id
  skip_service_principal_aad_check = true
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_at_the_limit_apps" {
  name                  = "apps"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_at_the_limit.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = "Standard_D8s_v3"
  node_count            = 500
  max_pods              = 110
  vnet_subnet_id        = azurerm_subnet.nodes.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "8"
  }

  depends_on = [
    azurerm_role_assignment.aks_at_the_limit_nodes,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_at_the_limit_batch" {
  name                  = "batch"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_at_the_limit.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = "Standard_D16s_v3"
  node_count            = 390
  max_pods              = 110
  vnet_subnet_id        = azurerm_subnet.nodes.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "2%"
  }

  depends_on = [
    azurerm_kubernetes_cluster_node_pool.aks_at_the_limit_apps,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_at_the_limit_cache" {
  name                  = "cache"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_at_the_limit.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = "Standard_E8s_v3"
  node_count            = 100
  max_pods              = 110
  vnet_subnet_id        = azurerm_subnet.nodes.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "6"
  }

  depends_on = [
    azurerm_kubernetes_cluster_node_pool.aks_at_the_limit_batch,
  ]
}

# --- Outputs ---

output "aks_at_the_limit_id" {
  description = "Resource id of the cluster aks-at-the-limit."
  value       = azurerm_kubernetes_cluster.aks_at_the_limit.id
}

output "aks_at_the_limit_api_server" {
  description = "Host name of the API server of aks-at-the-limit."
  value       = azurerm_kubernetes_cluster.aks_at_the_limit.fqdn
}

output "aks_at_the_limit_node_resource_group" {
  description = "Resource group that AKS makes for the nodes of aks-at-the-limit."
  value       = azurerm_kubernetes_cluster.aks_at_the_limit.node_resource_group
}

output "vnet_at_the_limit_id" {
  description = "Resource id of the virtual network vnet-at-the-limit."
  value       = azurerm_virtual_network.vnet_at_the_limit.id
}

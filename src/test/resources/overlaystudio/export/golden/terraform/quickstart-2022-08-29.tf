# Design "quickstart": creates its networks and AKS clusters with Terraform.
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
  default     = "myResourceGroup"
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
resource "azurerm_resource_group" "my_resource_group" {
  name     = var.resource_group_name
  location = var.location
  tags     = var.tags
}

# --- Virtual networks and subnets ---

resource "azurerm_virtual_network" "my_virtual_network" {
  name                = "myVirtualNetwork"
  resource_group_name = azurerm_resource_group.my_resource_group.name
  location            = var.location
  address_space       = ["10.0.0.0/8"]
  tags                = var.tags
}

resource "azurerm_subnet" "nodesubnet" {
  name                 = "nodesubnet"
  resource_group_name  = azurerm_resource_group.my_resource_group.name
  virtual_network_name = azurerm_virtual_network.my_virtual_network.name
  address_prefixes     = ["10.10.0.0/16"]
}

# --- Cluster myOverlayCluster ---

# The design has no DNS prefix; azurerm wants one, so it is made of the name.
resource "azurerm_kubernetes_cluster" "my_overlay_cluster" {
  name                = "myOverlayCluster"
  resource_group_name = azurerm_resource_group.my_resource_group.name
  location            = var.location
  dns_prefix          = "my-overlay-cluster"
  sku_tier            = "Free"
  tags                = var.tags

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    pod_cidr            = "192.168.0.0/16"
    service_cidr        = "10.0.0.0/16"
    dns_service_ip      = "10.0.0.10"
    outbound_type       = "loadBalancer"
    load_balancer_sku   = "standard"

    load_balancer_profile {
      managed_outbound_ip_count = 1
      outbound_ports_allocated  = 0
      idle_timeout_in_minutes   = 30
    }
  }

  default_node_pool {
    name           = "nodepool1"
    vm_size        = "Standard_DS2_v2"
    node_count     = 3
    max_pods       = 30
    vnet_subnet_id = azurerm_subnet.nodesubnet.id
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
resource "azurerm_role_assignment" "my_overlay_cluster_nodesubnet" {
  scope                            = azurerm_subnet.nodesubnet.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_kubernetes_cluster.my_overlay_cluster.identity[0].principal_id
  skip_service_principal_aad_check = true
}

# --- Outputs ---

output "my_overlay_cluster_id" {
  description = "Resource id of the cluster myOverlayCluster."
  value       = azurerm_kubernetes_cluster.my_overlay_cluster.id
}

output "my_overlay_cluster_api_server" {
  description = "Host name of the API server of myOverlayCluster."
  value       = azurerm_kubernetes_cluster.my_overlay_cluster.fqdn
}

output "my_overlay_cluster_node_resource_group" {
  description = "Resource group that AKS makes for the nodes of myOverlayCluster."
  value       = azurerm_kubernetes_cluster.my_overlay_cluster.node_resource_group
}

output "my_virtual_network_id" {
  description = "Resource id of the virtual network myVirtualNetwork."
  value       = azurerm_virtual_network.my_virtual_network.id
}

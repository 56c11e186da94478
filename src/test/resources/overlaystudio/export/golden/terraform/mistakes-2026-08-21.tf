# Design "mistakes": creates its networks and AKS clusters with Terraform.
# Judged by the rules of 2026-08-21.
#
# THIS DESIGN HAS ERRORS. Azure will refuse it, or it will not work:
# - Subscription "my-subscription" is no subscription id: 8, 4, 4, 4 and 12 hexadecimal digits with
#   - between them [subscription-id]
# - The address space 10.0.0.0/16 of vnet-app overlaps outside network Head office, 10.0.192.0/18
#   [onprem-overlap-vnet]
# - The prefixes 10.0.0.0/16 and 10.0.128.0/17 of vnet-app overlap one another
#   [vnet-prefix-self-overlap]
# - Subnet nodes needs 303 addresses (303 for nodes), but 10.0.0.0/24 has 251 that nodes can use
#   [subnet-capacity-now]
# - Subnet overlapping 10.0.0.128/25 overlaps subnet nodes 10.0.0.0/24 [subnet-overlap]
# - Subnet outside 10.9.0.0/24 lies outside the address space of vnet-app, 10.0.0.0/16 and
#   10.0.128.0/17 [subnet-outside-vnet]
# - An upgrade needs 12 addresses in subnet tiny (7 for nodes + 4 for others + 1 more), but
#   10.0.3.0/28 has 11 that nodes can use [subnet-capacity-now]
# - Subnet delegated holds nodes, but is delegated to Microsoft.ContainerInstance/containerGroups
#   [node-subnet-delegated]
# - Subnet routed needs 1,001 addresses (1,001 for nodes), but 10.0.6.0/24 has 251 that nodes can
#   use [subnet-capacity-now]
# - Subnet no-room 10.0.7.0/30 must be between /2 and /29 [subnet-size]
# - vnet-app and vnet-copy cannot be peered: their address spaces 10.0.0.0/16 and 10.0.128.0/17 and
#   10.0.64.0/18 overlap [peering-overlap]
# - The DNS service IP 10.0.0.0 of aks-overlaps is the first address of its service range
#   10.0.0.0/11, which the API server takes [dns-ip-not-first]
# - 303 nodes of aks-overlaps need 303 pod blocks of /24, but 10.1.0.0/16 has 256
#   [pod-cidr-capacity-now]
# - The pod CIDR 10.1.0.0/16 of aks-overlaps overlaps peered virtual network vnet-partner,
#   10.1.0.0/16 [pod-cidr-overlaps-peered]
# - The pod CIDR 10.1.0.0/16 and the service range 10.0.0.0/11 of aks-overlaps overlap
#   [pod-cidr-overlaps-service]
# - The service range 10.0.0.0/11 of aks-overlaps overlaps its node subnet nodes, 10.0.0.0/24
#   [service-cidr-overlaps-cluster-subnet]
# - The service range 10.0.0.0/11 of aks-overlaps overlaps outside network Head office,
#   10.0.192.0/18 [service-cidr-overlaps-onprem]
# - The service range 10.0.0.0/11 of aks-overlaps overlaps peered virtual network vnet-partner,
#   10.1.0.0/16 [service-cidr-overlaps-peered]
# - The service range 10.0.0.0/11 of aks-overlaps overlaps peered virtual network vnet-copy,
#   10.0.64.0/18 [service-cidr-overlaps-peered]
# - The service range 10.0.0.0/11 of aks-overlaps must be smaller than /12 [service-cidr-size]
# - aks-overlaps has virtual nodes, which need pods with addresses of the virtual network; Azure CNI
#   Overlay gives them none [virtual-nodes]
# - Max pods 300 of node pool system is more than 250 [max-pods-max]
# - Max pods 5 of node pool apps is less than 10 [max-pods-min]
# - The DNS service IP 172.29.0.10 of aks-too-small lies outside its service range 172.30.0.0/16
#   [dns-ip-in-service-cidr]
# - Outbound type userDefinedRouting of aks-too-small needs a route table with a route 0.0.0.0/0 to
#   an appliance or a gateway, but subnet two-clusters has none [outbound-udr-route]
# - An upgrade of aks-too-small needs 11 pod blocks (8 nodes + 3 surge nodes), but 192.168.248.0/21
#   has 8 [pod-cidr-capacity-max]
# - The pod CIDR 192.168.248.0/21 of aks-too-small overlaps outside network Head office,
#   192.168.128.0/17 [pod-cidr-overlaps-onprem]
# - The service range 172.30.0.0/16 of aks-too-small overlaps 172.30.0.0/16, which AKS reserves
#   [service-cidr-reserved]
# - Node pool name "System-Pool" must have 1 to 12 lower-case letters and digits and start with a
#   letter [name-pool-linux]
# - VM size Standard_B1s of node pool System-Pool is too small for AKS [sku-aks-restricted]
# - aks-second-in-subnet has network policy cilium without the Cilium data plane [cilium-pairing]
# - The DNS service IP 172.21.0.1 of aks-second-in-subnet is the first address of its service range
#   172.21.0.0/16, which the API server takes [dns-ip-not-first]
# - Outbound type managedNATGateway of aks-second-in-subnet needs a virtual network that AKS
#   manages, but its nodes are in vnet-app [outbound-managed-nat-byo]
# - The pod CIDR 10.244.0.0/26 of aks-second-in-subnet is smaller than the /24 that each node needs
#   [pod-cidr-min-size]
# - Outbound type loadBalancer (Azure's default, not set) of aks-crowded: its node subnet tiny has a
#   NAT gateway, which needs userAssignedNATGateway [nat-gateway-on-subnet-needs-type]
# - The pod CIDR 10.0.0.0/16 of aks-crowded overlaps its node subnet tiny, 10.0.3.0/28
#   [pod-cidr-overlaps-cluster-subnet]
# - The pod CIDR 10.0.0.0/16 of aks-crowded overlaps its node subnet delegated, 10.0.4.0/24
#   [pod-cidr-overlaps-cluster-subnet]
# - The pod CIDR 10.0.0.0/16 of aks-crowded overlaps outside network Head office, 10.0.192.0/18
#   [pod-cidr-overlaps-onprem]
# - The pod CIDR 10.0.0.0/16 of aks-crowded overlaps peered virtual network vnet-copy, 10.0.64.0/18
#   [pod-cidr-overlaps-peered]
# - The pod CIDR 10.0.0.0/16 and the service range 10.0.0.0/16 (Azure's default, not set) of
#   aks-crowded overlap [pod-cidr-overlaps-service]
# - The service range 10.0.0.0/16 (Azure's default, not set) of aks-crowded overlaps its node subnet
#   tiny, 10.0.3.0/28 [service-cidr-overlaps-cluster-subnet]
# - The service range 10.0.0.0/16 (Azure's default, not set) of aks-crowded overlaps its node subnet
#   delegated, 10.0.4.0/24 [service-cidr-overlaps-cluster-subnet]
# - The service range 10.0.0.0/16 (Azure's default, not set) of aks-crowded overlaps outside network
#   Head office, 10.0.192.0/18 [service-cidr-overlaps-onprem]
# - The service range 10.0.0.0/16 (Azure's default, not set) of aks-crowded overlaps peered virtual
#   network vnet-copy, 10.0.64.0/18 [service-cidr-overlaps-peered]
# - Node pool system has 7 nodes and scales between 7 and 4: the least must be 1 or more, the most
#   at most 1,000, and the count between them [autoscaler-range]
# - Node pool name "system" is there twice [name-pool-unique]
# - Outbound type userDefinedRouting of aks-too-large: the route 0.0.0.0/0 of subnet routed goes to
#   Internet, not to an appliance or a gateway [outbound-udr-not-internet]
# - aks-too-large grows to 1,001 nodes, but the Free tier (Azure's default, not set) has at most
#   1,000 [tier-free-nodes]
# - System pool system has no node, but a system pool has at least one [system-pool-min-nodes]
# - Node pool batch grows to 1,001 nodes, but a pool has at most 1,000 [pool-nodes-max]
#
# To run it: terraform init, terraform plan, terraform apply. The state can hold secrets: keep it
# where only you can read it.

terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
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
  default     = "my-subscription"
}

variable "resource_group_name" {
  description = "Name of a resource group."
  type        = string
  default     = "rg-mistakes"
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

variable "windows_admin_username" {
  description = "Administrator of the Windows nodes."
  type        = string
  default     = "azureuser"
}

variable "windows_admin_password" {
  description = "Password of the administrator of the Windows nodes: 14 to 123 characters. Give it in the environment variable TF_VAR_windows_admin_password, never in a file."
  type        = string
  sensitive   = true

  validation {
    condition     = length(var.windows_admin_password) >= 14 && length(var.windows_admin_password) <= 123
    error_message = "The password has 14 to 123 characters."
  }
}

# --- What has to be there already ---

data "azurerm_resource_group" "rg_mistakes" {
  name = var.resource_group_name
}

data "azurerm_kubernetes_cluster" "aks_too_large" {
  name                = "aks-too-large"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
}

# --- Public IP addresses ---

resource "azurerm_public_ip" "pip_app" {
  name                = "pip-app"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  location            = var.location
  sku                 = "Standard"
  allocation_method   = "Static"
  ip_version          = "IPv4"
  tags                = var.tags
}

# --- NAT gateways ---

resource "azurerm_nat_gateway" "ng_app" {
  name                    = "ng-app"
  resource_group_name     = data.azurerm_resource_group.rg_mistakes.name
  location                = var.location
  sku_name                = "Standard"
  idle_timeout_in_minutes = 4
  tags                    = var.tags
}

resource "azurerm_nat_gateway_public_ip_association" "ng_app_pip_app" {
  nat_gateway_id       = azurerm_nat_gateway.ng_app.id
  public_ip_address_id = azurerm_public_ip.pip_app.id
}

# --- Route tables ---

resource "azurerm_route_table" "rt_to_internet" {
  name                          = "rt-to-internet"
  resource_group_name           = data.azurerm_resource_group.rg_mistakes.name
  location                      = var.location
  bgp_route_propagation_enabled = true
  tags                          = var.tags
}

resource "azurerm_route" "rt_to_internet_default" {
  name                = "default"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  route_table_name    = azurerm_route_table.rt_to_internet.name
  address_prefix      = "0.0.0.0/0"
  next_hop_type       = "Internet"
}

# --- Virtual networks and subnets ---

resource "azurerm_virtual_network" "vnet_app" {
  name                = "vnet-app"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  location            = var.location
  address_space       = ["10.0.0.0/16", "10.0.128.0/17"]
  tags                = var.tags
}

resource "azurerm_subnet" "nodes" {
  name                 = "nodes"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.0.0.0/24"]
}

resource "azurerm_subnet" "overlapping" {
  name                 = "overlapping"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.0.0.128/25"]
}

resource "azurerm_subnet" "outside" {
  name                 = "outside"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.9.0.0/24"]
}

resource "azurerm_subnet" "tiny" {
  name                 = "tiny"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.0.3.0/28"]
}

resource "azurerm_subnet_nat_gateway_association" "tiny" {
  subnet_id      = azurerm_subnet.tiny.id
  nat_gateway_id = azurerm_nat_gateway.ng_app.id
}

resource "azurerm_subnet" "delegated" {
  name                 = "delegated"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.0.4.0/24"]

  delegation {
    name = "delegation"

    service_delegation {
      name    = "Microsoft.ContainerInstance/containerGroups"
      actions = ["Microsoft.Network/virtualNetworks/subnets/action"]
    }
  }
}

resource "azurerm_subnet" "two_clusters" {
  name                 = "two-clusters"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.0.5.0/24"]
}

resource "azurerm_subnet" "routed" {
  name                 = "routed"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.0.6.0/24"]
}

resource "azurerm_subnet_route_table_association" "routed" {
  subnet_id      = azurerm_subnet.routed.id
  route_table_id = azurerm_route_table.rt_to_internet.id
}

resource "azurerm_subnet" "no_room" {
  name                 = "no-room"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_app.name
  address_prefixes     = ["10.0.7.0/30"]
}

resource "azurerm_virtual_network" "vnet_partner" {
  name                = "vnet-partner"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  location            = var.location
  address_space       = ["10.1.0.0/16"]
  tags                = var.tags
}

resource "azurerm_subnet" "servers" {
  name                 = "servers"
  resource_group_name  = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name = azurerm_virtual_network.vnet_partner.name
  address_prefixes     = ["10.1.0.0/24"]
}

resource "azurerm_virtual_network" "vnet_copy" {
  name                = "vnet-copy"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  location            = var.location
  address_space       = ["10.0.64.0/18"]
  tags                = var.tags
}

# --- Peerings, a link in each direction ---

resource "azurerm_virtual_network_peering" "vnet_app_to_vnet_partner" {
  name                         = "to-vnet-partner"
  resource_group_name          = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name         = azurerm_virtual_network.vnet_app.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_partner.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = false
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "vnet_partner_to_vnet_app" {
  name                         = "to-vnet-app"
  resource_group_name          = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name         = azurerm_virtual_network.vnet_partner.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_app.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = false
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "vnet_app_to_vnet_copy" {
  name                         = "to-vnet-copy"
  resource_group_name          = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name         = azurerm_virtual_network.vnet_app.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_copy.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = false
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

resource "azurerm_virtual_network_peering" "vnet_copy_to_vnet_app" {
  name                         = "to-vnet-app"
  resource_group_name          = data.azurerm_resource_group.rg_mistakes.name
  virtual_network_name         = azurerm_virtual_network.vnet_copy.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_app.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = false
  allow_gateway_transit        = false
  use_remote_gateways          = false
}

# --- Cluster aks-overlaps ---

# The design has no DNS prefix; azurerm wants one, so it is made of the name.
# Not done here: the virtual nodes add-on.
# Not done here: ingress by Application Gateway (AGIC).
resource "azurerm_kubernetes_cluster" "aks_overlaps" {
  name                = "aks-overlaps"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  location            = var.location
  dns_prefix          = "aks-overlaps"
  sku_tier            = "Free"
  tags                = var.tags

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    network_data_plane  = "azure"
    pod_cidr            = "10.1.0.0/16"
    service_cidr        = "10.0.0.0/11"
    dns_service_ip      = "10.0.0.0"
    outbound_type       = "loadBalancer"
    load_balancer_sku   = "standard"

    load_balancer_profile {
      managed_outbound_ip_count = 1
      outbound_ports_allocated  = 0
      idle_timeout_in_minutes   = 30
    }
  }

  default_node_pool {
    name           = "system"
    vm_size        = "Standard_D4s_v5"
    node_count     = 3
    max_pods       = 300
    vnet_subnet_id = azurerm_subnet.nodes.id
    tags           = var.tags

    upgrade_settings {
      max_surge = "10%"
    }
  }

  identity {
    type = "SystemAssigned"
  }
}

# The identity is there only with the cluster, so it gets its role after it. Until then AKS cannot
# put internal load balancers into the subnet.
resource "azurerm_role_assignment" "aks_overlaps_nodes" {
  scope                            = azurerm_subnet.nodes.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_kubernetes_cluster.aks_overlaps.identity[0].principal_id
  skip_service_principal_aad_check = true
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_overlaps_apps" {
  name                  = "apps"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_overlaps.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = "Standard_D4s_v5"
  node_count            = 300
  max_pods              = 5
  vnet_subnet_id        = azurerm_subnet.nodes.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "10%"
  }

  depends_on = [
    azurerm_role_assignment.aks_overlaps_nodes,
  ]
}

# --- Cluster aks-too-small ---

# The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
# AzureKubernetesService), else the cluster fails while it is created.
# The design has no DNS prefix; azurerm wants one, so it is made of the name.
resource "azurerm_kubernetes_cluster" "aks_too_small" {
  name                = "aks-too-small"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  location            = var.location
  dns_prefix          = "aks-too-small"
  sku_tier            = "Free"
  tags                = var.tags

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    network_data_plane  = "azure"
    pod_cidr            = "192.168.248.0/21"
    service_cidr        = "172.30.0.0/16"
    dns_service_ip      = "172.29.0.10"
    outbound_type       = "userDefinedRouting"
    load_balancer_sku   = "standard"
  }

  default_node_pool {
    name           = "System-Pool"
    vm_size        = "Standard_B1s"
    node_count     = 6
    max_pods       = 250
    vnet_subnet_id = azurerm_subnet.two_clusters.id
    tags           = var.tags

    upgrade_settings {
      max_surge = "33%"
    }
  }

  identity {
    type = "SystemAssigned"
  }

  windows_profile {
    admin_username = var.windows_admin_username
    admin_password = var.windows_admin_password
  }

  depends_on = [
    azurerm_virtual_network_peering.vnet_app_to_vnet_partner,
    azurerm_virtual_network_peering.vnet_partner_to_vnet_app,
    azurerm_virtual_network_peering.vnet_app_to_vnet_copy,
    azurerm_virtual_network_peering.vnet_copy_to_vnet_app,
  ]
}

# The identity is there only with the cluster, so it gets its role after it. Until then AKS cannot
# put internal load balancers into the subnet.
resource "azurerm_role_assignment" "aks_too_small_two_clusters" {
  scope                            = azurerm_subnet.two_clusters.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_kubernetes_cluster.aks_too_small.identity[0].principal_id
  skip_service_principal_aad_check = true
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_too_small_win" {
  name                  = "win"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_too_small.id
  mode                  = "User"
  os_type               = "Windows"
  vm_size               = "Standard_D4s_v3"
  node_count            = 2
  max_pods              = 250
  vnet_subnet_id        = azurerm_subnet.two_clusters.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "10%"
  }

  depends_on = [
    azurerm_role_assignment.aks_too_small_two_clusters,
  ]
}

# --- Cluster aks-second-in-subnet ---

# The design has no DNS prefix; azurerm wants one, so it is made of the name.
resource "azurerm_kubernetes_cluster" "aks_second_in_subnet" {
  name                = "aks-second-in-subnet"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  location            = var.location
  dns_prefix          = "aks-second-in-subnet"
  sku_tier            = "Free"
  tags                = var.tags

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    network_data_plane  = "azure"
    network_policy      = "cilium"
    pod_cidr            = "10.244.0.0/26"
    service_cidr        = "172.21.0.0/16"
    dns_service_ip      = "172.21.0.1"
    outbound_type       = "managedNATGateway"
    load_balancer_sku   = "standard"

    nat_gateway_profile {
      managed_outbound_ip_count = 1
      idle_timeout_in_minutes   = 4
    }
  }

  default_node_pool {
    name           = "system"
    vm_size        = "Standard_D4s_v3"
    node_count     = 1
    max_pods       = 250
    vnet_subnet_id = azurerm_subnet.two_clusters.id
    tags           = var.tags

    upgrade_settings {
      max_surge = "10%"
    }
  }

  identity {
    type = "SystemAssigned"
  }
}

# The identity is there only with the cluster, so it gets its role after it. Until then AKS cannot
# put internal load balancers into the subnet.
resource "azurerm_role_assignment" "aks_second_in_subnet_two_clusters" {
  scope                            = azurerm_subnet.two_clusters.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_kubernetes_cluster.aks_second_in_subnet.identity[0].principal_id
  skip_service_principal_aad_check = true
}

# --- Cluster aks-crowded ---

# The design has no DNS prefix; azurerm wants one, so it is made of the name.
resource "azurerm_kubernetes_cluster" "aks_crowded" {
  name                = "aks-crowded"
  resource_group_name = data.azurerm_resource_group.rg_mistakes.name
  location            = var.location
  dns_prefix          = "aks-crowded"
  sku_tier            = "Free"
  tags                = var.tags

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    network_data_plane  = "azure"
    pod_cidr            = "10.0.0.0/16"
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
    name                 = "system"
    vm_size              = "Standard_D4s_v3"
    node_count           = 7
    auto_scaling_enabled = true
    min_count            = 7
    max_count            = 4
    max_pods             = 30
    vnet_subnet_id       = azurerm_subnet.tiny.id
    tags                 = var.tags

    upgrade_settings {
      max_surge = "10%"
    }
  }

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [default_node_pool[0].node_count]
  }

  depends_on = [
    azurerm_subnet_nat_gateway_association.tiny,
    azurerm_nat_gateway_public_ip_association.ng_app_pip_app,
  ]
}

# The identity is there only with the cluster, so it gets its role after it. Until then AKS cannot
# put internal load balancers into the subnet.
resource "azurerm_role_assignment" "aks_crowded_tiny" {
  scope                            = azurerm_subnet.tiny.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_kubernetes_cluster.aks_crowded.identity[0].principal_id
  skip_service_principal_aad_check = true
}

resource "azurerm_role_assignment" "aks_crowded_delegated" {
  scope                            = azurerm_subnet.delegated.id
  role_definition_name             = "Network Contributor"
  principal_id                     = azurerm_kubernetes_cluster.aks_crowded.identity[0].principal_id
  skip_service_principal_aad_check = true
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_crowded_system" {
  name                  = "system"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_crowded.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = "Standard_D4s_v3"
  node_count            = 1
  max_pods              = 250
  vnet_subnet_id        = azurerm_subnet.delegated.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "10%"
  }

  depends_on = [
    azurerm_role_assignment.aks_crowded_tiny,
    azurerm_role_assignment.aks_crowded_delegated,
  ]
}

# --- Cluster aks-too-large ---

# The identity of this cluster needs the role Network Contributor on the subnets of its new pools.

resource "azurerm_kubernetes_cluster_node_pool" "aks_too_large_system" {
  name                  = "system"
  kubernetes_cluster_id = data.azurerm_kubernetes_cluster.aks_too_large.id
  mode                  = "System"
  os_type               = "Linux"
  vm_size               = "Standard_D4s_v3"
  node_count            = 0
  max_pods              = 250
  vnet_subnet_id        = azurerm_subnet.routed.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "10%"
  }

  depends_on = [
    azurerm_subnet_route_table_association.routed,
    azurerm_route.rt_to_internet_default,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_too_large_batch" {
  name                  = "batch"
  kubernetes_cluster_id = data.azurerm_kubernetes_cluster.aks_too_large.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = "Standard_D4s_v3"
  node_count            = 1001
  max_pods              = 250
  vnet_subnet_id        = azurerm_subnet.routed.id
  tags                  = var.tags

  upgrade_settings {
    max_surge = "10%"
  }

  depends_on = [
    azurerm_kubernetes_cluster_node_pool.aks_too_large_system,
    azurerm_subnet_route_table_association.routed,
    azurerm_route.rt_to_internet_default,
  ]
}

# --- Outputs ---

output "aks_overlaps_id" {
  description = "Resource id of the cluster aks-overlaps."
  value       = azurerm_kubernetes_cluster.aks_overlaps.id
}

output "aks_overlaps_api_server" {
  description = "Host name of the API server of aks-overlaps."
  value       = azurerm_kubernetes_cluster.aks_overlaps.fqdn
}

output "aks_overlaps_node_resource_group" {
  description = "Resource group that AKS makes for the nodes of aks-overlaps."
  value       = azurerm_kubernetes_cluster.aks_overlaps.node_resource_group
}

output "aks_too_small_id" {
  description = "Resource id of the cluster aks-too-small."
  value       = azurerm_kubernetes_cluster.aks_too_small.id
}

output "aks_too_small_api_server" {
  description = "Host name of the API server of aks-too-small."
  value       = azurerm_kubernetes_cluster.aks_too_small.fqdn
}

output "aks_too_small_node_resource_group" {
  description = "Resource group that AKS makes for the nodes of aks-too-small."
  value       = azurerm_kubernetes_cluster.aks_too_small.node_resource_group
}

output "aks_second_in_subnet_id" {
  description = "Resource id of the cluster aks-second-in-subnet."
  value       = azurerm_kubernetes_cluster.aks_second_in_subnet.id
}

output "aks_second_in_subnet_api_server" {
  description = "Host name of the API server of aks-second-in-subnet."
  value       = azurerm_kubernetes_cluster.aks_second_in_subnet.fqdn
}

output "aks_second_in_subnet_node_resource_group" {
  description = "Resource group that AKS makes for the nodes of aks-second-in-subnet."
  value       = azurerm_kubernetes_cluster.aks_second_in_subnet.node_resource_group
}

output "aks_crowded_id" {
  description = "Resource id of the cluster aks-crowded."
  value       = azurerm_kubernetes_cluster.aks_crowded.id
}

output "aks_crowded_api_server" {
  description = "Host name of the API server of aks-crowded."
  value       = azurerm_kubernetes_cluster.aks_crowded.fqdn
}

output "aks_crowded_node_resource_group" {
  description = "Resource group that AKS makes for the nodes of aks-crowded."
  value       = azurerm_kubernetes_cluster.aks_crowded.node_resource_group
}

output "vnet_app_id" {
  description = "Resource id of the virtual network vnet-app."
  value       = azurerm_virtual_network.vnet_app.id
}

output "vnet_partner_id" {
  description = "Resource id of the virtual network vnet-partner."
  value       = azurerm_virtual_network.vnet_partner.id
}

output "vnet_copy_id" {
  description = "Resource id of the virtual network vnet-copy."
  value       = azurerm_virtual_network.vnet_copy.id
}

output "pip_app_address" {
  description = "Public address of pip-app, for the allow lists of others."
  value       = azurerm_public_ip.pip_app.ip_address
}

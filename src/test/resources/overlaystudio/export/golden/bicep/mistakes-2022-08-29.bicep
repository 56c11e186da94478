// Design "mistakes": its networks and AKS clusters as a Bicep file.
// Judged by the rules of 2022-08-29.
//
// The preview that these rules describe is over since 2023-04-17. Azure need not serve version
// 2022-06-02-preview any more. Set the design's rules date to a later day and export it again for a
// file to deploy today. This one says what the document of that time prescribes.
//
// THIS DESIGN HAS ERRORS. Azure will refuse it, or it will not work:
// - Subscription "my-subscription" is no subscription id: 8, 4, 4, 4 and 12 hexadecimal digits with
//   - between them [subscription-id]
// - The address space 10.0.0.0/16 of vnet-app overlaps outside network Head office, 10.0.192.0/18
//   [onprem-overlap-vnet]
// - The prefixes 10.0.0.0/16 and 10.0.128.0/17 of vnet-app overlap one another
//   [vnet-prefix-self-overlap]
// - Subnet nodes needs 303 addresses (303 for nodes), but 10.0.0.0/24 has 251 that nodes can use
//   [subnet-capacity-now]
// - Subnet overlapping 10.0.0.128/25 overlaps subnet nodes 10.0.0.0/24 [subnet-overlap]
// - Subnet outside 10.9.0.0/24 lies outside the address space of vnet-app, 10.0.0.0/16 and
//   10.0.128.0/17 [subnet-outside-vnet]
// - An upgrade needs 12 addresses in subnet tiny (7 for nodes + 4 for others + 1 more), but
//   10.0.3.0/28 has 11 that nodes can use [subnet-capacity-now]
// - Subnet delegated holds nodes, but is delegated to Microsoft.ContainerInstance/containerGroups
//   [node-subnet-delegated]
// - Subnet routed needs 1,001 addresses (1,001 for nodes), but 10.0.6.0/24 has 251 that nodes can
//   use [subnet-capacity-now]
// - Subnet no-room 10.0.7.0/30 must be between /2 and /29 [subnet-size]
// - vnet-app and vnet-copy cannot be peered: their address spaces 10.0.0.0/16 and 10.0.128.0/17 and
//   10.0.64.0/18 overlap [peering-overlap]
// - Ingress of overlay cluster aks-overlaps is Application Gateway (AGIC) [agic]
// - The DNS service IP 10.0.0.0 of aks-overlaps is the first address of its service range
//   10.0.0.0/11, which the API server takes [dns-ip-not-first]
// - 303 nodes of aks-overlaps need 303 pod blocks of /24, but 10.1.0.0/16 has 256
//   [pod-cidr-capacity-now]
// - The pod CIDR 10.1.0.0/16 of aks-overlaps overlaps peered virtual network vnet-partner,
//   10.1.0.0/16 [pod-cidr-overlaps-peered]
// - The pod CIDR 10.1.0.0/16 and the service range 10.0.0.0/11 of aks-overlaps overlap
//   [pod-cidr-overlaps-service]
// - aks-overlaps, aks-too-small, aks-second-in-subnet and 2 more are in westeurope, but overlay is
//   available in northcentralus and westcentralus only [region-allowed]
// - The service range 10.0.0.0/11 of aks-overlaps overlaps its node subnet nodes, 10.0.0.0/24
//   [service-cidr-overlaps-cluster-subnet]
// - The service range 10.0.0.0/11 of aks-overlaps overlaps outside network Head office,
//   10.0.192.0/18 [service-cidr-overlaps-onprem]
// - The service range 10.0.0.0/11 of aks-overlaps overlaps peered virtual network vnet-partner,
//   10.1.0.0/16 [service-cidr-overlaps-peered]
// - The service range 10.0.0.0/11 of aks-overlaps overlaps peered virtual network vnet-copy,
//   10.0.64.0/18 [service-cidr-overlaps-peered]
// - The service range 10.0.0.0/11 of aks-overlaps must be smaller than /12 [service-cidr-size]
// - aks-overlaps has virtual nodes, which need pods with addresses of the virtual network; Azure
//   CNI Overlay gives them none [virtual-nodes]
// - Max pods 300 of node pool system is more than 250 [max-pods-max]
// - VM size Standard_D4s_v5 of node pool system is a v5 size [sku-v5-blocked]
// - Max pods 5 of node pool apps is less than 10 [max-pods-min]
// - VM size Standard_D4s_v5 of node pool apps is a v5 size [sku-v5-blocked]
// - The DNS service IP 172.29.0.10 of aks-too-small lies outside its service range 172.30.0.0/16
//   [dns-ip-in-service-cidr]
// - Outbound type userDefinedRouting of aks-too-small needs a route table with a route 0.0.0.0/0 to
//   an appliance or a gateway, but subnet two-clusters has none [outbound-udr-route]
// - An upgrade of aks-too-small needs 11 pod blocks (8 nodes + 3 surge nodes), but 192.168.248.0/21
//   has 8 [pod-cidr-capacity-max]
// - The pod CIDR 192.168.248.0/21 of aks-too-small overlaps outside network Head office,
//   192.168.128.0/17 [pod-cidr-overlaps-onprem]
// - The service range 172.30.0.0/16 of aks-too-small overlaps 172.30.0.0/16, which AKS reserves
//   [service-cidr-reserved]
// - Node pool name "System-Pool" must have 1 to 12 lower-case letters and digits and start with a
//   letter [name-pool-linux]
// - VM size Standard_B1s of node pool System-Pool is too small for AKS [sku-aks-restricted]
// - Node pool win of overlay cluster aks-too-small runs Windows [os-linux-only]
// - The DNS service IP 172.21.0.1 of aks-second-in-subnet is the first address of its service range
//   172.21.0.0/16, which the API server takes [dns-ip-not-first]
// - Network policy cilium of aks-second-in-subnet: Azure CNI Overlay knows none, azure and calico
//   [network-policy-values]
// - Outbound type managedNATGateway of aks-second-in-subnet needs a virtual network that AKS
//   manages, but its nodes are in vnet-app [outbound-managed-nat-byo]
// - The pod CIDR 10.244.0.0/26 of aks-second-in-subnet is smaller than the /24 that each node needs
//   [pod-cidr-min-size]
// - Subnet two-clusters holds nodes of 2 overlay clusters: aks-too-small and aks-second-in-subnet
//   [one-overlay-cluster-per-subnet]
// - Outbound type loadBalancer (Azure's default, not set) of aks-crowded: its node subnet tiny has
//   a NAT gateway, which needs userAssignedNATGateway [nat-gateway-on-subnet-needs-type]
// - The pod CIDR 10.0.0.0/16 of aks-crowded overlaps its node subnet tiny, 10.0.3.0/28
//   [pod-cidr-overlaps-cluster-subnet]
// - The pod CIDR 10.0.0.0/16 of aks-crowded overlaps its node subnet delegated, 10.0.4.0/24
//   [pod-cidr-overlaps-cluster-subnet]
// - The pod CIDR 10.0.0.0/16 of aks-crowded overlaps outside network Head office, 10.0.192.0/18
//   [pod-cidr-overlaps-onprem]
// - The pod CIDR 10.0.0.0/16 of aks-crowded overlaps peered virtual network vnet-copy, 10.0.64.0/18
//   [pod-cidr-overlaps-peered]
// - The pod CIDR 10.0.0.0/16 and the service range 10.0.0.0/16 (Azure's default, not set) of
//   aks-crowded overlap [pod-cidr-overlaps-service]
// - The service range 10.0.0.0/16 (Azure's default, not set) of aks-crowded overlaps its node
//   subnet tiny, 10.0.3.0/28 [service-cidr-overlaps-cluster-subnet]
// - The service range 10.0.0.0/16 (Azure's default, not set) of aks-crowded overlaps its node
//   subnet delegated, 10.0.4.0/24 [service-cidr-overlaps-cluster-subnet]
// - The service range 10.0.0.0/16 (Azure's default, not set) of aks-crowded overlaps outside
//   network Head office, 10.0.192.0/18 [service-cidr-overlaps-onprem]
// - The service range 10.0.0.0/16 (Azure's default, not set) of aks-crowded overlaps peered virtual
//   network vnet-copy, 10.0.64.0/18 [service-cidr-overlaps-peered]
// - Node pool system has 7 nodes and scales between 7 and 4: the least must be 1 or more, the most
//   at most 1,000, and the count between them [autoscaler-range]
// - Node pool name "system" is there twice [name-pool-unique]
// - aks-too-large grows to 1,001 nodes, but an overlay cluster has at most 1,000
//   [cluster-nodes-max]
// - aks-too-large exists with kubenet and is to become an overlay cluster [new-clusters-only]
// - Outbound type userDefinedRouting of aks-too-large: the route 0.0.0.0/0 of subnet routed goes to
//   Internet, not to an appliance or a gateway [outbound-udr-not-internet]
// - System pool system has no node, but a system pool has at least one [system-pool-min-nodes]
// - Node pool batch grows to 1,001 nodes, but a pool has at most 1,000 [pool-nodes-max]
//
// Before it is deployed:
// - A subscription registers the feature AzureOverlayPreview once:
//     az feature register --namespace Microsoft.ContainerService --name AzureOverlayPreview
//     az provider register --namespace Microsoft.ContainerService
// - The document also installs the extension aks-preview. Its own commands need that, a deployment
//   does not: az extension add --name aks-preview
// - Its resource group is there.
// - Who deploys it may assign roles on the subnets of its clusters: their identities get the role
//   Network Contributor there, else nodes cannot join.
// - Routes, firewalls and network security groups let the nodes of aks-too-small reach what AKS
//   needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress
// - The identity of aks-too-large has the role Network Contributor on the subnets of its new pools.
//
// Deploying it:
//   az group create --subscription my-subscription --name rg-mistakes --location westeurope
//   az deployment group what-if --subscription my-subscription --resource-group rg-mistakes --template-file mistakes.bicep
//   az deployment group create --subscription my-subscription --resource-group rg-mistakes --template-file mistakes.bicep
//
// Deploying it again sets what is there to what the file says:
// - Subnets, routes and security rules that somebody added by hand to what it creates are taken
//   away; Azure refuses to where a subnet is in use.
// - A pool goes back to the number of nodes given here, also where the autoscaler or somebody
//   changed it. VM size, zones, max pods, subnet and operating system of a pool cannot be changed:
//   Azure refuses. A pool that the file has no more stays.
// - Azure refuses another pod or service range. A newer Kubernetes version upgrades the control
//   plane; pools are upgraded by az aks nodepool upgrade. Another pool in agentPoolProfiles is
//   refused too: what the cluster was created with stays there.
// - A role that was assigned in another way, such as by the az script, is refused with
//   RoleAssignmentExists; take that assignment away first.

targetScope = 'resourceGroup'

@description('Azure region of what this file creates.')
param location string = 'westeurope'

@description('Administrator of the Windows nodes.')
param windowsAdminUsername string = 'azureuser'

@description('Password of the administrator of the Windows nodes.')
@secure()
@minLength(14)
@maxLength(123)
param windowsAdminPassword string

// The role Network Contributor, which has this id in every tenant.
var networkContributor = '4d97b98b-1d4b-4787-a291-c67834d212e7'

// --- What is referred to, and not created as a resource of this file ---

resource aksTooLarge 'Microsoft.ContainerService/managedClusters@2022-06-02-preview' existing = {
  name: 'aks-too-large'
}

// --- Public IP addresses ---

resource pipApp 'Microsoft.Network/publicIPAddresses@2022-01-01' = {
  name: 'pip-app'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
  }
}

// --- NAT gateways ---

resource ngApp 'Microsoft.Network/natGateways@2022-01-01' = {
  name: 'ng-app'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    idleTimeoutInMinutes: 4
    publicIpAddresses: [
      {
        id: pipApp.id
      }
    ]
  }
}

// --- Route tables ---

resource rtToInternet 'Microsoft.Network/routeTables@2022-01-01' = {
  name: 'rt-to-internet'
  location: location
  properties: {
    disableBgpRoutePropagation: false
    routes: [
      {
        name: 'default'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'Internet'
        }
      }
    ]
  }
}

// --- Virtual networks and subnets ---

resource vnetApp 'Microsoft.Network/virtualNetworks@2022-01-01' = {
  name: 'vnet-app'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
        '10.0.128.0/17'
      ]
    }
    subnets: [
      {
        name: 'nodes'
        properties: {
          addressPrefix: '10.0.0.0/24'
        }
      }
      {
        name: 'overlapping'
        properties: {
          addressPrefix: '10.0.0.128/25'
        }
      }
      {
        name: 'outside'
        properties: {
          addressPrefix: '10.9.0.0/24'
        }
      }
      {
        name: 'tiny'
        properties: {
          addressPrefix: '10.0.3.0/28'
          natGateway: {
            id: ngApp.id
          }
        }
      }
      {
        name: 'delegated'
        properties: {
          addressPrefix: '10.0.4.0/24'
          delegations: [
            {
              name: 'Microsoft.ContainerInstance.containerGroups'
              properties: {
                serviceName: 'Microsoft.ContainerInstance/containerGroups'
              }
            }
          ]
        }
      }
      {
        name: 'two-clusters'
        properties: {
          addressPrefix: '10.0.5.0/24'
        }
      }
      {
        name: 'routed'
        properties: {
          addressPrefix: '10.0.6.0/24'
          routeTable: {
            id: rtToInternet.id
          }
        }
      }
      {
        name: 'no-room'
        properties: {
          addressPrefix: '10.0.7.0/30'
        }
      }
    ]
  }

  resource nodes 'subnets' existing = {
    name: 'nodes'
  }

  resource overlapping 'subnets' existing = {
    name: 'overlapping'
  }

  resource outside 'subnets' existing = {
    name: 'outside'
  }

  resource tiny 'subnets' existing = {
    name: 'tiny'
  }

  resource delegated 'subnets' existing = {
    name: 'delegated'
  }

  resource twoClusters 'subnets' existing = {
    name: 'two-clusters'
  }

  resource routed 'subnets' existing = {
    name: 'routed'
  }

  resource noRoom 'subnets' existing = {
    name: 'no-room'
  }
}

resource vnetPartner 'Microsoft.Network/virtualNetworks@2022-01-01' = {
  name: 'vnet-partner'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.1.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'servers'
        properties: {
          addressPrefix: '10.1.0.0/24'
        }
      }
    ]
  }

  resource servers 'subnets' existing = {
    name: 'servers'
  }
}

resource vnetCopy 'Microsoft.Network/virtualNetworks@2022-01-01' = {
  name: 'vnet-copy'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.64.0/18'
      ]
    }
  }
}

// --- Peerings, a link in each direction ---

resource vnetAppToVnetPartner 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2022-01-01' = {
  parent: vnetApp
  name: 'to-vnet-partner'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: false
    allowGatewayTransit: false
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: vnetPartner.id
    }
  }
}

resource vnetPartnerToVnetApp 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2022-01-01' = {
  parent: vnetPartner
  name: 'to-vnet-app'
  dependsOn: [
    vnetAppToVnetPartner
  ]
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: false
    allowGatewayTransit: false
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: vnetApp.id
    }
  }
}

resource vnetAppToVnetCopy 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2022-01-01' = {
  parent: vnetApp
  name: 'to-vnet-copy'
  dependsOn: [
    vnetPartnerToVnetApp
  ]
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: false
    allowGatewayTransit: false
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: vnetCopy.id
    }
  }
}

resource vnetCopyToVnetApp 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2022-01-01' = {
  parent: vnetCopy
  name: 'to-vnet-app'
  dependsOn: [
    vnetAppToVnetCopy
  ]
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: false
    allowGatewayTransit: false
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: vnetApp.id
    }
  }
}

// --- Cluster aks-overlaps ---

// The design leaves dnsPrefix open and Azure wants one, so it is the name of the cluster.
// Not done here: the virtual nodes add-on.
// Not done here: ingress by Application Gateway (AGIC).
resource aksOverlaps 'Microsoft.ContainerService/managedClusters@2022-06-02-preview' = {
  name: 'aks-overlaps'
  location: location
  sku: {
    name: 'Basic'
    tier: 'Free'
  }
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    vnetCopyToVnetApp
  ]
  properties: {
    dnsPrefix: 'aks-overlaps'
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      podCidr: '10.1.0.0/16'
      serviceCidr: '10.0.0.0/11'
      dnsServiceIP: '10.0.0.0'
      outboundType: 'loadBalancer'
      loadBalancerSku: 'standard'
      loadBalancerProfile: {
        managedOutboundIPs: {
          count: 1
        }
        allocatedOutboundPorts: 0
        idleTimeoutInMinutes: 30
      }
    }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        vmSize: 'Standard_D4s_v5'
        count: 3
        maxPods: 300
        vnetSubnetID: vnetApp::nodes.id
        upgradeSettings: {
          maxSurge: '1'
        }
      }
    ]
  }
}

resource aksOverlapsRoleOnNodes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetApp::nodes
  name: guid(vnetApp::nodes.id, aksOverlaps.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: aksOverlaps.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksOverlapsApps 'Microsoft.ContainerService/managedClusters/agentPools@2022-06-02-preview' = {
  parent: aksOverlaps
  name: 'apps'
  dependsOn: [
    aksOverlapsRoleOnNodes
  ]
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_D4s_v5'
    count: 300
    maxPods: 5
    vnetSubnetID: vnetApp::nodes.id
    upgradeSettings: {
      maxSurge: '1'
    }
  }
}

// --- Cluster aks-too-small ---

// The design leaves dnsPrefix open and Azure wants one, so it is the name of the cluster.
// The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
// AzureKubernetesService), else the cluster fails while it is created.
resource aksTooSmall 'Microsoft.ContainerService/managedClusters@2022-06-02-preview' = {
  name: 'aks-too-small'
  location: location
  sku: {
    name: 'Basic'
    tier: 'Free'
  }
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    vnetCopyToVnetApp
  ]
  properties: {
    dnsPrefix: 'aks-too-small'
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      podCidr: '192.168.248.0/21'
      serviceCidr: '172.30.0.0/16'
      dnsServiceIP: '172.29.0.10'
      outboundType: 'userDefinedRouting'
      loadBalancerSku: 'standard'
    }
    windowsProfile: {
      adminUsername: windowsAdminUsername
      adminPassword: windowsAdminPassword
    }
    agentPoolProfiles: [
      {
        name: 'System-Pool'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        vmSize: 'Standard_B1s'
        count: 6
        maxPods: 30
        vnetSubnetID: vnetApp::twoClusters.id
        upgradeSettings: {
          maxSurge: '33%'
        }
      }
    ]
  }
}

resource aksTooSmallRoleOnTwoClusters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetApp::twoClusters
  name: guid(vnetApp::twoClusters.id, aksTooSmall.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: aksTooSmall.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksTooSmallWin 'Microsoft.ContainerService/managedClusters/agentPools@2022-06-02-preview' = {
  parent: aksTooSmall
  name: 'win'
  dependsOn: [
    aksTooSmallRoleOnTwoClusters
  ]
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Windows'
    vmSize: 'Standard_D4s_v3'
    count: 2
    maxPods: 30
    vnetSubnetID: vnetApp::twoClusters.id
    upgradeSettings: {
      maxSurge: '1'
    }
  }
}

// --- Cluster aks-second-in-subnet ---

// The design leaves dnsPrefix open and Azure wants one, so it is the name of the cluster.
// Not said: network policy cilium, which version 2022-06-02-preview does not list.
resource aksSecondInSubnet 'Microsoft.ContainerService/managedClusters@2022-06-02-preview' = {
  name: 'aks-second-in-subnet'
  location: location
  sku: {
    name: 'Basic'
    tier: 'Free'
  }
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    vnetCopyToVnetApp
  ]
  properties: {
    dnsPrefix: 'aks-second-in-subnet'
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      podCidr: '10.244.0.0/26'
      serviceCidr: '172.21.0.0/16'
      dnsServiceIP: '172.21.0.1'
      outboundType: 'managedNATGateway'
      loadBalancerSku: 'standard'
      natGatewayProfile: {
        managedOutboundIPProfile: {
          count: 1
        }
        idleTimeoutInMinutes: 4
      }
    }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        vmSize: 'Standard_D4s_v3'
        count: 1
        maxPods: 30
        vnetSubnetID: vnetApp::twoClusters.id
        upgradeSettings: {
          maxSurge: '1'
        }
      }
    ]
  }
}

resource aksSecondInSubnetRoleOnTwoClusters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetApp::twoClusters
  name: guid(vnetApp::twoClusters.id, aksSecondInSubnet.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: aksSecondInSubnet.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// --- Cluster aks-crowded ---

// The design leaves dnsPrefix open and Azure wants one, so it is the name of the cluster.
resource aksCrowded 'Microsoft.ContainerService/managedClusters@2022-06-02-preview' = {
  name: 'aks-crowded'
  location: location
  sku: {
    name: 'Basic'
    tier: 'Free'
  }
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    vnetCopyToVnetApp
  ]
  properties: {
    dnsPrefix: 'aks-crowded'
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      podCidr: '10.0.0.0/16'
      serviceCidr: '10.0.0.0/16'
      dnsServiceIP: '10.0.0.10'
      outboundType: 'loadBalancer'
      loadBalancerSku: 'standard'
      loadBalancerProfile: {
        managedOutboundIPs: {
          count: 1
        }
        allocatedOutboundPorts: 0
        idleTimeoutInMinutes: 30
      }
    }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        vmSize: 'Standard_D4s_v3'
        count: 7
        enableAutoScaling: true
        minCount: 7
        maxCount: 4
        maxPods: 30
        vnetSubnetID: vnetApp::tiny.id
        upgradeSettings: {
          maxSurge: '1'
        }
      }
    ]
  }
}

resource aksCrowdedRoleOnTiny 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetApp::tiny
  name: guid(vnetApp::tiny.id, aksCrowded.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: aksCrowded.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksCrowdedRoleOnDelegated 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetApp::delegated
  name: guid(vnetApp::delegated.id, aksCrowded.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: aksCrowded.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksCrowdedSystem2 'Microsoft.ContainerService/managedClusters/agentPools@2022-06-02-preview' = {
  parent: aksCrowded
  name: 'system'
  dependsOn: [
    aksCrowdedRoleOnTiny
    aksCrowdedRoleOnDelegated
  ]
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_D4s_v3'
    count: 1
    maxPods: 30
    vnetSubnetID: vnetApp::delegated.id
    upgradeSettings: {
      maxSurge: '1'
    }
  }
}

// --- Cluster aks-too-large ---

resource aksTooLargeSystem 'Microsoft.ContainerService/managedClusters/agentPools@2022-06-02-preview' = {
  parent: aksTooLarge
  name: 'system'
  dependsOn: [
    vnetCopyToVnetApp
  ]
  properties: {
    mode: 'System'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_D4s_v3'
    count: 0
    maxPods: 30
    vnetSubnetID: vnetApp::routed.id
    upgradeSettings: {
      maxSurge: '1'
    }
  }
}

resource aksTooLargeBatch 'Microsoft.ContainerService/managedClusters/agentPools@2022-06-02-preview' = {
  parent: aksTooLarge
  name: 'batch'
  dependsOn: [
    aksTooLargeSystem
    vnetCopyToVnetApp
  ]
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_D4s_v3'
    count: 1001
    maxPods: 30
    vnetSubnetID: vnetApp::routed.id
    upgradeSettings: {
      maxSurge: '1'
    }
  }
}

// --- Outputs ---

@description('Resource id of the virtual network vnet-app.')
output vnetAppId string = vnetApp.id

@description('Resource id of the subnet nodes.')
output vnetAppNodesId string = vnetApp::nodes.id

@description('Resource id of the subnet overlapping.')
output vnetAppOverlappingId string = vnetApp::overlapping.id

@description('Resource id of the subnet outside.')
output vnetAppOutsideId string = vnetApp::outside.id

@description('Resource id of the subnet tiny.')
output vnetAppTinyId string = vnetApp::tiny.id

@description('Resource id of the subnet delegated.')
output vnetAppDelegatedId string = vnetApp::delegated.id

@description('Resource id of the subnet two-clusters.')
output vnetAppTwoClustersId string = vnetApp::twoClusters.id

@description('Resource id of the subnet routed.')
output vnetAppRoutedId string = vnetApp::routed.id

@description('Resource id of the subnet no-room.')
output vnetAppNoRoomId string = vnetApp::noRoom.id

@description('Resource id of the virtual network vnet-partner.')
output vnetPartnerId string = vnetPartner.id

@description('Resource id of the subnet servers.')
output vnetPartnerServersId string = vnetPartner::servers.id

@description('Resource id of the virtual network vnet-copy.')
output vnetCopyId string = vnetCopy.id

@description('Address of pip-app.')
output pipAppAddress string = pipApp.properties.ipAddress

@description('Resource id of the cluster aks-overlaps.')
output aksOverlapsId string = aksOverlaps.id

@description('Name of the API server of aks-overlaps.')
output aksOverlapsFqdn string = aksOverlaps.properties.fqdn

@description('Resource id of the cluster aks-too-small.')
output aksTooSmallId string = aksTooSmall.id

@description('Name of the API server of aks-too-small.')
output aksTooSmallFqdn string = aksTooSmall.properties.fqdn

@description('Resource id of the cluster aks-second-in-subnet.')
output aksSecondInSubnetId string = aksSecondInSubnet.id

@description('Name of the API server of aks-second-in-subnet.')
output aksSecondInSubnetFqdn string = aksSecondInSubnet.properties.fqdn

@description('Resource id of the cluster aks-crowded.')
output aksCrowdedId string = aksCrowded.id

@description('Name of the API server of aks-crowded.')
output aksCrowdedFqdn string = aksCrowded.properties.fqdn

// Design "hub-and-spoke": its networks and AKS clusters as a Bicep file.
// Judged by the rules of 2026-08-21.
//
// Before it is deployed:
// - Its resource group is there.
// - Who deploys it may assign roles on the subnets of its clusters: their identities get the role
//   Network Contributor there, else nodes cannot join.
// - Routes, firewalls and network security groups let the nodes of aks-shop-prod-weu reach what AKS
//   needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress
//
// Deploying it:
//   az group create --subscription 11111111-2222-3333-4444-555555555555 --name rg-aks-prod-weu --location westeurope
//   az deployment group what-if --subscription 11111111-2222-3333-4444-555555555555 --resource-group rg-aks-prod-weu --template-file hub-and-spoke.bicep
//   az deployment group create --subscription 11111111-2222-3333-4444-555555555555 --resource-group rg-aks-prod-weu --template-file hub-and-spoke.bicep
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

@description('Kubernetes version of aks-shop-prod-weu.')
param aksShopProdWeuKubernetesVersion string = '1.34'

@description('Kubernetes version of aks-data-prod-weu.')
param aksDataProdWeuKubernetesVersion string = '1.34'

// The role Network Contributor, which has this id in every tenant.
var networkContributor = '4d97b98b-1d4b-4787-a291-c67834d212e7'

// --- What is referred to, and not created as a resource of this file ---

resource vnetHubWeu 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {
  scope: resourceGroup('aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', 'rg-connectivity-weu')
  name: 'vnet-hub-weu'
}

// --- Network security groups ---

resource nsgShop 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-shop'
  location: location
  properties: {
    securityRules: [
      {
        name: 'AllowHttpsFromDataCentre'
        properties: {
          protocol: 'Tcp'
          sourcePortRange: '*'
          destinationPortRange: '443'
          sourceAddressPrefix: '10.128.0.0/12'
          destinationAddressPrefix: '*'
          access: 'Allow'
          priority: 100
          direction: 'Inbound'
        }
      }
      {
        name: 'AllowHttpsFromVnet'
        properties: {
          protocol: 'Tcp'
          sourcePortRange: '*'
          destinationPortRange: '443'
          sourceAddressPrefix: 'VirtualNetwork'
          destinationAddressPrefix: '*'
          access: 'Allow'
          priority: 110
          direction: 'Inbound'
        }
      }
    ]
  }
}

// --- Public IP addresses ---

resource pipDataEgress1 'Microsoft.Network/publicIPAddresses@2025-05-01' = {
  name: 'pip-data-egress-1'
  location: location
  zones: [
    '1'
  ]
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
  }
}

resource pipDataEgress2 'Microsoft.Network/publicIPAddresses@2025-05-01' = {
  name: 'pip-data-egress-2'
  location: location
  zones: [
    '1'
  ]
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
  }
}

// --- NAT gateways ---

resource ngDataWeu 'Microsoft.Network/natGateways@2025-05-01' = {
  name: 'ng-data-weu'
  location: location
  zones: [
    '1'
  ]
  sku: {
    name: 'Standard'
  }
  properties: {
    idleTimeoutInMinutes: 10
    publicIpAddresses: [
      {
        id: pipDataEgress1.id
      }
      {
        id: pipDataEgress2.id
      }
    ]
  }
}

// --- Route tables ---

resource rtShopNodes 'Microsoft.Network/routeTables@2025-05-01' = {
  name: 'rt-shop-nodes'
  location: location
  properties: {
    disableBgpRoutePropagation: true
    routes: [
      {
        name: 'internet-through-firewall'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.0.0.4'
        }
      }
    ]
  }
}

// --- Virtual networks and subnets ---

resource vnetShopWeu 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-shop-weu'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.20.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'snet-shop-nodes'
        properties: {
          addressPrefix: '10.20.0.0/23'
          networkSecurityGroup: {
            id: nsgShop.id
          }
          routeTable: {
            id: rtShopNodes.id
          }
        }
      }
      {
        name: 'snet-shop-ingress'
        properties: {
          addressPrefix: '10.20.4.0/24'
          networkSecurityGroup: {
            id: nsgShop.id
          }
        }
      }
      {
        name: 'snet-shop-endpoints'
        properties: {
          addressPrefix: '10.20.5.0/24'
        }
      }
    ]
  }

  resource snetShopNodes 'subnets' existing = {
    name: 'snet-shop-nodes'
  }

  resource snetShopIngress 'subnets' existing = {
    name: 'snet-shop-ingress'
  }

  resource snetShopEndpoints 'subnets' existing = {
    name: 'snet-shop-endpoints'
  }
}

resource vnetDataWeu 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-data-weu'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.21.0.0/17'
        '10.21.128.0/18'
      ]
    }
    subnets: [
      {
        name: 'snet-data-nodes'
        properties: {
          addressPrefix: '10.21.0.0/23'
          natGateway: {
            id: ngDataWeu.id
          }
        }
      }
    ]
  }

  resource snetDataNodes 'subnets' existing = {
    name: 'snet-data-nodes'
  }
}

// --- Peerings, a link in each direction ---

// For the owner of vnet-hub-weu, which is in another subscription, to deploy to its resource group
// rg-connectivity-weu. It offers the gateway that the other link uses:
//  resource peering 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
//    name: 'vnet-hub-weu/to-vnet-shop-weu'
//    properties: {
//      allowVirtualNetworkAccess: true
//      allowForwardedTraffic: true
//      allowGatewayTransit: true
//      useRemoteGateways: false
//      remoteVirtualNetwork: {
//        id: resourceId(
//          '11111111-2222-3333-4444-555555555555',
//          'rg-aks-prod-weu',
//          'Microsoft.Network/virtualNetworks',
//          'vnet-shop-weu'
//        )
//      }
//    }
//  }

// Azure refuses this link until vnet-hub-weu offers its gateway to it.
resource vnetShopWeuToVnetHubWeu 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
  parent: vnetShopWeu
  name: 'to-vnet-hub-weu'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: true
    remoteVirtualNetwork: {
      id: vnetHubWeu.id
    }
  }
}

// For the owner of vnet-hub-weu, which is in another subscription, to deploy to its resource group
// rg-connectivity-weu. It offers the gateway that the other link uses:
//  resource peering 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
//    name: 'vnet-hub-weu/to-vnet-data-weu'
//    properties: {
//      allowVirtualNetworkAccess: true
//      allowForwardedTraffic: true
//      allowGatewayTransit: true
//      useRemoteGateways: false
//      remoteVirtualNetwork: {
//        id: resourceId(
//          '11111111-2222-3333-4444-555555555555',
//          'rg-aks-prod-weu',
//          'Microsoft.Network/virtualNetworks',
//          'vnet-data-weu'
//        )
//      }
//    }
//  }

// Azure refuses this link until vnet-hub-weu offers its gateway to it.
resource vnetDataWeuToVnetHubWeu 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
  parent: vnetDataWeu
  name: 'to-vnet-hub-weu'
  dependsOn: [
    vnetShopWeuToVnetHubWeu
  ]
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: true
    remoteVirtualNetwork: {
      id: vnetHubWeu.id
    }
  }
}

// --- Cluster aks-shop-prod-weu ---

resource idAksShopProd 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-aks-shop-prod'
  location: location
}

resource aksShopProdWeuRoleOnSnetShopNodes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetShopWeu::snetShopNodes
  name: guid(vnetShopWeu::snetShopNodes.id, idAksShopProd.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: idAksShopProd.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
// AzureKubernetesService), else the cluster fails while it is created.
resource aksShopProdWeu 'Microsoft.ContainerService/managedClusters@2026-06-01' = {
  name: 'aks-shop-prod-weu'
  location: location
  sku: {
    name: 'Base'
    tier: 'Standard'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${idAksShopProd.id}': {}
    }
  }
  dependsOn: [
    aksShopProdWeuRoleOnSnetShopNodes
    vnetShopWeuToVnetHubWeu
  ]
  properties: {
    kubernetesVersion: aksShopProdWeuKubernetesVersion
    dnsPrefix: 'aks-shop-prod'
    enableRBAC: true
    apiServerAccessProfile: {
      enablePrivateCluster: true
    }
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      networkDataplane: 'cilium'
      networkPolicy: 'cilium'
      podCidr: '192.168.0.0/16'
      serviceCidr: '172.20.0.0/16'
      dnsServiceIP: '172.20.0.10'
      outboundType: 'userDefinedRouting'
      loadBalancerSku: 'standard'
    }
    ingressProfile: {
      webAppRouting: {
        enabled: true
      }
    }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        osSKU: 'AzureLinux'
        vmSize: 'Standard_D4s_v5'
        count: 3
        maxPods: 60
        availabilityZones: [
          '1'
          '2'
          '3'
        ]
        vnetSubnetID: vnetShopWeu::snetShopNodes.id
        upgradeSettings: {
          maxSurge: '3'
        }
      }
    ]
  }
}

resource aksShopProdWeuShop 'Microsoft.ContainerService/managedClusters/agentPools@2026-06-01' = {
  parent: aksShopProdWeu
  name: 'shop'
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_D8s_v5'
    count: 12
    enableAutoScaling: true
    minCount: 6
    maxCount: 60
    maxPods: 110
    availabilityZones: [
      '1'
      '2'
      '3'
    ]
    vnetSubnetID: vnetShopWeu::snetShopNodes.id
    upgradeSettings: {
      maxSurge: '33%'
    }
  }
}

// --- Cluster aks-data-prod-weu ---

resource idAksDataProd 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-aks-data-prod'
  location: location
}

resource aksDataProdWeuRoleOnSnetDataNodes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetDataWeu::snetDataNodes
  name: guid(vnetDataWeu::snetDataNodes.id, idAksDataProd.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: idAksDataProd.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksDataProdWeu 'Microsoft.ContainerService/managedClusters@2026-06-01' = {
  name: 'aks-data-prod-weu'
  location: location
  sku: {
    name: 'Base'
    tier: 'Premium'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${idAksDataProd.id}': {}
    }
  }
  dependsOn: [
    aksDataProdWeuRoleOnSnetDataNodes
    vnetDataWeuToVnetHubWeu
  ]
  properties: {
    kubernetesVersion: aksDataProdWeuKubernetesVersion
    dnsPrefix: 'aks-data-prod'
    enableRBAC: true
    apiServerAccessProfile: {
      authorizedIPRanges: [
        '73.140.245.0/24'
      ]
    }
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      networkDataplane: 'cilium'
      networkPolicy: 'cilium'
      podCidr: '192.168.0.0/16'
      serviceCidr: '172.20.0.0/16'
      dnsServiceIP: '172.20.0.10'
      outboundType: 'userAssignedNATGateway'
      loadBalancerSku: 'standard'
    }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        vmSize: 'Standard_D4s_v5'
        count: 3
        maxPods: 250
        availabilityZones: [
          '1'
          '2'
          '3'
        ]
        vnetSubnetID: vnetDataWeu::snetDataNodes.id
        upgradeSettings: {
          maxSurge: '3'
        }
      }
    ]
  }
}

resource aksDataProdWeuStream 'Microsoft.ContainerService/managedClusters/agentPools@2026-06-01' = {
  parent: aksDataProdWeu
  name: 'stream'
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_E8s_v5'
    count: 20
    enableAutoScaling: true
    minCount: 10
    maxCount: 80
    maxPods: 110
    availabilityZones: [
      '1'
      '2'
      '3'
    ]
    vnetSubnetID: vnetDataWeu::snetDataNodes.id
    upgradeSettings: {
      maxSurge: '10%'
    }
  }
}

// --- Outputs ---

@description('Resource id of the virtual network vnet-shop-weu.')
output vnetShopWeuId string = vnetShopWeu.id

@description('Resource id of the subnet snet-shop-nodes.')
output vnetShopWeuSnetShopNodesId string = vnetShopWeu::snetShopNodes.id

@description('Resource id of the subnet snet-shop-ingress.')
output vnetShopWeuSnetShopIngressId string = vnetShopWeu::snetShopIngress.id

@description('Resource id of the subnet snet-shop-endpoints.')
output vnetShopWeuSnetShopEndpointsId string = vnetShopWeu::snetShopEndpoints.id

@description('Resource id of the virtual network vnet-data-weu.')
output vnetDataWeuId string = vnetDataWeu.id

@description('Resource id of the subnet snet-data-nodes.')
output vnetDataWeuSnetDataNodesId string = vnetDataWeu::snetDataNodes.id

@description('Address of pip-data-egress-1.')
output pipDataEgress1Address string = pipDataEgress1.properties.ipAddress

@description('Address of pip-data-egress-2.')
output pipDataEgress2Address string = pipDataEgress2.properties.ipAddress

@description('Object id of the identity id-aks-shop-prod.')
output idAksShopProdPrincipalId string = idAksShopProd.properties.principalId

@description('Object id of the identity id-aks-data-prod.')
output idAksDataProdPrincipalId string = idAksDataProd.properties.principalId

@description('Resource id of the cluster aks-shop-prod-weu.')
output aksShopProdWeuId string = aksShopProdWeu.id

@description('Name of the API server of aks-shop-prod-weu.')
output aksShopProdWeuFqdn string = aksShopProdWeu.properties.privateFQDN

@description('Resource id of the cluster aks-data-prod-weu.')
output aksDataProdWeuId string = aksDataProdWeu.id

@description('Name of the API server of aks-data-prod-weu.')
output aksDataProdWeuFqdn string = aksDataProdWeu.properties.fqdn

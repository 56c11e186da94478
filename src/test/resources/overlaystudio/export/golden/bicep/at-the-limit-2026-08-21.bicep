// Design "at-the-limit": its networks and AKS clusters as a Bicep file.
// Judged by the rules of 2026-08-21.
//
// Before it is deployed:
// - Its resource group is there.
// - Who deploys it may assign roles on the subnets of its clusters: their identities get the role
//   Network Contributor there, else nodes cannot join.
//
// Deploying it:
//   az group create --name rg-at-the-limit --location westcentralus
//   az deployment group what-if --resource-group rg-at-the-limit --template-file at-the-limit.bicep
//   az deployment group create --resource-group rg-at-the-limit --template-file at-the-limit.bicep
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
param location string = 'westcentralus'

// The role Network Contributor, which has this id in every tenant.
var networkContributor = '4d97b98b-1d4b-4787-a291-c67834d212e7'

// --- Virtual networks and subnets ---

resource vnetAtTheLimit 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-at-the-limit'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.8.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'nodes'
        properties: {
          addressPrefix: '10.8.0.0/21'
        }
      }
    ]
  }

  resource nodes 'subnets' existing = {
    name: 'nodes'
  }
}

// --- Cluster aks-at-the-limit ---

// The design leaves dnsPrefix open and Azure wants one, so it is the name of the cluster.
resource aksAtTheLimit 'Microsoft.ContainerService/managedClusters@2026-06-01' = {
  name: 'aks-at-the-limit'
  location: location
  sku: {
    name: 'Base'
    tier: 'Standard'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    dnsPrefix: 'aks-at-the-limit'
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      networkDataplane: 'azure'
      podCidr: '10.244.0.0/14'
      serviceCidr: '172.20.0.0/16'
      dnsServiceIP: '172.20.0.10'
      outboundType: 'loadBalancer'
      loadBalancerSku: 'standard'
      loadBalancerProfile: {
        managedOutboundIPs: {
          count: 32
        }
        allocatedOutboundPorts: 1024
        idleTimeoutInMinutes: 30
      }
    }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        vmSize: 'Standard_D8s_v3'
        count: 10
        maxPods: 110
        vnetSubnetID: vnetAtTheLimit::nodes.id
        upgradeSettings: {
          maxSurge: '1'
        }
      }
    ]
  }
}

resource aksAtTheLimitRoleOnNodes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetAtTheLimit::nodes
  name: guid(vnetAtTheLimit::nodes.id, aksAtTheLimit.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: aksAtTheLimit.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksAtTheLimitApps 'Microsoft.ContainerService/managedClusters/agentPools@2026-06-01' = {
  parent: aksAtTheLimit
  name: 'apps'
  dependsOn: [
    aksAtTheLimitRoleOnNodes
  ]
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_D8s_v3'
    count: 500
    maxPods: 110
    vnetSubnetID: vnetAtTheLimit::nodes.id
    upgradeSettings: {
      maxSurge: '8'
    }
  }
}

resource aksAtTheLimitBatch 'Microsoft.ContainerService/managedClusters/agentPools@2026-06-01' = {
  parent: aksAtTheLimit
  name: 'batch'
  dependsOn: [
    aksAtTheLimitApps
  ]
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_D16s_v3'
    count: 390
    maxPods: 110
    vnetSubnetID: vnetAtTheLimit::nodes.id
    upgradeSettings: {
      maxSurge: '2%'
    }
  }
}

resource aksAtTheLimitCache 'Microsoft.ContainerService/managedClusters/agentPools@2026-06-01' = {
  parent: aksAtTheLimit
  name: 'cache'
  dependsOn: [
    aksAtTheLimitBatch
  ]
  properties: {
    mode: 'User'
    type: 'VirtualMachineScaleSets'
    osType: 'Linux'
    vmSize: 'Standard_E8s_v3'
    count: 100
    maxPods: 110
    vnetSubnetID: vnetAtTheLimit::nodes.id
    upgradeSettings: {
      maxSurge: '6'
    }
  }
}

// --- Outputs ---

@description('Resource id of the virtual network vnet-at-the-limit.')
output vnetAtTheLimitId string = vnetAtTheLimit.id

@description('Resource id of the subnet nodes.')
output vnetAtTheLimitNodesId string = vnetAtTheLimit::nodes.id

@description('Resource id of the cluster aks-at-the-limit.')
output aksAtTheLimitId string = aksAtTheLimit.id

@description('Name of the API server of aks-at-the-limit.')
output aksAtTheLimitFqdn string = aksAtTheLimit.properties.fqdn

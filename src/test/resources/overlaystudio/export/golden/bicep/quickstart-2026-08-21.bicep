// Design "quickstart": its networks and AKS clusters as a Bicep file.
// Judged by the rules of 2026-08-21.
//
// Before it is deployed:
// - Its resource group is there.
// - Who deploys it may assign roles on the subnets of its clusters: their identities get the role
//   Network Contributor there, else nodes cannot join.
//
// Deploying it:
//   az group create --name myResourceGroup --location westcentralus
//   az deployment group what-if --resource-group myResourceGroup --template-file quickstart.bicep
//   az deployment group create --resource-group myResourceGroup --template-file quickstart.bicep
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

resource myVirtualNetwork 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'myVirtualNetwork'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/8'
      ]
    }
    subnets: [
      {
        name: 'nodesubnet'
        properties: {
          addressPrefix: '10.10.0.0/16'
        }
      }
    ]
  }

  resource nodesubnet 'subnets' existing = {
    name: 'nodesubnet'
  }
}

// --- Cluster myOverlayCluster ---

// The design leaves dnsPrefix open and Azure wants one, so it is the name of the cluster.
resource myOverlayCluster 'Microsoft.ContainerService/managedClusters@2026-06-01' = {
  name: 'myOverlayCluster'
  location: location
  sku: {
    name: 'Base'
    tier: 'Free'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    dnsPrefix: 'myOverlayCluster'
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      networkDataplane: 'azure'
      podCidr: '192.168.0.0/16'
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
      // Azure chooses the VM size, which the design leaves open.
      {
        name: 'nodepool1'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        count: 3
        maxPods: 250
        vnetSubnetID: myVirtualNetwork::nodesubnet.id
        upgradeSettings: {
          maxSurge: '10%'
        }
      }
    ]
  }
}

resource myOverlayClusterRoleOnNodesubnet 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: myVirtualNetwork::nodesubnet
  name: guid(myVirtualNetwork::nodesubnet.id, myOverlayCluster.id, networkContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', networkContributor)
    principalId: myOverlayCluster.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// --- Outputs ---

@description('Resource id of the virtual network myVirtualNetwork.')
output myVirtualNetworkId string = myVirtualNetwork.id

@description('Resource id of the subnet nodesubnet.')
output myVirtualNetworkNodesubnetId string = myVirtualNetwork::nodesubnet.id

@description('Resource id of the cluster myOverlayCluster.')
output myOverlayClusterId string = myOverlayCluster.id

@description('Name of the API server of myOverlayCluster.')
output myOverlayClusterFqdn string = myOverlayCluster.properties.fqdn

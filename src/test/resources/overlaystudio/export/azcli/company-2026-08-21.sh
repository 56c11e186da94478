#!/usr/bin/env bash
#
# Design "company": creates its networks and AKS clusters with az.
# Judged by the rules of 2026-08-21.
#
# Safe to run again: what is there already is left alone.

set -euo pipefail

# --- Values ---

# An empty subscription means the one you are logged in to.
subscription='11111111-1111-1111-1111-111111111111'
subscription2='22222222-2222-2222-2222-222222222222'
resourceGroupHub='rg-hub'
resourceGroupSpokes='rg-spokes'
location='westeurope'
vnetHub='vnet-hub'
vnetBlue='vnet-blue'
vnetGreen='vnet-green'
clusterAksBlue='aks-blue'
clusterAksGreen='aks-green'

# --- Functions ---

# What the script is at; it is named where az fails.
step='the checks before anything is created'
trap 'printf "Stopped at: %s. What is done stays; mend this, then run the script again.\n" "$step" >&2' ERR

say() {
  printf '%s\n' "$*"
}

stop() {
  printf 'Stopped: %s\n' "$*" >&2
  exit 1
}

# The provisioning state that an az show command answers, or "missing".
state_of() {
  local answer code=0
  answer="$("$@" --only-show-errors --output tsv \
    --query 'provisioningState || properties.provisioningState' 2>&1)" || code=$?
  case "$code" in
  0) printf '%s' "${answer##*$'\n'}" | tr -d '\r' ;;
  3) printf 'missing' ;;
  *) printf '%s\n' "$answer" >&2 && return 1 ;;
  esac
}

# missing WHAT SHOW...: whether it has yet to be created; what is there is left alone.
missing() {
  local state
  step="$1"
  state="$(state_of "${@:2}")" || stop "az could not say whether $step is there."
  case "$state" in
  missing) say "Creating: $step" ;;
  '' | Succeeded) say "There already, left alone: $step" && return 1 ;;
  *) stop "$step is in state $state. Wait for it, repair it or delete it; then run the script again." ;;
  esac
}

# require WHAT SHOW...: stops where something is missing that is not ours to create.
require() {
  local state
  step="$1"
  state="$(state_of "${@:2}")" || stop "az could not say whether $step is there."
  [[ "$state" != missing ]] || stop "$step is not there, and it is not ours to create: ask its owner."
  say "Found: $step"
}

# --- Checks before anything is created ---

command -v az >/dev/null || stop 'az is missing: https://learn.microsoft.com/cli/azure/install-azure-cli'
loggedIn="$(az account show --query id --output tsv | tr -d '\r')" || stop 'az is not logged in: run az login.'
subscription="${subscription:-$loggedIn}"
az account set --subscription "$subscription"

# Full resource ids, which hold across resource groups and subscriptions.
vnetHubId="/subscriptions/$subscription2/resourceGroups/$resourceGroupHub/providers/Microsoft.Network/virtualNetworks/$vnetHub"
vnetGreenId="/subscriptions/$subscription/resourceGroups/$resourceGroupSpokes/providers/Microsoft.Network/virtualNetworks/$vnetGreen"
vnetBlueId="/subscriptions/$subscription/resourceGroups/$resourceGroupSpokes/providers/Microsoft.Network/virtualNetworks/$vnetBlue"

# This design needs az 2.48.0 or newer.
version="$(az version --query '"azure-cli"' --output tsv | tr -d '\r')"
oldest="$(printf '%s\n' 2.48.0 "$version" | sort -V | head -n 1)"
[[ "$oldest" == 2.48.0 ]] || stop "az $version is too old, 2.48.0 is needed: run az upgrade."

# Not every region and subscription has every VM size. az lists those that begin alike as well, and does not say
# how much of your quota is left.
offered() {
  local count
  step="VM size $1"
  count="$("${@:2}" --size "$1" --resource-type virtualMachines --query "length([?name=='$1'])" --output tsv)" || count=''
  if [[ "${count%$'\r'}" == 0 ]]; then
    printf 'Warning: as far as az knows your subscription has no %s there: the pool may be refused.\n' "$step" >&2
  fi
}
offered Standard_D4s_v5 az vm list-skus --location "$location"
offered Standard_D8s_v5 az vm list-skus --location "$location"
offered Standard_NC6s_v3 az vm list-skus --location "$location"

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroupSpokes}_${clusterAksBlue}_$location"
if [[ "$(state_of az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksBlue")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroupSpokes}_${clusterAksBlue}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
fi

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroupSpokes}_${clusterAksGreen}_$location"
if [[ "$(state_of az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksGreen")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroupSpokes}_${clusterAksGreen}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
fi

# Not checked here; see to it before the first run:
# - You may assign roles on the subnets of aks-blue: its identity needs the role Network Contributor
#   there, else its nodes cannot join.
# - Routes, firewalls and network security groups let the nodes of aks-blue reach what AKS needs:
#   https://learn.microsoft.com/azure/aks/outbound-rules-control-egress
# - You may assign roles on the subnets of aks-green: its identity needs the role Network
#   Contributor there, else its nodes cannot join.

# --- What has to be there already ---

require "virtual network $vnetHub" \
  az network vnet show --subscription "$subscription2" --resource-group "$resourceGroupHub" --name "$vnetHub"
require 'firewall or appliance fw-hub' \
  az resource show --subscription "$subscription2" --resource-group "$resourceGroupHub" --resource-type Microsoft.Network/azureFirewalls --name fw-hub --api-version 2022-07-01

# --- Resource groups ---

if missing "resource group $resourceGroupSpokes" \
  az group show --name "$resourceGroupSpokes"; then
  az group create \
    --name "$resourceGroupSpokes" \
    --location "$location" \
    --output none
fi

# --- Network security groups ---

if missing 'network security group nsg-nodes' \
  az network nsg show --resource-group "$resourceGroupSpokes" --name nsg-nodes; then
  az network nsg create \
    --resource-group "$resourceGroupSpokes" \
    --name nsg-nodes \
    --location "$location" \
    --output none
fi

if missing 'rule allow-web of nsg-nodes' \
  az network nsg rule show --resource-group "$resourceGroupSpokes" --nsg-name nsg-nodes --name allow-web; then
  az network nsg rule create \
    --resource-group "$resourceGroupSpokes" \
    --nsg-name nsg-nodes \
    --name allow-web \
    --priority 100 \
    --direction Inbound \
    --access Allow \
    --protocol Tcp \
    --source-address-prefixes 10.0.0.0/8 Internet \
    --source-port-ranges '*' \
    --destination-address-prefixes '*' \
    --destination-port-ranges 80 443 \
    --output none
fi

# --- Public IP addresses ---

if missing 'public IP address pip-nat' \
  az network public-ip show --resource-group "$resourceGroupSpokes" --name pip-nat; then
  az network public-ip create \
    --resource-group "$resourceGroupSpokes" \
    --name pip-nat \
    --location "$location" \
    --sku Standard \
    --allocation-method Static \
    --version IPv4 \
    --zone 1 2 3 \
    --output none
fi

# --- NAT gateways ---

if missing 'NAT gateway nat-green' \
  az resource show --resource-group "$resourceGroupSpokes" --resource-type Microsoft.Network/natGateways --name nat-green --api-version 2022-07-01; then
  az network nat gateway create \
    --resource-group "$resourceGroupSpokes" \
    --name nat-green \
    --location "$location" \
    --public-ip-addresses pip-nat \
    --idle-timeout 4 \
    --output none
fi

# --- Route tables ---

# Creating it again would take its routes away.
if missing 'route table rt-blue' \
  az network route-table show --resource-group "$resourceGroupSpokes" --name rt-blue; then
  az network route-table create \
    --resource-group "$resourceGroupSpokes" \
    --name rt-blue \
    --location "$location" \
    --disable-bgp-route-propagation false \
    --output none
fi

if missing 'route default of rt-blue' \
  az network route-table route show --resource-group "$resourceGroupSpokes" --route-table-name rt-blue --name default; then
  az network route-table route create \
    --resource-group "$resourceGroupSpokes" \
    --route-table-name rt-blue \
    --name default \
    --address-prefix 0.0.0.0/0 \
    --next-hop-type VirtualAppliance \
    --next-hop-ip-address 10.200.0.4 \
    --output none
fi

# --- Virtual networks and subnets ---

# Creating it again would take its subnets away.
if missing "virtual network $vnetBlue" \
  az network vnet show --resource-group "$resourceGroupSpokes" --name "$vnetBlue"; then
  az network vnet create \
    --resource-group "$resourceGroupSpokes" \
    --name "$vnetBlue" \
    --location "$location" \
    --address-prefixes 10.1.0.0/16 \
    --output none
fi

if missing "subnet nodes of $vnetBlue" \
  az network vnet subnet show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetBlue" --name nodes; then
  az network vnet subnet create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetBlue" \
    --name nodes \
    --address-prefixes 10.1.0.0/20 \
    --route-table rt-blue \
    --network-security-group nsg-nodes \
    --output none
fi

if missing "subnet apiserver of $vnetBlue" \
  az network vnet subnet show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetBlue" --name apiserver; then
  az network vnet subnet create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetBlue" \
    --name apiserver \
    --address-prefixes 10.1.16.0/28 \
    --delegations Microsoft.ContainerService/managedClusters \
    --output none
fi

# Creating it again would take its subnets away.
if missing "virtual network $vnetGreen" \
  az network vnet show --resource-group "$resourceGroupSpokes" --name "$vnetGreen"; then
  az network vnet create \
    --resource-group "$resourceGroupSpokes" \
    --name "$vnetGreen" \
    --location "$location" \
    --address-prefixes 10.2.0.0/16 \
    --output none
fi

if missing "subnet nodes of $vnetGreen" \
  az network vnet subnet show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetGreen" --name nodes; then
  az network vnet subnet create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetGreen" \
    --name nodes \
    --address-prefixes 10.2.0.0/20 \
    --nat-gateway nat-green \
    --output none
fi

if missing "subnet gpu of $vnetGreen" \
  az network vnet subnet show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetGreen" --name gpu; then
  az network vnet subnet create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetGreen" \
    --name gpu \
    --address-prefixes 10.2.16.0/24 \
    --nat-gateway nat-green \
    --output none
fi

# --- Peerings, a link in each direction ---

# For the owner of vnet-hub, which is in another subscription. It offers the gateway that the other
# link uses:
#   az network vnet peering create \
#     --subscription 22222222-2222-2222-2222-222222222222 \
#     --resource-group rg-hub \
#     --vnet-name vnet-hub \
#     --name to-vnet-blue \
#     --remote-vnet /subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-spokes/providers/Microsoft.Network/virtualNetworks/vnet-blue \
#     --allow-vnet-access \
#     --allow-gateway-transit

if missing "peering of $vnetBlue with $vnetHub" \
  az network vnet peering show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetBlue" --name "to-$vnetHub"; then
  az network vnet peering create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetBlue" \
    --name "to-$vnetHub" \
    --remote-vnet "$vnetHubId" \
    --allow-vnet-access \
    --allow-forwarded-traffic \
    --use-remote-gateways \
    --output none
fi

# For the owner of vnet-hub, which is in another subscription. It offers the gateway that the other
# link uses:
#   az network vnet peering create \
#     --subscription 22222222-2222-2222-2222-222222222222 \
#     --resource-group rg-hub \
#     --vnet-name vnet-hub \
#     --name to-vnet-green \
#     --remote-vnet /subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-spokes/providers/Microsoft.Network/virtualNetworks/vnet-green \
#     --allow-vnet-access \
#     --allow-gateway-transit

if missing "peering of $vnetGreen with $vnetHub" \
  az network vnet peering show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetGreen" --name "to-$vnetHub"; then
  az network vnet peering create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetGreen" \
    --name "to-$vnetHub" \
    --remote-vnet "$vnetHubId" \
    --allow-vnet-access \
    --allow-forwarded-traffic \
    --use-remote-gateways \
    --output none
fi

if missing "peering of $vnetBlue with $vnetGreen" \
  az network vnet peering show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetBlue" --name "to-$vnetGreen"; then
  az network vnet peering create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetBlue" \
    --name "to-$vnetGreen" \
    --remote-vnet "$vnetGreenId" \
    --allow-vnet-access \
    --output none
fi

if missing "peering of $vnetGreen with $vnetBlue" \
  az network vnet peering show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetGreen" --name "to-$vnetBlue"; then
  az network vnet peering create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetGreen" \
    --name "to-$vnetBlue" \
    --remote-vnet "$vnetBlueId" \
    --allow-vnet-access \
    --output none
fi

# --- Cluster aks-blue ---

if missing 'identity id-blue' \
  az identity show --resource-group "$resourceGroupSpokes" --name id-blue; then
  az identity create \
    --resource-group "$resourceGroupSpokes" \
    --name id-blue \
    --location "$location" \
    --output none
fi

# The cluster's identity has to join nodes to their subnets.
principal="$(az identity show --resource-group "$resourceGroupSpokes" --name id-blue --query principalId --output tsv | tr -d '\r')"
az role assignment create \
  --role 'Network Contributor' \
  --assignee-object-id "$principal" \
  --assignee-principal-type ServicePrincipal \
  --scope "$vnetBlueId/subnets/nodes" \
  --output none

# The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
# AzureKubernetesService), else the cluster fails while it is created.
if missing "cluster $clusterAksBlue" \
  az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksBlue"; then
  az aks create \
    --resource-group "$resourceGroupSpokes" \
    --name "$clusterAksBlue" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 10.244.0.0/16 \
    --service-cidr 172.20.0.0/16 \
    --dns-service-ip 172.20.0.10 \
    --network-policy cilium \
    --network-dataplane cilium \
    --outbound-type userDefinedRouting \
    --load-balancer-sku standard \
    --tier free \
    --enable-managed-identity \
    --assign-identity "/subscriptions/$subscription/resourceGroups/$resourceGroupSpokes/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-blue" \
    --enable-private-cluster \
    --nodepool-name system \
    --node-vm-size Standard_D4s_v5 \
    --node-count 3 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetBlueId/subnets/nodes" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# az aks create has no option for max surge.
surge="$(az aks nodepool show --resource-group "$resourceGroupSpokes" --cluster-name "$clusterAksBlue" --name system --query upgradeSettings.maxSurge --output tsv | tr -d '\r')"
if [[ "$surge" != '33%' ]]; then
  az aks nodepool update \
    --resource-group "$resourceGroupSpokes" \
    --cluster-name "$clusterAksBlue" \
    --name system \
    --max-surge 33% \
    --output none
fi

# --- Cluster aks-green ---

if missing "cluster $clusterAksGreen" \
  az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksGreen"; then
  az aks create \
    --resource-group "$resourceGroupSpokes" \
    --name "$clusterAksGreen" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 10.244.0.0/16 \
    --service-cidr 172.20.0.0/16 \
    --dns-service-ip 172.20.0.10 \
    --network-dataplane azure \
    --outbound-type userAssignedNATGateway \
    --load-balancer-sku standard \
    --tier free \
    --kubernetes-version 1.33 \
    --enable-managed-identity \
    --api-server-authorized-ip-ranges 20.50.0.0/24,40.74.28.7/32 \
    --nodepool-name system \
    --node-vm-size Standard_D4s_v5 \
    --node-count 3 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetGreenId/subnets/nodes" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# az aks create has no option for max surge.
surge="$(az aks nodepool show --resource-group "$resourceGroupSpokes" --cluster-name "$clusterAksGreen" --name system --query upgradeSettings.maxSurge --output tsv | tr -d '\r')"
if [[ "$surge" != '10%' ]]; then
  az aks nodepool update \
    --resource-group "$resourceGroupSpokes" \
    --cluster-name "$clusterAksGreen" \
    --name system \
    --max-surge 10% \
    --output none
fi

if missing "node pool user of $clusterAksGreen" \
  az aks nodepool show --resource-group "$resourceGroupSpokes" --cluster-name "$clusterAksGreen" --name user; then
  az aks nodepool add \
    --resource-group "$resourceGroupSpokes" \
    --cluster-name "$clusterAksGreen" \
    --name user \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_D8s_v5 \
    --node-count 3 \
    --enable-cluster-autoscaler \
    --min-count 1 \
    --max-count 20 \
    --max-pods 110 \
    --zones 1 2 3 \
    --vnet-subnet-id "$vnetGreenId/subnets/nodes" \
    --max-surge 10% \
    --output none
fi

if missing "node pool gpu of $clusterAksGreen" \
  az aks nodepool show --resource-group "$resourceGroupSpokes" --cluster-name "$clusterAksGreen" --name gpu; then
  az aks nodepool add \
    --resource-group "$resourceGroupSpokes" \
    --cluster-name "$clusterAksGreen" \
    --name gpu \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_NC6s_v3 \
    --node-count 1 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetGreenId/subnets/gpu" \
    --max-surge 1 \
    --output none
fi

# --- Done ---

# To use kubectl:
#   az aks get-credentials \
#     --resource-group "$resourceGroupSpokes" \
#     --name "$clusterAksBlue"
#   az aks get-credentials \
#     --resource-group "$resourceGroupSpokes" \
#     --name "$clusterAksGreen"

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

step='the end'
say 'Done.'

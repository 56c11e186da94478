#!/usr/bin/env bash
#
# Design "quickstart": creates its networks and AKS clusters with az.
# Judged by the rules of 2022-08-29.
#
# The preview that these rules describe is over since 2023-04-17: today neither the aks-preview
# extension nor the feature AzureOverlayPreview is needed, only az 2.48.0 or newer. They are here
# because the document of that time prescribes them.
#
# Safe to run again: what is there already is left alone.

set -euo pipefail

# --- Values ---

# An empty subscription means the one you are logged in to.
subscription=''
resourceGroup='myResourceGroup'
location='westcentralus'
vnet='myVirtualNetwork'
clusterName='myOverlayCluster'

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

# --- Checks before anything is created ---

command -v az >/dev/null || stop 'az is missing: https://learn.microsoft.com/cli/azure/install-azure-cli'
loggedIn="$(az account show --query id --output tsv | tr -d '\r')" || stop 'az is not logged in: run az login.'
subscription="${subscription:-$loggedIn}"
az account set --subscription "$subscription"

# Full resource ids, which hold across resource groups and subscriptions.
vnetId="/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnet"

# Before az 2.47.0 only this extension knows the options of the preview.
az extension add --name aks-preview --upgrade --yes --output none

# Registering takes some minutes; the wait is 60 times 10 seconds at most.
step='feature AzureOverlayPreview'
feature_state() {
  az feature show --namespace Microsoft.ContainerService --name AzureOverlayPreview \
    --query properties.state --output tsv | tr -d '\r'
}
state="$(feature_state)"
if [[ "$state" != Registered ]]; then
  say "Registering: $step"
  az feature register --namespace Microsoft.ContainerService --name AzureOverlayPreview --output none
fi
for ((try = 1; try <= 60; try++)); do
  [[ "$state" != Registered ]] || break
  sleep 10
  state="$(feature_state)"
done
[[ "$state" == Registered ]] || stop "$step is $state after 10 minutes: run the script again later."

# Tells the provider about the feature.
az provider register --namespace Microsoft.ContainerService --output none

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
offered Standard_DS2_v2 az vm list-skus --location "$location"

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroup}_${clusterName}_$location"
if [[ "$(state_of az aks show --resource-group "$resourceGroup" --name "$clusterName")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroup}_${clusterName}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
fi

# Not checked here; see to it before the first run:
# - You may assign roles on the subnets of myOverlayCluster: its identity needs the role Network
#   Contributor there, else its nodes cannot join.

# --- Resource groups ---

if missing "resource group $resourceGroup" \
  az group show --name "$resourceGroup"; then
  az group create \
    --name "$resourceGroup" \
    --location "$location" \
    --output none
fi

# --- Virtual networks and subnets ---

# Creating it again would take its subnets away.
if missing "virtual network $vnet" \
  az network vnet show --resource-group "$resourceGroup" --name "$vnet"; then
  az network vnet create \
    --resource-group "$resourceGroup" \
    --name "$vnet" \
    --location "$location" \
    --address-prefixes 10.0.0.0/8 \
    --output none
fi

if missing "subnet nodesubnet of $vnet" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnet" --name nodesubnet; then
  az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnet" \
    --name nodesubnet \
    --address-prefixes 10.10.0.0/16 \
    --output none
fi

# --- Cluster myOverlayCluster ---

if missing "cluster $clusterName" \
  az aks show --resource-group "$resourceGroup" --name "$clusterName"; then
  az aks create \
    --resource-group "$resourceGroup" \
    --name "$clusterName" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 192.168.0.0/16 \
    --service-cidr 10.0.0.0/16 \
    --dns-service-ip 10.0.0.10 \
    --outbound-type loadBalancer \
    --load-balancer-sku standard \
    --load-balancer-managed-outbound-ip-count 1 \
    --load-balancer-outbound-ports 0 \
    --load-balancer-idle-timeout 30 \
    --enable-managed-identity \
    --nodepool-name nodepool1 \
    --node-vm-size Standard_DS2_v2 \
    --node-count 3 \
    --max-pods 30 \
    --vnet-subnet-id "$vnetId/subnets/nodesubnet" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# az aks create has no option for max surge.
surge="$(az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterName" --name nodepool1 --query upgradeSettings.maxSurge --output tsv | tr -d '\r')"
if [[ "$surge" != '1' ]]; then
  az aks nodepool update \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterName" \
    --name nodepool1 \
    --max-surge 1 \
    --output none
fi

# --- Done ---

# To use kubectl:
#   az aks get-credentials \
#     --resource-group "$resourceGroup" \
#     --name "$clusterName"

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

step='the end'
say 'Done.'

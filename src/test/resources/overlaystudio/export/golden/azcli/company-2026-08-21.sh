#!/usr/bin/env bash
#
# Design "company": creates its networks and AKS clusters with az.
# Judged by the rules of 2026-08-21.
#
# Safe to run again: what is there already is left alone, and what differs is refused.

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

# --- Options ---

dryRun='' noWait='' credentials='' firewallReady=''
usage() {
  cat <<END
Usage: bash ${0##*/} [OPTION]...
  --dry-run         look at what is there, print the commands that would be run, change nothing
  --no-wait         do not wait for clusters and pools; run the script again for what comes after them
  --credentials     at the end, get the credentials that kubectl needs
  --firewall-ready  the firewall lets through what AKS needs; without it no cluster is created behind one
  --help            say this
END
}

while [[ $# -gt 0 ]]; do
  case "$1" in
  --dry-run) dryRun=yes ;;
  --no-wait) noWait=yes ;;
  --credentials) credentials=yes ;;
  --firewall-ready) firewallReady=yes ;;
  --help | -h)
    usage
    exit
    ;;
  *)
    printf 'Unknown option: %s\n' "$1" >&2
    usage >&2
    exit 2
    ;;
  esac
  shift
done

# --- Functions ---

# What the script is at; it is named where az fails.
step='the checks before anything is created'
trap failed ERR

failed() {
  printf 'Stopped at: %s. What is done stays; mend this, then run the script again.\n' "$step" >&2
  exit 1
}

say() {
  printf '%s\n' "$*"
}

stop() {
  printf 'Stopped: %s\n' "$*" >&2
  exit 1
}

# run COMMAND...: what changes something; with --dry-run it is only printed.
run() {
  if [[ -n "$dryRun" ]]; then
    printf '%q' "$1"
    printf ' %q' "${@:2}"
    echo
  else
    "$@" || failed
  fi
}

# look SHOW...: the state of something, or "missing", and what it has of what is expected, a line each.
look() {
  local answer code=0
  answer="$("$@" --only-show-errors --output tsv \
    --query "[to_string(provisioningState || properties.provisioningState)$queries]" 2>&1)" || code=$?
  case "$code" in
  0) printf '%s\n' "$answer" | tail -n "$((${#labels[@]} + 1))" | bare ;;
  3) printf 'missing\n' ;;
  *) printf '%s\n' "$answer" >&2 && return 1 ;;
  esac
}

# expect LABEL VALUE QUERY: what the next thing that is looked at has to have, where it is there.
labels=() values=() queries=''
expect() {
  labels+=("$1")
  values+=("$(bare <<<"$2")")
  queries="$queries,to_string($3)"
}

# compare FOUND: stops where something is not as expected; nothing is changed silently.
compare() {
  local rest="$1" value at differ=''
  for ((at = 0; at < ${#labels[@]}; at++)); do
    rest="${rest#*$'\n'}"
    value="${rest%%$'\n'*}"
    [[ -n "$value" && "$value" != null ]] || value=none
    same "$value" "${values[at]}" && continue
    differ=yes
    printf 'Differs: %s of %s is %s, the design says %s.\n' "${labels[at]}" "$step" "$value" "${values[at]}" >&2
  done
  [[ -z "$differ" ]] || stop "$step is there, but not as the design says. Nothing of it was changed."
  labels=() values=() queries=''
}

# A list without its brackets and quotes.
bare() {
  tr -d '[]"\r'
}

# Azure changes the case of some values, and means the same.
same() (
  shopt -s nocasematch
  [[ "$1" == "$2" ]]
)

# How much was done, and how much was there.
created=0 kept=0

# missing WHAT SHOW...: whether it has yet to be created; what is there is compared and left alone.
missing() {
  local found
  step="$1"
  found="$(look "${@:2}")" || stop "az could not say whether $step is there."
  case "${found%%$'\n'*}" in
  missing)
    labels=() values=() queries='' created=$((created + 1))
    if [[ -n "$dryRun" ]]; then say "Would create: $step"; else say "Creating: $step"; fi
    ;;
  null | Succeeded)
    compare "$found"
    kept=$((kept + 1))
    say "There already, left alone: $step" && return 1
    ;;
  *) stop "$step is in state ${found%%$'\n'*}. Wait for it, repair it or delete it; then run the script again." ;;
  esac
}

# require WHAT SHOW...: stops where something is missing or differs that is not ours to create.
require() {
  local found
  step="$1"
  found="$(look "${@:2}")" || stop "az could not say whether $step is there."
  [[ "$found" != missing ]] || stop "$step is not there, and it is not ours to create: ask its owner."
  compare "$found"
  say "Found: $step"
}

# start CLUSTER COMMAND...: what takes minutes. With --no-wait the rest of its cluster is left for later.
start() {
  if [[ -n "$noWait" ]]; then
    run "${@:2}" --no-wait
    busy="$busy|$1|"
  else
    run "${@:2}"
  fi
}

# due CLUSTER: whether the next step of a cluster can be done now.
busy=''
due() {
  [[ "$busy" == *"|$1|"* ]] || return 0
  labels=() values=() queries=''
  return 1
}

# lacks QUERY VALUE WHAT SHOW...: whether something that came with its cluster has yet to get a value.
lacks() {
  local found
  step="$3"
  found="$(look "${@:4}")" || stop "az could not say whether $step is there."
  if [[ "$found" == missing ]]; then
    labels=() values=() queries=''
    [[ -z "$dryRun" ]] || return 0
    stop "$step is not there, though its cluster is, with which it is created. Add it, or delete the cluster."
  fi
  compare "$found"
  found="$("${@:4}" --query "$1" --output tsv | tr -d '\r')" || failed
  [[ "$found" != "$2" ]]
}

# grant SCOPE COMMAND...: the role by which an identity joins nodes to a subnet. Azure may know it a while later;
# the wait is 30 times 10 seconds at most.
grant() {
  local principal try
  step="role Network Contributor on $1"
  if [[ -n "$dryRun" ]]; then
    say "Would create, where it is missing: $step" && return
  fi
  principal="$("${@:2}" | tr -d '\r')" || failed
  for ((try = 0; try <= 30; try++)); do
    case "$(roles "$1" "$principal")" in
    0) ;;
    '') failed ;;
    *) return 0 ;;
    esac
    if ((try == 0)); then
      say "Creating: $step"
      run az role assignment create --role 'Network Contributor' --assignee-object-id "$principal" \
        --assignee-principal-type ServicePrincipal --scope "$1" --output none
    else
      sleep 10
    fi
  done
  stop "$step is not known after 5 minutes: run the script again later."
}

# roles SCOPE PRINCIPAL: how many there are.
roles() {
  az role assignment list --role 'Network Contributor' --scope "$1" --only-show-errors \
    --query "length([?principalId=='$2'])" --output tsv | tr -d '\r'
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

# Not every region and subscription has every VM size, and each family of them has a quota of its own.
# sizes COMMAND...: reads the VM sizes that a region has for your subscription, each with its family.
sizes() {
  step='the list of VM sizes' needed=''
  known="$("$@" | tr -d '\r')" || known=''
  [[ -n "$known" ]] || say 'Which VM sizes are offered, az could not say.'
}

# offered SIZE VCPUS: warns where a size is not offered, and notes what is needed of the quota of its family.
offered() {
  local family
  [[ -n "$known" ]] || return 0
  family="$(size="$1" awk -F '\t' 'tolower($1) == tolower(ENVIRON["size"]) { print $2; exit }' <<<"$known")"
  if [[ -z "$family" ]]; then
    printf 'Warning: as far as az knows your subscription has no VM size %s there: the pool may be refused.\n' "$1" >&2
  else
    needed="$needed$family"$'\t'"$2"$'\n'
  fi
}

# enough COMMAND...: warns where less is left of a quota than the nodes need that pools begin with.
enough() {
  local usage
  step='the quota of vCPUs'
  usage="$("$@" | tr -d '\r')" || say 'How much is left of your quota of vCPUs, az could not say.'
  printf '%s%s\n' "$needed" "$usage" | awk -F '\t' '
    NF == 2 { need[tolower($1)] += $2; need["cores"] += $2 }
    NF == 3 && tolower($1) in need && $3 - $2 < need[tolower($1)] {
      printf "Warning: the pools begin with %d vCPUs of quota %s, of which %d are left.", need[tolower($1)], $1, $3 - $2
      print " Those that are not there yet may be refused."
    }' >&2
}

sizes az vm list-skus --location "$location" --resource-type virtualMachines --query '[].[name, family]' --output tsv
offered Standard_D4s_v5 24
offered Standard_D8s_v5 24
offered Standard_NC6s_v3 6
enough az vm list-usage --location "$location" --query '[].[name.value, currentValue, limit]' --output tsv

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroupSpokes}_${clusterAksBlue}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksBlue")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroupSpokes}_${clusterAksBlue}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
  step="cluster $clusterAksBlue"
  say "The nodes of $step leave through a firewall. Before it is created, that has to let through:"
  say '  on Azure Firewall the FQDN tag AzureKubernetesService'
  say '  on any other one the destinations that AKS needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress'
  [[ -n "$firewallReady$dryRun" ]] || stop 'is the firewall ready? Then run the script again with --firewall-ready.'
fi

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroupSpokes}_${clusterAksGreen}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksGreen")" == missing ]]; then
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

expect 'address prefixes' 10.200.0.0/16 'sort(addressSpace.addressPrefixes)'
require "virtual network $vnetHub" \
  az network vnet show --subscription "$subscription2" --resource-group "$resourceGroupHub" --name "$vnetHub"
require 'firewall or appliance fw-hub' \
  az resource show --subscription "$subscription2" --resource-group "$resourceGroupHub" --resource-type Microsoft.Network/azureFirewalls --name fw-hub --api-version 2022-07-01

# --- Resource groups ---

if missing "resource group $resourceGroupSpokes" \
  az group show --name "$resourceGroupSpokes"; then
  run az group create \
    --name "$resourceGroupSpokes" \
    --location "$location" \
    --output none
fi

# --- Network security groups ---

if missing 'network security group nsg-nodes' \
  az network nsg show --resource-group "$resourceGroupSpokes" --name nsg-nodes; then
  run az network nsg create \
    --resource-group "$resourceGroupSpokes" \
    --name nsg-nodes \
    --location "$location" \
    --output none
fi

if missing 'rule allow-web of nsg-nodes' \
  az network nsg rule show --resource-group "$resourceGroupSpokes" --nsg-name nsg-nodes --name allow-web; then
  run az network nsg rule create \
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
  run az network public-ip create \
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
  run az network nat gateway create \
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
  run az network route-table create \
    --resource-group "$resourceGroupSpokes" \
    --name rt-blue \
    --location "$location" \
    --disable-bgp-route-propagation false \
    --output none
fi

expect 'address prefix' 0.0.0.0/0 addressPrefix
expect 'next hop type' VirtualAppliance nextHopType
expect 'next hop' 10.200.0.4 nextHopIpAddress
if missing 'route default of rt-blue' \
  az network route-table route show --resource-group "$resourceGroupSpokes" --route-table-name rt-blue --name default; then
  run az network route-table route create \
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
expect 'address prefixes' 10.1.0.0/16 'sort(addressSpace.addressPrefixes)'
if missing "virtual network $vnetBlue" \
  az network vnet show --resource-group "$resourceGroupSpokes" --name "$vnetBlue"; then
  run az network vnet create \
    --resource-group "$resourceGroupSpokes" \
    --name "$vnetBlue" \
    --location "$location" \
    --address-prefixes 10.1.0.0/16 \
    --output none
fi

expect 'address prefixes' 10.1.0.0/20 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
expect 'route table' "/subscriptions/$subscription/resourceGroups/$resourceGroupSpokes/providers/Microsoft.Network/routeTables/rt-blue" routeTable.id
if missing "subnet nodes of $vnetBlue" \
  az network vnet subnet show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetBlue" --name nodes; then
  run az network vnet subnet create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetBlue" \
    --name nodes \
    --address-prefixes 10.1.0.0/20 \
    --route-table rt-blue \
    --network-security-group nsg-nodes \
    --output none
fi

expect 'address prefixes' 10.1.16.0/28 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet apiserver of $vnetBlue" \
  az network vnet subnet show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetBlue" --name apiserver; then
  run az network vnet subnet create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetBlue" \
    --name apiserver \
    --address-prefixes 10.1.16.0/28 \
    --delegations Microsoft.ContainerService/managedClusters \
    --output none
fi

# Creating it again would take its subnets away.
expect 'address prefixes' 10.2.0.0/16 'sort(addressSpace.addressPrefixes)'
if missing "virtual network $vnetGreen" \
  az network vnet show --resource-group "$resourceGroupSpokes" --name "$vnetGreen"; then
  run az network vnet create \
    --resource-group "$resourceGroupSpokes" \
    --name "$vnetGreen" \
    --location "$location" \
    --address-prefixes 10.2.0.0/16 \
    --output none
fi

expect 'address prefixes' 10.2.0.0/20 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
expect 'NAT gateway' "/subscriptions/$subscription/resourceGroups/$resourceGroupSpokes/providers/Microsoft.Network/natGateways/nat-green" natGateway.id
if missing "subnet nodes of $vnetGreen" \
  az network vnet subnet show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetGreen" --name nodes; then
  run az network vnet subnet create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetGreen" \
    --name nodes \
    --address-prefixes 10.2.0.0/20 \
    --nat-gateway nat-green \
    --output none
fi

expect 'address prefixes' 10.2.16.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
expect 'NAT gateway' "/subscriptions/$subscription/resourceGroups/$resourceGroupSpokes/providers/Microsoft.Network/natGateways/nat-green" natGateway.id
if missing "subnet gpu of $vnetGreen" \
  az network vnet subnet show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetGreen" --name gpu; then
  run az network vnet subnet create \
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

expect 'other network' "$vnetHubId" remoteVirtualNetwork.id
expect 'forwarded traffic' true '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' true '!!useRemoteGateways'
if missing "peering of $vnetBlue with $vnetHub" \
  az network vnet peering show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetBlue" --name "to-$vnetHub"; then
  run az network vnet peering create \
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

expect 'other network' "$vnetHubId" remoteVirtualNetwork.id
expect 'forwarded traffic' true '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' true '!!useRemoteGateways'
if missing "peering of $vnetGreen with $vnetHub" \
  az network vnet peering show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetGreen" --name "to-$vnetHub"; then
  run az network vnet peering create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetGreen" \
    --name "to-$vnetHub" \
    --remote-vnet "$vnetHubId" \
    --allow-vnet-access \
    --allow-forwarded-traffic \
    --use-remote-gateways \
    --output none
fi

expect 'other network' "$vnetGreenId" remoteVirtualNetwork.id
expect 'forwarded traffic' false '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' false '!!useRemoteGateways'
if missing "peering of $vnetBlue with $vnetGreen" \
  az network vnet peering show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetBlue" --name "to-$vnetGreen"; then
  run az network vnet peering create \
    --resource-group "$resourceGroupSpokes" \
    --vnet-name "$vnetBlue" \
    --name "to-$vnetGreen" \
    --remote-vnet "$vnetGreenId" \
    --allow-vnet-access \
    --output none
fi

expect 'other network' "$vnetBlueId" remoteVirtualNetwork.id
expect 'forwarded traffic' false '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' false '!!useRemoteGateways'
if missing "peering of $vnetGreen with $vnetBlue" \
  az network vnet peering show --resource-group "$resourceGroupSpokes" --vnet-name "$vnetGreen" --name "to-$vnetBlue"; then
  run az network vnet peering create \
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
  run az identity create \
    --resource-group "$resourceGroupSpokes" \
    --name id-blue \
    --location "$location" \
    --output none
fi

# The cluster's identity has to join nodes to their subnets.
grant "$vnetBlueId/subnets/nodes" \
  az identity show --resource-group "$resourceGroupSpokes" --name id-blue --query principalId --output tsv

# The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
# AzureKubernetesService), else the cluster fails while it is created.
expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 10.244.0.0/16 networkProfile.podCidr
expect 'service CIDR' 172.20.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 172.20.0.10 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' cilium networkProfile.networkPolicy
expect 'data plane' cilium networkProfile.networkDataplane
expect 'outbound type' userDefinedRouting networkProfile.outboundType
if missing "cluster $clusterAksBlue" \
  az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksBlue"; then
  start "$clusterAksBlue" az aks create \
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
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v5 vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetBlueId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksBlue" && lacks upgradeSettings.maxSurge 33% "node pool system of $clusterAksBlue" \
  az aks nodepool show --resource-group "$resourceGroupSpokes" --cluster-name "$clusterAksBlue" --name system; then
  run az aks nodepool update \
    --resource-group "$resourceGroupSpokes" \
    --cluster-name "$clusterAksBlue" \
    --name system \
    --max-surge 33% \
    --output none
fi

# --- Cluster aks-green ---

expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 10.244.0.0/16 networkProfile.podCidr
expect 'service CIDR' 172.20.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 172.20.0.10 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' none networkProfile.networkPolicy
expect 'outbound type' userAssignedNATGateway networkProfile.outboundType
if missing "cluster $clusterAksGreen" \
  az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksGreen"; then
  start "$clusterAksGreen" az aks create \
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

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if due "$clusterAksGreen"; then
  grant "$vnetGreenId/subnets/nodes" \
    az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksGreen" --query identity.principalId --output tsv
fi
if due "$clusterAksGreen"; then
  grant "$vnetGreenId/subnets/gpu" \
    az aks show --resource-group "$resourceGroupSpokes" --name "$clusterAksGreen" --query identity.principalId --output tsv
fi

# az aks create has no option for max surge.
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v5 vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetGreenId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksGreen" && lacks upgradeSettings.maxSurge 10% "node pool system of $clusterAksGreen" \
  az aks nodepool show --resource-group "$resourceGroupSpokes" --cluster-name "$clusterAksGreen" --name system; then
  run az aks nodepool update \
    --resource-group "$resourceGroupSpokes" \
    --cluster-name "$clusterAksGreen" \
    --name system \
    --max-surge 10% \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D8s_v5 vmSize
expect 'max pods' 110 maxPods
expect zones 1,2,3 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetGreenId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksGreen" && missing "node pool user of $clusterAksGreen" \
  az aks nodepool show --resource-group "$resourceGroupSpokes" --cluster-name "$clusterAksGreen" --name user; then
  start "$clusterAksGreen" az aks nodepool add \
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

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_NC6s_v3 vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetGreenId/subnets/gpu" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksGreen" && missing "node pool gpu of $clusterAksGreen" \
  az aks nodepool show --resource-group "$resourceGroupSpokes" --cluster-name "$clusterAksGreen" --name gpu; then
  start "$clusterAksGreen" az aks nodepool add \
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

if [[ -n "$credentials" ]] && due "$clusterAksBlue"; then
  step="the credentials of $clusterAksBlue"
  run az aks get-credentials \
    --resource-group "$resourceGroupSpokes" \
    --name "$clusterAksBlue"
fi

if [[ -n "$credentials" ]] && due "$clusterAksGreen"; then
  step="the credentials of $clusterAksGreen"
  run az aks get-credentials \
    --resource-group "$resourceGroupSpokes" \
    --name "$clusterAksGreen"
fi

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

step='the end'
say "Cluster $clusterAksBlue: pods 10.244.0.0/16, services 172.20.0.0/16."
say "Cluster $clusterAksGreen: pods 10.244.0.0/16, services 172.20.0.0/16."
[[ -z "$dryRun" ]] || say "Dry run: nothing was changed; $created to be created, $kept there already."
[[ -n "$dryRun" ]] || say "$created created, $kept there already."
[[ -z "$busy" ]] || say 'Not waited for: when it is there, run the script again for what comes after it.'
say 'Done.'

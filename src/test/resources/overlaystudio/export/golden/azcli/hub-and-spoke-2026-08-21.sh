#!/usr/bin/env bash
#
# Design "hub-and-spoke": creates its networks and AKS clusters with az.
# Judged by the rules of 2026-08-21.
#
# Safe to run again: what is there already is left alone, and what differs is refused.

set -euo pipefail

# --- Values ---

# An empty subscription means the one you are logged in to.
subscription='11111111-2222-3333-4444-555555555555'
subscription2='aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
subscription3='22222222-3333-4444-8555-666666666666'
resourceGroupConnectivityWeu='rg-connectivity-weu'
resourceGroupAksProdWeu='rg-aks-prod-weu'
resourceGroupLegacyWeu='rg-legacy-weu'
location='westeurope'
vnetHubWeu='vnet-hub-weu'
vnetShopWeu='vnet-shop-weu'
vnetDataWeu='vnet-data-weu'
vnetLegacyWeu='vnet-legacy-weu'
clusterAksShopProdWeu='aks-shop-prod-weu'
clusterAksDataProdWeu='aks-data-prod-weu'

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
vnetHubWeuId="/subscriptions/$subscription2/resourceGroups/$resourceGroupConnectivityWeu/providers/Microsoft.Network/virtualNetworks/$vnetHubWeu"
vnetShopWeuId="/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.Network/virtualNetworks/$vnetShopWeu"
vnetDataWeuId="/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.Network/virtualNetworks/$vnetDataWeu"

# This design needs az 2.59.0 or newer.
version="$(az version --query '"azure-cli"' --output tsv | tr -d '\r')"
oldest="$(printf '%s\n' 2.59.0 "$version" | sort -V | head -n 1)"
[[ "$oldest" == 2.59.0 ]] || stop "az $version is too old, 2.59.0 is needed: run az upgrade."

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
offered Standard_D8s_v5 96
offered Standard_E8s_v5 160
enough az vm list-usage --location "$location" --query '[].[name.value, currentValue, limit]' --output tsv

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroupAksProdWeu}_${clusterAksShopProdWeu}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroupAksProdWeu" --name "$clusterAksShopProdWeu")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroupAksProdWeu}_${clusterAksShopProdWeu}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
  step="cluster $clusterAksShopProdWeu"
  say "The nodes of $step leave through a firewall. Before it is created, that has to let through:"
  say '  on Azure Firewall the FQDN tag AzureKubernetesService'
  say '  on any other one the destinations that AKS needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress'
  [[ -n "$firewallReady$dryRun" ]] || stop 'is the firewall ready? Then run the script again with --firewall-ready.'
fi

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroupAksProdWeu}_${clusterAksDataProdWeu}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroupAksProdWeu" --name "$clusterAksDataProdWeu")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroupAksProdWeu}_${clusterAksDataProdWeu}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
fi

# Not checked here; see to it before the first run:
# - You may assign roles on the subnets of aks-shop-prod-weu: its identity needs the role Network
#   Contributor there, else its nodes cannot join.
# - Routes, firewalls and network security groups let the nodes of aks-shop-prod-weu reach what AKS
#   needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress
# - You may assign roles on the subnets of aks-data-prod-weu: its identity needs the role Network
#   Contributor there, else its nodes cannot join.

# --- What has to be there already ---

expect 'address prefixes' 10.0.0.0/20 'sort(addressSpace.addressPrefixes)'
require "virtual network $vnetHubWeu" \
  az network vnet show --subscription "$subscription2" --resource-group "$resourceGroupConnectivityWeu" --name "$vnetHubWeu"
expect 'address prefixes' 10.0.0.0/26 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
require "subnet AzureFirewallSubnet of $vnetHubWeu" \
  az network vnet subnet show --subscription "$subscription2" --resource-group "$resourceGroupConnectivityWeu" --vnet-name "$vnetHubWeu" --name AzureFirewallSubnet
expect 'address prefixes' 10.0.1.0/27 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
require "subnet GatewaySubnet of $vnetHubWeu" \
  az network vnet subnet show --subscription "$subscription2" --resource-group "$resourceGroupConnectivityWeu" --vnet-name "$vnetHubWeu" --name GatewaySubnet
expect 'address prefixes' 10.0.4.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
require "subnet snet-shared of $vnetHubWeu" \
  az network vnet subnet show --subscription "$subscription2" --resource-group "$resourceGroupConnectivityWeu" --vnet-name "$vnetHubWeu" --name snet-shared
expect 'address prefixes' 10.22.0.0/16 'sort(addressSpace.addressPrefixes)'
require "virtual network $vnetLegacyWeu" \
  az network vnet show --subscription "$subscription3" --resource-group "$resourceGroupLegacyWeu" --name "$vnetLegacyWeu"
expect 'address prefixes' 10.22.0.0/20 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
require "subnet snet-legacy-servers of $vnetLegacyWeu" \
  az network vnet subnet show --subscription "$subscription3" --resource-group "$resourceGroupLegacyWeu" --vnet-name "$vnetLegacyWeu" --name snet-legacy-servers
require 'public IP address pip-azfw-hub-weu' \
  az network public-ip show --subscription "$subscription2" --resource-group "$resourceGroupConnectivityWeu" --name pip-azfw-hub-weu
require 'firewall or appliance azfw-hub-weu' \
  az resource show --subscription "$subscription2" --resource-group "$resourceGroupConnectivityWeu" --resource-type Microsoft.Network/azureFirewalls --name azfw-hub-weu --api-version 2022-07-01

# --- Resource groups ---

if missing "resource group $resourceGroupAksProdWeu" \
  az group show --name "$resourceGroupAksProdWeu"; then
  run az group create \
    --name "$resourceGroupAksProdWeu" \
    --location "$location" \
    --output none
fi

# --- Network security groups ---

if missing 'network security group nsg-shop' \
  az network nsg show --resource-group "$resourceGroupAksProdWeu" --name nsg-shop; then
  run az network nsg create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name nsg-shop \
    --location "$location" \
    --output none
fi

if missing 'rule AllowHttpsFromDataCentre of nsg-shop' \
  az network nsg rule show --resource-group "$resourceGroupAksProdWeu" --nsg-name nsg-shop --name AllowHttpsFromDataCentre; then
  run az network nsg rule create \
    --resource-group "$resourceGroupAksProdWeu" \
    --nsg-name nsg-shop \
    --name AllowHttpsFromDataCentre \
    --priority 100 \
    --direction Inbound \
    --access Allow \
    --protocol Tcp \
    --source-address-prefixes 10.128.0.0/12 \
    --source-port-ranges '*' \
    --destination-address-prefixes '*' \
    --destination-port-ranges 443 \
    --output none
fi

if missing 'rule AllowHttpsFromVnet of nsg-shop' \
  az network nsg rule show --resource-group "$resourceGroupAksProdWeu" --nsg-name nsg-shop --name AllowHttpsFromVnet; then
  run az network nsg rule create \
    --resource-group "$resourceGroupAksProdWeu" \
    --nsg-name nsg-shop \
    --name AllowHttpsFromVnet \
    --priority 110 \
    --direction Inbound \
    --access Allow \
    --protocol Tcp \
    --source-address-prefixes VirtualNetwork \
    --source-port-ranges '*' \
    --destination-address-prefixes '*' \
    --destination-port-ranges 443 \
    --output none
fi

# --- Public IP addresses ---

if missing 'public IP address pip-data-egress-1' \
  az network public-ip show --resource-group "$resourceGroupAksProdWeu" --name pip-data-egress-1; then
  run az network public-ip create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name pip-data-egress-1 \
    --location "$location" \
    --sku Standard \
    --allocation-method Static \
    --version IPv4 \
    --zone 1 \
    --output none
fi

if missing 'public IP address pip-data-egress-2' \
  az network public-ip show --resource-group "$resourceGroupAksProdWeu" --name pip-data-egress-2; then
  run az network public-ip create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name pip-data-egress-2 \
    --location "$location" \
    --sku Standard \
    --allocation-method Static \
    --version IPv4 \
    --zone 1 \
    --output none
fi

# --- NAT gateways ---

if missing 'NAT gateway ng-data-weu' \
  az resource show --resource-group "$resourceGroupAksProdWeu" --resource-type Microsoft.Network/natGateways --name ng-data-weu --api-version 2022-07-01; then
  run az network nat gateway create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name ng-data-weu \
    --location "$location" \
    --public-ip-addresses pip-data-egress-1 pip-data-egress-2 \
    --idle-timeout 10 \
    --zone 1 \
    --output none
fi

# --- Route tables ---

# Creating it again would take its routes away.
if missing 'route table rt-shop-nodes' \
  az network route-table show --resource-group "$resourceGroupAksProdWeu" --name rt-shop-nodes; then
  run az network route-table create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name rt-shop-nodes \
    --location "$location" \
    --disable-bgp-route-propagation true \
    --output none
fi

expect 'address prefix' 0.0.0.0/0 addressPrefix
expect 'next hop type' VirtualAppliance nextHopType
expect 'next hop' 10.0.0.4 nextHopIpAddress
if missing 'route internet-through-firewall of rt-shop-nodes' \
  az network route-table route show --resource-group "$resourceGroupAksProdWeu" --route-table-name rt-shop-nodes --name internet-through-firewall; then
  run az network route-table route create \
    --resource-group "$resourceGroupAksProdWeu" \
    --route-table-name rt-shop-nodes \
    --name internet-through-firewall \
    --address-prefix 0.0.0.0/0 \
    --next-hop-type VirtualAppliance \
    --next-hop-ip-address 10.0.0.4 \
    --output none
fi

# --- Virtual networks and subnets ---

# Creating it again would take its subnets away.
expect 'address prefixes' 10.20.0.0/16 'sort(addressSpace.addressPrefixes)'
if missing "virtual network $vnetShopWeu" \
  az network vnet show --resource-group "$resourceGroupAksProdWeu" --name "$vnetShopWeu"; then
  run az network vnet create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name "$vnetShopWeu" \
    --location "$location" \
    --address-prefixes 10.20.0.0/16 \
    --output none
fi

expect 'address prefixes' 10.20.0.0/23 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
expect 'route table' "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.Network/routeTables/rt-shop-nodes" routeTable.id
if missing "subnet snet-shop-nodes of $vnetShopWeu" \
  az network vnet subnet show --resource-group "$resourceGroupAksProdWeu" --vnet-name "$vnetShopWeu" --name snet-shop-nodes; then
  run az network vnet subnet create \
    --resource-group "$resourceGroupAksProdWeu" \
    --vnet-name "$vnetShopWeu" \
    --name snet-shop-nodes \
    --address-prefixes 10.20.0.0/23 \
    --route-table rt-shop-nodes \
    --network-security-group nsg-shop \
    --output none
fi

expect 'address prefixes' 10.20.4.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet snet-shop-ingress of $vnetShopWeu" \
  az network vnet subnet show --resource-group "$resourceGroupAksProdWeu" --vnet-name "$vnetShopWeu" --name snet-shop-ingress; then
  run az network vnet subnet create \
    --resource-group "$resourceGroupAksProdWeu" \
    --vnet-name "$vnetShopWeu" \
    --name snet-shop-ingress \
    --address-prefixes 10.20.4.0/24 \
    --network-security-group nsg-shop \
    --output none
fi

expect 'address prefixes' 10.20.5.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet snet-shop-endpoints of $vnetShopWeu" \
  az network vnet subnet show --resource-group "$resourceGroupAksProdWeu" --vnet-name "$vnetShopWeu" --name snet-shop-endpoints; then
  run az network vnet subnet create \
    --resource-group "$resourceGroupAksProdWeu" \
    --vnet-name "$vnetShopWeu" \
    --name snet-shop-endpoints \
    --address-prefixes 10.20.5.0/24 \
    --output none
fi

# Creating it again would take its subnets away.
expect 'address prefixes' 10.21.0.0/17,10.21.128.0/18 'sort(addressSpace.addressPrefixes)'
if missing "virtual network $vnetDataWeu" \
  az network vnet show --resource-group "$resourceGroupAksProdWeu" --name "$vnetDataWeu"; then
  run az network vnet create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name "$vnetDataWeu" \
    --location "$location" \
    --address-prefixes 10.21.0.0/17 10.21.128.0/18 \
    --output none
fi

expect 'address prefixes' 10.21.0.0/23 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
expect 'NAT gateway' "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.Network/natGateways/ng-data-weu" natGateway.id
if missing "subnet snet-data-nodes of $vnetDataWeu" \
  az network vnet subnet show --resource-group "$resourceGroupAksProdWeu" --vnet-name "$vnetDataWeu" --name snet-data-nodes; then
  run az network vnet subnet create \
    --resource-group "$resourceGroupAksProdWeu" \
    --vnet-name "$vnetDataWeu" \
    --name snet-data-nodes \
    --address-prefixes 10.21.0.0/23 \
    --nat-gateway ng-data-weu \
    --output none
fi

# --- Peerings, a link in each direction ---

# For the owner of vnet-hub-weu, which is in another subscription. It offers the gateway that the
# other link uses:
#   az network vnet peering create \
#     --subscription aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee \
#     --resource-group rg-connectivity-weu \
#     --vnet-name vnet-hub-weu \
#     --name to-vnet-shop-weu \
#     --remote-vnet /subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-aks-prod-weu/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu \
#     --allow-vnet-access \
#     --allow-forwarded-traffic \
#     --allow-gateway-transit

expect 'other network' "$vnetHubWeuId" remoteVirtualNetwork.id
expect 'forwarded traffic' true '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' true '!!useRemoteGateways'
if missing "peering of $vnetShopWeu with $vnetHubWeu" \
  az network vnet peering show --resource-group "$resourceGroupAksProdWeu" --vnet-name "$vnetShopWeu" --name "to-$vnetHubWeu"; then
  run az network vnet peering create \
    --resource-group "$resourceGroupAksProdWeu" \
    --vnet-name "$vnetShopWeu" \
    --name "to-$vnetHubWeu" \
    --remote-vnet "$vnetHubWeuId" \
    --allow-vnet-access \
    --allow-forwarded-traffic \
    --use-remote-gateways \
    --output none
fi

# For the owner of vnet-hub-weu, which is in another subscription. It offers the gateway that the
# other link uses:
#   az network vnet peering create \
#     --subscription aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee \
#     --resource-group rg-connectivity-weu \
#     --vnet-name vnet-hub-weu \
#     --name to-vnet-data-weu \
#     --remote-vnet /subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-aks-prod-weu/providers/Microsoft.Network/virtualNetworks/vnet-data-weu \
#     --allow-vnet-access \
#     --allow-forwarded-traffic \
#     --allow-gateway-transit

expect 'other network' "$vnetHubWeuId" remoteVirtualNetwork.id
expect 'forwarded traffic' true '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' true '!!useRemoteGateways'
if missing "peering of $vnetDataWeu with $vnetHubWeu" \
  az network vnet peering show --resource-group "$resourceGroupAksProdWeu" --vnet-name "$vnetDataWeu" --name "to-$vnetHubWeu"; then
  run az network vnet peering create \
    --resource-group "$resourceGroupAksProdWeu" \
    --vnet-name "$vnetDataWeu" \
    --name "to-$vnetHubWeu" \
    --remote-vnet "$vnetHubWeuId" \
    --allow-vnet-access \
    --allow-forwarded-traffic \
    --use-remote-gateways \
    --output none
fi

# --- Cluster aks-shop-prod-weu ---

if missing 'identity id-aks-shop-prod' \
  az identity show --resource-group "$resourceGroupAksProdWeu" --name id-aks-shop-prod; then
  run az identity create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name id-aks-shop-prod \
    --location "$location" \
    --output none
fi

# The cluster's identity has to join nodes to their subnets.
grant "$vnetShopWeuId/subnets/snet-shop-nodes" \
  az identity show --resource-group "$resourceGroupAksProdWeu" --name id-aks-shop-prod --query principalId --output tsv

# The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
# AzureKubernetesService), else the cluster fails while it is created.
expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 192.168.0.0/16 networkProfile.podCidr
expect 'service CIDR' 172.20.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 172.20.0.10 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' cilium networkProfile.networkPolicy
expect 'data plane' cilium networkProfile.networkDataplane
expect 'outbound type' userDefinedRouting networkProfile.outboundType
if missing "cluster $clusterAksShopProdWeu" \
  az aks show --resource-group "$resourceGroupAksProdWeu" --name "$clusterAksShopProdWeu"; then
  start "$clusterAksShopProdWeu" az aks create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name "$clusterAksShopProdWeu" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 192.168.0.0/16 \
    --service-cidr 172.20.0.0/16 \
    --dns-service-ip 172.20.0.10 \
    --network-policy cilium \
    --network-dataplane cilium \
    --outbound-type userDefinedRouting \
    --load-balancer-sku standard \
    --tier standard \
    --kubernetes-version 1.34 \
    --dns-name-prefix aks-shop-prod \
    --enable-managed-identity \
    --assign-identity "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-aks-shop-prod" \
    --enable-private-cluster \
    --enable-app-routing \
    --nodepool-name system \
    --os-sku AzureLinux \
    --node-vm-size Standard_D4s_v5 \
    --node-count 3 \
    --max-pods 60 \
    --zones 1 2 3 \
    --vnet-subnet-id "$vnetShopWeuId/subnets/snet-shop-nodes" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# az aks create has no option for max surge.
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v5 vmSize
expect 'max pods' 60 maxPods
expect zones 1,2,3 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetShopWeuId/subnets/snet-shop-nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksShopProdWeu" && lacks upgradeSettings.maxSurge 3 "node pool system of $clusterAksShopProdWeu" \
  az aks nodepool show --resource-group "$resourceGroupAksProdWeu" --cluster-name "$clusterAksShopProdWeu" --name system; then
  run az aks nodepool update \
    --resource-group "$resourceGroupAksProdWeu" \
    --cluster-name "$clusterAksShopProdWeu" \
    --name system \
    --max-surge 3 \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D8s_v5 vmSize
expect 'max pods' 110 maxPods
expect zones 1,2,3 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetShopWeuId/subnets/snet-shop-nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksShopProdWeu" && missing "node pool shop of $clusterAksShopProdWeu" \
  az aks nodepool show --resource-group "$resourceGroupAksProdWeu" --cluster-name "$clusterAksShopProdWeu" --name shop; then
  start "$clusterAksShopProdWeu" az aks nodepool add \
    --resource-group "$resourceGroupAksProdWeu" \
    --cluster-name "$clusterAksShopProdWeu" \
    --name shop \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_D8s_v5 \
    --node-count 12 \
    --enable-cluster-autoscaler \
    --min-count 6 \
    --max-count 60 \
    --max-pods 110 \
    --zones 1 2 3 \
    --vnet-subnet-id "$vnetShopWeuId/subnets/snet-shop-nodes" \
    --max-surge 33% \
    --output none
fi

# --- Cluster aks-data-prod-weu ---

if missing 'identity id-aks-data-prod' \
  az identity show --resource-group "$resourceGroupAksProdWeu" --name id-aks-data-prod; then
  run az identity create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name id-aks-data-prod \
    --location "$location" \
    --output none
fi

# The cluster's identity has to join nodes to their subnets.
grant "$vnetDataWeuId/subnets/snet-data-nodes" \
  az identity show --resource-group "$resourceGroupAksProdWeu" --name id-aks-data-prod --query principalId --output tsv

expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 192.168.0.0/16 networkProfile.podCidr
expect 'service CIDR' 172.20.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 172.20.0.10 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' cilium networkProfile.networkPolicy
expect 'data plane' cilium networkProfile.networkDataplane
expect 'outbound type' userAssignedNATGateway networkProfile.outboundType
if missing "cluster $clusterAksDataProdWeu" \
  az aks show --resource-group "$resourceGroupAksProdWeu" --name "$clusterAksDataProdWeu"; then
  start "$clusterAksDataProdWeu" az aks create \
    --resource-group "$resourceGroupAksProdWeu" \
    --name "$clusterAksDataProdWeu" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 192.168.0.0/16 \
    --service-cidr 172.20.0.0/16 \
    --dns-service-ip 172.20.0.10 \
    --network-policy cilium \
    --network-dataplane cilium \
    --outbound-type userAssignedNATGateway \
    --load-balancer-sku standard \
    --tier premium \
    --kubernetes-version 1.34 \
    --dns-name-prefix aks-data-prod \
    --enable-managed-identity \
    --assign-identity "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-aks-data-prod" \
    --api-server-authorized-ip-ranges 73.140.245.0/24 \
    --nodepool-name system \
    --node-vm-size Standard_D4s_v5 \
    --node-count 3 \
    --max-pods 250 \
    --zones 1 2 3 \
    --vnet-subnet-id "$vnetDataWeuId/subnets/snet-data-nodes" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# az aks create has no option for max surge.
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v5 vmSize
expect 'max pods' 250 maxPods
expect zones 1,2,3 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetDataWeuId/subnets/snet-data-nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksDataProdWeu" && lacks upgradeSettings.maxSurge 3 "node pool system of $clusterAksDataProdWeu" \
  az aks nodepool show --resource-group "$resourceGroupAksProdWeu" --cluster-name "$clusterAksDataProdWeu" --name system; then
  run az aks nodepool update \
    --resource-group "$resourceGroupAksProdWeu" \
    --cluster-name "$clusterAksDataProdWeu" \
    --name system \
    --max-surge 3 \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_E8s_v5 vmSize
expect 'max pods' 110 maxPods
expect zones 1,2,3 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetDataWeuId/subnets/snet-data-nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksDataProdWeu" && missing "node pool stream of $clusterAksDataProdWeu" \
  az aks nodepool show --resource-group "$resourceGroupAksProdWeu" --cluster-name "$clusterAksDataProdWeu" --name stream; then
  start "$clusterAksDataProdWeu" az aks nodepool add \
    --resource-group "$resourceGroupAksProdWeu" \
    --cluster-name "$clusterAksDataProdWeu" \
    --name stream \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_E8s_v5 \
    --node-count 20 \
    --enable-cluster-autoscaler \
    --min-count 10 \
    --max-count 80 \
    --max-pods 110 \
    --zones 1 2 3 \
    --vnet-subnet-id "$vnetDataWeuId/subnets/snet-data-nodes" \
    --max-surge 10% \
    --output none
fi

# --- Done ---

if [[ -n "$credentials" ]] && due "$clusterAksShopProdWeu"; then
  step="the credentials of $clusterAksShopProdWeu"
  run az aks get-credentials \
    --resource-group "$resourceGroupAksProdWeu" \
    --name "$clusterAksShopProdWeu"
fi

if [[ -n "$credentials" ]] && due "$clusterAksDataProdWeu"; then
  step="the credentials of $clusterAksDataProdWeu"
  run az aks get-credentials \
    --resource-group "$resourceGroupAksProdWeu" \
    --name "$clusterAksDataProdWeu"
fi

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

step='the end'
say "Cluster $clusterAksShopProdWeu: pods 192.168.0.0/16, services 172.20.0.0/16."
say "Cluster $clusterAksDataProdWeu: pods 192.168.0.0/16, services 172.20.0.0/16."
[[ -z "$dryRun" ]] || say "Dry run: nothing was changed; $created to be created, $kept there already."
[[ -n "$dryRun" ]] || say "$created created, $kept there already."
[[ -z "$busy" ]] || say 'Not waited for: when it is there, run the script again for what comes after it.'
say 'Done.'

#!/usr/bin/env bash
#
# Design "mistakes": creates its networks and AKS clusters with az.
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
# Safe to run again: what is there already is left alone, and what differs is refused.

set -euo pipefail

# --- Values ---

# An empty subscription means the one you are logged in to.
subscription='my-subscription'
resourceGroup='rg-mistakes'
location='westeurope'
vnetApp='vnet-app'
vnetPartner='vnet-partner'
vnetCopy='vnet-copy'
clusterAksOverlaps='aks-overlaps'
clusterAksTooSmall='aks-too-small'
clusterAksSecondInSubnet='aks-second-in-subnet'
clusterAksCrowded='aks-crowded'
clusterAksTooLarge='aks-too-large'

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
vnetPartnerId="/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnetPartner"
vnetAppId="/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnetApp"
vnetCopyId="/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnetCopy"

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
offered Standard_D4s_v5 1212
offered Standard_B1s 6
offered Standard_D4s_v3 4048
enough az vm list-usage --location "$location" --query '[].[name.value, currentValue, limit]' --output tsv

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroup}_${clusterAksOverlaps}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroup" --name "$clusterAksOverlaps")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroup}_${clusterAksOverlaps}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
fi

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroup}_${clusterAksTooSmall}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroup" --name "$clusterAksTooSmall")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroup}_${clusterAksTooSmall}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
  step="cluster $clusterAksTooSmall"
  say "The nodes of $step leave through a firewall. Before it is created, that has to let through:"
  say '  on Azure Firewall the FQDN tag AzureKubernetesService'
  say '  on any other one the destinations that AKS needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress'
  [[ -n "$firewallReady$dryRun" ]] || stop 'is the firewall ready? Then run the script again with --firewall-ready.'
fi

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroup}_${clusterAksSecondInSubnet}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroup" --name "$clusterAksSecondInSubnet")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroup}_${clusterAksSecondInSubnet}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
fi

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroup}_${clusterAksCrowded}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroup" --name "$clusterAksCrowded")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroup}_${clusterAksCrowded}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
fi

# Not checked here; see to it before the first run:
# - You may assign roles on the subnets of aks-overlaps: its identity needs the role Network
#   Contributor there, else its nodes cannot join.
# - You may assign roles on the subnets of aks-too-small: its identity needs the role Network
#   Contributor there, else its nodes cannot join.
# - Routes, firewalls and network security groups let the nodes of aks-too-small reach what AKS
#   needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress
# - You may assign roles on the subnets of aks-second-in-subnet: its identity needs the role Network
#   Contributor there, else its nodes cannot join.
# - You may assign roles on the subnets of aks-crowded: its identity needs the role Network
#   Contributor there, else its nodes cannot join.
# - The identity of aks-too-large has the role Network Contributor on the subnets of its new pools.

# --- What has to be there already ---

expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 100.64.0.0/10 networkProfile.podCidr
expect 'service CIDR' 172.22.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 172.22.0.10 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' none networkProfile.networkPolicy
expect 'outbound type' userDefinedRouting networkProfile.outboundType
require "cluster $clusterAksTooLarge" \
  az aks show --resource-group "$resourceGroup" --name "$clusterAksTooLarge"

# --- Resource groups ---

if missing "resource group $resourceGroup" \
  az group show --name "$resourceGroup"; then
  run az group create \
    --name "$resourceGroup" \
    --location "$location" \
    --output none
fi

# --- Public IP addresses ---

if missing 'public IP address pip-app' \
  az network public-ip show --resource-group "$resourceGroup" --name pip-app; then
  run az network public-ip create \
    --resource-group "$resourceGroup" \
    --name pip-app \
    --location "$location" \
    --sku Standard \
    --allocation-method Static \
    --version IPv4 \
    --output none
fi

# --- NAT gateways ---

if missing 'NAT gateway ng-app' \
  az resource show --resource-group "$resourceGroup" --resource-type Microsoft.Network/natGateways --name ng-app --api-version 2022-07-01; then
  run az network nat gateway create \
    --resource-group "$resourceGroup" \
    --name ng-app \
    --location "$location" \
    --public-ip-addresses pip-app \
    --idle-timeout 4 \
    --output none
fi

# --- Route tables ---

# Creating it again would take its routes away.
if missing 'route table rt-to-internet' \
  az network route-table show --resource-group "$resourceGroup" --name rt-to-internet; then
  run az network route-table create \
    --resource-group "$resourceGroup" \
    --name rt-to-internet \
    --location "$location" \
    --disable-bgp-route-propagation false \
    --output none
fi

expect 'address prefix' 0.0.0.0/0 addressPrefix
expect 'next hop type' Internet nextHopType
expect 'next hop' none nextHopIpAddress
if missing 'route default of rt-to-internet' \
  az network route-table route show --resource-group "$resourceGroup" --route-table-name rt-to-internet --name default; then
  run az network route-table route create \
    --resource-group "$resourceGroup" \
    --route-table-name rt-to-internet \
    --name default \
    --address-prefix 0.0.0.0/0 \
    --next-hop-type Internet \
    --output none
fi

# --- Virtual networks and subnets ---

# Creating it again would take its subnets away.
expect 'address prefixes' 10.0.0.0/16,10.0.128.0/17 'sort(addressSpace.addressPrefixes)'
if missing "virtual network $vnetApp" \
  az network vnet show --resource-group "$resourceGroup" --name "$vnetApp"; then
  run az network vnet create \
    --resource-group "$resourceGroup" \
    --name "$vnetApp" \
    --location "$location" \
    --address-prefixes 10.0.0.0/16 10.0.128.0/17 \
    --output none
fi

expect 'address prefixes' 10.0.0.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet nodes of $vnetApp" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name nodes; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name nodes \
    --address-prefixes 10.0.0.0/24 \
    --output none
fi

expect 'address prefixes' 10.0.0.128/25 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet overlapping of $vnetApp" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name overlapping; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name overlapping \
    --address-prefixes 10.0.0.128/25 \
    --output none
fi

expect 'address prefixes' 10.9.0.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet outside of $vnetApp" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name outside; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name outside \
    --address-prefixes 10.9.0.0/24 \
    --output none
fi

expect 'address prefixes' 10.0.3.0/28 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
expect 'NAT gateway' "/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/natGateways/ng-app" natGateway.id
if missing "subnet tiny of $vnetApp" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name tiny; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name tiny \
    --address-prefixes 10.0.3.0/28 \
    --nat-gateway ng-app \
    --output none
fi

expect 'address prefixes' 10.0.4.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet delegated of $vnetApp" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name delegated; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name delegated \
    --address-prefixes 10.0.4.0/24 \
    --delegations Microsoft.ContainerInstance/containerGroups \
    --output none
fi

expect 'address prefixes' 10.0.5.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet two-clusters of $vnetApp" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name two-clusters; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name two-clusters \
    --address-prefixes 10.0.5.0/24 \
    --output none
fi

expect 'address prefixes' 10.0.6.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
expect 'route table' "/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/routeTables/rt-to-internet" routeTable.id
if missing "subnet routed of $vnetApp" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name routed; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name routed \
    --address-prefixes 10.0.6.0/24 \
    --route-table rt-to-internet \
    --output none
fi

expect 'address prefixes' 10.0.7.0/30 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet no-room of $vnetApp" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name no-room; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name no-room \
    --address-prefixes 10.0.7.0/30 \
    --output none
fi

# Creating it again would take its subnets away.
expect 'address prefixes' 10.1.0.0/16 'sort(addressSpace.addressPrefixes)'
if missing "virtual network $vnetPartner" \
  az network vnet show --resource-group "$resourceGroup" --name "$vnetPartner"; then
  run az network vnet create \
    --resource-group "$resourceGroup" \
    --name "$vnetPartner" \
    --location "$location" \
    --address-prefixes 10.1.0.0/16 \
    --output none
fi

expect 'address prefixes' 10.1.0.0/24 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet servers of $vnetPartner" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnetPartner" --name servers; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetPartner" \
    --name servers \
    --address-prefixes 10.1.0.0/24 \
    --output none
fi

# Creating it again would take its subnets away.
expect 'address prefixes' 10.0.64.0/18 'sort(addressSpace.addressPrefixes)'
if missing "virtual network $vnetCopy" \
  az network vnet show --resource-group "$resourceGroup" --name "$vnetCopy"; then
  run az network vnet create \
    --resource-group "$resourceGroup" \
    --name "$vnetCopy" \
    --location "$location" \
    --address-prefixes 10.0.64.0/18 \
    --output none
fi

# --- Peerings, a link in each direction ---

expect 'other network' "$vnetPartnerId" remoteVirtualNetwork.id
expect 'forwarded traffic' false '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' false '!!useRemoteGateways'
if missing "peering of $vnetApp with $vnetPartner" \
  az network vnet peering show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name "to-$vnetPartner"; then
  run az network vnet peering create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name "to-$vnetPartner" \
    --remote-vnet "$vnetPartnerId" \
    --allow-vnet-access \
    --output none
fi

expect 'other network' "$vnetAppId" remoteVirtualNetwork.id
expect 'forwarded traffic' false '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' false '!!useRemoteGateways'
if missing "peering of $vnetPartner with $vnetApp" \
  az network vnet peering show --resource-group "$resourceGroup" --vnet-name "$vnetPartner" --name "to-$vnetApp"; then
  run az network vnet peering create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetPartner" \
    --name "to-$vnetApp" \
    --remote-vnet "$vnetAppId" \
    --allow-vnet-access \
    --output none
fi

expect 'other network' "$vnetCopyId" remoteVirtualNetwork.id
expect 'forwarded traffic' false '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' false '!!useRemoteGateways'
if missing "peering of $vnetApp with $vnetCopy" \
  az network vnet peering show --resource-group "$resourceGroup" --vnet-name "$vnetApp" --name "to-$vnetCopy"; then
  run az network vnet peering create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetApp" \
    --name "to-$vnetCopy" \
    --remote-vnet "$vnetCopyId" \
    --allow-vnet-access \
    --output none
fi

expect 'other network' "$vnetAppId" remoteVirtualNetwork.id
expect 'forwarded traffic' false '!!allowForwardedTraffic'
expect 'gateway transit' false '!!allowGatewayTransit'
expect 'use of the other'\''s gateway' false '!!useRemoteGateways'
if missing "peering of $vnetCopy with $vnetApp" \
  az network vnet peering show --resource-group "$resourceGroup" --vnet-name "$vnetCopy" --name "to-$vnetApp"; then
  run az network vnet peering create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnetCopy" \
    --name "to-$vnetApp" \
    --remote-vnet "$vnetAppId" \
    --allow-vnet-access \
    --output none
fi

# --- Cluster aks-overlaps ---

# Not done here: the virtual nodes add-on.
# Not done here: ingress by Application Gateway (AGIC).
expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 10.1.0.0/16 networkProfile.podCidr
expect 'service CIDR' 10.0.0.0/11 networkProfile.serviceCidr
expect 'DNS service IP' 10.0.0.0 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' none networkProfile.networkPolicy
expect 'outbound type' loadBalancer networkProfile.outboundType
if missing "cluster $clusterAksOverlaps" \
  az aks show --resource-group "$resourceGroup" --name "$clusterAksOverlaps"; then
  start "$clusterAksOverlaps" az aks create \
    --resource-group "$resourceGroup" \
    --name "$clusterAksOverlaps" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 10.1.0.0/16 \
    --service-cidr 10.0.0.0/11 \
    --dns-service-ip 10.0.0.0 \
    --network-dataplane azure \
    --outbound-type loadBalancer \
    --load-balancer-sku standard \
    --load-balancer-managed-outbound-ip-count 1 \
    --load-balancer-outbound-ports 0 \
    --load-balancer-idle-timeout 30 \
    --tier free \
    --enable-managed-identity \
    --nodepool-name system \
    --node-vm-size Standard_D4s_v5 \
    --node-count 3 \
    --max-pods 300 \
    --vnet-subnet-id "$vnetAppId/subnets/nodes" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if due "$clusterAksOverlaps"; then
  grant "$vnetAppId/subnets/nodes" \
    az aks show --resource-group "$resourceGroup" --name "$clusterAksOverlaps" --query identity.principalId --output tsv
fi

# az aks create has no option for max surge.
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v5 vmSize
expect 'max pods' 300 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksOverlaps" && lacks upgradeSettings.maxSurge 10% "node pool system of $clusterAksOverlaps" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksOverlaps" --name system; then
  run az aks nodepool update \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksOverlaps" \
    --name system \
    --max-surge 10% \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v5 vmSize
expect 'max pods' 5 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksOverlaps" && missing "node pool apps of $clusterAksOverlaps" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksOverlaps" --name apps; then
  start "$clusterAksOverlaps" az aks nodepool add \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksOverlaps" \
    --name apps \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_D4s_v5 \
    --node-count 300 \
    --max-pods 5 \
    --vnet-subnet-id "$vnetAppId/subnets/nodes" \
    --max-surge 10% \
    --output none
fi

# --- Cluster aks-too-small ---

# The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
# AzureKubernetesService), else the cluster fails while it is created.
expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 192.168.248.0/21 networkProfile.podCidr
expect 'service CIDR' 172.30.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 172.29.0.10 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' none networkProfile.networkPolicy
expect 'outbound type' userDefinedRouting networkProfile.outboundType
if missing "cluster $clusterAksTooSmall" \
  az aks show --resource-group "$resourceGroup" --name "$clusterAksTooSmall"; then
  windowsAdmin="${WINDOWS_ADMIN_USER:-azureuser}"
  windowsPassword="${WINDOWS_ADMIN_PASSWORD:-}"
  if [[ -n "$dryRun" ]]; then
    windowsPassword=PASSWORD
  elif [[ -z "$windowsPassword" ]]; then
    read -r -s -p "Password for $windowsAdmin on Windows nodes (14 characters or more): " windowsPassword
    echo
  fi
  start "$clusterAksTooSmall" az aks create \
    --resource-group "$resourceGroup" \
    --name "$clusterAksTooSmall" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 192.168.248.0/21 \
    --service-cidr 172.30.0.0/16 \
    --dns-service-ip 172.29.0.10 \
    --network-dataplane azure \
    --outbound-type userDefinedRouting \
    --load-balancer-sku standard \
    --tier free \
    --enable-managed-identity \
    --nodepool-name System-Pool \
    --node-vm-size Standard_B1s \
    --node-count 6 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetAppId/subnets/two-clusters" \
    --windows-admin-username "$windowsAdmin" \
    --windows-admin-password="$windowsPassword" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if due "$clusterAksTooSmall"; then
  grant "$vnetAppId/subnets/two-clusters" \
    az aks show --resource-group "$resourceGroup" --name "$clusterAksTooSmall" --query identity.principalId --output tsv
fi

# az aks create has no option for max surge.
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_B1s vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/two-clusters" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksTooSmall" && lacks upgradeSettings.maxSurge 33% "node pool System-Pool of $clusterAksTooSmall" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksTooSmall" --name System-Pool; then
  run az aks nodepool update \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksTooSmall" \
    --name System-Pool \
    --max-surge 33% \
    --output none
fi

expect mode User mode
expect 'operating system' Windows osType
expect 'VM size' Standard_D4s_v3 vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/two-clusters" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksTooSmall" && missing "node pool win of $clusterAksTooSmall" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksTooSmall" --name win; then
  start "$clusterAksTooSmall" az aks nodepool add \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksTooSmall" \
    --name win \
    --mode User \
    --os-type Windows \
    --node-vm-size Standard_D4s_v3 \
    --node-count 2 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetAppId/subnets/two-clusters" \
    --max-surge 10% \
    --output none
fi

# --- Cluster aks-second-in-subnet ---

expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 10.244.0.0/26 networkProfile.podCidr
expect 'service CIDR' 172.21.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 172.21.0.1 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' cilium networkProfile.networkPolicy
expect 'outbound type' managedNATGateway networkProfile.outboundType
if missing "cluster $clusterAksSecondInSubnet" \
  az aks show --resource-group "$resourceGroup" --name "$clusterAksSecondInSubnet"; then
  start "$clusterAksSecondInSubnet" az aks create \
    --resource-group "$resourceGroup" \
    --name "$clusterAksSecondInSubnet" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 10.244.0.0/26 \
    --service-cidr 172.21.0.0/16 \
    --dns-service-ip 172.21.0.1 \
    --network-policy cilium \
    --network-dataplane azure \
    --outbound-type managedNATGateway \
    --load-balancer-sku standard \
    --nat-gateway-managed-outbound-ip-count 1 \
    --nat-gateway-idle-timeout 4 \
    --tier free \
    --enable-managed-identity \
    --nodepool-name system \
    --node-vm-size Standard_D4s_v3 \
    --node-count 1 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetAppId/subnets/two-clusters" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if due "$clusterAksSecondInSubnet"; then
  grant "$vnetAppId/subnets/two-clusters" \
    az aks show --resource-group "$resourceGroup" --name "$clusterAksSecondInSubnet" --query identity.principalId --output tsv
fi

# az aks create has no option for max surge.
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v3 vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/two-clusters" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksSecondInSubnet" && lacks upgradeSettings.maxSurge 10% "node pool system of $clusterAksSecondInSubnet" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksSecondInSubnet" --name system; then
  run az aks nodepool update \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksSecondInSubnet" \
    --name system \
    --max-surge 10% \
    --output none
fi

# --- Cluster aks-crowded ---

expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 10.0.0.0/16 networkProfile.podCidr
expect 'service CIDR' 10.0.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 10.0.0.10 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' none networkProfile.networkPolicy
expect 'outbound type' loadBalancer networkProfile.outboundType
if missing "cluster $clusterAksCrowded" \
  az aks show --resource-group "$resourceGroup" --name "$clusterAksCrowded"; then
  start "$clusterAksCrowded" az aks create \
    --resource-group "$resourceGroup" \
    --name "$clusterAksCrowded" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 10.0.0.0/16 \
    --service-cidr 10.0.0.0/16 \
    --dns-service-ip 10.0.0.10 \
    --network-dataplane azure \
    --outbound-type loadBalancer \
    --load-balancer-sku standard \
    --load-balancer-managed-outbound-ip-count 1 \
    --load-balancer-outbound-ports 0 \
    --load-balancer-idle-timeout 30 \
    --tier free \
    --enable-managed-identity \
    --nodepool-name system \
    --node-vm-size Standard_D4s_v3 \
    --node-count 7 \
    --enable-cluster-autoscaler \
    --min-count 7 \
    --max-count 4 \
    --max-pods 30 \
    --vnet-subnet-id "$vnetAppId/subnets/tiny" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if due "$clusterAksCrowded"; then
  grant "$vnetAppId/subnets/tiny" \
    az aks show --resource-group "$resourceGroup" --name "$clusterAksCrowded" --query identity.principalId --output tsv
fi
if due "$clusterAksCrowded"; then
  grant "$vnetAppId/subnets/delegated" \
    az aks show --resource-group "$resourceGroup" --name "$clusterAksCrowded" --query identity.principalId --output tsv
fi

# az aks create has no option for max surge.
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v3 vmSize
expect 'max pods' 30 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/tiny" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksCrowded" && lacks upgradeSettings.maxSurge 10% "node pool system of $clusterAksCrowded" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksCrowded" --name system; then
  run az aks nodepool update \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksCrowded" \
    --name system \
    --max-surge 10% \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v3 vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/delegated" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksCrowded" && missing "node pool system of $clusterAksCrowded" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksCrowded" --name system; then
  start "$clusterAksCrowded" az aks nodepool add \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksCrowded" \
    --name system \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_D4s_v3 \
    --node-count 1 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetAppId/subnets/delegated" \
    --max-surge 10% \
    --output none
fi

# --- Cluster aks-too-large ---

expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v3 vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/routed" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksTooLarge" && missing "node pool system of $clusterAksTooLarge" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksTooLarge" --name system; then
  start "$clusterAksTooLarge" az aks nodepool add \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksTooLarge" \
    --name system \
    --mode System \
    --os-type Linux \
    --node-vm-size Standard_D4s_v3 \
    --node-count 0 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetAppId/subnets/routed" \
    --max-surge 10% \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D4s_v3 vmSize
expect 'max pods' 250 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetAppId/subnets/routed" 'vnetSubnetId || vnetSubnetID'
if due "$clusterAksTooLarge" && missing "node pool batch of $clusterAksTooLarge" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterAksTooLarge" --name batch; then
  start "$clusterAksTooLarge" az aks nodepool add \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterAksTooLarge" \
    --name batch \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_D4s_v3 \
    --node-count 1001 \
    --max-pods 250 \
    --vnet-subnet-id "$vnetAppId/subnets/routed" \
    --max-surge 10% \
    --output none
fi

# --- Done ---

if [[ -n "$credentials" ]] && due "$clusterAksOverlaps"; then
  step="the credentials of $clusterAksOverlaps"
  run az aks get-credentials \
    --resource-group "$resourceGroup" \
    --name "$clusterAksOverlaps"
fi

if [[ -n "$credentials" ]] && due "$clusterAksTooSmall"; then
  step="the credentials of $clusterAksTooSmall"
  run az aks get-credentials \
    --resource-group "$resourceGroup" \
    --name "$clusterAksTooSmall"
fi

if [[ -n "$credentials" ]] && due "$clusterAksSecondInSubnet"; then
  step="the credentials of $clusterAksSecondInSubnet"
  run az aks get-credentials \
    --resource-group "$resourceGroup" \
    --name "$clusterAksSecondInSubnet"
fi

if [[ -n "$credentials" ]] && due "$clusterAksCrowded"; then
  step="the credentials of $clusterAksCrowded"
  run az aks get-credentials \
    --resource-group "$resourceGroup" \
    --name "$clusterAksCrowded"
fi

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

step='the end'
say "Cluster $clusterAksOverlaps: pods 10.1.0.0/16, services 10.0.0.0/11."
say "Cluster $clusterAksTooSmall: pods 192.168.248.0/21, services 172.30.0.0/16."
say "Cluster $clusterAksSecondInSubnet: pods 10.244.0.0/26, services 172.21.0.0/16."
say "Cluster $clusterAksCrowded: pods 10.0.0.0/16, services 10.0.0.0/16."
[[ -z "$dryRun" ]] || say "Dry run: nothing was changed; $created to be created, $kept there already."
[[ -n "$dryRun" ]] || say "$created created, $kept there already."
[[ -z "$busy" ]] || say 'Not waited for: when it is there, run the script again for what comes after it.'
say 'Done.'

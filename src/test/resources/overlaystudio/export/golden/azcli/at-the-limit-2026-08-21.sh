#!/usr/bin/env bash
#
# Design "at-the-limit": creates its networks and AKS clusters with az.
# Judged by the rules of 2026-08-21.
#
# Safe to run again: what is there already is left alone, and what differs is refused.

set -euo pipefail

# --- Values ---

# An empty subscription means the one you are logged in to.
subscription=''
resourceGroup='rg-at-the-limit'
location='westcentralus'
vnet='vnet-at-the-limit'
clusterName='aks-at-the-limit'

# --- Options ---

dryRun='' noWait='' credentials=''
usage() {
  cat <<END
Usage: bash ${0##*/} [OPTION]...
  --dry-run         look at what is there, print the commands that would be run, change nothing
  --no-wait         do not wait for clusters and pools; run the script again for what comes after them
  --credentials     at the end, get the credentials that kubectl needs
  --help            say this
END
}

while [[ $# -gt 0 ]]; do
  case "$1" in
  --dry-run) dryRun=yes ;;
  --no-wait) noWait=yes ;;
  --credentials) credentials=yes ;;
  --firewall-ready) ;; # nothing in this design asks for it
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
vnetId="/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnet"

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
offered Standard_D8s_v3 4080
offered Standard_D16s_v3 6240
offered Standard_E8s_v3 800
enough az vm list-usage --location "$location" --query '[].[name.value, currentValue, limit]' --output tsv

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
step="resource group MC_${resourceGroup}_${clusterName}_$location"
if [[ "$(look az aks show --resource-group "$resourceGroup" --name "$clusterName")" == missing ]]; then
  [[ "$(az group exists --name "MC_${resourceGroup}_${clusterName}_$location" | tr -d '\r')" != true ]] ||
    stop "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
fi

# Not checked here; see to it before the first run:
# - You may assign roles on the subnets of aks-at-the-limit: its identity needs the role Network
#   Contributor there, else its nodes cannot join.

# --- Resource groups ---

if missing "resource group $resourceGroup" \
  az group show --name "$resourceGroup"; then
  run az group create \
    --name "$resourceGroup" \
    --location "$location" \
    --output none
fi

# --- Virtual networks and subnets ---

# Creating it again would take its subnets away.
expect 'address prefixes' 10.8.0.0/16 'sort(addressSpace.addressPrefixes)'
if missing "virtual network $vnet" \
  az network vnet show --resource-group "$resourceGroup" --name "$vnet"; then
  run az network vnet create \
    --resource-group "$resourceGroup" \
    --name "$vnet" \
    --location "$location" \
    --address-prefixes 10.8.0.0/16 \
    --output none
fi

expect 'address prefixes' 10.8.0.0/21 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if missing "subnet nodes of $vnet" \
  az network vnet subnet show --resource-group "$resourceGroup" --vnet-name "$vnet" --name nodes; then
  run az network vnet subnet create \
    --resource-group "$resourceGroup" \
    --vnet-name "$vnet" \
    --name nodes \
    --address-prefixes 10.8.0.0/21 \
    --output none
fi

# --- Cluster aks-at-the-limit ---

expect 'network plugin' azure networkProfile.networkPlugin
expect 'plugin mode' overlay networkProfile.networkPluginMode
expect 'pod CIDR' 10.244.0.0/14 networkProfile.podCidr
expect 'service CIDR' 172.20.0.0/16 networkProfile.serviceCidr
expect 'DNS service IP' 172.20.0.10 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
expect 'network policy' none networkProfile.networkPolicy
expect 'outbound type' loadBalancer networkProfile.outboundType
if missing "cluster $clusterName" \
  az aks show --resource-group "$resourceGroup" --name "$clusterName"; then
  start "$clusterName" az aks create \
    --resource-group "$resourceGroup" \
    --name "$clusterName" \
    --location "$location" \
    --network-plugin azure \
    --network-plugin-mode overlay \
    --pod-cidr 10.244.0.0/14 \
    --service-cidr 172.20.0.0/16 \
    --dns-service-ip 172.20.0.10 \
    --network-dataplane azure \
    --outbound-type loadBalancer \
    --load-balancer-sku standard \
    --load-balancer-managed-outbound-ip-count 32 \
    --load-balancer-outbound-ports 1024 \
    --load-balancer-idle-timeout 30 \
    --tier standard \
    --enable-managed-identity \
    --nodepool-name system \
    --node-vm-size Standard_D8s_v3 \
    --node-count 10 \
    --max-pods 110 \
    --vnet-subnet-id "$vnetId/subnets/nodes" \
    --generate-ssh-keys \
    --yes \
    --output none
fi

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if due "$clusterName"; then
  grant "$vnetId/subnets/nodes" \
    az aks show --resource-group "$resourceGroup" --name "$clusterName" --query identity.principalId --output tsv
fi

# az aks create has no option for max surge.
expect mode System mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D8s_v3 vmSize
expect 'max pods' 110 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterName" && lacks upgradeSettings.maxSurge 1 "node pool system of $clusterName" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterName" --name system; then
  run az aks nodepool update \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterName" \
    --name system \
    --max-surge 1 \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D8s_v3 vmSize
expect 'max pods' 110 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterName" && missing "node pool apps of $clusterName" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterName" --name apps; then
  start "$clusterName" az aks nodepool add \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterName" \
    --name apps \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_D8s_v3 \
    --node-count 500 \
    --max-pods 110 \
    --vnet-subnet-id "$vnetId/subnets/nodes" \
    --max-surge 8 \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_D16s_v3 vmSize
expect 'max pods' 110 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterName" && missing "node pool batch of $clusterName" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterName" --name batch; then
  start "$clusterName" az aks nodepool add \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterName" \
    --name batch \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_D16s_v3 \
    --node-count 390 \
    --max-pods 110 \
    --vnet-subnet-id "$vnetId/subnets/nodes" \
    --max-surge 2% \
    --output none
fi

expect mode User mode
expect 'operating system' Linux osType
expect 'VM size' Standard_E8s_v3 vmSize
expect 'max pods' 110 maxPods
expect zones none 'availabilityZones && sort(availabilityZones)'
expect subnet "$vnetId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if due "$clusterName" && missing "node pool cache of $clusterName" \
  az aks nodepool show --resource-group "$resourceGroup" --cluster-name "$clusterName" --name cache; then
  start "$clusterName" az aks nodepool add \
    --resource-group "$resourceGroup" \
    --cluster-name "$clusterName" \
    --name cache \
    --mode User \
    --os-type Linux \
    --node-vm-size Standard_E8s_v3 \
    --node-count 100 \
    --max-pods 110 \
    --vnet-subnet-id "$vnetId/subnets/nodes" \
    --max-surge 6 \
    --output none
fi

# --- Done ---

if [[ -n "$credentials" ]] && due "$clusterName"; then
  step="the credentials of $clusterName"
  run az aks get-credentials \
    --resource-group "$resourceGroup" \
    --name "$clusterName"
fi

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

step='the end'
say "Cluster $clusterName: pods 10.244.0.0/14, services 172.20.0.0/16."
[[ -z "$dryRun" ]] || say "Dry run: nothing was changed; $created to be created, $kept there already."
[[ -n "$dryRun" ]] || say "$created created, $kept there already."
[[ -z "$busy" ]] || say 'Not waited for: when it is there, run the script again for what comes after it.'
say 'Done.'

#requires -Version 5.1
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

[CmdletBinding()]
param(
    # look at what is there, print the commands that would be run, change nothing
    [switch]$DryRun,
    # do not wait for clusters and pools; run the script again for what comes after them
    [switch]$NoWait,
    # at the end, get the credentials that kubectl needs
    [switch]$Credentials,
    # the firewall lets through what AKS needs; without it no cluster is created behind one
    [switch]$FirewallReady
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false

# --- Values ---

# An empty subscription means the one you are logged in to.
$subscription = 'my-subscription'
$resourceGroup = 'rg-mistakes'
$location = 'westeurope'
$vnetApp = 'vnet-app'
$vnetPartner = 'vnet-partner'
$vnetCopy = 'vnet-copy'
$clusterAksOverlaps = 'aks-overlaps'
$clusterAksTooSmall = 'aks-too-small'
$clusterAksSecondInSubnet = 'aks-second-in-subnet'
$clusterAksCrowded = 'aks-crowded'
$clusterAksTooLarge = 'aks-too-large'

# --- Functions ---

# What the script is at; it is named where az fails.
$step = 'the checks before anything is created'
$code = 0
$asked = @()
$more = @()
$expected = @()
$busy = @()
$created = 0
$kept = 0
$listed = 0

# On Windows az is a batch file, through which cmd.exe would read every value once more: its Python is called instead.
$python = ''
$az = Get-Command az -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if ($az -and $az.Source -match '\.(cmd|bat)$') {
    $beside = Join-Path (Split-Path (Split-Path $az.Source)) 'python.exe'
    if (Test-Path $beside) { $python = $beside }
}

# Before 7.3 PowerShell loses double quotes inside of a word, and empty words, on the way to a program.
$loses = ($PSVersionTable.PSVersion.Major * 100 + $PSVersionTable.PSVersion.Minor) -lt 703

function Write-Problem([string]$text) {
    [Console]::Error.WriteLine($text)
}

function Stop-Script([string]$why) {
    Write-Problem "Stopped: $why"
    exit 1
}

function Stop-Failed {
    Write-Problem "Stopped at: $($script:step). What is done stays; mend this, then run the script again."
    exit 1
}

# ConvertTo-Native WORD...: words as PowerShell has to be given them so that a program gets them unchanged.
function ConvertTo-Native {
    foreach ($word in $args) {
        $text = "$word"
        if ($script:loses) {
            $text = $text -replace '(\\*)"', '$1$1\"'
            if ($text -match '\s') { $text = $text -replace '(\\+)$', '$1$1' }
            if ($text -eq '') { $text = '""' }
        }
        $text
    }
}

# Invoke-Az WORD...: what changes something; with -DryRun it is only printed.
function Invoke-Az {
    $words = @($args) + @($script:more)
    if ($DryRun) {
        $printed = foreach ($word in $words) {
            if ("$word" -match '^[A-Za-z-][A-Za-z0-9_./-]*$') { $word } else { "'" + ("$word" -replace "'", "''") + "'" }
        }
        Write-Host "az $($printed -join ' ')"
        return
    }
    $words = @(ConvertTo-Native @words)
    if ($script:python) { & $script:python -IBm azure.cli @words } else { & az @words }
    if ($LASTEXITCODE -ne 0) { Stop-Failed }
}

# Get-Value WORD...: a value that az answers; its exit code is in $code.
function Get-Value {
    $words = @(ConvertTo-Native @args)
    if ($script:python) { $lines = @(& $script:python -IBm azure.cli @words) } else { $lines = @(& az @words) }
    $script:code = $LASTEXITCODE
    ($lines -join "`n").Trim()
}

# Read-Az WORD...: all that az says to a question, a line each; its exit code is in $code.
function Read-Az {
    $words = @($args) + @($script:asked)
    $words = @(ConvertTo-Native @words)
    $ErrorActionPreference = 'Continue'
    if ($script:python) { $lines = @(& $script:python -IBm azure.cli @words 2>&1) } else { $lines = @(& az @words 2>&1) }
    $script:code = $LASTEXITCODE
    foreach ($line in $lines) { "$line".TrimEnd() }
}

# Get-State {SHOW}: the state of something, or missing, and what it has of what is expected, a line each.
function Get-State([scriptblock]$show) {
    $queries = -join @(foreach ($it in $script:expected) { ",to_string($($it.Query))" })
    $script:asked = @('--only-show-errors', '--output', 'tsv', '--query',
        "[to_string(provisioningState || properties.provisioningState)$queries]")
    $lines = @(& $show)
    $script:asked = @()
    if ($script:code -eq 3) { return 'missing' }
    if ($script:code -ne 0) {
        foreach ($line in $lines) { Write-Problem $line }
        Stop-Script "az could not say whether $($script:step) is there."
    }
    $lines | Select-Object -Last ($script:expected.Count + 1) | ForEach-Object { $_ -replace '[\[\]"]', '' }
}

# Add-Expected LABEL VALUE QUERY: what the next thing that is looked at has to have, where it is there.
function Add-Expected([string]$label, [string]$value, [string]$query) {
    $script:expected += @{ Label = $label; Value = $value -replace '[\[\]"\r]', ''; Query = $query }
}

# Compare-Expected FOUND: stops where something is not as expected; nothing is changed silently.
function Compare-Expected([string[]]$found) {
    $differs = $false
    for ($at = 0; $at -lt $script:expected.Count; $at++) {
        $it = $script:expected[$at]
        $value = if ($at + 1 -lt $found.Count) { $found[$at + 1] } else { '' }
        if ($value -eq '' -or $value -eq 'null') { $value = 'none' }
        if ($value -ne $it.Value) {
            $differs = $true
            Write-Problem "Differs: $($it.Label) of $($script:step) is $value, the design says $($it.Value)."
        }
    }
    if ($differs) { Stop-Script "$($script:step) is there, but not as the design says. Nothing of it was changed." }
    $script:expected = @()
}

# Test-Absent {SHOW}: whether something is not there.
function Test-Absent([scriptblock]$show) {
    return @(Get-State $show)[0] -eq 'missing'
}

# Test-Missing WHAT {SHOW}: whether it has yet to be created; what is there is compared and left alone.
function Test-Missing([string]$what, [scriptblock]$show) {
    $script:step = $what
    $found = @(Get-State $show)
    if ($found[0] -eq 'missing') {
        $script:expected = @()
        $script:created++
        if ($DryRun) { Write-Host "Would create: $what" } else { Write-Host "Creating: $what" }
        return $true
    }
    if ($found[0] -ne 'null' -and $found[0] -ne 'Succeeded') {
        Stop-Script "$what is in state $($found[0]). Wait for it, repair it or delete it; then run the script again."
    }
    Compare-Expected $found
    $script:kept++
    Write-Host "There already, left alone: $what"
    return $false
}

# Assert-There WHAT {SHOW}: stops where something is missing or differs that is not ours to create.
function Assert-There([string]$what, [scriptblock]$show) {
    $script:step = $what
    $found = @(Get-State $show)
    if ($found[0] -eq 'missing') { Stop-Script "$what is not there, and it is not ours to create: ask its owner." }
    Compare-Expected $found
    Write-Host "Found: $what"
}

# Start-Long CLUSTER {COMMAND}: what takes minutes. With -NoWait the rest of its cluster is left for later.
function Start-Long([string]$of, [scriptblock]$command) {
    if ($NoWait) {
        $script:more = @('--no-wait')
        $script:busy += $of
    }
    & $command
    $script:more = @()
}

# Test-Due CLUSTER: whether the next step of a cluster can be done now.
function Test-Due([string]$of) {
    if ($script:busy -notcontains $of) { return $true }
    $script:expected = @()
    return $false
}

# Test-Lacking QUERY VALUE WHAT {SHOW}: whether something that came with its cluster has yet to get a value.
function Test-Lacking([string]$query, [string]$value, [string]$what, [scriptblock]$show) {
    $script:step = $what
    $found = @(Get-State $show)
    if ($found[0] -eq 'missing') {
        $script:expected = @()
        if ($DryRun) { return $true }
        Stop-Script "$what is not there, though its cluster is, with which it is created. Add it, or delete the cluster."
    }
    Compare-Expected $found
    $script:asked = @('--query', $query, '--output', 'tsv')
    $lines = @(& $show)
    $script:asked = @()
    if ($script:code -ne 0) { Stop-Failed }
    return ($lines | Select-Object -Last 1) -ne $value
}

# Grant-Role SCOPE {COMMAND}: the role by which an identity joins nodes to a subnet. Azure may know it a while
# later; the wait is 30 times 10 seconds at most.
function Grant-Role([string]$scope, [scriptblock]$identity) {
    $script:step = "role Network Contributor on $scope"
    if ($DryRun) {
        Write-Host "Would create, where it is missing: $($script:step)"
        return
    }
    $principal = & $identity
    if ($script:code -ne 0) { Stop-Failed }
    for ($round = 0; $round -le 30; $round++) {
        $count = Get-Value role assignment list --role 'Network Contributor' --scope $scope --only-show-errors `
            --query "length([?principalId=='$principal'])" --output tsv
        if ($script:code -ne 0 -or $count -eq '') { Stop-Failed }
        if ($count -ne '0') { return }
        if ($round -eq 0) {
            Write-Host "Creating: $($script:step)"
            Invoke-Az role assignment create --role 'Network Contributor' --assignee-object-id $principal `
                --assignee-principal-type ServicePrincipal --scope $scope --output none
        } else {
            Start-Sleep -Seconds 10
        }
    }
    Stop-Script "$($script:step) is not known after 5 minutes: run the script again later."
}

# --- Checks before anything is created ---

if (-not $az) { Stop-Script 'az is missing: https://learn.microsoft.com/cli/azure/install-azure-cli' }
$loggedIn = Get-Value account show --query id --output tsv
if ($code -ne 0) { Stop-Script 'az is not logged in: run az login.' }
if (-not $subscription) { $subscription = $loggedIn }
$null = Get-Value account set --subscription $subscription
if ($code -ne 0) { Stop-Failed }

# Full resource ids, which hold across resource groups and subscriptions.
$vnetPartnerId = "/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnetPartner"
$vnetAppId = "/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnetApp"
$vnetCopyId = "/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnetCopy"

# This design needs az 2.48.0 or newer.
$version = (Get-Value version --output json | ConvertFrom-Json).'azure-cli'
if ([version]($version -replace '[^0-9.].*$', '') -lt [version]'2.48.0') {
    Stop-Script "az $version is too old, 2.48.0 is needed: run az upgrade."
}

# Not every region and subscription has every VM size, and each family of them has a quota of its own.
# Read-Size {COMMAND}: reads the VM sizes that a region has for your subscription, each with its family.
function Read-Size([scriptblock]$list) {
    $script:step = 'the list of VM sizes'
    $script:sizes = @{}
    $script:needed = @{}
    foreach ($line in "$(& $list)" -split "`n") {
        $name, $family = $line.Trim() -split "`t"
        if ($family) { $script:sizes[$name] = $family }
    }
    if ($script:sizes.Count -eq 0) { Write-Host 'Which VM sizes are offered, az could not say.' }
}

# Confirm-Size SIZE VCPUS: warns where a size is not offered, and notes what is needed of the quota of its family.
function Confirm-Size([string]$size, [int]$vcpus) {
    if ($script:sizes.Count -eq 0) { return }
    $family = $script:sizes[$size]
    if (-not $family) {
        Write-Problem "Warning: as far as az knows your subscription has no VM size $size there: the pool may be refused."
        return
    }
    foreach ($quota in @($family, 'cores')) { $script:needed[$quota] = [int]$script:needed[$quota] + $vcpus }
}

# Confirm-Quota {COMMAND}: warns where less is left of a quota than the nodes need that pools begin with.
function Confirm-Quota([scriptblock]$list) {
    $script:step = 'the quota of vCPUs'
    $answer = "$(& $list)"
    if ($script:code -ne 0) { Write-Host 'How much is left of your quota of vCPUs, az could not say.' }
    foreach ($line in $answer -split "`n") {
        $name, $used, $limit = $line.Trim() -split "`t"
        if (-not $limit -or -not $script:needed.ContainsKey($name)) { continue }
        $left = [long]$limit - [long]$used
        if ($left -lt $script:needed[$name]) {
            Write-Problem "Warning: the pools begin with $($script:needed[$name]) vCPUs of quota $name, of which $left are left. Those that are not there yet may be refused."
        }
    }
}

Read-Size { Get-Value vm list-skus --location $location --resource-type virtualMachines --query '[].[name, family]' --output tsv }
Confirm-Size 'Standard_D4s_v5' 1212
Confirm-Size 'Standard_B1s' 6
Confirm-Size 'Standard_D4s_v3' 4048
Confirm-Quota { Get-Value vm list-usage --location $location --query '[].[name.value, currentValue, limit]' --output tsv }

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
$step = "resource group MC_${resourceGroup}_${clusterAksOverlaps}_$location"
if (Test-Absent { Read-Az aks show --resource-group $resourceGroup --name $clusterAksOverlaps }) {
    if ((Get-Value group exists --name "MC_${resourceGroup}_${clusterAksOverlaps}_$location") -eq 'true') {
        Stop-Script "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
    }
}

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
$step = "resource group MC_${resourceGroup}_${clusterAksTooSmall}_$location"
if (Test-Absent { Read-Az aks show --resource-group $resourceGroup --name $clusterAksTooSmall }) {
    if ((Get-Value group exists --name "MC_${resourceGroup}_${clusterAksTooSmall}_$location") -eq 'true') {
        Stop-Script "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
    }
    $step = "cluster $clusterAksTooSmall"
    Write-Host "The nodes of $step leave through a firewall. Before it is created, that has to let through:"
    Write-Host '  on Azure Firewall the FQDN tag AzureKubernetesService'
    Write-Host '  on any other one the destinations that AKS needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress'
    if (-not ($FirewallReady -or $DryRun)) { Stop-Script 'is the firewall ready? Then run the script again with -FirewallReady.' }
}

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
$step = "resource group MC_${resourceGroup}_${clusterAksSecondInSubnet}_$location"
if (Test-Absent { Read-Az aks show --resource-group $resourceGroup --name $clusterAksSecondInSubnet }) {
    if ((Get-Value group exists --name "MC_${resourceGroup}_${clusterAksSecondInSubnet}_$location") -eq 'true') {
        Stop-Script "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
    }
}

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
$step = "resource group MC_${resourceGroup}_${clusterAksCrowded}_$location"
if (Test-Absent { Read-Az aks show --resource-group $resourceGroup --name $clusterAksCrowded }) {
    if ((Get-Value group exists --name "MC_${resourceGroup}_${clusterAksCrowded}_$location") -eq 'true') {
        Stop-Script "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
    }
}

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

Add-Expected 'network plugin' 'azure' 'networkProfile.networkPlugin'
Add-Expected 'plugin mode' 'overlay' 'networkProfile.networkPluginMode'
Add-Expected 'pod CIDR' '100.64.0.0/10' 'networkProfile.podCidr'
Add-Expected 'service CIDR' '172.22.0.0/16' 'networkProfile.serviceCidr'
Add-Expected 'DNS service IP' '172.22.0.10' 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
Add-Expected 'network policy' 'none' 'networkProfile.networkPolicy'
Add-Expected 'outbound type' 'userDefinedRouting' 'networkProfile.outboundType'
Assert-There "cluster $clusterAksTooLarge" { Read-Az aks show --resource-group $resourceGroup --name $clusterAksTooLarge }

# --- Resource groups ---

if (Test-Missing "resource group $resourceGroup" { Read-Az group show --name $resourceGroup }) {
    Invoke-Az group create `
        --name $resourceGroup `
        --location $location `
        --output none
}

# --- Public IP addresses ---

if (Test-Missing 'public IP address pip-app' { Read-Az network public-ip show --resource-group $resourceGroup --name pip-app }) {
    Invoke-Az network public-ip create `
        --resource-group $resourceGroup `
        --name pip-app `
        --location $location `
        --sku Standard `
        --allocation-method Static `
        --version IPv4 `
        --output none
}

# --- NAT gateways ---

if (Test-Missing 'NAT gateway ng-app' { Read-Az resource show --resource-group $resourceGroup --resource-type Microsoft.Network/natGateways --name ng-app --api-version '2022-07-01' }) {
    Invoke-Az network nat gateway create `
        --resource-group $resourceGroup `
        --name ng-app `
        --location $location `
        --public-ip-addresses pip-app `
        --idle-timeout '4' `
        --output none
}

# --- Route tables ---

# Creating it again would take its routes away.
if (Test-Missing 'route table rt-to-internet' { Read-Az network route-table show --resource-group $resourceGroup --name rt-to-internet }) {
    Invoke-Az network route-table create `
        --resource-group $resourceGroup `
        --name rt-to-internet `
        --location $location `
        --disable-bgp-route-propagation false `
        --output none
}

Add-Expected 'address prefix' '0.0.0.0/0' 'addressPrefix'
Add-Expected 'next hop type' 'Internet' 'nextHopType'
Add-Expected 'next hop' 'none' 'nextHopIpAddress'
if (Test-Missing 'route default of rt-to-internet' { Read-Az network route-table route show --resource-group $resourceGroup --route-table-name rt-to-internet --name default }) {
    Invoke-Az network route-table route create `
        --resource-group $resourceGroup `
        --route-table-name rt-to-internet `
        --name default `
        --address-prefix '0.0.0.0/0' `
        --next-hop-type Internet `
        --output none
}

# --- Virtual networks and subnets ---

# Creating it again would take its subnets away.
Add-Expected 'address prefixes' '10.0.0.0/16,10.0.128.0/17' 'sort(addressSpace.addressPrefixes)'
if (Test-Missing "virtual network $vnetApp" { Read-Az network vnet show --resource-group $resourceGroup --name $vnetApp }) {
    Invoke-Az network vnet create `
        --resource-group $resourceGroup `
        --name $vnetApp `
        --location $location `
        --address-prefixes '10.0.0.0/16' '10.0.128.0/17' `
        --output none
}

Add-Expected 'address prefixes' '10.0.0.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet nodes of $vnetApp" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetApp --name nodes }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name nodes `
        --address-prefixes '10.0.0.0/24' `
        --output none
}

Add-Expected 'address prefixes' '10.0.0.128/25' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet overlapping of $vnetApp" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetApp --name overlapping }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name overlapping `
        --address-prefixes '10.0.0.128/25' `
        --output none
}

Add-Expected 'address prefixes' '10.9.0.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet outside of $vnetApp" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetApp --name outside }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name outside `
        --address-prefixes '10.9.0.0/24' `
        --output none
}

Add-Expected 'address prefixes' '10.0.3.0/28' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
Add-Expected 'NAT gateway' "/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/natGateways/ng-app" 'natGateway.id'
if (Test-Missing "subnet tiny of $vnetApp" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetApp --name tiny }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name tiny `
        --address-prefixes '10.0.3.0/28' `
        --nat-gateway ng-app `
        --output none
}

Add-Expected 'address prefixes' '10.0.4.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet delegated of $vnetApp" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetApp --name delegated }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name delegated `
        --address-prefixes '10.0.4.0/24' `
        --delegations Microsoft.ContainerInstance/containerGroups `
        --output none
}

Add-Expected 'address prefixes' '10.0.5.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet two-clusters of $vnetApp" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetApp --name two-clusters }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name two-clusters `
        --address-prefixes '10.0.5.0/24' `
        --output none
}

Add-Expected 'address prefixes' '10.0.6.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
Add-Expected 'route table' "/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/routeTables/rt-to-internet" 'routeTable.id'
if (Test-Missing "subnet routed of $vnetApp" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetApp --name routed }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name routed `
        --address-prefixes '10.0.6.0/24' `
        --route-table rt-to-internet `
        --output none
}

Add-Expected 'address prefixes' '10.0.7.0/30' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet no-room of $vnetApp" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetApp --name no-room }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name no-room `
        --address-prefixes '10.0.7.0/30' `
        --output none
}

# Creating it again would take its subnets away.
Add-Expected 'address prefixes' '10.1.0.0/16' 'sort(addressSpace.addressPrefixes)'
if (Test-Missing "virtual network $vnetPartner" { Read-Az network vnet show --resource-group $resourceGroup --name $vnetPartner }) {
    Invoke-Az network vnet create `
        --resource-group $resourceGroup `
        --name $vnetPartner `
        --location $location `
        --address-prefixes '10.1.0.0/16' `
        --output none
}

Add-Expected 'address prefixes' '10.1.0.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet servers of $vnetPartner" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnetPartner --name servers }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnetPartner `
        --name servers `
        --address-prefixes '10.1.0.0/24' `
        --output none
}

# Creating it again would take its subnets away.
Add-Expected 'address prefixes' '10.0.64.0/18' 'sort(addressSpace.addressPrefixes)'
if (Test-Missing "virtual network $vnetCopy" { Read-Az network vnet show --resource-group $resourceGroup --name $vnetCopy }) {
    Invoke-Az network vnet create `
        --resource-group $resourceGroup `
        --name $vnetCopy `
        --location $location `
        --address-prefixes '10.0.64.0/18' `
        --output none
}

# --- Peerings, a link in each direction ---

Add-Expected 'other network' $vnetPartnerId 'remoteVirtualNetwork.id'
Add-Expected 'forwarded traffic' 'false' '!!allowForwardedTraffic'
Add-Expected 'gateway transit' 'false' '!!allowGatewayTransit'
Add-Expected 'use of the other''s gateway' 'false' '!!useRemoteGateways'
if (Test-Missing "peering of $vnetApp with $vnetPartner" { Read-Az network vnet peering show --resource-group $resourceGroup --vnet-name $vnetApp --name "to-$vnetPartner" }) {
    Invoke-Az network vnet peering create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name "to-$vnetPartner" `
        --remote-vnet $vnetPartnerId `
        --allow-vnet-access `
        --output none
}

Add-Expected 'other network' $vnetAppId 'remoteVirtualNetwork.id'
Add-Expected 'forwarded traffic' 'false' '!!allowForwardedTraffic'
Add-Expected 'gateway transit' 'false' '!!allowGatewayTransit'
Add-Expected 'use of the other''s gateway' 'false' '!!useRemoteGateways'
if (Test-Missing "peering of $vnetPartner with $vnetApp" { Read-Az network vnet peering show --resource-group $resourceGroup --vnet-name $vnetPartner --name "to-$vnetApp" }) {
    Invoke-Az network vnet peering create `
        --resource-group $resourceGroup `
        --vnet-name $vnetPartner `
        --name "to-$vnetApp" `
        --remote-vnet $vnetAppId `
        --allow-vnet-access `
        --output none
}

Add-Expected 'other network' $vnetCopyId 'remoteVirtualNetwork.id'
Add-Expected 'forwarded traffic' 'false' '!!allowForwardedTraffic'
Add-Expected 'gateway transit' 'false' '!!allowGatewayTransit'
Add-Expected 'use of the other''s gateway' 'false' '!!useRemoteGateways'
if (Test-Missing "peering of $vnetApp with $vnetCopy" { Read-Az network vnet peering show --resource-group $resourceGroup --vnet-name $vnetApp --name "to-$vnetCopy" }) {
    Invoke-Az network vnet peering create `
        --resource-group $resourceGroup `
        --vnet-name $vnetApp `
        --name "to-$vnetCopy" `
        --remote-vnet $vnetCopyId `
        --allow-vnet-access `
        --output none
}

Add-Expected 'other network' $vnetAppId 'remoteVirtualNetwork.id'
Add-Expected 'forwarded traffic' 'false' '!!allowForwardedTraffic'
Add-Expected 'gateway transit' 'false' '!!allowGatewayTransit'
Add-Expected 'use of the other''s gateway' 'false' '!!useRemoteGateways'
if (Test-Missing "peering of $vnetCopy with $vnetApp" { Read-Az network vnet peering show --resource-group $resourceGroup --vnet-name $vnetCopy --name "to-$vnetApp" }) {
    Invoke-Az network vnet peering create `
        --resource-group $resourceGroup `
        --vnet-name $vnetCopy `
        --name "to-$vnetApp" `
        --remote-vnet $vnetAppId `
        --allow-vnet-access `
        --output none
}

# --- Cluster aks-overlaps ---

# Not done here: the virtual nodes add-on.
# Not done here: ingress by Application Gateway (AGIC).
Add-Expected 'network plugin' 'azure' 'networkProfile.networkPlugin'
Add-Expected 'plugin mode' 'overlay' 'networkProfile.networkPluginMode'
Add-Expected 'pod CIDR' '10.1.0.0/16' 'networkProfile.podCidr'
Add-Expected 'service CIDR' '10.0.0.0/11' 'networkProfile.serviceCidr'
Add-Expected 'DNS service IP' '10.0.0.0' 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
Add-Expected 'network policy' 'none' 'networkProfile.networkPolicy'
Add-Expected 'outbound type' 'loadBalancer' 'networkProfile.outboundType'
if (Test-Missing "cluster $clusterAksOverlaps" { Read-Az aks show --resource-group $resourceGroup --name $clusterAksOverlaps }) {
    Start-Long $clusterAksOverlaps {
        Invoke-Az aks create `
            --resource-group $resourceGroup `
            --name $clusterAksOverlaps `
            --location $location `
            --network-plugin azure `
            --network-plugin-mode overlay `
            --pod-cidr '10.1.0.0/16' `
            --service-cidr '10.0.0.0/11' `
            --dns-service-ip '10.0.0.0' `
            --network-dataplane azure `
            --outbound-type loadBalancer `
            --load-balancer-sku standard `
            --load-balancer-managed-outbound-ip-count '1' `
            --load-balancer-outbound-ports '0' `
            --load-balancer-idle-timeout '30' `
            --tier free `
            --enable-managed-identity `
            --nodepool-name system `
            --node-vm-size Standard_D4s_v5 `
            --node-count '3' `
            --max-pods '300' `
            --vnet-subnet-id "$vnetAppId/subnets/nodes" `
            --generate-ssh-keys `
            --yes `
            --output none
    }
}

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if (Test-Due $clusterAksOverlaps) {
    Grant-Role "$vnetAppId/subnets/nodes" { Get-Value aks show --resource-group $resourceGroup --name $clusterAksOverlaps --query identity.principalId --output tsv }
}

# az aks create has no option for max surge.
Add-Expected 'mode' 'System' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v5' 'vmSize'
Add-Expected 'max pods' '300' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksOverlaps) -and (Test-Lacking 'upgradeSettings.maxSurge' '10%' "node pool system of $clusterAksOverlaps" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksOverlaps --name system })) {
    Invoke-Az aks nodepool update `
        --resource-group $resourceGroup `
        --cluster-name $clusterAksOverlaps `
        --name system `
        --max-surge '10%' `
        --output none
}

Add-Expected 'mode' 'User' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v5' 'vmSize'
Add-Expected 'max pods' '5' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/nodes" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksOverlaps) -and (Test-Missing "node pool apps of $clusterAksOverlaps" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksOverlaps --name apps })) {
    Start-Long $clusterAksOverlaps {
        Invoke-Az aks nodepool add `
            --resource-group $resourceGroup `
            --cluster-name $clusterAksOverlaps `
            --name apps `
            --mode User `
            --os-type Linux `
            --node-vm-size Standard_D4s_v5 `
            --node-count '300' `
            --max-pods '5' `
            --vnet-subnet-id "$vnetAppId/subnets/nodes" `
            --max-surge '10%' `
            --output none
    }
}

# --- Cluster aks-too-small ---

# The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
# AzureKubernetesService), else the cluster fails while it is created.
Add-Expected 'network plugin' 'azure' 'networkProfile.networkPlugin'
Add-Expected 'plugin mode' 'overlay' 'networkProfile.networkPluginMode'
Add-Expected 'pod CIDR' '192.168.248.0/21' 'networkProfile.podCidr'
Add-Expected 'service CIDR' '172.30.0.0/16' 'networkProfile.serviceCidr'
Add-Expected 'DNS service IP' '172.29.0.10' 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
Add-Expected 'network policy' 'none' 'networkProfile.networkPolicy'
Add-Expected 'outbound type' 'userDefinedRouting' 'networkProfile.outboundType'
if (Test-Missing "cluster $clusterAksTooSmall" { Read-Az aks show --resource-group $resourceGroup --name $clusterAksTooSmall }) {
    $windowsAdmin = if ($env:WINDOWS_ADMIN_USER) { $env:WINDOWS_ADMIN_USER } else { 'azureuser' }
    $windowsPassword = $env:WINDOWS_ADMIN_PASSWORD
    if ($DryRun) {
        $windowsPassword = 'PASSWORD'
    } elseif (-not $windowsPassword) {
        $secret = Read-Host -AsSecureString "Password for $windowsAdmin on Windows nodes (14 characters or more)"
        $windowsPassword = (New-Object System.Management.Automation.PSCredential 'unused', $secret).GetNetworkCredential().Password
    }
    Start-Long $clusterAksTooSmall {
        Invoke-Az aks create `
            --resource-group $resourceGroup `
            --name $clusterAksTooSmall `
            --location $location `
            --network-plugin azure `
            --network-plugin-mode overlay `
            --pod-cidr '192.168.248.0/21' `
            --service-cidr '172.30.0.0/16' `
            --dns-service-ip '172.29.0.10' `
            --network-dataplane azure `
            --outbound-type userDefinedRouting `
            --load-balancer-sku standard `
            --tier free `
            --enable-managed-identity `
            --nodepool-name System-Pool `
            --node-vm-size Standard_B1s `
            --node-count '6' `
            --max-pods '250' `
            --vnet-subnet-id "$vnetAppId/subnets/two-clusters" `
            --windows-admin-username $windowsAdmin `
            "--windows-admin-password=$windowsPassword" `
            --generate-ssh-keys `
            --yes `
            --output none
    }
}

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if (Test-Due $clusterAksTooSmall) {
    Grant-Role "$vnetAppId/subnets/two-clusters" { Get-Value aks show --resource-group $resourceGroup --name $clusterAksTooSmall --query identity.principalId --output tsv }
}

# az aks create has no option for max surge.
Add-Expected 'mode' 'System' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_B1s' 'vmSize'
Add-Expected 'max pods' '250' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/two-clusters" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksTooSmall) -and (Test-Lacking 'upgradeSettings.maxSurge' '33%' "node pool System-Pool of $clusterAksTooSmall" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksTooSmall --name System-Pool })) {
    Invoke-Az aks nodepool update `
        --resource-group $resourceGroup `
        --cluster-name $clusterAksTooSmall `
        --name System-Pool `
        --max-surge '33%' `
        --output none
}

Add-Expected 'mode' 'User' 'mode'
Add-Expected 'operating system' 'Windows' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v3' 'vmSize'
Add-Expected 'max pods' '250' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/two-clusters" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksTooSmall) -and (Test-Missing "node pool win of $clusterAksTooSmall" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksTooSmall --name win })) {
    Start-Long $clusterAksTooSmall {
        Invoke-Az aks nodepool add `
            --resource-group $resourceGroup `
            --cluster-name $clusterAksTooSmall `
            --name win `
            --mode User `
            --os-type Windows `
            --node-vm-size Standard_D4s_v3 `
            --node-count '2' `
            --max-pods '250' `
            --vnet-subnet-id "$vnetAppId/subnets/two-clusters" `
            --max-surge '10%' `
            --output none
    }
}

# --- Cluster aks-second-in-subnet ---

Add-Expected 'network plugin' 'azure' 'networkProfile.networkPlugin'
Add-Expected 'plugin mode' 'overlay' 'networkProfile.networkPluginMode'
Add-Expected 'pod CIDR' '10.244.0.0/26' 'networkProfile.podCidr'
Add-Expected 'service CIDR' '172.21.0.0/16' 'networkProfile.serviceCidr'
Add-Expected 'DNS service IP' '172.21.0.1' 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
Add-Expected 'network policy' 'cilium' 'networkProfile.networkPolicy'
Add-Expected 'outbound type' 'managedNATGateway' 'networkProfile.outboundType'
if (Test-Missing "cluster $clusterAksSecondInSubnet" { Read-Az aks show --resource-group $resourceGroup --name $clusterAksSecondInSubnet }) {
    Start-Long $clusterAksSecondInSubnet {
        Invoke-Az aks create `
            --resource-group $resourceGroup `
            --name $clusterAksSecondInSubnet `
            --location $location `
            --network-plugin azure `
            --network-plugin-mode overlay `
            --pod-cidr '10.244.0.0/26' `
            --service-cidr '172.21.0.0/16' `
            --dns-service-ip '172.21.0.1' `
            --network-policy cilium `
            --network-dataplane azure `
            --outbound-type managedNATGateway `
            --load-balancer-sku standard `
            --nat-gateway-managed-outbound-ip-count '1' `
            --nat-gateway-idle-timeout '4' `
            --tier free `
            --enable-managed-identity `
            --nodepool-name system `
            --node-vm-size Standard_D4s_v3 `
            --node-count '1' `
            --max-pods '250' `
            --vnet-subnet-id "$vnetAppId/subnets/two-clusters" `
            --generate-ssh-keys `
            --yes `
            --output none
    }
}

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if (Test-Due $clusterAksSecondInSubnet) {
    Grant-Role "$vnetAppId/subnets/two-clusters" { Get-Value aks show --resource-group $resourceGroup --name $clusterAksSecondInSubnet --query identity.principalId --output tsv }
}

# az aks create has no option for max surge.
Add-Expected 'mode' 'System' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v3' 'vmSize'
Add-Expected 'max pods' '250' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/two-clusters" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksSecondInSubnet) -and (Test-Lacking 'upgradeSettings.maxSurge' '10%' "node pool system of $clusterAksSecondInSubnet" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksSecondInSubnet --name system })) {
    Invoke-Az aks nodepool update `
        --resource-group $resourceGroup `
        --cluster-name $clusterAksSecondInSubnet `
        --name system `
        --max-surge '10%' `
        --output none
}

# --- Cluster aks-crowded ---

Add-Expected 'network plugin' 'azure' 'networkProfile.networkPlugin'
Add-Expected 'plugin mode' 'overlay' 'networkProfile.networkPluginMode'
Add-Expected 'pod CIDR' '10.0.0.0/16' 'networkProfile.podCidr'
Add-Expected 'service CIDR' '10.0.0.0/16' 'networkProfile.serviceCidr'
Add-Expected 'DNS service IP' '10.0.0.10' 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
Add-Expected 'network policy' 'none' 'networkProfile.networkPolicy'
Add-Expected 'outbound type' 'loadBalancer' 'networkProfile.outboundType'
if (Test-Missing "cluster $clusterAksCrowded" { Read-Az aks show --resource-group $resourceGroup --name $clusterAksCrowded }) {
    Start-Long $clusterAksCrowded {
        Invoke-Az aks create `
            --resource-group $resourceGroup `
            --name $clusterAksCrowded `
            --location $location `
            --network-plugin azure `
            --network-plugin-mode overlay `
            --pod-cidr '10.0.0.0/16' `
            --service-cidr '10.0.0.0/16' `
            --dns-service-ip '10.0.0.10' `
            --network-dataplane azure `
            --outbound-type loadBalancer `
            --load-balancer-sku standard `
            --load-balancer-managed-outbound-ip-count '1' `
            --load-balancer-outbound-ports '0' `
            --load-balancer-idle-timeout '30' `
            --tier free `
            --enable-managed-identity `
            --nodepool-name system `
            --node-vm-size Standard_D4s_v3 `
            --node-count '7' `
            --enable-cluster-autoscaler `
            --min-count '7' `
            --max-count '4' `
            --max-pods '30' `
            --vnet-subnet-id "$vnetAppId/subnets/tiny" `
            --generate-ssh-keys `
            --yes `
            --output none
    }
}

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if (Test-Due $clusterAksCrowded) {
    Grant-Role "$vnetAppId/subnets/tiny" { Get-Value aks show --resource-group $resourceGroup --name $clusterAksCrowded --query identity.principalId --output tsv }
}
if (Test-Due $clusterAksCrowded) {
    Grant-Role "$vnetAppId/subnets/delegated" { Get-Value aks show --resource-group $resourceGroup --name $clusterAksCrowded --query identity.principalId --output tsv }
}

# az aks create has no option for max surge.
Add-Expected 'mode' 'System' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v3' 'vmSize'
Add-Expected 'max pods' '30' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/tiny" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksCrowded) -and (Test-Lacking 'upgradeSettings.maxSurge' '10%' "node pool system of $clusterAksCrowded" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksCrowded --name system })) {
    Invoke-Az aks nodepool update `
        --resource-group $resourceGroup `
        --cluster-name $clusterAksCrowded `
        --name system `
        --max-surge '10%' `
        --output none
}

Add-Expected 'mode' 'User' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v3' 'vmSize'
Add-Expected 'max pods' '250' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/delegated" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksCrowded) -and (Test-Missing "node pool system of $clusterAksCrowded" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksCrowded --name system })) {
    Start-Long $clusterAksCrowded {
        Invoke-Az aks nodepool add `
            --resource-group $resourceGroup `
            --cluster-name $clusterAksCrowded `
            --name system `
            --mode User `
            --os-type Linux `
            --node-vm-size Standard_D4s_v3 `
            --node-count '1' `
            --max-pods '250' `
            --vnet-subnet-id "$vnetAppId/subnets/delegated" `
            --max-surge '10%' `
            --output none
    }
}

# --- Cluster aks-too-large ---

Add-Expected 'mode' 'System' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v3' 'vmSize'
Add-Expected 'max pods' '250' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/routed" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksTooLarge) -and (Test-Missing "node pool system of $clusterAksTooLarge" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksTooLarge --name system })) {
    Start-Long $clusterAksTooLarge {
        Invoke-Az aks nodepool add `
            --resource-group $resourceGroup `
            --cluster-name $clusterAksTooLarge `
            --name system `
            --mode System `
            --os-type Linux `
            --node-vm-size Standard_D4s_v3 `
            --node-count '0' `
            --max-pods '250' `
            --vnet-subnet-id "$vnetAppId/subnets/routed" `
            --max-surge '10%' `
            --output none
    }
}

Add-Expected 'mode' 'User' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v3' 'vmSize'
Add-Expected 'max pods' '250' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetAppId/subnets/routed" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksTooLarge) -and (Test-Missing "node pool batch of $clusterAksTooLarge" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterAksTooLarge --name batch })) {
    Start-Long $clusterAksTooLarge {
        Invoke-Az aks nodepool add `
            --resource-group $resourceGroup `
            --cluster-name $clusterAksTooLarge `
            --name batch `
            --mode User `
            --os-type Linux `
            --node-vm-size Standard_D4s_v3 `
            --node-count '1001' `
            --max-pods '250' `
            --vnet-subnet-id "$vnetAppId/subnets/routed" `
            --max-surge '10%' `
            --output none
    }
}

# --- Done ---

if ($Credentials -and (Test-Due $clusterAksOverlaps)) {
    $step = "the credentials of $clusterAksOverlaps"
    Invoke-Az aks get-credentials `
        --resource-group $resourceGroup `
        --name $clusterAksOverlaps
}

if ($Credentials -and (Test-Due $clusterAksTooSmall)) {
    $step = "the credentials of $clusterAksTooSmall"
    Invoke-Az aks get-credentials `
        --resource-group $resourceGroup `
        --name $clusterAksTooSmall
}

if ($Credentials -and (Test-Due $clusterAksSecondInSubnet)) {
    $step = "the credentials of $clusterAksSecondInSubnet"
    Invoke-Az aks get-credentials `
        --resource-group $resourceGroup `
        --name $clusterAksSecondInSubnet
}

if ($Credentials -and (Test-Due $clusterAksCrowded)) {
    $step = "the credentials of $clusterAksCrowded"
    Invoke-Az aks get-credentials `
        --resource-group $resourceGroup `
        --name $clusterAksCrowded
}

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

$step = 'the end'
Write-Host "Cluster ${clusterAksOverlaps}: pods 10.1.0.0/16, services 10.0.0.0/11."
Write-Host "Cluster ${clusterAksTooSmall}: pods 192.168.248.0/21, services 172.30.0.0/16."
Write-Host "Cluster ${clusterAksSecondInSubnet}: pods 10.244.0.0/26, services 172.21.0.0/16."
Write-Host "Cluster ${clusterAksCrowded}: pods 10.0.0.0/16, services 10.0.0.0/16."
if ($DryRun) {
    Write-Host "Dry run: nothing was changed; $created to create, $kept there already."
} else {
    Write-Host "$created created, $kept there already."
}
if ($busy.Count -gt 0) {
    Write-Host 'Not waited for: when it is there, run the script again for what comes after it.'
}
Write-Host 'Done.'

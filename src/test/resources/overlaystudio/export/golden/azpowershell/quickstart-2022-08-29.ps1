#requires -Version 5.1
#
# Design "quickstart": creates its networks and AKS clusters with az.
# Judged by the rules of 2022-08-29.
#
# The preview that these rules describe is over since 2023-04-17: today neither the aks-preview
# extension nor the feature AzureOverlayPreview is needed, only az 2.48.0 or newer. They are here
# because the document of that time prescribes them.
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
    # nothing in this design asks for it
    [switch]$FirewallReady
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false

# --- Values ---

# An empty subscription means the one you are logged in to.
$subscription = ''
$resourceGroup = 'myResourceGroup'
$location = 'westcentralus'
$vnet = 'myVirtualNetwork'
$clusterName = 'myOverlayCluster'

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
$vnetId = "/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Network/virtualNetworks/$vnet"

# Before az 2.47.0 only this extension knows the options of the preview.
Invoke-Az extension add --name aks-preview --upgrade --yes --output none

# Registering takes some minutes; the wait is 60 times 10 seconds at most.
$step = 'feature AzureOverlayPreview'
$state = Get-Value feature show --namespace Microsoft.ContainerService --name AzureOverlayPreview --query properties.state --output tsv
if ($code -ne 0) { Stop-Failed }
if ($state -ne 'Registered') {
    Write-Host "Registering: $step"
    Invoke-Az feature register --namespace Microsoft.ContainerService --name AzureOverlayPreview --output none
}
for ($round = 1; $round -le 60 -and $state -ne 'Registered' -and -not $DryRun; $round++) {
    Start-Sleep -Seconds 10
    $state = Get-Value feature show --namespace Microsoft.ContainerService --name AzureOverlayPreview --query properties.state --output tsv
    if ($code -ne 0) { Stop-Failed }
}
if ($state -ne 'Registered' -and -not $DryRun) {
    Stop-Script "$step is $state after 10 minutes: run the script again later."
}

# Tells the provider about the feature, for clusters that are yet to be created.
if (Test-Absent { Read-Az aks show --resource-group $resourceGroup --name $clusterName }) {
    Invoke-Az provider register --namespace Microsoft.ContainerService --output none
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
Confirm-Size 'Standard_DS2_v2' 6
Confirm-Quota { Get-Value vm list-usage --location $location --query '[].[name.value, currentValue, limit]' --output tsv }

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
$step = "resource group MC_${resourceGroup}_${clusterName}_$location"
if (Test-Absent { Read-Az aks show --resource-group $resourceGroup --name $clusterName }) {
    if ((Get-Value group exists --name "MC_${resourceGroup}_${clusterName}_$location") -eq 'true') {
        Stop-Script "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
    }
}

# Not checked here; see to it before the first run:
# - You may assign roles on the subnets of myOverlayCluster: its identity needs the role Network
#   Contributor there, else its nodes cannot join.

# --- Resource groups ---

if (Test-Missing "resource group $resourceGroup" { Read-Az group show --name $resourceGroup }) {
    Invoke-Az group create `
        --name $resourceGroup `
        --location $location `
        --output none
}

# --- Virtual networks and subnets ---

# Creating it again would take its subnets away.
Add-Expected 'address prefixes' '10.0.0.0/8' 'sort(addressSpace.addressPrefixes)'
if (Test-Missing "virtual network $vnet" { Read-Az network vnet show --resource-group $resourceGroup --name $vnet }) {
    Invoke-Az network vnet create `
        --resource-group $resourceGroup `
        --name $vnet `
        --location $location `
        --address-prefixes '10.0.0.0/8' `
        --output none
}

Add-Expected 'address prefixes' '10.10.0.0/16' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet nodesubnet of $vnet" { Read-Az network vnet subnet show --resource-group $resourceGroup --vnet-name $vnet --name nodesubnet }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroup `
        --vnet-name $vnet `
        --name nodesubnet `
        --address-prefixes '10.10.0.0/16' `
        --output none
}

# --- Cluster myOverlayCluster ---

Add-Expected 'network plugin' 'azure' 'networkProfile.networkPlugin'
Add-Expected 'plugin mode' 'overlay' 'networkProfile.networkPluginMode'
Add-Expected 'pod CIDR' '192.168.0.0/16' 'networkProfile.podCidr'
Add-Expected 'service CIDR' '10.0.0.0/16' 'networkProfile.serviceCidr'
Add-Expected 'DNS service IP' '10.0.0.10' 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
Add-Expected 'network policy' 'none' 'networkProfile.networkPolicy'
Add-Expected 'outbound type' 'loadBalancer' 'networkProfile.outboundType'
if (Test-Missing "cluster $clusterName" { Read-Az aks show --resource-group $resourceGroup --name $clusterName }) {
    Start-Long $clusterName {
        Invoke-Az aks create `
            --resource-group $resourceGroup `
            --name $clusterName `
            --location $location `
            --network-plugin azure `
            --network-plugin-mode overlay `
            --pod-cidr '192.168.0.0/16' `
            --service-cidr '10.0.0.0/16' `
            --dns-service-ip '10.0.0.10' `
            --outbound-type loadBalancer `
            --load-balancer-sku standard `
            --load-balancer-managed-outbound-ip-count '1' `
            --load-balancer-outbound-ports '0' `
            --load-balancer-idle-timeout '30' `
            --enable-managed-identity `
            --nodepool-name nodepool1 `
            --node-vm-size Standard_DS2_v2 `
            --node-count '3' `
            --max-pods '30' `
            --vnet-subnet-id "$vnetId/subnets/nodesubnet" `
            --generate-ssh-keys `
            --yes `
            --output none
    }
}

# The cluster's identity has to join nodes to their subnets, of which az sees to the first.
if (Test-Due $clusterName) {
    Grant-Role "$vnetId/subnets/nodesubnet" { Get-Value aks show --resource-group $resourceGroup --name $clusterName --query identity.principalId --output tsv }
}

# az aks create has no option for max surge.
Add-Expected 'mode' 'System' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_DS2_v2' 'vmSize'
Add-Expected 'max pods' '30' 'maxPods'
Add-Expected 'zones' 'none' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetId/subnets/nodesubnet" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterName) -and (Test-Lacking 'upgradeSettings.maxSurge' '1' "node pool nodepool1 of $clusterName" { Read-Az aks nodepool show --resource-group $resourceGroup --cluster-name $clusterName --name nodepool1 })) {
    Invoke-Az aks nodepool update `
        --resource-group $resourceGroup `
        --cluster-name $clusterName `
        --name nodepool1 `
        --max-surge '1' `
        --output none
}

# --- Done ---

if ($Credentials -and (Test-Due $clusterName)) {
    $step = "the credentials of $clusterName"
    Invoke-Az aks get-credentials `
        --resource-group $resourceGroup `
        --name $clusterName
}

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

$step = 'the end'
Write-Host "Cluster ${clusterName}: pods 192.168.0.0/16, services 10.0.0.0/16."
if ($DryRun) {
    Write-Host "Dry run: nothing was changed; $created to create, $kept there already."
} else {
    Write-Host "$created created, $kept there already."
}
if ($busy.Count -gt 0) {
    Write-Host 'Not waited for: when it is there, run the script again for what comes after it.'
}
Write-Host 'Done.'

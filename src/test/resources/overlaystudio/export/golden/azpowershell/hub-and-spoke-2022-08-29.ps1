#requires -Version 5.1
#
# Design "hub-and-spoke": creates its networks and AKS clusters with az.
# Judged by the rules of 2022-08-29.
#
# The preview that these rules describe is over since 2023-04-17: today neither the aks-preview
# extension nor the feature AzureOverlayPreview is needed, only az 2.48.0 or newer. They are here
# because the document of that time prescribes them.
#
# THIS DESIGN HAS ERRORS. Azure will refuse it, or it will not work:
# - Network policy cilium of aks-shop-prod-weu: Azure CNI Overlay knows none, azure and calico
#   [network-policy-values]
# - aks-shop-prod-weu and aks-data-prod-weu are in westeurope, but overlay is available in
#   northcentralus and westcentralus only [region-allowed]
# - VM size Standard_D4s_v5 of node pool system is a v5 size [sku-v5-blocked]
# - VM size Standard_D8s_v5 of node pool shop is a v5 size [sku-v5-blocked]
# - Network policy cilium of aks-data-prod-weu: Azure CNI Overlay knows none, azure and calico
#   [network-policy-values]
# - VM size Standard_D4s_v5 of node pool system is a v5 size [sku-v5-blocked]
# - VM size Standard_E8s_v5 of node pool stream is a v5 size [sku-v5-blocked]
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
$subscription = '11111111-2222-3333-4444-555555555555'
$subscription2 = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
$subscription3 = '22222222-3333-4444-8555-666666666666'
$resourceGroupConnectivityWeu = 'rg-connectivity-weu'
$resourceGroupAksProdWeu = 'rg-aks-prod-weu'
$resourceGroupLegacyWeu = 'rg-legacy-weu'
$location = 'westeurope'
$vnetHubWeu = 'vnet-hub-weu'
$vnetShopWeu = 'vnet-shop-weu'
$vnetDataWeu = 'vnet-data-weu'
$vnetLegacyWeu = 'vnet-legacy-weu'
$clusterAksShopProdWeu = 'aks-shop-prod-weu'
$clusterAksDataProdWeu = 'aks-data-prod-weu'

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
$vnetHubWeuId = "/subscriptions/$subscription2/resourceGroups/$resourceGroupConnectivityWeu/providers/Microsoft.Network/virtualNetworks/$vnetHubWeu"
$vnetShopWeuId = "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.Network/virtualNetworks/$vnetShopWeu"
$vnetDataWeuId = "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.Network/virtualNetworks/$vnetDataWeu"

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
if ((Test-Absent { Read-Az aks show --resource-group $resourceGroupAksProdWeu --name $clusterAksShopProdWeu }) -or (Test-Absent { Read-Az aks show --resource-group $resourceGroupAksProdWeu --name $clusterAksDataProdWeu })) {
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
Confirm-Size 'Standard_D4s_v5' 24
Confirm-Size 'Standard_D8s_v5' 96
Confirm-Size 'Standard_E8s_v5' 160
Confirm-Quota { Get-Value vm list-usage --location $location --query '[].[name.value, currentValue, limit]' --output tsv }

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
$step = "resource group MC_${resourceGroupAksProdWeu}_${clusterAksShopProdWeu}_$location"
if (Test-Absent { Read-Az aks show --resource-group $resourceGroupAksProdWeu --name $clusterAksShopProdWeu }) {
    if ((Get-Value group exists --name "MC_${resourceGroupAksProdWeu}_${clusterAksShopProdWeu}_$location") -eq 'true') {
        Stop-Script "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
    }
    $step = "cluster $clusterAksShopProdWeu"
    Write-Host "The nodes of $step leave through a firewall. Before it is created, that has to let through:"
    Write-Host '  on Azure Firewall the FQDN tag AzureKubernetesService'
    Write-Host '  on any other one the destinations that AKS needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress'
    if (-not ($FirewallReady -or $DryRun)) { Stop-Script 'is the firewall ready? Then run the script again with -FirewallReady.' }
}

# AKS makes this resource group for the nodes of a new cluster, so it must not be there.
$step = "resource group MC_${resourceGroupAksProdWeu}_${clusterAksDataProdWeu}_$location"
if (Test-Absent { Read-Az aks show --resource-group $resourceGroupAksProdWeu --name $clusterAksDataProdWeu }) {
    if ((Get-Value group exists --name "MC_${resourceGroupAksProdWeu}_${clusterAksDataProdWeu}_$location") -eq 'true') {
        Stop-Script "$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself."
    }
}

# Not checked here; see to it before the first run:
# - You may assign roles on the subnets of aks-shop-prod-weu: its identity needs the role Network
#   Contributor there, else its nodes cannot join.
# - Routes, firewalls and network security groups let the nodes of aks-shop-prod-weu reach what AKS
#   needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress
# - You may assign roles on the subnets of aks-data-prod-weu: its identity needs the role Network
#   Contributor there, else its nodes cannot join.

# --- What has to be there already ---

Add-Expected 'address prefixes' '10.0.0.0/20' 'sort(addressSpace.addressPrefixes)'
Assert-There "virtual network $vnetHubWeu" { Read-Az network vnet show --subscription $subscription2 --resource-group $resourceGroupConnectivityWeu --name $vnetHubWeu }
Add-Expected 'address prefixes' '10.0.0.0/26' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
Assert-There "subnet AzureFirewallSubnet of $vnetHubWeu" { Read-Az network vnet subnet show --subscription $subscription2 --resource-group $resourceGroupConnectivityWeu --vnet-name $vnetHubWeu --name AzureFirewallSubnet }
Add-Expected 'address prefixes' '10.0.1.0/27' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
Assert-There "subnet GatewaySubnet of $vnetHubWeu" { Read-Az network vnet subnet show --subscription $subscription2 --resource-group $resourceGroupConnectivityWeu --vnet-name $vnetHubWeu --name GatewaySubnet }
Add-Expected 'address prefixes' '10.0.4.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
Assert-There "subnet snet-shared of $vnetHubWeu" { Read-Az network vnet subnet show --subscription $subscription2 --resource-group $resourceGroupConnectivityWeu --vnet-name $vnetHubWeu --name snet-shared }
Add-Expected 'address prefixes' '10.22.0.0/16' 'sort(addressSpace.addressPrefixes)'
Assert-There "virtual network $vnetLegacyWeu" { Read-Az network vnet show --subscription $subscription3 --resource-group $resourceGroupLegacyWeu --name $vnetLegacyWeu }
Add-Expected 'address prefixes' '10.22.0.0/20' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
Assert-There "subnet snet-legacy-servers of $vnetLegacyWeu" { Read-Az network vnet subnet show --subscription $subscription3 --resource-group $resourceGroupLegacyWeu --vnet-name $vnetLegacyWeu --name snet-legacy-servers }
Assert-There 'public IP address pip-azfw-hub-weu' { Read-Az network public-ip show --subscription $subscription2 --resource-group $resourceGroupConnectivityWeu --name pip-azfw-hub-weu }
Assert-There 'firewall or appliance azfw-hub-weu' { Read-Az resource show --subscription $subscription2 --resource-group $resourceGroupConnectivityWeu --resource-type Microsoft.Network/azureFirewalls --name azfw-hub-weu --api-version '2022-07-01' }

# --- Resource groups ---

if (Test-Missing "resource group $resourceGroupAksProdWeu" { Read-Az group show --name $resourceGroupAksProdWeu }) {
    Invoke-Az group create `
        --name $resourceGroupAksProdWeu `
        --location $location `
        --output none
}

# --- Network security groups ---

if (Test-Missing 'network security group nsg-shop' { Read-Az network nsg show --resource-group $resourceGroupAksProdWeu --name nsg-shop }) {
    Invoke-Az network nsg create `
        --resource-group $resourceGroupAksProdWeu `
        --name nsg-shop `
        --location $location `
        --output none
}

if (Test-Missing 'rule AllowHttpsFromDataCentre of nsg-shop' { Read-Az network nsg rule show --resource-group $resourceGroupAksProdWeu --nsg-name nsg-shop --name AllowHttpsFromDataCentre }) {
    Invoke-Az network nsg rule create `
        --resource-group $resourceGroupAksProdWeu `
        --nsg-name nsg-shop `
        --name AllowHttpsFromDataCentre `
        --priority '100' `
        --direction Inbound `
        --access Allow `
        --protocol Tcp `
        --source-address-prefixes '10.128.0.0/12' `
        --source-port-ranges '*' `
        --destination-address-prefixes '*' `
        --destination-port-ranges '443' `
        --output none
}

if (Test-Missing 'rule AllowHttpsFromVnet of nsg-shop' { Read-Az network nsg rule show --resource-group $resourceGroupAksProdWeu --nsg-name nsg-shop --name AllowHttpsFromVnet }) {
    Invoke-Az network nsg rule create `
        --resource-group $resourceGroupAksProdWeu `
        --nsg-name nsg-shop `
        --name AllowHttpsFromVnet `
        --priority '110' `
        --direction Inbound `
        --access Allow `
        --protocol Tcp `
        --source-address-prefixes VirtualNetwork `
        --source-port-ranges '*' `
        --destination-address-prefixes '*' `
        --destination-port-ranges '443' `
        --output none
}

# --- Public IP addresses ---

if (Test-Missing 'public IP address pip-data-egress-1' { Read-Az network public-ip show --resource-group $resourceGroupAksProdWeu --name pip-data-egress-1 }) {
    Invoke-Az network public-ip create `
        --resource-group $resourceGroupAksProdWeu `
        --name pip-data-egress-1 `
        --location $location `
        --sku Standard `
        --allocation-method Static `
        --version IPv4 `
        --zone '1' `
        --output none
}

if (Test-Missing 'public IP address pip-data-egress-2' { Read-Az network public-ip show --resource-group $resourceGroupAksProdWeu --name pip-data-egress-2 }) {
    Invoke-Az network public-ip create `
        --resource-group $resourceGroupAksProdWeu `
        --name pip-data-egress-2 `
        --location $location `
        --sku Standard `
        --allocation-method Static `
        --version IPv4 `
        --zone '1' `
        --output none
}

# --- NAT gateways ---

if (Test-Missing 'NAT gateway ng-data-weu' { Read-Az resource show --resource-group $resourceGroupAksProdWeu --resource-type Microsoft.Network/natGateways --name ng-data-weu --api-version '2022-07-01' }) {
    Invoke-Az network nat gateway create `
        --resource-group $resourceGroupAksProdWeu `
        --name ng-data-weu `
        --location $location `
        --public-ip-addresses pip-data-egress-1 pip-data-egress-2 `
        --idle-timeout '10' `
        --zone '1' `
        --output none
}

# --- Route tables ---

# Creating it again would take its routes away.
if (Test-Missing 'route table rt-shop-nodes' { Read-Az network route-table show --resource-group $resourceGroupAksProdWeu --name rt-shop-nodes }) {
    Invoke-Az network route-table create `
        --resource-group $resourceGroupAksProdWeu `
        --name rt-shop-nodes `
        --location $location `
        --disable-bgp-route-propagation true `
        --output none
}

Add-Expected 'address prefix' '0.0.0.0/0' 'addressPrefix'
Add-Expected 'next hop type' 'VirtualAppliance' 'nextHopType'
Add-Expected 'next hop' '10.0.0.4' 'nextHopIpAddress'
if (Test-Missing 'route internet-through-firewall of rt-shop-nodes' { Read-Az network route-table route show --resource-group $resourceGroupAksProdWeu --route-table-name rt-shop-nodes --name internet-through-firewall }) {
    Invoke-Az network route-table route create `
        --resource-group $resourceGroupAksProdWeu `
        --route-table-name rt-shop-nodes `
        --name internet-through-firewall `
        --address-prefix '0.0.0.0/0' `
        --next-hop-type VirtualAppliance `
        --next-hop-ip-address '10.0.0.4' `
        --output none
}

# --- Virtual networks and subnets ---

# Creating it again would take its subnets away.
Add-Expected 'address prefixes' '10.20.0.0/16' 'sort(addressSpace.addressPrefixes)'
if (Test-Missing "virtual network $vnetShopWeu" { Read-Az network vnet show --resource-group $resourceGroupAksProdWeu --name $vnetShopWeu }) {
    Invoke-Az network vnet create `
        --resource-group $resourceGroupAksProdWeu `
        --name $vnetShopWeu `
        --location $location `
        --address-prefixes '10.20.0.0/16' `
        --output none
}

Add-Expected 'address prefixes' '10.20.0.0/23' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
Add-Expected 'route table' "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.Network/routeTables/rt-shop-nodes" 'routeTable.id'
if (Test-Missing "subnet snet-shop-nodes of $vnetShopWeu" { Read-Az network vnet subnet show --resource-group $resourceGroupAksProdWeu --vnet-name $vnetShopWeu --name snet-shop-nodes }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroupAksProdWeu `
        --vnet-name $vnetShopWeu `
        --name snet-shop-nodes `
        --address-prefixes '10.20.0.0/23' `
        --route-table rt-shop-nodes `
        --network-security-group nsg-shop `
        --output none
}

Add-Expected 'address prefixes' '10.20.4.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet snet-shop-ingress of $vnetShopWeu" { Read-Az network vnet subnet show --resource-group $resourceGroupAksProdWeu --vnet-name $vnetShopWeu --name snet-shop-ingress }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroupAksProdWeu `
        --vnet-name $vnetShopWeu `
        --name snet-shop-ingress `
        --address-prefixes '10.20.4.0/24' `
        --network-security-group nsg-shop `
        --output none
}

Add-Expected 'address prefixes' '10.20.5.0/24' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
if (Test-Missing "subnet snet-shop-endpoints of $vnetShopWeu" { Read-Az network vnet subnet show --resource-group $resourceGroupAksProdWeu --vnet-name $vnetShopWeu --name snet-shop-endpoints }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroupAksProdWeu `
        --vnet-name $vnetShopWeu `
        --name snet-shop-endpoints `
        --address-prefixes '10.20.5.0/24' `
        --output none
}

# Creating it again would take its subnets away.
Add-Expected 'address prefixes' '10.21.0.0/17,10.21.128.0/18' 'sort(addressSpace.addressPrefixes)'
if (Test-Missing "virtual network $vnetDataWeu" { Read-Az network vnet show --resource-group $resourceGroupAksProdWeu --name $vnetDataWeu }) {
    Invoke-Az network vnet create `
        --resource-group $resourceGroupAksProdWeu `
        --name $vnetDataWeu `
        --location $location `
        --address-prefixes '10.21.0.0/17' '10.21.128.0/18' `
        --output none
}

Add-Expected 'address prefixes' '10.21.0.0/23' 'addressPrefixes && sort(addressPrefixes) || addressPrefix'
Add-Expected 'NAT gateway' "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.Network/natGateways/ng-data-weu" 'natGateway.id'
if (Test-Missing "subnet snet-data-nodes of $vnetDataWeu" { Read-Az network vnet subnet show --resource-group $resourceGroupAksProdWeu --vnet-name $vnetDataWeu --name snet-data-nodes }) {
    Invoke-Az network vnet subnet create `
        --resource-group $resourceGroupAksProdWeu `
        --vnet-name $vnetDataWeu `
        --name snet-data-nodes `
        --address-prefixes '10.21.0.0/23' `
        --nat-gateway ng-data-weu `
        --output none
}

# --- Peerings, a link in each direction ---

# For the owner of vnet-hub-weu, which is in another subscription. It offers the gateway that the
# other link uses:
#   az network vnet peering create `
#       --subscription aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee `
#       --resource-group rg-connectivity-weu `
#       --vnet-name vnet-hub-weu `
#       --name to-vnet-shop-weu `
#       --remote-vnet '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-aks-prod-weu/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu' `
#       --allow-vnet-access `
#       --allow-forwarded-traffic `
#       --allow-gateway-transit

Add-Expected 'other network' $vnetHubWeuId 'remoteVirtualNetwork.id'
Add-Expected 'forwarded traffic' 'true' '!!allowForwardedTraffic'
Add-Expected 'gateway transit' 'false' '!!allowGatewayTransit'
Add-Expected 'use of the other''s gateway' 'true' '!!useRemoteGateways'
if (Test-Missing "peering of $vnetShopWeu with $vnetHubWeu" { Read-Az network vnet peering show --resource-group $resourceGroupAksProdWeu --vnet-name $vnetShopWeu --name "to-$vnetHubWeu" }) {
    Invoke-Az network vnet peering create `
        --resource-group $resourceGroupAksProdWeu `
        --vnet-name $vnetShopWeu `
        --name "to-$vnetHubWeu" `
        --remote-vnet $vnetHubWeuId `
        --allow-vnet-access `
        --allow-forwarded-traffic `
        --use-remote-gateways `
        --output none
}

# For the owner of vnet-hub-weu, which is in another subscription. It offers the gateway that the
# other link uses:
#   az network vnet peering create `
#       --subscription aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee `
#       --resource-group rg-connectivity-weu `
#       --vnet-name vnet-hub-weu `
#       --name to-vnet-data-weu `
#       --remote-vnet '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-aks-prod-weu/providers/Microsoft.Network/virtualNetworks/vnet-data-weu' `
#       --allow-vnet-access `
#       --allow-forwarded-traffic `
#       --allow-gateway-transit

Add-Expected 'other network' $vnetHubWeuId 'remoteVirtualNetwork.id'
Add-Expected 'forwarded traffic' 'true' '!!allowForwardedTraffic'
Add-Expected 'gateway transit' 'false' '!!allowGatewayTransit'
Add-Expected 'use of the other''s gateway' 'true' '!!useRemoteGateways'
if (Test-Missing "peering of $vnetDataWeu with $vnetHubWeu" { Read-Az network vnet peering show --resource-group $resourceGroupAksProdWeu --vnet-name $vnetDataWeu --name "to-$vnetHubWeu" }) {
    Invoke-Az network vnet peering create `
        --resource-group $resourceGroupAksProdWeu `
        --vnet-name $vnetDataWeu `
        --name "to-$vnetHubWeu" `
        --remote-vnet $vnetHubWeuId `
        --allow-vnet-access `
        --allow-forwarded-traffic `
        --use-remote-gateways `
        --output none
}

# --- Cluster aks-shop-prod-weu ---

if (Test-Missing 'identity id-aks-shop-prod' { Read-Az identity show --resource-group $resourceGroupAksProdWeu --name id-aks-shop-prod }) {
    Invoke-Az identity create `
        --resource-group $resourceGroupAksProdWeu `
        --name id-aks-shop-prod `
        --location $location `
        --output none
}

# The cluster's identity has to join nodes to their subnets.
Grant-Role "$vnetShopWeuId/subnets/snet-shop-nodes" { Get-Value identity show --resource-group $resourceGroupAksProdWeu --name id-aks-shop-prod --query principalId --output tsv }

# The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag
# AzureKubernetesService), else the cluster fails while it is created.
# Not done here: ingress by Application routing.
# Not done here: the Cilium data plane, which az had no option for on 2022-08-29.
Add-Expected 'network plugin' 'azure' 'networkProfile.networkPlugin'
Add-Expected 'plugin mode' 'overlay' 'networkProfile.networkPluginMode'
Add-Expected 'pod CIDR' '192.168.0.0/16' 'networkProfile.podCidr'
Add-Expected 'service CIDR' '172.20.0.0/16' 'networkProfile.serviceCidr'
Add-Expected 'DNS service IP' '172.20.0.10' 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
Add-Expected 'network policy' 'cilium' 'networkProfile.networkPolicy'
Add-Expected 'outbound type' 'userDefinedRouting' 'networkProfile.outboundType'
if (Test-Missing "cluster $clusterAksShopProdWeu" { Read-Az aks show --resource-group $resourceGroupAksProdWeu --name $clusterAksShopProdWeu }) {
    Start-Long $clusterAksShopProdWeu {
        Invoke-Az aks create `
            --resource-group $resourceGroupAksProdWeu `
            --name $clusterAksShopProdWeu `
            --location $location `
            --network-plugin azure `
            --network-plugin-mode overlay `
            --pod-cidr '192.168.0.0/16' `
            --service-cidr '172.20.0.0/16' `
            --dns-service-ip '172.20.0.10' `
            --network-policy cilium `
            --outbound-type userDefinedRouting `
            --load-balancer-sku standard `
            --uptime-sla `
            --kubernetes-version '1.34' `
            --dns-name-prefix aks-shop-prod `
            --enable-managed-identity `
            --assign-identity "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-aks-shop-prod" `
            --enable-private-cluster `
            --nodepool-name system `
            --os-sku CBLMariner `
            --node-vm-size Standard_D4s_v5 `
            --node-count '3' `
            --max-pods '60' `
            --zones '1' '2' '3' `
            --vnet-subnet-id "$vnetShopWeuId/subnets/snet-shop-nodes" `
            --generate-ssh-keys `
            --yes `
            --output none
    }
}

# az aks create has no option for max surge.
Add-Expected 'mode' 'System' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v5' 'vmSize'
Add-Expected 'max pods' '60' 'maxPods'
Add-Expected 'zones' '1,2,3' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetShopWeuId/subnets/snet-shop-nodes" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksShopProdWeu) -and (Test-Lacking 'upgradeSettings.maxSurge' '3' "node pool system of $clusterAksShopProdWeu" { Read-Az aks nodepool show --resource-group $resourceGroupAksProdWeu --cluster-name $clusterAksShopProdWeu --name system })) {
    Invoke-Az aks nodepool update `
        --resource-group $resourceGroupAksProdWeu `
        --cluster-name $clusterAksShopProdWeu `
        --name system `
        --max-surge '3' `
        --output none
}

Add-Expected 'mode' 'User' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D8s_v5' 'vmSize'
Add-Expected 'max pods' '110' 'maxPods'
Add-Expected 'zones' '1,2,3' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetShopWeuId/subnets/snet-shop-nodes" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksShopProdWeu) -and (Test-Missing "node pool shop of $clusterAksShopProdWeu" { Read-Az aks nodepool show --resource-group $resourceGroupAksProdWeu --cluster-name $clusterAksShopProdWeu --name shop })) {
    Start-Long $clusterAksShopProdWeu {
        Invoke-Az aks nodepool add `
            --resource-group $resourceGroupAksProdWeu `
            --cluster-name $clusterAksShopProdWeu `
            --name shop `
            --mode User `
            --os-type Linux `
            --node-vm-size Standard_D8s_v5 `
            --node-count '12' `
            --enable-cluster-autoscaler `
            --min-count '6' `
            --max-count '60' `
            --max-pods '110' `
            --zones '1' '2' '3' `
            --vnet-subnet-id "$vnetShopWeuId/subnets/snet-shop-nodes" `
            --max-surge '33%' `
            --output none
    }
}

# --- Cluster aks-data-prod-weu ---

if (Test-Missing 'identity id-aks-data-prod' { Read-Az identity show --resource-group $resourceGroupAksProdWeu --name id-aks-data-prod }) {
    Invoke-Az identity create `
        --resource-group $resourceGroupAksProdWeu `
        --name id-aks-data-prod `
        --location $location `
        --output none
}

# The cluster's identity has to join nodes to their subnets.
Grant-Role "$vnetDataWeuId/subnets/snet-data-nodes" { Get-Value identity show --resource-group $resourceGroupAksProdWeu --name id-aks-data-prod --query principalId --output tsv }

# Not done here: the Cilium data plane, which az had no option for on 2022-08-29.
Add-Expected 'network plugin' 'azure' 'networkProfile.networkPlugin'
Add-Expected 'plugin mode' 'overlay' 'networkProfile.networkPluginMode'
Add-Expected 'pod CIDR' '192.168.0.0/16' 'networkProfile.podCidr'
Add-Expected 'service CIDR' '172.20.0.0/16' 'networkProfile.serviceCidr'
Add-Expected 'DNS service IP' '172.20.0.10' 'networkProfile.dnsServiceIp || networkProfile.dnsServiceIP'
Add-Expected 'network policy' 'cilium' 'networkProfile.networkPolicy'
Add-Expected 'outbound type' 'userAssignedNATGateway' 'networkProfile.outboundType'
if (Test-Missing "cluster $clusterAksDataProdWeu" { Read-Az aks show --resource-group $resourceGroupAksProdWeu --name $clusterAksDataProdWeu }) {
    Start-Long $clusterAksDataProdWeu {
        Invoke-Az aks create `
            --resource-group $resourceGroupAksProdWeu `
            --name $clusterAksDataProdWeu `
            --location $location `
            --network-plugin azure `
            --network-plugin-mode overlay `
            --pod-cidr '192.168.0.0/16' `
            --service-cidr '172.20.0.0/16' `
            --dns-service-ip '172.20.0.10' `
            --network-policy cilium `
            --outbound-type userAssignedNATGateway `
            --load-balancer-sku standard `
            --kubernetes-version '1.34' `
            --dns-name-prefix aks-data-prod `
            --enable-managed-identity `
            --assign-identity "/subscriptions/$subscription/resourceGroups/$resourceGroupAksProdWeu/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-aks-data-prod" `
            --api-server-authorized-ip-ranges '73.140.245.0/24' `
            --nodepool-name system `
            --node-vm-size Standard_D4s_v5 `
            --node-count '3' `
            --max-pods '30' `
            --zones '1' '2' '3' `
            --vnet-subnet-id "$vnetDataWeuId/subnets/snet-data-nodes" `
            --generate-ssh-keys `
            --yes `
            --output none
    }
}

# az aks create has no option for max surge.
Add-Expected 'mode' 'System' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_D4s_v5' 'vmSize'
Add-Expected 'max pods' '30' 'maxPods'
Add-Expected 'zones' '1,2,3' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetDataWeuId/subnets/snet-data-nodes" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksDataProdWeu) -and (Test-Lacking 'upgradeSettings.maxSurge' '3' "node pool system of $clusterAksDataProdWeu" { Read-Az aks nodepool show --resource-group $resourceGroupAksProdWeu --cluster-name $clusterAksDataProdWeu --name system })) {
    Invoke-Az aks nodepool update `
        --resource-group $resourceGroupAksProdWeu `
        --cluster-name $clusterAksDataProdWeu `
        --name system `
        --max-surge '3' `
        --output none
}

Add-Expected 'mode' 'User' 'mode'
Add-Expected 'operating system' 'Linux' 'osType'
Add-Expected 'VM size' 'Standard_E8s_v5' 'vmSize'
Add-Expected 'max pods' '110' 'maxPods'
Add-Expected 'zones' '1,2,3' 'availabilityZones && sort(availabilityZones)'
Add-Expected 'subnet' "$vnetDataWeuId/subnets/snet-data-nodes" 'vnetSubnetId || vnetSubnetID'
if ((Test-Due $clusterAksDataProdWeu) -and (Test-Missing "node pool stream of $clusterAksDataProdWeu" { Read-Az aks nodepool show --resource-group $resourceGroupAksProdWeu --cluster-name $clusterAksDataProdWeu --name stream })) {
    Start-Long $clusterAksDataProdWeu {
        Invoke-Az aks nodepool add `
            --resource-group $resourceGroupAksProdWeu `
            --cluster-name $clusterAksDataProdWeu `
            --name stream `
            --mode User `
            --os-type Linux `
            --node-vm-size Standard_E8s_v5 `
            --node-count '20' `
            --enable-cluster-autoscaler `
            --min-count '10' `
            --max-count '80' `
            --max-pods '110' `
            --zones '1' '2' '3' `
            --vnet-subnet-id "$vnetDataWeuId/subnets/snet-data-nodes" `
            --max-surge '10%' `
            --output none
    }
}

# --- Done ---

if ($Credentials -and (Test-Due $clusterAksShopProdWeu)) {
    $step = "the credentials of $clusterAksShopProdWeu"
    Invoke-Az aks get-credentials `
        --resource-group $resourceGroupAksProdWeu `
        --name $clusterAksShopProdWeu
}

if ($Credentials -and (Test-Due $clusterAksDataProdWeu)) {
    $step = "the credentials of $clusterAksDataProdWeu"
    Invoke-Az aks get-credentials `
        --resource-group $resourceGroupAksProdWeu `
        --name $clusterAksDataProdWeu
}

# Later:
# - A subnet can be resized only while nothing is in it.
# - Where a virtual network gets one more range, run az aks update for each of its clusters before a
#   pool gets a subnet in that range.

$step = 'the end'
Write-Host "Cluster ${clusterAksShopProdWeu}: pods 192.168.0.0/16, services 172.20.0.0/16."
Write-Host "Cluster ${clusterAksDataProdWeu}: pods 192.168.0.0/16, services 172.20.0.0/16."
if ($DryRun) {
    Write-Host "Dry run: nothing was changed; $created to create, $kept there already."
} else {
    Write-Host "$created created, $kept there already."
}
if ($busy.Count -gt 0) {
    Write-Host 'Not waited for: when it is there, run the script again for what comes after it.'
}
Write-Host 'Done.'

package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The longer looks of a PowerShell script before it does anything.
final class PowerShellChecks {

    private static final String LOGIN = """
            $loggedIn = Get-Value account show --query id --output tsv
            if ($code -ne 0) { Stop-Script 'az is not logged in: run az login.' }
            """;

    private static final String SUBSCRIPTION = """
            if (-not $subscription) { $subscription = $loggedIn }
            $null = Get-Value account set --subscription $subscription
            if ($code -ne 0) { Stop-Failed }
            """;

    private static final String VERSION = """
            $version = (Get-Value version --output json | ConvertFrom-Json).'azure-cli'
            if ([version]($version -replace '[^0-9.].*$', '') -lt [version]'@MINIMUM@') {
                Stop-Script "az $version is too old, @MINIMUM@ is needed: run az upgrade."
            }
            """;

    private static final String FEATURE = """
            $step = 'feature @FEATURE@'
            $state = Get-Value feature show --namespace Microsoft.ContainerService --name @FEATURE@ --query properties.state --output tsv
            if ($code -ne 0) { Stop-Failed }
            if ($state -ne 'Registered') {
                Write-Host "Registering: $step"
                Invoke-Az feature register --namespace Microsoft.ContainerService --name @FEATURE@ --output none
            }
            for ($round = 1; $round -le 60 -and $state -ne 'Registered' -and -not $DryRun; $round++) {
                Start-Sleep -Seconds 10
                $state = Get-Value feature show --namespace Microsoft.ContainerService --name @FEATURE@ --query properties.state --output tsv
                if ($code -ne 0) { Stop-Failed }
            }
            if ($state -ne 'Registered' -and -not $DryRun) {
                Stop-Script "$step is $state after 10 minutes: run the script again later."
            }
            """;

    private static final String SIZES = """
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
            """;

    private static final String FIREWALL = """
            Write-Host "The nodes of $step leave through a firewall. Before it is created, that has to let through:"
            Write-Host '  on Azure Firewall the FQDN tag AzureKubernetesService'
            Write-Host '  on any other one the destinations that AKS needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress'
            if (-not ($FirewallReady -or $DryRun)) { Stop-Script 'is the firewall ready? Then run the script again with -FirewallReady.' }
            """;

    private static final String PASSWORD = """
            $windowsAdmin = if ($env:WINDOWS_ADMIN_USER) { $env:WINDOWS_ADMIN_USER } else { 'azureuser' }
            $windowsPassword = $env:WINDOWS_ADMIN_PASSWORD
            if ($DryRun) {
                $windowsPassword = 'PASSWORD'
            } elseif (-not $windowsPassword) {
                $secret = Read-Host -AsSecureString "Password for $windowsAdmin on Windows nodes (14 characters or more)"
                $windowsPassword = (New-Object System.Management.Automation.PSCredential 'unused', $secret).GetNetworkCredential().Password
            }
            """;

    private static final String QUESTION = """
            if ($listed -eq 0) {
                Write-Host 'Nothing of this design is there.'
                exit
            }
            if (-not ($DryRun -or $Yes)) {
                $answer = Read-Host 'Delete all of this? That cannot be undone. Type yes to go on'
                if ($answer -cne 'yes') { Stop-Script 'nothing was deleted.' }
            }
            """;

    private PowerShellChecks() {}

    static List<String> login(List<String> empty) {
        List<String> lines = new ArrayList<>(List.of(
                "if (-not $az) { Stop-Script 'az is missing: https://learn.microsoft.com/cli/azure/install-azure-cli' }"));
        empty.forEach(name -> lines.add(
                "if (-not $" + name + ") { Stop-Script 'the design says no " + name + ": set it at the top.' }"));
        lines.addAll(LOGIN.lines().toList());
        return lines;
    }

    static List<String> subscription() {
        return SUBSCRIPTION.lines().toList();
    }

    static List<String> version(String minimum) {
        return VERSION.replace("@MINIMUM@", minimum).lines().toList();
    }

    static List<String> feature(String feature) {
        return FEATURE.replace("@FEATURE@", feature).lines().toList();
    }

    static List<String> sizes(List<RegionSizes> regions) {
        List<String> lines = new ArrayList<>(SIZES.lines().toList());
        regions.forEach(region -> {
            lines.add("");
            lines.add("Read-Size " + PowerShell.value(region.list()));
            region.needs().forEach(
                    need -> lines.add("Confirm-Size " + PowerShellText.value(need.size()) + " " + need.vcpus()));
            lines.add("Confirm-Quota " + PowerShell.value(region.usage()));
        });
        return lines;
    }

    static List<String> nodeGroup(Word group, Command exists, Command show, @Nullable Word routed) {
        List<String> lines = new ArrayList<>(List.of(
                "$step = " + PowerShellText.expression(group),
                "if (Test-Absent " + PowerShell.read(show) + ") {",
                "    if ((Get-Value " + PowerShell.words(exists) + ") -eq 'true') {",
                "        Stop-Script \"$step is there already, perhaps left from another cluster. Delete it: AKS makes it"
                        + " itself.\"",
                "    }"));
        if (routed != null) {
            lines.add("    $step = " + PowerShellText.expression(routed));
            FIREWALL.lines().forEach(line -> lines.add("    " + line));
        }
        lines.add("}");
        return lines;
    }

    static List<String> askPassword() {
        return PASSWORD.lines().toList();
    }

    static List<String> question() {
        return QUESTION.lines().toList();
    }
}

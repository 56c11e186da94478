package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The functions of the PowerShell scripts.
///
/// Their own variables have names that no variable at the top of a script has, because a block sees those of its caller.
///
/// @param name what it is called
/// @param text what it does, with a comment that says why
record PowerShellFunctions(String name, String text) {

    private static final String ALWAYS = """
            # What the script is at; it is named where az fails.
            $step = 'the checks before anything is @DONE@'
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
            if ($az -and $az.Source -match '\\.(cmd|bat)$') {
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
                        $text = $text -replace '(\\\\*)"', '$1$1\\"'
                        if ($text -match '\\s') { $text = $text -replace '(\\\\+)$', '$1$1' }
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
                $lines | Select-Object -Last ($script:expected.Count + 1) | ForEach-Object { $_ -replace '[\\[\\]"]', '' }
            }

            # Add-Expected LABEL VALUE QUERY: what the next thing that is looked at has to have, where it is there.
            function Add-Expected([string]$label, [string]$value, [string]$query) {
                $script:expected += @{ Label = $label; Value = $value -replace '[\\[\\]"\\r]', ''; Query = $query }
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
            """;

    private static final List<PowerShellFunctions> WHERE_USED = List.of(
            new PowerShellFunctions("Test-Absent", """
                    # Test-Absent {SHOW}: whether something is not there.
                    function Test-Absent([scriptblock]$show) {
                        return @(Get-State $show)[0] -eq 'missing'
                    }
                    """),
            new PowerShellFunctions("Test-Missing", """
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
                    """),
            new PowerShellFunctions("Assert-There", """
                    # Assert-There WHAT {SHOW}: stops where something is missing or differs that is not ours to create.
                    function Assert-There([string]$what, [scriptblock]$show) {
                        $script:step = $what
                        $found = @(Get-State $show)
                        if ($found[0] -eq 'missing') { Stop-Script "$what is not there, and it is not ours to create: ask its owner." }
                        Compare-Expected $found
                        Write-Host "Found: $what"
                    }
                    """),
            new PowerShellFunctions("Start-Long", """
                    # Start-Long CLUSTER {COMMAND}: what takes minutes. With -NoWait the rest of its cluster is left for later.
                    function Start-Long([string]$of, [scriptblock]$command) {
                        if ($NoWait) {
                            $script:more = @('--no-wait')
                            $script:busy += $of
                        }
                        & $command
                        $script:more = @()
                    }
                    """),
            new PowerShellFunctions("Test-Due", """
                    # Test-Due CLUSTER: whether the next step of a cluster can be done now.
                    function Test-Due([string]$of) {
                        if ($script:busy -notcontains $of) { return $true }
                        $script:expected = @()
                        return $false
                    }
                    """),
            new PowerShellFunctions("Test-Lacking", """
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
                    """),
            new PowerShellFunctions("Show-There", """
                    # Show-There WHAT {SHOW}: says what is there, and stops where it may not be ours.
                    function Show-There([string]$what, [scriptblock]$show) {
                        $script:step = $what
                        $found = @(Get-State $show)
                        if ($found[0] -eq 'missing') {
                            $script:expected = @()
                            return
                        }
                        Compare-Expected $found
                        $script:listed++
                        Write-Host "  $what"
                    }
                    """),
            new PowerShellFunctions("Test-There", """
                    # Test-There WHAT {SHOW}: whether something is there to be deleted.
                    function Test-There([string]$what, [scriptblock]$show) {
                        $script:step = $what
                        return @(Get-State $show)[0] -ne 'missing'
                    }
                    """),
            new PowerShellFunctions("Test-Empty", """
                    # Test-Empty {COUNT}: whether nothing is left in something.
                    function Test-Empty([scriptblock]$count) {
                        $left = & $count
                        if ($script:code -ne 0) { Stop-Failed }
                        if ($DryRun -or $left -eq '0') { return $true }
                        Write-Host "Left alone, because something else is in it: $($script:step)"
                        return $false
                    }
                    """),
            new PowerShellFunctions("Write-Deletion", """
                    # Write-Deletion: says what is deleted.
                    function Write-Deletion {
                        if ($DryRun) { Write-Host "Would delete: $($script:step)" } else { Write-Host "Deleting: $($script:step)" }
                    }
                    """),
            new PowerShellFunctions("Revoke-Role", """
                    # Revoke-Role SCOPE {COMMAND}: deletes the role of an identity on a subnet that stays.
                    function Revoke-Role([string]$scope, [scriptblock]$identity) {
                        $principal = & $identity
                        if ($script:code -ne 0) { Stop-Failed }
                        $role = Get-Value role assignment list --role 'Network Contributor' --scope $scope --only-show-errors `
                            --query "[?principalId=='$principal'] | [0].id" --output tsv
                        if ($script:code -ne 0) { Stop-Failed }
                        if ($role) { Invoke-Az role assignment delete --ids $role }
                    }
                    """),
            new PowerShellFunctions("Grant-Role", """
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
                    """));

    /// The functions that every script has, and those that a script uses.
    ///
    /// @param done what the script does with things, such as created
    static List<String> lines(String done, List<String> user) {
        List<String> lines = new ArrayList<>(ALWAYS.replace("@DONE@", done).lines().toList());
        WHERE_USED.stream().filter(each -> each.isUsedIn(user)).forEach(each -> {
            lines.add("");
            each.text().lines().forEach(lines::add);
        });
        return lines;
    }

    private boolean isUsedIn(List<String> user) {
        Pattern call = Pattern.compile("(^\\s*|\\()" + name + "(\\s|$)");
        return user.stream().filter(line -> !line.startsWith("#")).anyMatch(line -> call.matcher(line).find());
    }
}

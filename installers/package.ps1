# Packs Overlay Studio for Windows with a Java of its own: a zip and, with WiX, an .msi in target\installers.
#
#   powershell -ExecutionPolicy Bypass -File installers\package.ps1 [-Type zip|msi|exe]
#
# Windows PowerShell 5.1 or PowerShell 7. It packs what "mvn package" left in target, and runs that where nothing is there.
# It is the twin of package.sh; unlike that one it has been parsed, but not been run yet.
param(
    [ValidateSet('zip', 'msi', 'exe')]
    [string] $Type = 'msi'
)

$ErrorActionPreference = 'Stop'
Set-Location (Split-Path -Parent $PSScriptRoot)
$root = (Get-Location).Path

# What jdeps finds, and jdk.unsupported, which PDFBox looks for by name.
$modules = 'java.desktop,java.logging,java.xml,jdk.unsupported,javafx.controls,javafx.fxml'
$patience = 90
$distribution = Join-Path $root 'target\overlay-studio'
$out = Join-Path $root 'target\installers'
$work = Join-Path $out 'work'
$image = Join-Path $work 'Overlay Studio'
$app = Join-Path $image 'app'
$runtime = Join-Path $work 'runtime'

function Stop-Packing([string] $message) {
    [Console]::Error.WriteLine($message)
    exit 1
}

# Runs a program, and ends the script where it fails.
function Invoke-Tool([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) {
        Stop-Packing "$program ended with exit code $LASTEXITCODE, so nothing was packed."
    }
}

# A folder is a JDK that can pack if it is new enough, which its file "release" tells.
function Test-Jdk([string] $folder) {
    if (-not $folder) { return $false }
    foreach ($file in 'bin\jlink.exe', 'bin\jpackage.exe', 'bin\jar.exe', 'release') {
        if (-not (Test-Path (Join-Path $folder $file))) { return $false }
    }
    $release = (Get-Content (Join-Path $folder 'release')) -join "`n"
    return ($release -match 'JAVA_VERSION="(\d+)') -and ([int] $Matches[1] -ge 25)
}

# The JDK: JAVA_HOME, then the one on the PATH, then the usual places.
function Find-Jdk {
    $folders = @($env:JAVA_HOME)
    $javac = Get-Command 'javac.exe' -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($javac) { $folders += Split-Path -Parent (Split-Path -Parent $javac.Path) }
    foreach ($place in $env:ProgramFiles, (Join-Path $env:LOCALAPPDATA 'Programs')) {
        foreach ($vendor in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'BellSoft', 'Amazon Corretto', 'SapMachine') {
            $folders += Get-ChildItem (Join-Path $place $vendor) -Directory -ErrorAction SilentlyContinue |
                ForEach-Object { $_.FullName }
        }
    }
    $folders += Get-ChildItem (Join-Path $env:USERPROFILE '.jdks') -Directory -ErrorAction SilentlyContinue |
        ForEach-Object { $_.FullName }
    foreach ($folder in $folders) {
        if (Test-Jdk $folder) { return $folder }
    }
    return $null
}

# jpackage makes an .msi or .exe with WiX 3 (candle, light) or a later one (wix).
function Test-Wix {
    if (Get-Command 'wix.exe' -ErrorAction SilentlyContinue) { return $true }
    if ((Get-Command 'candle.exe' -ErrorAction SilentlyContinue) -and (Get-Command 'light.exe' -ErrorAction SilentlyContinue)) {
        return $true
    }
    $places = @($env:ProgramFiles, ${env:ProgramFiles(x86)}) | Where-Object { $_ }
    foreach ($place in $places) {
        if (Get-ChildItem $place -Directory -Filter 'WiX Toolset v*' -ErrorAction SilentlyContinue) { return $true }
    }
    return $false
}

# Java cut to the modules that are used, JavaFX among them. Its native libraries lie beside Java's own, or JavaFX would unpack
# them into the user's home folder at its first start. Those that Java has itself stay Java's.
function New-Runtime {
    $javafx = Join-Path $distribution 'lib\javafx'
    Invoke-Tool $jlink @('--module-path', $javafx, '--add-modules', $modules, '--output', $runtime,
        '--no-header-files', '--no-man-pages', '--compress', 'zip-6',
        '--exclude-resources', 'glob:/javafx.graphics/*.dll')
    $natives = Join-Path $work 'natives'
    New-Item -ItemType Directory -Force $natives | Out-Null
    Push-Location $natives
    foreach ($jar in Get-ChildItem $javafx -Filter '*.jar') {
        Invoke-Tool $jarTool @('--extract', '--file', $jar.FullName)
    }
    Pop-Location
    foreach ($library in Get-ChildItem $natives -Filter '*.dll') {
        $target = Join-Path $runtime (Join-Path 'bin' $library.Name)
        if (-not (Test-Path $target)) { Copy-Item $library.FullName $target }
    }
}

# Each library that is packed, with its version and licence; one that nobody has looked at is refused.
function Get-ThirdParty {
    'Overlay Studio brings these libraries, each under the licence that its line names. Their own licence files and notices lie'
    'within their jars in app, those of Java and JavaFX in runtime\legal.'
    ''
    $licences = @{}
    foreach ($line in Get-Content 'installers\third-party\libraries.txt') {
        $name, $entry = $line -split ' +', 2
        $licences[$name] = $entry
    }
    foreach ($jar in Get-ChildItem (Join-Path $distribution 'lib') -Filter '*.jar' -Recurse | Sort-Object Name) {
        if ($jar.BaseName -like 'overlay-studio-*') { continue }
        $name = $jar.BaseName -replace '-[0-9].*$', ''
        if (-not $licences.ContainsKey($name)) {
            Stop-Packing "installers\third-party\libraries.txt has no line for $($jar.Name): look up its licence and add one."
        }
        '{0,-20} {1,-15} {2}' -f $name, $jar.BaseName.Substring($name.Length + 1), $licences[$name]
    }
    '{0,-20} {1,-15} {2}' -f 'Inter', '', 'OFL-1.1                     The Inter Project Authors'
    '{0,-20} {1,-15} {2}' -f 'JetBrains Mono', '', 'OFL-1.1                     The JetBrains Mono Project Authors'
    foreach ($text in 'BSD-3-Clause', 'MIT') {
        ''
        '--------'
        ''
        Get-Content "installers\third-party\$text.txt"
    }
}

# The studio as it will lie on the disk: one launcher for the window, one with a console for the command line.
function New-Image {
    New-Runtime
    $libraries = Join-Path $work 'libraries'
    New-Item -ItemType Directory -Force $libraries | Out-Null
    Copy-Item (Join-Path $distribution 'lib\*.jar') $libraries
    $launcher = Join-Path $work 'command-line.properties'
    (Get-Content 'installers\windows\command-line.properties') -replace '@JAR@', $mainJar |
        Set-Content -Encoding ASCII $launcher
    Invoke-Tool $jpackage @('--type', 'app-image', '--name', 'Overlay Studio', '--app-version', $number,
        '--vendor', 'Overlay Studio contributors', '--input', $libraries, '--runtime-image', $runtime,
        '--main-jar', $mainJar, '--main-class', 'overlaystudio.Main',
        '--java-options', '--enable-native-access=javafx.graphics',
        '--icon', 'assets\icons\overlay-studio.ico', '--add-launcher', "overlay-studio=$launcher", '--dest', $work)
    Copy-Item 'LICENSE' (Join-Path $image 'LICENSE.txt')
    Get-ThirdParty | Set-Content -Encoding ASCII (Join-Path $image 'THIRD-PARTY.txt')
}

# A record fits only jars with the time that they had, and archives keep times in steps of two seconds: so all are whole minutes.
function Set-SameTimes {
    $time = [DateTime]::UtcNow.Date
    Get-ChildItem $image -Recurse -File -Force | ForEach-Object {
        $_.IsReadOnly = $false
        $_.LastWriteTimeUtc = $time
    }
}

# The class path of a launcher, as its .cfg says it, and the options of a start that is recorded.
function New-Arguments([string] $launcher, [string] $record, [string[]] $options) {
    $jars = Get-Content (Join-Path $app "$launcher.cfg") | Where-Object { $_ -like 'app.classpath=*' } |
        ForEach-Object { $_.Substring('app.classpath='.Length).Replace('$APPDIR', $app) }
    $lines = @("-XX:AOTCacheOutput=$(Join-Path $app $record)") + $options + @('-classpath', ($jars -join ';'), 'overlaystudio.Main')
    $file = Join-Path $work "$record.arguments"
    $lines | ForEach-Object { '"' + $_.Replace('\', '\\') + '"' } | Set-Content -Encoding ASCII $file
    return $file
}

# In the design with every common mistake there is most to say. Exit code 1: it has errors.
function Save-CommandLineStart {
    $arguments = New-Arguments 'overlay-studio' 'command-line.aot' @('-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1')
    & (Join-Path $image 'runtime\bin\java.exe') "@$arguments" 'check' 'assets\samples\mistakes.overlay.json' | Out-Null
    if ($LASTEXITCODE -ne 1) { Stop-Packing "The command line ended with $LASTEXITCODE while its start was recorded." }
}

# Opens the window, and closes it as a person would once the processor has had next to nothing to do for three seconds.
function Save-WindowStart {
    $arguments = New-Arguments 'Overlay Studio' 'window.aot' @('--enable-native-access=javafx.graphics')
    $preferences = $env:APPDATA
    $env:APPDATA = Join-Path $work 'user'
    try {
        $studio = Start-Process (Join-Path $image 'runtime\bin\javaw.exe') -ArgumentList "`"@$arguments`"" -PassThru
    } finally {
        $env:APPDATA = $preferences
    }
    $quiet = 0
    $spent = 0
    for ($second = 0; ($second -lt $patience) -and ($quiet -lt 3) -and -not $studio.HasExited; $second++) {
        Start-Sleep -Seconds 1
        $studio.Refresh()
        $now = $studio.TotalProcessorTime.TotalMilliseconds
        if (($studio.MainWindowHandle -ne 0) -and ($now - $spent -lt 200)) { $quiet++ } else { $quiet = 0 }
        $spent = $now
    }
    if (-not $studio.HasExited) {
        if (-not ($studio.CloseMainWindow() -and $studio.WaitForExit(120000))) { $studio.Kill() }
    }
}

# A launcher with a record of its start. Where it does not fit, as after a copy that lost the jars' times, Java starts without it
# and is told to say nothing of that.
function Add-Record([string] $launcher, [string] $record) {
    $configuration = Join-Path $app "$launcher.cfg"
    if (-not (Test-Path (Join-Path $app $record))) {
        Write-Warning "No start was recorded for $launcher, so it starts more slowly (the window's takes a desktop session)."
        return
    }
    Add-Content -Encoding ASCII $configuration @(
        "java-options=-XX:AOTCache=`$APPDIR\$record"
        'java-options=-Xlog:disable'
        'java-options=-Xlog:all=warning:stderr'
        'java-options=-Xlog:aot*=off:stderr'
        'java-options=-Xlog:cds*=off:stderr'
    )
}

function New-Zip {
    $file = Join-Path $out "overlay-studio-$version-windows.zip"
    Invoke-Tool $jarTool @('--create', '--no-manifest', '--file', $file, '-C', $work, 'Overlay Studio')
    Write-Output "Made $file"
}

# For the user alone, so that it takes no administrator; a later version replaces the one before.
function New-Installer {
    Invoke-Tool $jpackage @('--type', $Type, '--name', 'Overlay Studio', '--app-version', $number, '--app-image', $image,
        '--vendor', 'Overlay Studio contributors', '--description', 'Draws, checks and exports Azure CNI Overlay network designs',
        '--license-file', 'LICENSE', '--file-associations', 'installers\windows\association.properties',
        '--win-menu', '--win-menu-group', 'Overlay Studio', '--win-per-user-install', '--win-dir-chooser',
        '--win-upgrade-uuid', '5f0c3f0e-6a0b-4d57-9a53-2f7c1f5d9b1e', '--dest', $out)
    Write-Output "Made an .$Type in $out"
}

# Everything that is missing, each with what installs it, before anything is done.
if ($env:OS -ne 'Windows_NT') {
    Stop-Packing 'installers/package.ps1 packs for Windows and runs there; installers/package.sh packs for Linux.'
}
$missing = @()
$jdk = Find-Jdk
if (-not $jdk) { $missing += 'a JDK 25 or newer with jlink and jpackage (winget install EclipseAdoptium.Temurin.25.JDK)' }
$maven = Get-Command 'mvn.cmd', 'mvn' -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $maven -and -not (Test-Path (Join-Path $distribution 'lib'))) { $missing += 'mvn (https://maven.apache.org)' }
if ($missing) { Stop-Packing "Cannot pack, for this is missing: $($missing -join '; ')" }
if (($Type -ne 'zip') -and -not (Test-Wix)) {
    Write-Warning "WiX is missing, so only the zip is made (for an .${Type}: dotnet tool install --global wix, or https://wixtoolset.org)."
    $Type = 'zip'
}

$jlink = Join-Path $jdk 'bin\jlink.exe'
$jpackage = Join-Path $jdk 'bin\jpackage.exe'
$jarTool = Join-Path $jdk 'bin\jar.exe'
$version = ([xml] (Get-Content 'pom.xml')).project.version
$number = $version -replace '-.*$', ''
$mainJar = "overlay-studio-$version.jar"
if (-not (Test-Path (Join-Path $distribution "lib\$mainJar"))) {
    Write-Output 'Running mvn package, as target\overlay-studio is missing.'
    Invoke-Tool $maven.Path @('-B', '-ntp', '-q', 'package', '-DskipTests')
}
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory -Force $work | Out-Null
New-Image
Set-SameTimes
Save-CommandLineStart
Save-WindowStart
Add-Record 'overlay-studio' 'command-line.aot'
Add-Record 'Overlay Studio' 'window.aot'
Set-SameTimes
New-Zip
if ($Type -ne 'zip') { New-Installer }
Remove-Item -Recurse -Force $work

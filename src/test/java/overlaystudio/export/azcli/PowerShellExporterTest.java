package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.export.azcli.Designs.company;
import static overlaystudio.export.azcli.Designs.id;
import static overlaystudio.export.azcli.Designs.judged;
import static overlaystudio.export.azcli.Designs.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Design;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.design.ResourceTag;
import overlaystudio.export.Exporters;
import overlaystudio.export.ScriptExporter;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// The PowerShell scripts make the calls of the bash scripts, and are read alike by Windows PowerShell and PowerShell 7.
class PowerShellExporterTest {

    private static String text(ScriptExporter exporter, Assessment assessment) {
        return exporter.export(assessment).content().text();
    }

    private static String script(Design design) {
        return text(new PowerShellExporter(), judged(design));
    }

    static Stream<Arguments> scripts() {
        Stream<Design> designs =
                Stream.concat(Samples.names().stream().map(Samples::load), Stream.of(company(), windows()));
        return designs.flatMap(design -> Stream.of(Designs.DOCUMENT, LocalDate.of(2023, 4, 1), Designs.TODAY)
                .map(day -> Arguments.of(design.name(), RuleBook.standard().judge(design, day), day)));
    }

    private static Design windows() {
        return quickstart(Designs.TODAY).withName("windows")
                .add(NodePool.of(id("pool-2"), "win", PoolMode.USER, id("subnet-1")).withOsType(OsType.WINDOWS),
                        id("cluster-1"));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("scripts")
    void itMakesTheCallsOfTheBashScript(String name, Assessment assessment, LocalDate day) {
        List<List<String>> calls = WrittenCalls.inPowerShell(text(new PowerShellExporter(), assessment));
        assertThat(calls).hasSizeGreaterThan(8);
        assertThat(calls).filteredOn(PowerShellExporterTest::isStep)
                .containsExactlyElementsOf(WrittenCalls.inBash(text(new AzCliExporter(), assessment)).stream()
                        .filter(PowerShellExporterTest::isStep).toList());
    }

    /// The version is read another way, since PowerShell would lose quotes, and the state of a feature in a loop.
    private static boolean isStep(List<String> call) {
        return !call.getFirst().equals("version") && !call.subList(0, 2).equals(List.of("feature", "show"));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("scripts")
    void itTakesDownWithTheSameCalls(String name, Assessment assessment, LocalDate day) {
        List<List<String>> calls = WrittenCalls.inPowerShell(text(new PowerShellRemovalExporter(), assessment));
        assertThat(calls).hasSizeGreaterThan(8)
                .containsExactlyElementsOf(WrittenCalls.inBash(text(new AzRemovalExporter(), assessment)));
    }

    @Test
    void ownersHaveTheSameCalls() {
        assertThat(WrittenCalls.inPowerShell(text(new PowerShellOwnersExporter(), judged(company()))))
                .hasSizeGreaterThan(3)
                .containsExactlyElementsOf(WrittenCalls.inBash(text(new AzOwnersExporter(), judged(company()))));
    }

    static Stream<String> names() {
        String more = "\u00e4\u4e2d\ud83d\ude00\u2019\u201d\u200f";
        return Stream.concat(
                IntStream.range(1, 128).mapToObj(each -> "a" + (char) each + "b"),
                Stream.concat(IntStream.range(1, 128).mapToObj(each -> "" + (char) each), Stream.of(more, "1.30", "--%",
                        "$(1)", "${a}", "@x", "a:b", "'@\n", "a\\", "-x=$y")));
    }

    /// Both languages are written by their own rules, and read by their own rules here.
    @ParameterizedTest
    @MethodSource("names")
    void everyNameComesOutUnchanged(String name) {
        Design hostile = quickstart(Designs.TODAY).withPlacement(new Placement(null, name, name))
                .withTags(List.of(new ResourceTag(name, name)));
        Design design = hostile.replace(hostile.networks().getFirst().withName(name))
                .replace(hostile.networks().getFirst().subnets().getFirst().withName(name));
        String script = script(design);
        assertThat(script).matches("[\\x20-\\x7E\\n]*");
        assertThat(WrittenCalls.inPowerShell(script))
                .contains(Stream.of(List.of("group", "create"), option("--name", name), option("--location", name),
                        option("--tags", name + "=" + name), List.of("--output", "none"))
                        .flatMap(List::stream).toList())
                .anySatisfy(call -> assertThat(call).startsWith("network", "vnet", "subnet", "create"))
                .filteredOn(call -> call.contains("--vnet-subnet-id"))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.get(call.indexOf("--vnet-subnet-id") + 1))
                        .endsWith("/virtualNetworks/" + name + "/subnets/" + name));
    }

    /// A value with a dash in front is one word with its option, else az would take it for an option.
    private static List<String> option(String option, String value) {
        return value.startsWith("-") ? List.of(option + "=" + value) : List.of(option, value);
    }

    @ParameterizedTest
    @CsvSource({"1.30", "10.0.0.0/8", "1", "true1", "0x10", "1kb"})
    void whatLooksLikeANumberIsText(String text) {
        assertThat(PowerShellText.quote(text)).isEqualTo(text.equals("true1") ? text : "'" + text + "'");
    }

    @Test
    void itSaysWhatItNeedsAndStopsAtTheFirstTrouble() {
        assertThat(script(company()))
                .startsWith("#requires -Version 5.1\n#\n# Design \"company\"")
                .contains("\n[CmdletBinding()]\nparam(\n", "    [switch]$FirewallReady\n", "Set-StrictMode",
                        "$ErrorActionPreference = 'Stop'", "if ($LASTEXITCODE -ne 0) { Stop-Failed }")
                .endsWith("Write-Host 'Done.'\n")
                .doesNotContainPattern("(?m)^[^'\"]*(&&|\\|\\||\\?\\?|\\?\\.)");
    }

    @Test
    void variablesDifferByMoreThanCapitals() {
        Design design = company();
        Design alike = design.replace(design.networks().getFirst().withName("vnet-GREEN"));
        assertThat(script(alike)).contains("$vnetGREEN = 'vnet-GREEN'", "$vnetGreen2 = 'vnet-green'");
    }

    @Test
    void thePasswordOfWindowsNodesIsInNoScript() {
        assertThat(script(windows()))
                .contains("$env:WINDOWS_ADMIN_PASSWORD", "Read-Host -AsSecureString",
                        "\"--windows-admin-password=$windowsPassword\"");
    }

    @Test
    void theExportersAreKnown() {
        assertThat(List.of("azpowershell", "azpowershell-remove", "azpowershell-owners"))
                .allSatisfy(name -> assertThat(Exporters.find(name)).isPresent());
        assertThat(new PowerShellExporter().label()).isEqualTo("az script (PowerShell)");
        assertThat(new PowerShellExporter().export(judged(company())).fileName()).isEqualTo("company.ps1");
    }
}

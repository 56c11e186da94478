package overlaystudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final String SAMPLES = "assets/samples/";
    private static final String GOOD = SAMPLES + "quickstart.overlay.json";
    private static final String BAD = SAMPLES + "mistakes.overlay.json";

    @TempDir private Path folder;

    @Test
    void checkReportsFindingsWithTheirSourceAndRepairThenCapacityThenTheCounts() {
        Run run = Run.of("check", GOOD);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(GOOD + ": design \u201cquickstart\u201d, judged by the rules of 2022-08-29\n")
                .containsSubsequence("warning  ", "service-cidr-overlaps-vnet", "Why: ", "Repair: Use 172.20.0.0/16",
                        "Capacity", "Pod blocks of myOverlayCluster", "256", "0 errors, 1 warning, 0 notes\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void checkPutsErrorsFirstAndExitsWithOne() {
        Run run = Run.of("check", BAD);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().indexOf("\nnote ")).isGreaterThan(run.out().lastIndexOf("\nerror ")).isPositive();
    }

    @Test
    void checkJudgesByAnotherDayWhereOneIsNamed() {
        assertThat(Run.of("check", SAMPLES + "hub-and-spoke.overlay.json").code()).isZero();

        Run then = Run.of("check", SAMPLES + "hub-and-spoke.overlay.json", "--as-of", "2022-08-29");

        assertThat(then.code()).isEqualTo(1);
        assertThat(then.out()).contains("judged by the rules of 2022-08-29", "region-allowed", "sku-v5-blocked");
    }

    @Test
    void daysOutsideTheRuleBookAreJudgedAndSaidToBe() {
        assertThat(Run.of("check", GOOD, "--as-of", "2020-02-02").out()).contains("2020-02-02 (known from 2022-08-29)");
        assertThat(Run.of("check", GOOD, "--as-of", "2099-01-01").out())
                .contains("2099-01-01 (known up to 2026-08-21)");
    }

    @Test
    void checkAsJsonHasEveryFieldOfEveryFinding() throws IOException {
        Run run = Run.of("check", BAD, "--format", "json");
        JsonNode report = new ObjectMapper().readTree(run.out());

        assertThat(run.code()).isEqualTo(1);
        assertThat(report.path("file").asText()).isEqualTo(BAD);
        assertThat(report.path("counts").path("error").asInt()).isPositive();
        assertThat(report.path("capacity")).isNotEmpty();
        assertThat(report.path("findings")).isNotEmpty().allSatisfy(finding -> {
            for (String field : new String[] {"rule", "severity", "elements", "message", "azureError", "source",
                    "fixes"}) {
                assertThat(finding.has(field)).as(field).isTrue();
            }
            assertThat(finding.path("elements")).isNotEmpty();
        });
    }

    @Test
    void aReportIsTheSameEachTime() {
        assertThat(Run.of("check", BAD).out()).isEqualTo(Run.of("check", BAD).out());
    }

    @Test
    void standardInputIsReadForAHyphenWhateverItsLineEnds() throws IOException {
        String text = Files.readString(Path.of(GOOD)).replace("\n", "\r\n");

        Run run = Run.with(text, "check", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("standard input: ");
    }

    @Test
    void exportWritesTheScriptToStandardOutputOrToAFile() throws IOException {
        Path file = folder.resolve("deploy.sh");

        Run toStream = Run.of("export", GOOD, "--to", "azcli");
        Run toFile = Run.of("export", GOOD, "--to", "azcli", "-o", file.toString());

        assertThat(toStream.code()).isZero();
        assertThat(toStream.out()).startsWith("#!").contains("--network-plugin-mode overlay");
        assertThat(toFile.code()).isZero();
        assertThat(file).hasContent(toStream.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "png"})
    void exportWritesPictures(String kind) {
        Path file = folder.resolve("picture." + kind);

        assertThat(Run.of("export", GOOD, "--to", kind, "-o", file.toString()).code()).isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void exportRefusesADesignWithErrorsUnlessForced() {
        Path file = folder.resolve("deploy.sh");

        Run refused = Run.of("export", BAD, "--to", "azcli", "-o", file.toString());
        Run forced = Run.of("export", BAD, "--to", "azcli", "-o", file.toString(), "--force");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("region-allowed", "--force");
        assertThat(forced.code()).isZero();
        assertThat(file).exists();
    }

    @Test
    void anUnreadableDesignIsExitCodeThreeWithOneLine() throws IOException {
        Path latin =
                Files.write(folder.resolve("latin.json"), "{\"n\": \"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1));
        Path broken =
                Files.writeString(folder.resolve("broken.json"), "{\n  \"schemaVersion\": 1,\n  \"nam\": \"x\"\n}\n");

        assertUnreadable(Run.of("check", folder.resolve("none.json").toString()), "there is no such file");
        assertUnreadable(Run.of("check", folder.toString()), "is a folder");
        assertUnreadable(Run.of("check", "a\0b"), "no name of a file");
        assertUnreadable(Run.of("check", latin.toString()), "line 1, column 8: this is not UTF-8");
        assertUnreadable(Run.of("check", broken.toString()), "line 3, column 3: 'nam' is not a field of a design");
        assertUnreadable(Run.with("", "check", "-"), "standard input, line 1, column 1: the file is empty");
    }

    @Test
    void anUnwritableOutputIsExitCodeThreeWithOneLine() {
        assertUnreadable(Run.of("export", GOOD, "--to", "svg", "-o", folder.resolve("no/such/x.svg").toString()),
                "there is no such file or folder");
        assertUnreadable(Run.of("export", GOOD, "--to", "svg", "-o", folder.toString()), "it is a folder");
        assertUnreadable(Run.intoClosedPipe("check", GOOD), "closed or full");
        assertUnreadable(Run.intoClosedPipe("export", GOOD, "--to", "svg"), "closed or full");
    }

    private static void assertUnreadable(Run run, String message) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "chek " + GOOD, "check", "check " + GOOD + " more", "check " + GOOD + " --as-of tomorrow",
            "check " + GOOD + " --as-of 2022-02-30", "check " + GOOD + " --format xml", "export " + GOOD,
            "export " + GOOD + " --to visio", "check " + GOOD + " --force", "--verbose"})
    void aWrongCommandLineIsExitCodeTwoWithAWordOnWhy(String line) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void aPictureIsNotPrintedOnATerminal() {
        Run run = Run.onTerminal("export", GOOD, "--to", "png");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("-o quickstart.png");
    }

    @Test
    void aMistypedVerbIsCorrected() {
        assertThat(Run.of("chek", GOOD).err()).contains("check");
    }

    @Test
    void helpListsVerbsExitCodesAndExamples() {
        Run run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("check", "export", "Exit codes:", "Examples:", "overlay-studio [FILE]");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "export"})
    void eachVerbHasHelpInTwoWays(String verb) {
        assertThat(Run.of("help", verb).out()).contains("FILE", "Exit codes:").isEqualTo(Run.of(verb, "--help").out());
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(Run.of("--version").out()).startsWith("Overlay Studio");
    }
}

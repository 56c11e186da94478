package overlaystudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.rules.RuleBook;

class VerbsTest {

    private static final String SAMPLES = "assets/samples/";
    private static final String GOOD = SAMPLES + "quickstart.overlay.json";
    private static final String BAD = SAMPLES + "mistakes.overlay.json";
    private static final String HUB = SAMPLES + "hub-and-spoke.overlay.json";

    @TempDir private Path folder;

    @Test
    void capacitySaysWhatRunsOutFirstAndWhichBlocksNodesHave() {
        Run run = Run.of("capacity", GOOD);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(GOOD + ": design \u201cquickstart\u201d, by the numbers of 2022-08-29\n")
                .containsSubsequence("Pod blocks of myOverlayCluster", "256", "252", "678", "fits",
                        "255 nodes: pod blocks of 192.168.0.0/16", "1,000 nodes: ", "room for 90 pods",
                        "in the order planned", "192.168.0.0/24 to 192.168.2.0/24", "Azure promises neither");
    }

    @Test
    void capacityThatDoesNotFitIsExitCodeOneWithItsBand() {
        Run run = Run.of("capacity", BAD);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("  refused\n");
    }

    @Test
    void capacityCountsByAnotherDayWhereOneIsNamed() throws IOException {
        assertThat(limit(Run.of("capacity", GOOD, "--format", "json"))).isEqualTo(1_000);
        assertThat(limit(Run.of("capacity", GOOD, "--format", "json", "--as-of", "2026-08-21"))).isEqualTo(5_000);
        assertThat(Run.of("capacity", GOOD, "--as-of", "2020-01-01").out())
                .contains("2020-01-01 (known from 2022-08-29)");
        assertThat(Run.of("capacity", GOOD, "--as-of", "2030-01-01").out())
                .contains("2030-01-01 (known up to 2026-08-21)");
    }

    private static int limit(Run run) throws IOException {
        return json(run).path("capacity").path(0).path("limit").asInt();
    }

    private static JsonNode json(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void capacityAsJsonHasLimitsAndBlocks() throws IOException {
        JsonNode report = json(Run.of("capacity", HUB, "--format", "json"));
        JsonNode cluster = report.path("clusters").path(0);

        assertThat(cluster.path("limits").path(0).path("nodes").asInt()).isEqualTo(233);
        assertThat(cluster.path("pools").path(1).path("blocksInOrderPlanned")).hasSize(12);
        assertThat(report.path("capacity")).allSatisfy(line -> {
            for (String key : List.of("element", "label", "now", "max", "peak", "limit", "free", "stranded", "band")) {
                assertThat(line.has(key)).as(key).isTrue();
            }
        });
    }

    @Test
    void freeListsBlocksLargestFirst() throws IOException {
        Run run = Run.of("free", HUB);
        JsonNode hub = json(Run.of("free", HUB, "--format", "json")).path("free").path(0);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("one more subnet of vnet-hub-weu", "10.0.8.0/21, 10.0.2.0/23", "and 1 smaller",
                "the pod range of aks-shop-prod-weu", "the service range of", "one more virtual network");
        assertThat(hub.path("purpose").asText()).isEqualTo("one more subnet of vnet-hub-weu");
        assertThat(hub.path("blocks")).hasSize(9);
        assertThat(hub.has("fit")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/24, 10.0.5.0/24, /24", "251, 10.0.5.0/24, /16", "60, 10.0.0.128/25, /18"})
    void freeFindsARangeOfASizeInTheSmallestBlockThatHoldsIt(String size, String subnet, String pods)
            throws IOException {
        Run run = Run.of("free", HUB, "--size", size, "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(json(run).path("free").path(0).path("fit").asText()).isEqualTo(subnet);
        assertThat(json(run).path("free").path(4).path("purpose").asText()).startsWith("the pod range");
        assertThat(json(run).path("free").path(4).path("fit").asText()).endsWith(pods);
        assertThat(Run.of("free", HUB, "--size", size).out()).contains(subnet, "in the free block");
    }

    @Test
    void freeWithoutRoomIsExitCodeOne() {
        Run run = Run.of("free", HUB, "--size", "/1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("none");
    }

    @Test
    void rulesListsTheWholeCatalogueAsJudgedOnADay() throws IOException {
        Run run = Run.of("rules", "--as-of", "2022-08-29");
        JsonNode report = json(Run.of("rules", "--format", "json", "--as-of", "2022-09-11"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Rules as of 2022-08-29\n")
                .containsPattern("sku-v5-blocked +finding +error")
                .contains(RuleBook.standard().ids());
        assertThat(report.path("rules")).hasSize(RuleBook.standard().ids().size())
                .anySatisfy(rule -> {
                    assertThat(rule.path("id").asText()).isEqualTo("sku-v5-blocked");
                    assertThat(rule.path("severity").asText()).isEqualTo("off");
                    assertThat(rule.path("source").asText()).contains("2022-09-11");
                });
    }

    @Test
    void rulesOfDaysOutsideTheRuleBookSaysSo() {
        assertThat(Run.of("rules", "--as-of", "2020-01-01").out()).contains("2020-01-01 (known from 2022-08-29)");
        assertThat(Run.of("rules", "--as-of", "2027-01-01").out()).contains("2027-01-01 (known up to 2026-08-21)");
        assertThat(Run.of("rules").out()).startsWith("Rules as of 2026-08-21\n");
    }

    @Test
    void rulesSaysWhatChangesBetweenTwoDays() throws IOException {
        Run run = Run.of("rules", "--between", "2022-08-29", "2026-08-21");
        JsonNode report = json(Run.of("rules", "--between", "2022-08-29", "2022-09-11", "--format", "json"));

        assertThat(run.out()).contains("2022-09-11  sku-v5-blocked", "error \u2192 off", "nodesPerCluster")
                .containsPattern("nodesPerCluster +1,000 +5,000");
        assertThat(report.path("rules")).allSatisfy(
                change -> assertThat(change.path("day").asText()).isEqualTo("2022-09-11"));
        assertThat(Run.of("rules", "--between", "2026-08-21", "2026-08-22").out()).contains("Nothing that is known.");
    }

    @Test
    void explainPrintsThePageAndTheJudgementsWithTheirSources() throws IOException {
        Run run = Run.of("explain", "sku-v5-blocked");
        JsonNode page = json(Run.of("explain", "sku-v5-blocked", "--format", "json"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("sku-v5-blocked, a rule of the kind finding").containsSubsequence(
                "from 2022-08-29  error", "\u201cv5 VM SKUs are not currently supported.\u201d",
                "from 2022-09-11  off", "AKS release notes 2022-09-11");
        assertThat(page.path("judgements")).hasSize(2);
        assertThat(page.path("judgements").path(1).path("severity").asText()).isEqualTo("off");
    }

    @Test
    void eachRuleIsExplained() {
        assertThat(RuleBook.standard().ids()).allSatisfy(id -> assertThat(Run.of("explain", id).code()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"pod-cidr-capacity, pod-cidr-capacity-max", "sku-v5-bloked, sku-v5-blocked",
            "SKU-V5-BLOCKED, sku-v5-blocked", "headroom, pod-cidr-headroom"})
    void aRuleThatIsNotThereIsExitCodeTwoWithTheNearestNames(String typed, String answer) {
        Run run = Run.of("explain", typed);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("There is no rule '" + typed + "'", answer);
    }

    @Test
    void checkJudgesTheChangeFromAnOlderVersion() throws IOException {
        JsonNode report = json(Run.of("check", GOOD, "--changed-from", GOOD, "--format", "json"));

        assertThat(report.path("changedFrom").asText()).isEqualTo(GOOD);
        assertThat(report.path("changes")).isEmpty();
        assertThat(report.path("notes").isArray()).isTrue();
        assertThat(report.path("ahead").isArray()).isTrue();
        assertThat(json(Run.of("check", GOOD, "--format", "json")).has("changes")).isFalse();
        assertThat(Run.of("check", GOOD, "--changed-from", GOOD).out())
                .contains("Changed from " + GOOD + ": nothing that Azure refuses");
    }

    @Test
    void checkSaysWhatALaterDayBrings() throws IOException {
        JsonNode ahead = json(Run.of("check", BAD, "--as-of", "2022-08-29", "--format", "json")).path("ahead");

        assertThat(ahead).isNotEmpty().allSatisfy(each -> {
            assertThat(each.path("from").asText()).isGreaterThan("2022-08-29");
            assertThat(each.path("finding").path("message").asText()).isNotBlank();
        });
        assertThat(Run.of("check", BAD, "--as-of", "2022-08-29").out())
                .contains("ahead    From " + ahead.path(0).path("from").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "free", "check " + GOOD + " --changed-from"})
    void eachVerbRefusesAFileThatIsNoneWithOneLine(String verb) throws IOException {
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE});
        Path empty = Files.writeString(folder.resolve("empty.json"), "");

        for (String file : List.of(folder.resolve("none.json").toString(), folder.toString(), binary.toString(),
                empty.toString(), "a\0b")) {
            Run run = Run.of((verb + " " + file).split(" "));
            assertThat(run.code()).as(file).isEqualTo(3);
            assertThat(run.out()).as(file).isEmpty();
            assertThat(run.err().lines()).as(file).singleElement().asString().doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "check - --changed-from -", "capacity " + GOOD + " --as-of 2022-13-01",
            "capacity " + GOOD + " --size /24",
            "free " + GOOD + " --size /33", "free " + GOOD + " --size 0", "free " + GOOD + " --size -4",
            "free " + GOOD + " --size NaN", "free " + GOOD + " --size 99999999999", "rules --as-of yesterday",
            "rules --between 2022-08-29", "rules --between 2026-08-21 2022-08-29",
            "rules --between 2022-08-29 2026-08-21 --as-of 2022-08-29", "rules some", "explain", "explain a b"})
    void aWrongCommandLineIsExitCodeTwoWithAWordOnWhy(String line) {
        Run run = Run.of(line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "capacity", "free", "export", "rules", "explain", "layout"})
    void eachVerbHasHelpWithExamplesThatFitsAPage(String verb) {
        Run run = Run.of(verb, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Exit codes:", "Examples:", "overlay-studio " + verb);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(CommandLineStudio.VERBS).contains(verb);
    }
}

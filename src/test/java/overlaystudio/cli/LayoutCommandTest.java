package overlaystudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Position;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;

class LayoutCommandTest {

    private static final String NEEDS = """
            {
              "schemaVersion": 1,
              "name": "Estate",
              "resourceGroup": "network",
              "location": "westeurope",
              "hub": {"name": "hub", "subnets": [{"kind": "gateway"}, {"kind": "firewall"}]},
              "clusters": [
                {"name": "prod", "nodes": 40, "maxPods": 110},
                {"name": "test", "nodes": 10, "maxPods": 110}
              ]
            }
            """;

    @TempDir private Path folder = Path.of("");

    @Test
    void needsBecomeADesignOnStandardOutputAndATableOnStandardError() throws DesignFileException {
        Run run = Run.with(NEEDS, "layout", "-");
        assertThat(run.code()).as(run.err()).isZero();
        Design design = DesignFile.parse(run.out(), "output");
        assertThat(design.clusters().stream().map(Cluster::name)).containsExactly("prod", "test");
        assertThat(run.err())
                .contains("\u201cEstate\u201d, laid out by the rules of 2026-08-21")
                .contains("virtual network hub  ").contains("  GatewaySubnet ")
                .contains("pod range of prod and test").contains("service range of prod and test")
                .endsWith("0 errors, 0 warnings\n");
    }

    @Test
    void theSameNeedsAreTheSameBytes() {
        assertThat(Run.with(NEEDS, "layout", "-")).isEqualTo(Run.with(NEEDS, "layout", "-"));
    }

    @Test
    void anEarlierDesignStaysWhereItIs() throws IOException, DesignFileException {
        Path first = folder.resolve("first.overlay.json");
        Path second = folder.resolve("second.overlay.json");
        assertThat(Run.with(NEEDS, "layout", "-", "-o", first.toString()).code()).isZero();
        String more = NEEDS.replace("\"clusters\": [",
                "\"clusters\": [{\"name\": \"new\", \"nodes\": 40, \"maxPods\": 110},");
        Run run = Run.with(more, "layout", "-", "--keep", first.toString(), "-o", second.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("Moved").contains("virtual network new-vnet");
        assertThat(DesignFile.read(second).networks().subList(0, 3))
                .isEqualTo(DesignFile.read(first).networks());
        assertThat(Files.exists(second)).isTrue();
    }

    @Test
    void notesOfAnEarlierDesignAreKeptWhereTheyAre() throws IOException, DesignFileException {
        Path first = folder.resolve("first.overlay.json");
        assertThat(Run.with(NEEDS, "layout", "-", "-o", first.toString()).code()).isZero();
        Design plain = DesignFile.read(first);
        ElementId about = plain.clusters().getLast().id();
        Note note = new Note(new ElementId("note-1"), "ask first\nthen move", about);
        Design noted = plain.withNotes(List.of(note)).withPositions(Map.of(note.id(), new Position(3, 4)));
        DesignFile.write(noted, first);
        assertThat(DesignFile.parse(Run.with(NEEDS, "layout", "-", "--keep", first.toString()).out(), "out"))
                .isEqualTo(noted);
        String fewer = NEEDS.replace(",\n    {\"name\": \"test\", \"nodes\": 10, \"maxPods\": 110}", "");
        Design without = DesignFile.parse(Run.with(fewer, "layout", "-", "--keep", first.toString()).out(), "out");
        assertThat(without.find(about)).isEmpty();
        assertThat(without.notes()).containsExactly(note.withAbout(null));
        assertThat(without.positions()).isEqualTo(noted.positions());
    }

    @Test
    void optionsAreEnoughForManyClusters() throws IOException {
        Path file = folder.resolve("many.overlay.json");
        Run run = Run.of("layout", "--clusters", "3", "--nodes", "100", "--hub", "--from", "10.64.0.0/12",
                "--from", "172.20.0.0/16", "--taken", "10.64.0.0/16", "--format", "json", "-o", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("complete").asBoolean()).isTrue();
        assertThat(json.path("rows").findValuesAsText("what"))
                .contains("virtual network aks-3-vnet", "AzureFirewallSubnet", "nodes");
        assertThat(json.path("rows").path(0).path("range").asText()).startsWith("10.65.");
    }

    @Test
    void whatCannotBeMetIsSaidAndNothingIsWritten() throws IOException {
        Path file = folder.resolve("none.overlay.json");
        Run text = Run.of("layout", "--nodes", "300", "--from", "10.0.0.0/24", "-o", file.toString());
        assertThat(text.code()).isEqualTo(ExitCode.ERRORS_FOUND);
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).contains("cannot be laid out")
                .contains("virtual network aks-1-vnet: wants a /23 (512 addresses), and the largest free block of "
                        + "10.0.0.0/24 is 10.0.0.0/24");
        assertThat(Files.exists(file)).isFalse();
        Run json = Run.of("layout", "--nodes", "300", "--from", "10.0.0.0/24", "--format", "json");
        assertThat(json.code()).isEqualTo(ExitCode.ERRORS_FOUND);
        assertThat(new ObjectMapper().readTree(json.out()).path("unmet").path(0).path("what").asText())
                .isEqualTo("virtual network aks-1-vnet");
    }

    @Test
    void aMistakeInTheNeedsIsSaidWithItsPlace() {
        Run run = Run.with(NEEDS.replace("\"nodes\": 40", "\"nodes\": -40"), "layout", "-");
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).isEqualTo(
                "standard input, line 8, column 31: 'nodes': -40 is not a whole number from 0 to 100,000\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "layout", "layout --clusters 3", "layout --nodes 3 --clusters 1000000", "layout --nodes 3 --clusters -1",
            "layout --nodes 3 --from fd00::/48", "layout --nodes 3 --from 10.0.0.1/8",
            "layout --nodes 3 --from 10.0.0.0/33",
            "layout --nodes NaN", "layout --nodes 99999999999", "layout - --nodes 3", "layout - --keep -",
            "layout --nodes 3 --as-of today"
    })
    void aWrongCommandLineIsRefused(String line) {
        Run run = Run.of(line.split(" ", -1));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("Help: overlay-studio layout --help");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "1000000"})
    void numbersOfNodesOutOfReachAreRefused(String nodes) {
        Run run = Run.of("layout", "--nodes=" + nodes);
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS_FOUND);
        assertThat(run.err()).contains("cluster aks-1: it wants ").contains("and a cluster has 1 to 5,000");
    }

    @Test
    void aHundredClustersAreLaidOut() {
        Run run = Run.of("layout", "--nodes", "50", "--clusters", "100");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(List.of(run.err().split("\n", -1))).hasSizeGreaterThan(200);
    }
}

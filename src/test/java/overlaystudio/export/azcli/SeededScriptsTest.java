package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.diagram.RandomDesigns;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// The scripts of some hundred seeded designs, right or wrong.
///
/// Their calls, one of each form, are written to `target/az-commands.jsonl`, where `check-az-rig.sh` finds them for the
/// parser of the real az.
class SeededScriptsTest {

    /// After overlay came into az, and no later than the az whose parser reads the commands.
    private static final LocalDate DAY = LocalDate.of(2023, 4, 20);

    /// Words that came after az 2.48, which no parser at hand knows; golden files have them.
    private static final Set<String> NEWER = Set.of(
            "--enable-app-routing", "--enable-apiserver-vnet-integration", "--apiserver-subnet-id",
            "--bootstrap-artifact-source", "--max-unavailable", "premium", "none", "block", "managedNATGatewayV2");

    @Test
    void bothLanguagesMakeTheSameCalls() throws IOException {
        Map<List<String>, List<String>> forms = new LinkedHashMap<>();
        LongStream.range(0, 200).mapToObj(RandomDesigns::of).forEach(design -> calls(design).forEach(
                call -> forms.putIfAbsent(call.stream().filter(word -> !isValue(word)).toList(), call)));
        assertThat(forms).hasSizeGreaterThan(50);
        Files.createDirectories(Path.of("target"));
        try (SequenceWriter lines = JsonMapper.builder().build().writer().withRootValueSeparator("\n")
                .writeValues(Path.of("target", "az-commands.jsonl").toFile())) {
            lines.writeAll(forms.values().stream().filter(SeededScriptsTest::isKnown).toList());
        }
    }

    private static List<List<String>> calls(Design design) {
        Assessment assessment = RuleBook.standard().judge(design, DAY);
        List<List<String>> calls =
                WrittenCalls.inBash(new AzCliExporter().export(assessment).content().text());
        assertThat(WrittenCalls.inPowerShell(new PowerShellExporter().export(assessment).content().text()))
                .as(design.name())
                .filteredOn(call -> !call.getFirst().equals("version"))
                .containsExactlyElementsOf(
                        calls.stream().filter(call -> !call.getFirst().equals("version")).toList());
        return calls;
    }

    private static boolean isValue(String word) {
        return !word.matches("--[a-z0-9-]+|[a-z-]+");
    }

    /// Outbound type none is newer; no output is not.
    private static boolean isKnown(List<String> call) {
        int outbound = call.indexOf("--outbound-type");
        return call.stream().noneMatch(word -> NEWER.contains(word) && !word.equals("none"))
                && (outbound < 0 || !call.get(outbound + 1).equals("none"));
    }
}

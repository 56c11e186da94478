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
import overlaystudio.diagram.RandomEdits;
import overlaystudio.export.Artifact;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
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
        LongStream.range(0, 200).forEach(seed -> {
            calls(RandomDesigns.of(seed)).forEach(call -> forms.putIfAbsent(form(call), call));
            (seed < 100 ? changes(seed) : List.<List<String>>of()).forEach(call -> forms.putIfAbsent(form(call), call));
        });
        assertThat(forms).hasSizeGreaterThan(50);
        assertThat(forms.values()).anyMatch(call -> call.subList(0, 2).equals(List.of("aks", "update")))
                .anyMatch(call -> call.contains("scale")).anyMatch(call -> call.contains("delete"));
        Files.createDirectories(Path.of("target"));
        try (SequenceWriter lines = JsonMapper.builder().build().writer().withRootValueSeparator("\n")
                .writeValues(Path.of("target", "az-commands.jsonl").toFile())) {
            lines.writeAll(forms.values().stream().filter(SeededScriptsTest::isKnown).toList());
        }
    }

    private static List<String> form(List<String> call) {
        return call.stream().filter(word -> !isValue(word)).toList();
    }

    private static List<List<String>> calls(Design design) {
        Assessment assessment = RuleBook.standard().judge(design, DAY);
        return same(design.name(), new AzCliExporter().export(assessment), new PowerShellExporter().export(assessment));
    }

    /// The calls from one version of a design to another after some edits.
    private static List<List<String>> changes(long seed) {
        Design before = RandomDesigns.of(seed);
        Design after = before;
        RandomEdits edits = new RandomEdits(seed);
        for (int count = 0; count < 12; count++) {
            after = edits.next(after);
        }
        RuleBook rules = RuleBook.standard();
        Plan from = rules.judge(before, DAY).plan();
        Assessment to = rules.judge(after, DAY);
        List<Finding> step = rules.compare(before, after, DAY);
        return same(before.name() + " changed", new AzCliExporter().exportChange(from, to, step),
                new PowerShellExporter().exportChange(from, to, step));
    }

    private static List<List<String>> same(String name, Artifact bash, Artifact powerShell) {
        List<List<String>> calls = WrittenCalls.inBash(bash.content().text());
        assertThat(WrittenCalls.inPowerShell(powerShell.content().text()))
                .as(name)
                .filteredOn(call -> !call.getFirst().equals("version"))
                .containsExactlyElementsOf(
                        calls.stream().filter(call -> !call.getFirst().equals("version")).toList());
        return calls;
    }

    private static boolean isValue(String word) {
        return !word.matches("--[a-z0-9-]+|[a-z-]+");
    }

    /// Outbound type none is newer; no output is not. An update of a way out or a pod CIDR came later, and the parser would
    /// ask nothing for the length of it.
    private static boolean isKnown(List<String> call) {
        int outbound = call.indexOf("--outbound-type");
        if (call.subList(0, 2).equals(List.of("aks", "update"))
                && (outbound >= 0 || call.contains("--pod-cidr"))) {
            return false;
        }
        return !call.contains("length(subnets)")
                && call.stream().noneMatch(word -> NEWER.contains(word) && !word.equals("none"))
                && (outbound < 0 || !call.get(outbound + 1).equals("none"));
    }
}

package overlaystudio.export.azcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Peering;
import overlaystudio.export.Resources;
import overlaystudio.export.ScriptLine;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// Each line of the script says which element it is about.
class ScriptLinesTest {

    private static final AzCliExporter EXPORTER = new AzCliExporter();

    static Stream<Design> samples() {
        return Samples.names().stream().map(Samples::load);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLinesAreTheText(Design design) {
        Assessment verdict = RuleBook.standard().judge(design);
        assertThat(EXPORTER.lines(verdict).stream().map(ScriptLine::text).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(EXPORTER.export(verdict).content().text());
        assertThat(EXPORTER.lines(verdict)).extracting(ScriptLine::text).noneMatch(text -> text.contains("\n"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatCreatesAnElementIsAboutIt(Design design) {
        List<ScriptLine> lines = EXPORTER.lines(RuleBook.standard().judge(design));
        List<Element> created = design.elements().filter(Resources::isPlanned)
                .filter(each -> Resources.hasPlacement(each) || design.networks().stream()
                        .anyMatch(network -> network.subnets().contains(each)))
                .toList();
        assertThat(created).isNotEmpty().allSatisfy(element -> assertThat(
                lines.stream().filter(line -> line.element().equals(element.id())).map(ScriptLine::text))
                .as(element.name())
                .anyMatch(text -> text.contains(" create ")));
        assertThat(lines.getFirst().element()).isEqualTo(ElementId.DESIGN);
        assertThat(lines.getLast().element()).isEqualTo(ElementId.DESIGN);
        design.peerings().stream().filter(Resources::isPlanned).map(Peering::id).forEach(
                id -> assertThat(lines).anyMatch(line -> line.element().equals(id) && line.text().contains("peering")));
    }
}

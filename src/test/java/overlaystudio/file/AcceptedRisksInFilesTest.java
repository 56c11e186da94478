package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;

class AcceptedRisksInFilesTest {

    private static final String GOOD = """
            {
              "schemaVersion": 1,
              "name": "risks",
              "rulesDate": "2022-08-29",
              "resourceGroup": "myResourceGroup",
              "location": "westcentralus",
              "networks": [
                {
                  "id": "vnet-1",
                  "name": "vnet",
                  "prefixes": []
                }
              ],
              "acceptedRisks": [
                {
                  "rule": "a-rule-of-tomorrow",
                  "about": [
                    {
                      "element": "vnet-1/part-2",
                      "field": "prefixes"
                    },
                    {
                      "element": "design"
                    }
                  ],
                  "finding": "3 of {vnet-1}",
                  "measure": 3,
                  "rulesDate": "2022-08-29",
                  "reason": "Ask \\"Bob\\".\\n\\n\u05d0 second line"
                },
                {
                  "rule": "vnet-not-private",
                  "about": [
                    {
                      "element": "vnet-1"
                    }
                  ],
                  "finding": "It is public",
                  "rulesDate": "2030-01-01",
                  "reason": "alone"
                }
              ]
            }
            """;

    @Test
    void acceptedRisksAreReadAndWrittenAsTheyStandThoughNobodyKnowsTheRule() throws DesignFileException {
        Design design = DesignFile.parse(GOOD, "plan.json");

        ElementId network = new ElementId("vnet-1");
        assertThat(design.acceptedRisks()).isEqualTo(List.of(
                new AcceptedRisk("a-rule-of-tomorrow",
                        List.of(new About(network.part("part-2"), "prefixes"), new About(ElementId.DESIGN, null)),
                        "3 of {vnet-1}", 3L, LocalDate.of(2022, 8, 29), "Ask \"Bob\".\n\n\u05d0 second line"),
                new AcceptedRisk("vnet-not-private", List.of(new About(network, null)), "It is public", null,
                        LocalDate.of(2030, 1, 1), "alone")));
        assertThat(DesignFile.toJson(design)).isEqualTo(GOOD);
    }

    @Test
    void theOrderInTheFileIsThatOfTheRulesWhateverItWas() throws DesignFileException {
        Design design = DesignFile.parse(GOOD, "plan.json");

        assertThat(DesignFile.toJson(design.withAcceptedRisks(design.acceptedRisks().reversed()))).isEqualTo(GOOD);
        assertThat(design.withAcceptedRisks(design.acceptedRisks().reversed())).isEqualTo(design);
    }

    @Test
    void aDesignWithoutAcceptedRisksIsTheBytesThatItWas() {
        assertThat(DesignFile.toJson(Samples.example())).doesNotContain("acceptedRisks");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("\"vnet-not-private\"", "\"Not a rule\"", "32:15",
                        "'rule': 'Not a rule' is no id of a rule; write it like 'pod-cidr-headroom'"),
                arguments("\"element\": \"vnet-1\"\n", "\"element\": \"vnet-2\"\n", "35:22",
                        "there is no element with the id 'vnet-2'"),
                arguments("\"element\": \"vnet-1\"\n", "\"element\": \"-\"\n", "35:22", "'element': '-' is no id: "
                        + "letters, digits, . _ and -, a letter or digit first, 100 characters at most"),
                arguments("\"element\": \"vnet-1\"\n", "\"elements\": \"vnet-1\"\n", "35:11",
                        "'elements' is not a field of what a finding is about; did you mean 'element'?"),
                arguments("{\n          \"element\": \"vnet-1\"\n        }", "", "33:16",
                        "'about': a finding is about one element at least"),
                arguments("\"field\": \"prefixes\"", "\"field\": \"\"", "20:20",
                        "'field': a field has at least one letter or digit"),
                arguments("\"It is public\"", "\" \"", "38:18",
                        "'finding': a finding has at least one letter or digit"),
                arguments("\"measure\": 3", "\"measure\": -3", "27:18",
                        "'measure': '-3' is no whole number from 0 to 1,000,000,000"),
                arguments("\"measure\": 3", "\"measure\": 1000000001", "27:18",
                        "'measure': '1000000001' is no whole number from 0 to 1,000,000,000"),
                arguments("\"measure\": 3", "\"measure\": \"3\"", "27:18",
                        "'measure': this is a text, and a number without quotes belongs here"),
                arguments("\"2030-01-01\"", "\"2030-02-30\"", "39:20",
                        "'rulesDate': '2030-02-30' is no date; write it like '2022-08-29'"),
                arguments("\"alone\"", "\" \\n\"", "40:17", "'reason': a reason has at least one letter or digit"),
                arguments("\"alone\"", "\"" + "x".repeat(2_001) + "\"", "40:17",
                        "'reason': 2,001 characters are too many: a reason has 2,000 at most"),
                arguments(",\n      \"reason\": \"alone\"", "", "31:5", "an accepted risk lacks its 'reason'"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aBadAcceptedRiskIsRefusedByNameLineAndColumn(String good, String bad, String spot, String message) {
        assertThat(GOOD).containsOnlyOnce(good);

        DesignFileException refusal = refusal(GOOD.replace(good, bad));

        assertThat(refusal).hasMessageEndingWith(message);
        assertThat(refusal.line() + ":" + refusal.column()).isEqualTo(spot);
    }

    @Test
    void theSameFindingIsNotAcceptedTwiceWhateverTheReason() {
        String risk = GOOD.substring(GOOD.indexOf("    {\n      \"rule\": \"vnet"), GOOD.lastIndexOf("\n  ]"));
        String twice = GOOD.replace(risk, risk + ",\n" + risk.replace("alone", "another"));

        assertThat(refusal(twice)).hasMessageEndingWith(
                "line 42, column 5: the finding of 'vnet-not-private' is accepted twice, first in line 31");
    }

    @Test
    void moreAcceptedRisksThanAnybodyAnswersForAreRefused() {
        String risks = IntStream.rangeClosed(1, 1_001)
                .mapToObj(("{\"rule\": \"r-%d\", \"about\": [{\"element\": \"design\"}], \"finding\": \"f\", "
                        + "\"rulesDate\": \"2022-08-29\", \"reason\": \"r\"}")::formatted)
                .collect(Collectors.joining(",\n", "[", "]"));
        DesignFileException refusal =
                refusal(GOOD.replaceFirst("(?s)\"acceptedRisks\": \\[.*\\]", "\"acceptedRisks\": " + risks));

        assertThat(refusal).hasMessageEndingWith("with this one the design has more than 1,000 accepted risks");
        assertThat(refusal.line()).isEqualTo(14 + 1_000);
    }

    private static DesignFileException refusal(String text) {
        return catchThrowableOfType(DesignFileException.class, () -> DesignFile.parse(text, "plan.json"));
    }
}

package overlaystudio.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.Quantity;
import overlaystudio.azure.Wording;

class RuleBookReaderTest {

    private static final String ENTRY =
            "{\"from\": \"2022-08-29\", \"severity\": \"error\", \"source\": \"the document\"}";

    private static String book(String entries) {
        return "{\"knownUntil\": \"2026-08-21\", \"rules\": {\"agic\": {\"kind\": \"finding\", \"judgements\": ["
                + entries + "]}},"
                + " \"numbers\": {}, \"wordings\": {}}";
    }

    private static void refused(String json, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBookReader.parse(json))
                .withMessageContainingAll(words);
    }

    @Test
    void a_rule_has_its_judgement_until_the_next_one() {
        String later = "{\"from\": \"2025-03-16\", \"severity\": \"off\", \"source\": \"release notes\"}";
        RuleBookData data = RuleBookReader.parse(book(ENTRY + "," + later));
        assertThat(data.judgement("agic", LocalDate.of(2020, 1, 1)).severity()).contains(Severity.ERROR);
        assertThat(data.judgement("agic", LocalDate.of(2025, 3, 15)).severity()).contains(Severity.ERROR);
        assertThat(data.judgement("agic", LocalDate.of(2025, 3, 16)).severity()).isEmpty();
    }

    @Test
    void a_case_that_is_not_named_is_judged_as_its_rule() {
        Judgement judgement = RuleBookReader.parse(book(
                "{\"from\": \"2022-08-29\", \"severity\": \"error\", \"variants\": {\"summary\": \"warning\"}, \"source\": \"s\"}"))
                .judgement("agic", LocalDate.of(2022, 8, 29));
        assertThat(judgement.severity("summary")).contains(Severity.WARNING);
        assertThat(judgement.severity("other")).contains(Severity.ERROR);
        assertThat(judgement.severity(null)).contains(Severity.ERROR);
    }

    @Test
    void an_unknown_field_is_refused_with_its_path() {
        refused(book(ENTRY.replace("\"source\"", "\"origin\": \"x\", \"source\"")), "rules.agic[0]", "origin");
    }

    @Test
    void an_unknown_severity_is_refused() {
        refused(book(ENTRY.replace("error", "fatal")), "rules.agic[0]", "fatal");
    }

    @Test
    void a_judgement_without_a_source_is_refused() {
        refused(book("{\"from\": \"2022-08-29\", \"severity\": \"error\"}"), "rules.agic[0]", "source");
    }

    @Test
    void dates_must_rise() {
        refused(book(ENTRY + "," + ENTRY), "rules.agic[1]", "2022-08-29");
    }

    @Test
    void a_field_that_is_there_twice_is_refused() {
        refused(book(ENTRY.replace("\"source\"", "\"severity\": \"info\", \"source\"")), "Duplicate", "severity");
    }

    @Test
    void a_number_that_the_program_does_not_know_is_refused() {
        refused(book(ENTRY).replace("\"numbers\": {}", "\"numbers\": {\"nodes\": []}"), "numbers", "nodes");
    }

    @Test
    void parts_are_put_together_and_no_rule_is_in_two_of_them() {
        String other = "{\"rules\": {\"dual-stack\": {\"kind\": \"note\", \"judgements\": [" + ENTRY + "]}}}";
        assertThat(RuleBookReader.parse(book(ENTRY), other).kinds())
                .containsEntry("agic", RuleKind.FINDING)
                .containsEntry("dual-stack", RuleKind.NOTE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBookReader.parse(book(ENTRY), other, other))
                .withMessageContaining("in two of its parts");
    }

    @Test
    void an_unknown_kind_is_refused() {
        refused(book(ENTRY).replace("\"finding\"", "\"opinion\""), "rules.agic", "opinion");
    }

    private static String withNumbers(String entries) {
        return book(ENTRY).replace("\"numbers\": {}", "\"numbers\": {\"nodesPerCluster\": [" + entries + "]}");
    }

    private static String withWordings(String entries) {
        return book(ENTRY).replace("\"wordings\": {}", "\"wordings\": {\"azCliMinimum\": [" + entries + "]}");
    }

    @Test
    void a_number_holds_until_the_next_one() {
        RuleBookData data = RuleBookReader.parse(withNumbers("""
                {"from": "2022-08-29", "value": 1000, "source": "a"}, {"from": "2024-01-01", "value": 5000, "source": "b"}
                """));
        assertThat(data.numbers()).containsOnlyKeys(Quantity.NODES_PER_CLUSTER);
        assertThat(requireNonNull(data.numbers().get(Quantity.NODES_PER_CLUSTER)).at(LocalDate.of(2023, 12, 31)))
                .isEqualTo(1000);
        assertThat(requireNonNull(data.numbers().get(Quantity.NODES_PER_CLUSTER)).at(LocalDate.of(2024, 1, 1)))
                .isEqualTo(5000);
        refused(withNumbers("{\"from\": \"2022-08-29\", \"value\": 1.5, \"source\": \"a\"}"),
                "numbers.nodesPerCluster[0]", "whole number");
        refused(withNumbers("{\"from\": \"2022-08-29\", \"value\": 1}"), "numbers.nodesPerCluster[0]", "source");
        refused(withNumbers("{\"from\": \"2022-08-29\", \"value\": 1, \"source\": \"a\", \"unit\": \"nodes\"}"),
                "numbers.nodesPerCluster[0]", "unit");
    }

    @Test
    void a_wording_may_be_none_from_a_day_on() {
        RuleBookData data = RuleBookReader.parse(withWordings("""
                {"from": "2022-08-29", "value": "2.40", "source": "a"}, {"from": "2024-01-01", "value": null, "source": "b"}
                """));
        assertThat(requireNonNull(data.wordings().get(Wording.AZ_MINIMUM)).at(LocalDate.of(2023, 12, 31)))
                .contains("2.40");
        assertThat(requireNonNull(data.wordings().get(Wording.AZ_MINIMUM)).at(LocalDate.of(2024, 1, 1))).isEmpty();
        refused(withWordings("{\"from\": \"2022-08-29\", \"source\": \"a\"}"), "wordings.azCliMinimum[0]", "value");
        refused(withWordings("{\"from\": \"2022-08-29\", \"value\": \"2\"}"), "wordings.azCliMinimum[0]", "source");
        refused(withWordings("{\"from\": \"2022-08-29\", \"value\": \"2\", \"source\": \"a\", \"x\": 1}"),
                "wordings.azCliMinimum[0]", "\"x\"");
    }

    @Test
    void a_list_has_texts() {
        String listed = ENTRY.replace("\"source\"", "\"lists\": {\"sizes\": [\"a\", \"b\"]}, \"source\"");
        assertThat(RuleBookReader.parse(book(listed)).judgement("agic", LocalDate.of(2022, 8, 29)).lists())
                .containsExactly(Map.entry("sizes", List.of("a", "b")));
        refused(book(listed.replace("\"b\"", "2")), "rules.agic[0].lists.sizes", "every entry must be a text");
    }

    @Test
    void fields_that_it_does_not_know_are_refused_at_every_level() {
        refused(book(ENTRY).replace("\"knownUntil\"", "\"author\": 1, \"knownUntil\""), "the file", "author");
        refused(book(ENTRY).replace("\"kind\"", "\"title\": 1, \"kind\""), "rules.agic", "title");
    }

    @Test
    void the_book_that_comes_with_the_program_is_read_whole() {
        assertThat(RuleBookReader.standard().kinds()).hasSizeGreaterThan(200);
    }
}

package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

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
}

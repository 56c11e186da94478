package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;

class RuleCatalogTest {

    private static final List<String> IDS = RuleCatalog.rules().stream().map(Rule::id).toList();
    private static final RuleBookData BOOK = RuleBookReader.standard();

    @Test
    void ids_are_unique_and_in_kebab_case() {
        assertThat(IDS).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void the_rule_book_and_the_catalogue_have_the_same_rules() {
        assertThat(BOOK.judgements().keySet()).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void every_judgement_has_a_source_and_the_first_is_of_the_document_s_date() {
        BOOK.judgements().values().forEach(times -> {
            assertThat(times.all().firstKey()).isEqualTo(Design.DOCUMENT_DATE);
            assertThat(times.all().values()).allMatch(each -> !each.source().text().isBlank());
        });
    }

    @Test
    void no_judgement_is_of_a_day_that_the_rule_book_does_not_know() {
        BOOK.judgements().values()
                .forEach(times -> assertThat(times.all().lastKey()).isBeforeOrEqualTo(BOOK.knownUntil()));
    }

    @Test
    void every_rule_has_a_case_in_which_it_speaks_and_one_in_which_it_is_silent() {
        assertThat(RuleCases.all().map(RuleCase::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void every_change_of_severity_has_a_case_on_its_day_or_the_rule_is_off() {
        Set<String> tried = RuleCases.all().map(each -> each.rule() + each.severity()).collect(Collectors.toSet());
        BOOK.judgements().forEach((rule, times) -> {
            Set<String> said = new HashSet<>();
            times.all().values().forEach(each -> each.severity().ifPresent(severity -> said.add(rule + severity)));
            assertThat(tried).containsAll(said);
        });
    }

    @Test
    void a_rule_that_is_off_says_nothing_of_what_it_used_to_refuse() {
        RuleCases.all().forEach(given -> lifted(given)
                .forEach(day -> assertThat(judged(given, day)).noneMatch(each -> each.rule().equals(given.rule()))));
    }

    private static Stream<LocalDate> lifted(RuleCase given) {
        return BOOK.timeline(given.rule()).all().entrySet().stream()
                .filter(each -> each.getValue().severity().isEmpty())
                .filter(each -> each.getValue().variants().isEmpty())
                .map(Map.Entry::getKey);
    }

    private static List<Finding> judged(RuleCase given, LocalDate day) {
        return RuleBook.standard().judge(given.speaks(), day).findings();
    }
}

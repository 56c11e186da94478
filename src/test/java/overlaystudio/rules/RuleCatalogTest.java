package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import overlaystudio.azure.AddressText;
import overlaystudio.design.Design;

class RuleCatalogTest {

    private static final RuleBookData BOOK = RuleBookReader.standard();
    private static final List<String> IDS = List.copyOf(BOOK.kinds().keySet());

    private static List<String> ids(RuleKind... kinds) {
        return IDS.stream().filter(id -> List.of(kinds).contains(BOOK.kinds().get(id))).toList();
    }

    @Test
    void none_of_the_known_ids_is_left_out_and_none_is_renamed() throws IOException {
        try (InputStream in = Objects.requireNonNull(RuleCatalogTest.class.getResourceAsStream("ids.txt"))) {
            assertThat(IDS).containsAll(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    @Test
    void every_id_has_a_page_in_plain_words() {
        IDS.forEach(id -> assertThat(RulePage.of(id)).as(id).hasValueSatisfying(page -> {
            assertThat(page.title()).as(id).isNotBlank().doesNotEndWith(".");
            assertThat(page.sections()).as(id).extracting(RulePage.Section::heading)
                    .containsExactlyElementsOf(headings(id));
            assertThat(page.sections()).as(id).noneMatch(section -> section.text().isBlank());
        }));
    }

    private static List<String> headings(String id) {
        boolean isToRepair = ids(RuleKind.FINDING, RuleKind.CHANGE).contains(id);
        return isToRepair ? List.of("What", "Why it hurts", "Example", "Repair")
                : List.of("What", "Why it matters", "Example");
    }

    @Test
    void ids_are_in_kebab_case() {
        assertThat(IDS).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void every_finding_note_and_change_of_the_book_has_its_rule_and_no_rule_is_missing_there() {
        assertThat(Stream.concat(RuleCatalog.rules().stream().map(Rule::id), AddressText.rules().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids(RuleKind.FINDING));
        assertThat(RuleCatalog.notes().stream().map(Rule::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids(RuleKind.NOTE));
        assertThat(RuleCatalog.changes().stream().map(ChangeRule::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids(RuleKind.CHANGE));
    }

    @Test
    void every_guarantee_and_every_check_of_the_script_has_a_test_with_its_tag() {
        Set<String> tags = new ClassFileImporter()
                .importPackages("overlaystudio").stream()
                .flatMap(each -> each.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(Tag.class).stream())
                .map(Tag::value)
                .collect(Collectors.toSet());
        assertThat(tags).containsAll(ids(RuleKind.GUARANTEE, RuleKind.PRECHECK));
    }

    @Test
    void every_judgement_has_a_source_and_the_first_is_of_the_document_s_date() {
        BOOK.judgements().values().forEach(times -> {
            assertThat(times.all().firstKey()).isEqualTo(Design.DOCUMENT_DATE);
            assertThat(times.all().values()).allMatch(each -> !each.source().text().isBlank());
        });
    }

    @Test
    void a_judgement_of_a_day_that_the_rule_book_does_not_know_is_an_announced_one() {
        BOOK.judgements().values().forEach(times -> times.after(BOOK.knownUntil()).values()
                .forEach(each -> assertThat(each.source().text()).startsWith("Announced: ")));
    }

    @Test
    void every_rule_has_a_case_in_which_it_speaks_and_one_in_which_it_is_silent() {
        assertThat(Stream.concat(RuleCases.all().map(RuleCase::rule), AddressText.rules().stream())
                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ids(RuleKind.FINDING, RuleKind.NOTE));
    }

    @Test
    void every_change_of_severity_has_a_case_on_its_day_or_the_rule_is_off() {
        Set<String> tried = RuleCases.all().map(each -> each.rule() + each.severity()).collect(Collectors.toSet());
        ids(RuleKind.FINDING, RuleKind.NOTE).stream().filter(isTyped().negate()).forEach(rule -> {
            Set<String> said = new HashSet<>();
            BOOK.timeline(rule).all().values()
                    .forEach(each -> each.severity().ifPresent(severity -> said.add(rule + severity)));
            assertThat(tried).containsAll(said);
        });
    }

    /// No design can hold what these rules refuse; their cases are texts.
    private static Predicate<String> isTyped() {
        return AddressText.rules()::contains;
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
        return RuleBook.standard().findings(given.speaks(), day);
    }
}

package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.rules.CaseDesigns.DOCUMENT;
import static overlaystudio.rules.CaseDesigns.TODAY;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.Quantity;
import overlaystudio.design.Design;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// What the rule book says over time.
class DatesTest {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final Design MODERN = Given.pool(Given.clean(), pool -> pool.withVmSize("Standard_D4s_v5"));

    @Test
    void what_changes_between_two_days_is_said_with_what_was_said_before() {
        assertThat(BOOK.changesBetween(LocalDate.of(2022, 9, 10), LocalDate.of(2022, 9, 11)))
                .filteredOn(change -> change.rule().equals("sku-v5-blocked"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.rule()).isEqualTo("sku-v5-blocked");
                    assertThat(change.before().severity()).contains(Severity.ERROR);
                    assertThat(change.after().severity()).isEmpty();
                });
        assertThat(BOOK.changesBetween(LocalDate.of(2022, 9, 11), LocalDate.of(2022, 9, 11))).isEmpty();
        assertThat(BOOK.changesBetween(TODAY, DOCUMENT)).isEmpty();
        assertThat(BOOK.changesBetween(DOCUMENT, TODAY)).extracting(RuleChange::day).isSorted();
    }

    @Test
    void numbers_change_too() {
        assertThat(BOOK.numbersBetween(DOCUMENT, TODAY))
                .filteredOn(change -> change.quantity() == Quantity.NODES_PER_CLUSTER)
                .containsExactly(new NumberChange(
                        Quantity.NODES_PER_CLUSTER, LocalDate.of(2024, 3, 19), 1000, 5000));
    }

    @Test
    void the_findings_of_a_design_at_two_days_are_told_apart() {
        Difference difference = BOOK.difference(MODERN, DOCUMENT, TODAY);
        assertThat(difference.onlyFirst()).extracting(Finding::rule).containsExactly("sku-v5-blocked");
        assertThat(difference.onlySecond()).extracting(Finding::rule).doesNotContain("sku-v5-blocked");
        assertThat(BOOK.difference(MODERN, TODAY, TODAY).onlyFirst()).isEmpty();
    }

    @Test
    void what_a_later_day_judges_worse_is_told_ahead_with_the_day() {
        Design retired = Given.cluster(Given.clean(), cluster -> cluster.withNetwork(
                cluster.network().withServiceCidr(Cidr.parse("20.0.0.0/16"))
                        .withDnsServiceIp(IpAddress.parse("20.0.0.10"))));
        assertThat(BOOK.judge(retired).hasErrors()).isFalse();
        assertThat(BOOK.judge(retired).ahead())
                .filteredOn(each -> each.finding().rule().equals("service-cidr-public"))
                .singleElement()
                .satisfies(each -> assertThat(each.from()).isEqualTo(LocalDate.of(2023, 10, 1)));
        assertThat(BOOK.judge(retired, TODAY).ahead()).isEmpty();
    }

    @Test
    void a_later_day_is_judged_by_what_is_known() {
        assertThat(BOOK.findings(MODERN, LocalDate.of(2031, 1, 1))).isEqualTo(BOOK.findings(MODERN, TODAY));
    }
}

package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// What the rule book says of itself, and which finding is which.
class RuleCountsTest {

    private static final RuleBook BOOK = new RuleBook(
            RuleBookReader.standard(), RuleCatalog.rules(), RuleCatalog.notes(), RuleCatalog.changes());

    @Test
    void the_counts_of_the_kinds_are_those_of_all_ids() {
        Map<RuleKind, Long> counts = BOOK.counts();
        assertThat(counts).containsOnlyKeys(RuleKind.values());
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(BOOK.ids().size());
        assertThat(BOOK.kind("agic")).contains(RuleKind.FINDING);
        assertThat(BOOK.kind("no-such-rule")).isEmpty();
        assertThat(BOOK.page("no-such-rule")).isEmpty();
        assertThat(BOOK.page("pod-cidr-headroom").orElseThrow().title()).isNotBlank();
    }

    @Test
    void the_days_of_a_rule_begin_with_its_first() {
        List<LocalDate> days = BOOK.changes("sku-v5-blocked");
        assertThat(days).contains(LocalDate.of(2022, 9, 11)).isSorted();
        assertThat(days.getFirst()).isEqualTo(Design.DOCUMENT_DATE);
    }

    @Test
    void a_plan_has_the_numbers_of_its_design_s_day() {
        Design design = Given.clean().withRulesDate(BOOK.knownUntil());
        assertThat(BOOK.plan(design).facts()).isEqualTo(BOOK.facts(BOOK.knownUntil()));
        assertThat(BOOK.facts(Design.DOCUMENT_DATE)).isNotEqualTo(BOOK.facts(BOOK.knownUntil()));
        assertThat(BOOK.judge(design).design()).isEqualTo(design);
    }

    @Test
    void a_finding_concerns_its_element_and_the_owner_of_a_part() {
        Design design = Given.cluster(Given.clean(), each -> each.withNetwork(
                each.network().withPodCidr(Cidr.parse("10.0.0.0/25"))));
        Finding finding = BOOK.judge(design).findings().getFirst();
        ElementId place = finding.places().getFirst().element();
        assertThat(finding.concerns(place)).isTrue();
        assertThat(finding.concerns(place.owner())).isTrue();
        assertThat(finding.concerns(ElementId.DESIGN)).isFalse();
        assertThat(finding.places().getFirst().fieldName()).isPresent();
    }

    @Test
    void a_timing_is_said_in_two_ways_each_of_its_own() {
        assertThat(Stream.of(Timing.values()).map(Timing::word)).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(Stream.of(Timing.values()).map(Timing::label)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void what_two_days_find_alike_is_told_apart_from_what_they_do_not() {
        Design design = Given.pool(Given.clean(), pool -> pool.withVmSize("Standard_D4s_v5").withCount(300));
        Difference difference = BOOK.difference(design, Design.DOCUMENT_DATE, BOOK.knownUntil());
        assertThat(difference.onlyFirst()).extracting(Finding::rule).contains("sku-v5-blocked");
        assertThat(difference.both()).extracting(Finding::rule).contains("pod-cidr-capacity-now");
        assertThat(difference.onlySecond()).extracting(Finding::rule).doesNotContain("pod-cidr-capacity-now");
    }

    @Test
    void what_a_later_day_finds_worse_is_ahead_and_what_both_find_is_not() {
        Design public20 = Given.cluster(Given.clean(), cluster -> cluster.withNetwork(
                cluster.network().withServiceCidr(Cidr.parse("20.0.0.0/16"))
                        .withDnsServiceIp(IpAddress.parse("20.0.0.10"))));
        Design design = Given.pool(public20, pool -> pool.withCount(300));
        Assessment early = BOOK.judge(design);
        Assessment late = BOOK.judge(design, BOOK.knownUntil());
        assertThat(late.ahead()).isEmpty();
        assertThat(early.findings()).extracting(Finding::rule).contains("pod-cidr-capacity-now");
        assertThat(early.ahead()).extracting(each -> each.finding().rule())
                .contains("service-cidr-public").doesNotContain("pod-cidr-capacity-now");
        assertThat(early.ahead()).allSatisfy(each -> {
            assertThat(each.from()).isAfter(Design.DOCUMENT_DATE).isBeforeOrEqualTo(BOOK.knownUntil());
            assertThat(each.finding().severity()).isNotEqualTo(Severity.INFO);
        });
    }

    @Test
    void repair_all_repairs_each_finding_once_and_says_what_is_left() {
        Design broken = Given.pool(Given.clean(), pool -> pool.withCount(300));
        RepairAll repaired = BOOK.repairAll(broken);
        assertThat(repaired.done()).extracting(each -> each.finding().rule()).contains("pod-cidr-capacity-now");
        assertThat(repaired.done()).extracting(each -> each.finding().severity()).doesNotContain(Severity.INFO);
        assertThat(repaired.edit().applyTo(broken)).isEqualTo(repaired.design());
        assertThat(repaired.left()).isEqualTo(BOOK.findings(repaired.design(), broken.rulesDate()));
        assertThat(BOOK.repairAll(repaired.design()).done()).isEmpty();
        assertThat(repaired.design().elements().filter(NodePool.class::isInstance).count()).isEqualTo(1);
    }
}

package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.file.Samples;
import overlaystudio.plan.Plan;

/// A verdict that builds on the one before it says what a verdict from scratch says.
class VersionJudgeTest {

    private static final RuleBook BOOK = RuleBook.standard();

    @Test
    void noRuleAboutNetworksLooksAtClusters() {
        designs().forEach(design -> {
            Plan without = Plan.of(design.withClusters(List.of()), facts(design));
            assertThat(BOOK.findings(without.design(), without)).isNotNull();
            assertThat(BOOK.findings(design, without))
                    .as(design.name())
                    .isEqualTo(BOOK.findings(design, design.rulesDate()));
        });
    }

    @Test
    void oneVersionAfterAnotherIsJudgedAsEachIsByItself() {
        VersionJudge judge = new VersionJudge(BOOK);
        Stream.concat(designs().limit(60), Stream.of(Samples.example(), Samples.example()))
                .forEach(design -> assertThat(said(judge.judge(design))).isEqualTo(said(BOOK.judge(design))));
    }

    private static List<Object> said(Assessment assessment) {
        return assessment.findings().stream()
                .map(each -> List.of(each.withFixes(List.of()), each.fixes().stream().map(QuickFix::title).toList()))
                .map(Object.class::cast)
                .toList();
    }

    @Test
    void theNetworkPartIsKeptWhenAClusterChangesAndMadeAnewWhenASubnetDoes() {
        Design design = Given.clean();
        Plan plan = Plan.of(design, facts(design));
        Design scaled = Given.pool(design, pool -> pool.withCount(pool.count() + 1));
        Design renamed = Given.subnet(design, subnet -> subnet.withName("other"));
        assertThat(plan.next(scaled, facts(design)).networks()).isSameAs(plan.networks());
        assertThat(plan.next(renamed, facts(design)).networks()).isNotSameAs(plan.networks());
        assertThat(plan.next(scaled, BOOK.facts(BOOK.knownUntil())).networks()).isNotSameAs(plan.networks());
    }

    private static Facts facts(Design design) {
        return BOOK.facts(design.rulesDate());
    }

    private static Stream<Design> designs() {
        return RuleCases.all().flatMap(each -> Stream.of(
                each.speaks().withRulesDate(each.day()), each.silent().withRulesDate(each.day())));
    }
}

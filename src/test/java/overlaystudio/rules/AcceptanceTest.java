package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;

class AcceptanceTest {

    private static final String HEADROOM = "pod-cidr-headroom";
    private static final String OVERLAP = "service-cidr-overlaps-vnet";
    private static final RuleBook BOOK = RuleBook.standard();

    /// With 192 nodes and one more during an upgrade, 63 of 256 pod blocks stay free.
    private static Design crowded(int nodes) {
        return Given.pool(Given.clean(), pool -> pool.withCount(nodes));
    }

    private static Finding found(Design design, String rule) {
        return BOOK.judge(design).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Design accepting(Design design, String rule) {
        return Acceptance.edit(found(design, rule), BOOK.plan(design), "It is replaced soon.").applyTo(design);
    }

    private static Lapse lapse(Design design, String rule) {
        assertThat(BOOK.judge(design).accepted()).isEmpty();
        return found(design, rule).lapse().orElseThrow();
    }

    @Test
    void whatIsAcceptedIsNoOpenFindingAnyMore() {
        Design before = crowded(192);
        Assessment open = BOOK.judge(before);
        Assessment accepted = BOOK.judge(accepting(before, HEADROOM));

        assertThat(open.accepted()).isEmpty();
        assertThat(accepted.accepted()).hasSize(1).first().satisfies(each -> {
            assertThat(each.finding()).usingRecursiveComparison().ignoringFields("breach.fixes")
                    .isEqualTo(found(before, HEADROOM).withLiftedOn(each.finding().liftedOn()));
            assertThat(each.risk().reason()).isEqualTo("It is replaced soon.");
            assertThat(each.risk().measure()).isEqualTo(63);
        });
        assertThat(accepted.findings()).hasSize(open.findings().size() - 1)
                .noneMatch(finding -> finding.rule().equals(HEADROOM));
        assertThat(accepted.count(Severity.WARNING)).isEqualTo(open.count(Severity.WARNING) - 1);
        assertThat(accepted.unfound()).isEmpty();
    }

    @Test
    void anAcceptanceLapsesWhenItsNumberGetsWorseAndOnlyThen() {
        Design accepted = accepting(crowded(192), HEADROOM);

        Lapse lapse = lapse(Given.pool(accepted, pool -> pool.withCount(193)), HEADROOM);

        assertThat(lapse.cause()).isEqualTo(Lapse.Cause.WORSE);
        assertThat(lapse.words())
                .isEqualTo("The acceptance lapsed: it was given for 63 free pod blocks, not for 62 free pod blocks.");
        assertThat(lapse.advice()).isEqualTo("Repair it, accept it again, or take the acceptance back.");
        assertThat(BOOK.judge(Given.pool(accepted, pool -> pool.withCount(192).withName("other"))).accepted())
                .hasSize(1);
        assertThat(BOOK.judge(Given.cluster(accepted, cluster -> cluster.withNetwork(
                cluster.network().withPodCidr(Cidr.parse("192.168.0.0/16"))).withName("renamed"))).accepted())
                .hasSize(1);
    }

    @Test
    void moreThatIsWorseLapsesAndLessThatIsBetterHolds() {
        Design design = Given.example();
        Design accepted = Acceptance.edit(numbered(20), BOOK.plan(design), "because").applyTo(design);
        Plan plan = BOOK.plan(accepted);

        assertThat(Acceptances.of(List.of(numbered(19)), plan).accepted()).hasSize(1);
        assertThat(Acceptances.of(List.of(numbered(20)), plan).accepted()).hasSize(1);
        Acceptances worse = Acceptances.of(List.of(numbered(21)), plan);
        assertThat(worse.accepted()).isEmpty();
        assertThat(worse.open().getFirst().lapse().orElseThrow().words())
                .isEqualTo("The acceptance lapsed: it was given for 20 nodes, not for 21 nodes.");
    }

    private static Finding numbered(int nodes) {
        return finding(Severity.WARNING, Timing.GROWS_INTO_IT, nodes + " nodes", Measure.ofMany(nodes, "node"));
    }

    private static Finding finding(Severity severity, Timing timing, String message, Measure measure) {
        Breach breach = Breach.of(timing, message, Place.of(Given.CLUSTER, "pools")).withMeasure(measure);
        return new Finding("a-rule", severity, breach, new Source("a page", ""));
    }

    private static Finding plain(String message, Place... places) {
        return new Finding("a-rule", Severity.WARNING, Breach.of(Timing.WORKS, message, places),
                new Source("a page", ""));
    }

    @Test
    void withoutANumberAnAcceptanceHoldsWhileTheFindingSaysTheSameWhateverTheNames() {
        Design accepted = accepting(Given.example(), OVERLAP);

        Design renamed = Given.network(Given.cluster(accepted, each -> each.withName("aks-7")),
                each -> each.withName("spoke"));
        assertThat(BOOK.judge(renamed).accepted()).hasSize(1);

        Lapse lapse = lapse(Given.network(renamed, each -> each.withPrefixes(List.of(Cidr.parse("10.0.0.0/9")))),
                OVERLAP);
        assertThat(lapse.cause()).isEqualTo(Lapse.Cause.CHANGED);
        assertThat(lapse.words()).isEqualTo("The acceptance lapsed: the finding said \u201cThe service range "
                + "10.0.0.0/16 (Azure\u2019s default, not set) of aks-7 overlaps its virtual network spoke, "
                + "10.0.0.0/8\u201d when it was given.");
    }

    @Test
    void anAcceptanceLapsesWhenTheRulesDateMovesEitherWayAndHoldsAgainWhenItIsBack() {
        Design accepted = accepting(crowded(192), HEADROOM);
        LocalDate later = accepted.rulesDate().plusDays(1);

        Lapse lapse = lapse(accepted.withRulesDate(later), HEADROOM);

        assertThat(lapse.cause()).isEqualTo(Lapse.Cause.RULES_DATE);
        assertThat(lapse.words()).isEqualTo("The acceptance lapsed: it was given by the rules of 2022-08-29, and "
                + "these are the rules of 2022-08-30.");
        assertThat(lapse(accepted.withRulesDate(accepted.rulesDate().minusDays(1)), HEADROOM).cause())
                .isEqualTo(Lapse.Cause.RULES_DATE);
        assertThat(BOOK.judge(accepted, later).accepted()).isEmpty();
        assertThat(BOOK.judge(accepted.withRulesDate(later).withRulesDate(accepted.rulesDate())).accepted())
                .hasSize(1);
    }

    @Test
    void whatAzureRefusesIsNeverAcceptedWhateverAFileSays() {
        Design design = crowded(300);
        Finding error = found(design, "pod-cidr-capacity-now");
        AcceptedRisk smuggled = new AcceptedRisk(error.rule(), Acceptance.about(error), error.message(), null,
                design.rulesDate(), "because");

        assertThat(Acceptance.refusal(error, design))
                .contains("An error cannot be accepted: Azure refuses it, or it cannot work");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Acceptance.edit(error, BOOK.plan(design), "because"));
        Design told = design.withAcceptedRisks(List.of(smuggled));
        assertThat(lapse(told, error.rule()).cause()).isEqualTo(Lapse.Cause.REFUSED);
        assertThat(lapse(told, error.rule()).advice()).isEqualTo("Repair it, and take the acceptance back.");
        assertThat(BOOK.judge(told).hasErrors()).isTrue();
    }

    @Test
    void anUpgradeThatAzureRefusesIsNotAcceptedThoughItIsAWarning() {
        Finding warning = finding(Severity.WARNING, Timing.REFUSED_AT_UPGRADE, "1 address", Measure.ofMany(1, "x"));

        assertThat(Acceptance.refusal(warning, Given.example()))
                .contains("It cannot be accepted: Azure refuses the upgrade");
        assertThat(Acceptance.refusal(plain("so", Place.of(Given.CLUSTER)), Given.example())).isEmpty();
    }

    @Test
    void aDesignAcceptsNoMoreThanAnybodyAnswersFor() {
        Design full = Given.example().withAcceptedRisks(IntStream.range(0, AcceptedRisk.MOST)
                .mapToObj(number -> new AcceptedRisk("r-" + number, List.of(new About(Given.CLUSTER, null)), "so",
                        null, Design.DOCUMENT_DATE, "because"))
                .toList());
        Finding finding = plain("so", Place.of(Given.CLUSTER));

        assertThat(Acceptance.refusal(finding, full))
                .contains("A design has 1,000 accepted risks at most: take some back first");
        Lapse lapse = Lapse.changed(full.acceptedRisks().getFirst(), "before");
        assertThat(Acceptance.refusal(finding.withLapse(lapse), full)).isEmpty();
        assertThat(Acceptance.refusal(plain("x".repeat(10_001), Place.of(Given.CLUSTER)), Given.example()))
                .contains("It cannot be accepted: what it says is too long to be kept");
    }

    @Test
    void whatIsAcceptedAndNotFoundAnyMoreIsSaid() {
        Design accepted = accepting(crowded(192), HEADROOM);

        Assessment repaired = BOOK.judge(Given.pool(accepted, pool -> pool.withCount(3)));

        assertThat(repaired.accepted()).isEmpty();
        assertThat(repaired.unfound()).isEqualTo(accepted.acceptedRisks());
        AcceptedRisk unknown = new AcceptedRisk("nobody-knows", List.of(new About(Given.CLUSTER, null)), "so", null,
                Design.DOCUMENT_DATE, "because");
        assertThat(BOOK.judge(Given.clean().withAcceptedRisks(List.of(unknown))).unfound()).containsExactly(unknown);
    }

    @Test
    void acceptingAgainTakesThePlaceOfWhatLapsed() {
        Design worse = Given.pool(accepting(crowded(192), HEADROOM), pool -> pool.withCount(193));

        Design again = accepting(worse, HEADROOM);

        assertThat(again.acceptedRisks()).hasSize(1).first().extracting(AcceptedRisk::measure).isEqualTo(62L);
        assertThat(BOOK.judge(again).accepted()).hasSize(1);
    }

    @Test
    void ofTwoFindingsAtOnePlaceTheOneThatSaysTheSameIsAccepted() {
        Design design = Given.example();
        Place place = Place.of(Given.CLUSTER, "podCidr");
        Finding first = plain("It overlaps one", place);
        Finding second = plain("It overlaps two", place);
        Edit accept = Acceptance.edit(second, BOOK.plan(design), "because");

        Acceptances split = Acceptances.of(List.of(first, second), BOOK.plan(accept.applyTo(design)));

        assertThat(split.open()).containsExactly(first);
        assertThat(split.accepted()).extracting(Accepted::finding).containsExactly(second);
    }

    @Test
    void aFindingThatIsAboutOneMorePlaceIsStillTheSame() {
        Design design = Given.example();
        Place place = Place.of(Given.CLUSTER, "pools");
        Edit accept = Acceptance.edit(numbered(20), BOOK.plan(design), "because");
        Breach wider = numbered(20).breach().withPlaces(List.of(place, Place.of(Given.POOL, "count")));

        Acceptances split = Acceptances.of(
                List.of(new Finding("a-rule", Severity.WARNING, wider, new Source("a page", ""))),
                BOOK.plan(accept.applyTo(design)));

        assertThat(split.accepted()).hasSize(1);
    }

    @Test
    void repairAllLeavesAloneWhatIsAccepted() {
        Design accepted = accepting(Given.example(), OVERLAP);

        assertThat(BOOK.repairAll(Given.example()).done()).isNotEmpty();
        assertThat(BOOK.repairAll(accepted).done()).isEmpty();
        assertThat(BOOK.repairAll(accepted).left()).isEmpty();
    }

    @Test
    void howLongAnAcceptanceHoldsIsSaid() {
        Plan plan = BOOK.plan(Given.example());

        assertThat(Acceptance.holds(numbered(20), plan))
                .isEqualTo("It holds by the rules of 2022-08-29, for no more than 20 nodes.");
        assertThat(Acceptance.holds(finding(Severity.WARNING, Timing.WORKS, "1", Measure.ofFew(1, "address")), plan))
                .isEqualTo("It holds by the rules of 2022-08-29, for no fewer than 1 address.");
        assertThat(Acceptance.holds(plain("so", Place.of(Given.CLUSTER)), plan))
                .isEqualTo("It holds by the rules of 2022-08-29, as long as the finding says the same.");
        assertThat(Measure.ofFew(3, "address").words(3)).isEqualTo("3 addresses");
    }

    @Test
    void eachRuleThatCountsSaysWhichWayItGetsWorseAndItsNumbersFitAFile() {
        Map<String, String> directions = new TreeMap<>();
        RuleCases.all()
                .flatMap(given -> BOOK.findings(given.speaks(), given.day()).stream())
                .forEach(finding -> Optional.ofNullable(finding.breach().measure()).ifPresent(measure -> {
                    assertThat(measure.value()).as(finding.message()).isBetween(0L, 1_000_000_000L);
                    directions.merge(finding.rule(), (measure.isLessWorse() ? "fewer " : "more ") + measure.thing(),
                            (one, other) -> one.equals(other) ? one : one + ", " + other);
                }));

        assertThat(directions).containsOnly(
                entry("appgw-subnet-size", "more missing address"),
                entry("cluster-at-node-limit", "more node"),
                entry("clusters-per-subscription", "more cluster"),
                entry("kubenet-nodes-max", "more node"),
                entry("lb-idle-timeout", "more minute"),
                entry("lb-services-max", "more front end"),
                entry("lb-snat-default-tier", "fewer SNAT port"),
                entry("max-pods-windows", "more pod"),
                entry("npm-scale", "more Linux pod"),
                entry("pod-cidr-headroom", "fewer free pod block"),
                entry("pods-per-cluster", "more pod"),
                entry("service-cidr-tiny", "fewer service"),
                entry("subnet-private-endpoint-ip", "more uncounted endpoint"),
                entry("tier-free-nodes", "more node"),
                entry("vnet-peered-group-ip-limit", "more address"));
    }
}

package overlaystudio.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.plan.Plan;

/// The judgement of one design as of one day.
final class Judge {

    private static final int MOST_REPAIRS = 3;

    /// How many elements are judged to prove the repairs of one assessment, and how many proofs there are at least.
    private static final int MOST_STEPS = 200_000;
    private static final int FEWEST_PROOFS = 20;

    private final RuleBookData data;
    private final List<Rule> rules;
    private final LocalDate asOf;
    private final Plan plan;
    private final OtherDays otherDays;
    private int proofs;

    /// The judge of a plan, as of the day of its numbers.
    Judge(RuleBookData data, List<Rule> rules, Plan plan) {
        this.data = data;
        this.rules = rules;
        this.plan = plan;
        asOf = plan.facts().asOf();
        otherDays = new OtherDays(data, plan.design());
    }

    Plan plan() {
        return plan;
    }

    /// The verdict with repairs, with the day on which a later rule allows what is found, and with what is ahead.
    Assessment assessment(List<Rule> notes) {
        List<Finding> found = findings();
        int affordable = (int) Math.max(FEWEST_PROOFS, MOST_STEPS / (1 + plan.design().elements().count()));
        Set<Object> keys = keys(found);
        Acceptances split = Acceptances.of(found, plan);
        return new Assessment(
                plan,
                split.open().stream().map(finding -> completed(finding, keys, affordable)).toList(),
                split.accepted(),
                split.unfound(),
                inReadingOrder(notes.stream().flatMap(this::findings).toList()),
                ahead(found));
    }

    /// What is found and not accepted, without repairs: errors first, then in reading order.
    List<Finding> open() {
        return Acceptances.of(findings(), plan).open();
    }

    /// What is found, accepted or not, without repairs: errors first, then in reading order.
    List<Finding> findings() {
        List<Finding> found = rules.stream().flatMap(this::findings).toList();
        return inReadingOrder(Causes.withoutRepeats(found));
    }

    private Stream<Finding> findings(Rule rule) {
        Judgement judgement = data.judgement(rule.id(), asOf);
        boolean silent = judgement.severity().isEmpty()
                && judgement.variants().values().stream().allMatch(Optional::isEmpty);
        return silent ? Stream.empty() : rule.breaches(plan).flatMap(breach -> finding(rule.id(), breach, judgement));
    }

    /// What a judgement makes of a breach of a rule; nothing while the rule is off.
    static Stream<Finding> finding(String rule, Breach breach, Judgement judgement) {
        return judgement.severity(breach.variant()).stream()
                .map(severity -> new Finding(rule, severity, softened(breach, severity), judgement.source()));
    }

    /// What is no error on the day is not refused on the day, whenever else Azure refuses it.
    private static Breach softened(Breach breach, Severity severity) {
        boolean refused = breach.timing() == Timing.REFUSED_AT_CREATE && severity != Severity.ERROR;
        boolean mentioned = breach.timing() == Timing.REFUSED_AT_UPGRADE && severity == Severity.INFO;
        return refused || mentioned ? breach.withoutRefusal() : breach;
    }

    private List<Finding> inReadingOrder(List<Finding> found) {
        Set<ElementId> culprits = found.stream().map(each -> culprit(each).owner()).collect(Collectors.toSet());
        Map<ElementId, Integer> order = plan.design().readingOrder(culprits);
        return found.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> order.getOrDefault(culprit(finding).owner(), -1))
                        .thenComparing(Finding::rule))
                .toList();
    }

    private static ElementId culprit(Finding finding) {
        return finding.places().getFirst().element();
    }

    /// What the last known rules find worse than those of the day.
    private List<Ahead> ahead(List<Finding> found) {
        if (!asOf.isBefore(data.knownUntil())) {
            return List.of();
        }
        Map<Object, Severity> now = new HashMap<>();
        found.forEach(each -> now.merge(subject(each), each.severity(), (one, other) -> one));
        return new Judge(data, rules, Plan.of(plan.design(), data.facts(data.knownUntil()))).findings().stream()
                .filter(each -> each.severity() != Severity.INFO)
                .filter(each -> each.severity().compareTo(now.getOrDefault(subject(each), Severity.INFO)) < 0)
                .map(each -> new Ahead(comesOn(each), each))
                .sorted(Comparator.comparing(Ahead::from))
                .toList();
    }

    private static Object subject(Finding finding) {
        return List.of(finding.rule(), finding.places());
    }

    /// The first later day on which a finding of the last known rules is found.
    private LocalDate comesOn(Finding finding) {
        Rule rule = rule(finding);
        return data.changes(rule.id(), asOf, data.knownUntil()).stream()
                .filter(day -> isFound(rule, finding, day))
                .findFirst()
                .orElse(data.knownUntil());
    }

    private boolean isFound(Rule rule, Finding finding, LocalDate day) {
        return otherDays.severities(rule, finding.places(), day).anyMatch(finding.severity()::equals);
    }

    private Rule rule(Finding finding) {
        return rules.stream().filter(rule -> rule.id().equals(finding.rule())).findFirst().orElseThrow();
    }

    /// A proof judges the whole design again: in a large one with many findings the last ones go without, until the
    /// first ones are repaired.
    private Finding completed(Finding finding, Set<Object> found, int affordable) {
        Optional<LocalDate> lifted = liftedOn(finding);
        Finding dated = finding.withLiftedOn(lifted)
                .withMilderOn(milderOn(finding).filter(day -> lifted.filter(end -> !day.isBefore(end)).isEmpty()));
        return proofs < affordable ? dated.withFixes(fixes(dated, found)) : dated;
    }

    /// The proved repairs of a finding, and the other rules that allow it.
    List<QuickFix> fixes(Finding finding, Set<Object> found) {
        return Stream.concat(repairs(finding, found), laterRules(finding, found)).toList();
    }

    /// The proved repairs of a finding, at most three.
    Stream<QuickFix> repairs(Finding finding, Set<Object> found) {
        Set<String> titles = new HashSet<>();
        return rule(finding).repairs(plan, finding.breach())
                .filter(fix -> titles.add(fix.title()))
                .filter(fix -> repairs(fix.edit(), finding, found))
                .limit(MOST_REPAIRS);
    }

    /// The last resort: to judge by the newest rules, or else by the first ones that allow it.
    private Stream<QuickFix> laterRules(Finding finding, Set<Object> found) {
        if (!asOf.equals(plan.design().rulesDate())) {
            return Stream.empty();
        }
        return finding.liftedOn().stream()
                .flatMap(lifted -> Stream.of(data.knownUntil(), lifted))
                .distinct()
                .map(Judge::judgeBy)
                .filter(fix -> repairs(fix.edit(), finding, found))
                .limit(1);
    }

    private static QuickFix judgeBy(LocalDate day) {
        String title = "Judge by the rules of " + day;
        return new QuickFix(title, new Edit.Batch(
                title, List.of(new Edit.ChangeDesign("rulesDate", title, design -> design.withRulesDate(day)))));
    }

    /// The first later day of the rule on which what is found is gone or but worth knowing.
    private Optional<LocalDate> liftedOn(Finding finding) {
        return finding.severity() == Severity.INFO ? Optional.empty() : firstDay(finding, Severity.INFO::equals);
    }

    /// The first later day of the rule on which an error is one no more.
    private Optional<LocalDate> milderOn(Finding finding) {
        return finding.severity() == Severity.ERROR
                ? firstDay(finding, severity -> severity != Severity.ERROR)
                : Optional.empty();
    }

    private Optional<LocalDate> firstDay(Finding finding, Predicate<Severity> isEnough) {
        Rule rule = rule(finding);
        return data.timeline(rule.id()).after(asOf).keySet().stream()
                .filter(day -> !day.isAfter(data.knownUntil()))
                .filter(day -> otherDays.severities(rule, finding.places(), day).allMatch(isEnough))
                .findFirst();
    }

    /// Whether an edit removes a finding and adds none as bad.
    private boolean repairs(Edit edit, Finding finding, Set<Object> found) {
        proofs++;
        Design changed = edit.applyTo(plan.design());
        LocalDate day = asOf.equals(plan.design().rulesDate()) ? changed.rulesDate() : asOf;
        Object repaired = key(finding);
        Facts facts = day.equals(asOf) ? plan.facts() : data.facts(day);
        return new Judge(data, rules, plan.next(changed, facts)).findings().stream()
                .filter(each -> each.severity().compareTo(finding.severity()) <= 0)
                .map(Judge::key)
                .allMatch(key -> !key.equals(repaired) && found.contains(key));
    }

    static Set<Object> keys(List<Finding> found) {
        return found.stream().map(Judge::key).collect(Collectors.toSet());
    }

    /// What makes a finding the same one in two versions of a design.
    static Object key(Finding finding) {
        return List.of(finding.rule(), finding.severity(), finding.places());
    }
}

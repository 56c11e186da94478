package overlaystudio.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.plan.Plan;

/// The judgement of one design as of one day.
final class Judge {

    private static final int MOST_REPAIRS = 3;

    private final RuleBookData data;
    private final List<Rule> rules;
    private final LocalDate asOf;
    private final Plan plan;

    Judge(RuleBookData data, List<Rule> rules, Design design, LocalDate asOf) {
        this.data = data;
        this.rules = rules;
        this.asOf = asOf;
        plan = Plan.of(design, data.facts(asOf));
    }

    /// The verdict with repairs and with the day on which a later rule allows what is found.
    Assessment assessment() {
        List<Finding> found = findings();
        return new Assessment(plan, found.stream().map(finding -> completed(finding, found)).toList());
    }

    /// What is found, without repairs: errors first, then in reading order.
    List<Finding> findings() {
        List<Finding> found = rules.stream().flatMap(this::findings).toList();
        return Causes.withoutRepeats(found).stream().sorted(readingOrder()).toList();
    }

    private Stream<Finding> findings(Rule rule) {
        Judgement judgement = data.judgement(rule.id(), asOf);
        boolean silent = judgement.severity().isEmpty()
                && judgement.variants().values().stream().allMatch(Optional::isEmpty);
        return silent ? Stream.empty() : rule.breaches(plan).flatMap(breach -> finding(rule, breach, judgement));
    }

    private static Stream<Finding> finding(Rule rule, Breach breach, Judgement judgement) {
        return judgement.severity(breach.variant()).stream()
                .map(severity -> new Finding(rule.id(), severity, softened(breach, severity), judgement.source()));
    }

    /// What is no error on the day is not refused on the day, whenever else Azure refuses it.
    private static Breach softened(Breach breach, Severity severity) {
        boolean refused = breach.timing() == Timing.REFUSED_AT_CREATE && severity != Severity.ERROR;
        boolean mentioned = breach.timing() == Timing.REFUSED_AT_UPGRADE && severity == Severity.INFO;
        return refused || mentioned ? breach.withoutRefusal() : breach;
    }

    private Comparator<Finding> readingOrder() {
        Map<ElementId, Integer> order = new HashMap<>();
        plan.design().elements().map(Element::id).forEach(id -> order.putIfAbsent(id, order.size()));
        return Comparator.comparing(Finding::severity)
                .thenComparing(finding -> order.getOrDefault(culprit(finding).owner(), -1))
                .thenComparing(Finding::rule);
    }

    private static ElementId culprit(Finding finding) {
        return finding.places().getFirst().element();
    }

    private Finding completed(Finding finding, List<Finding> found) {
        Rule rule = rules.stream().filter(each -> each.id().equals(finding.rule())).findFirst().orElseThrow();
        Finding dated = finding.withLiftedOn(liftedOn(rule, finding));
        Set<String> titles = new HashSet<>();
        Stream<QuickFix> repairs = rule.repairs(plan, dated.breach())
                .filter(fix -> titles.add(fix.title()))
                .filter(fix -> repairs(fix.edit(), dated, found))
                .limit(MOST_REPAIRS);
        return dated.withFixes(Stream.concat(repairs, laterRules(dated, found)).toList());
    }

    /// The last resort: to judge by the newest rules, or else by the first ones that allow it.
    private Stream<QuickFix> laterRules(Finding finding, List<Finding> found) {
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
    private Optional<LocalDate> liftedOn(Rule rule, Finding finding) {
        if (finding.severity() == Severity.INFO) {
            return Optional.empty();
        }
        return data.timeline(rule.id()).after(asOf).keySet().stream()
                .filter(day -> !day.isAfter(data.knownUntil()))
                .filter(day -> isAllowed(rule, finding, day))
                .findFirst();
    }

    private boolean isAllowed(Rule rule, Finding finding, LocalDate day) {
        Plan then = new Plan(plan.design(), data.facts(day), plan.clusters(), plan.subnets(), plan.realms());
        Judgement judgement = data.judgement(rule.id(), day);
        return rule.breaches(then)
                .filter(breach -> breach.places().equals(finding.places()))
                .flatMap(breach -> judgement.severity(breach.variant()).stream())
                .allMatch(severity -> severity == Severity.INFO);
    }

    /// Whether an edit removes a finding and adds none as bad.
    private boolean repairs(Edit edit, Finding finding, List<Finding> found) {
        Design repaired = edit.applyTo(plan.design());
        LocalDate day = asOf.equals(plan.design().rulesDate()) ? repaired.rulesDate() : asOf;
        Set<Object> before = new HashSet<>();
        found.forEach(each -> before.add(key(each)));
        before.remove(key(finding));
        return new Judge(data, rules, repaired, day).findings().stream()
                .filter(each -> each.severity().compareTo(finding.severity()) <= 0)
                .allMatch(each -> before.contains(key(each)));
    }

    private static Object key(Finding finding) {
        return List.of(finding.rule(), finding.severity(), finding.places());
    }
}

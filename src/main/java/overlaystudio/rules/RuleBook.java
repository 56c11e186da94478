package overlaystudio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.plan.Plan;

/// The dated rule book: judges designs by the rules of a day.
///
/// A day before the first entry (2022-08-29) is judged by the first entry, a day after the last known one by what is
/// known.
public final class RuleBook {

    private final RuleBookData data;
    private final List<Rule> rules;
    private final List<Rule> notes;
    private final List<ChangeRule> changes;

    /// The numbers that were asked for last: one edit after another asks for those of the same day.
    private volatile @Nullable Facts last;

    RuleBook(RuleBookData data, List<Rule> rules, List<Rule> notes, List<ChangeRule> changes) {
        this.data = data;
        this.rules = List.copyOf(rules);
        this.notes = List.copyOf(notes);
        this.changes = List.copyOf(changes);
    }

    /// The rule book that comes with the program.
    public static RuleBook standard() {
        return Standard.BOOK;
    }

    /// Azure's numbers and lists of a day.
    public Facts facts(LocalDate day) {
        Facts known = last;
        if (known != null && known.asOf().equals(day)) {
            return known;
        }
        Facts facts = data.facts(day);
        last = facts;
        return facts;
    }

    /// The verdict on a design by the rules of its own date, with repairs.
    public Assessment judge(Design design) {
        return judge(design, design.rulesDate());
    }

    /// The verdict on a design by the rules of a day, with repairs.
    public Assessment judge(Design design, LocalDate asOf) {
        return judge(plan(design, asOf)).assessment(notes);
    }

    /// The verdict on the next version of a design by the rules of its own date, with repairs: what did not change is
    /// not worked out again.
    ///
    /// @param earlier the plan of the version before
    public Assessment judge(Design design, Plan earlier) {
        return judge(plan(design, earlier)).assessment(notes);
    }

    /// What is found in a design by the rules of a day, without repairs and notes.
    public List<Finding> findings(Design design, LocalDate asOf) {
        return judge(plan(design, asOf)).findings();
    }

    /// What is found in the next version of a design by the rules of its own date, without repairs and notes.
    ///
    /// @param earlier the plan of the version before
    public List<Finding> findings(Design design, Plan earlier) {
        return judge(plan(design, earlier)).findings();
    }

    /// The plan of a design with the numbers of its own date.
    public Plan plan(Design design) {
        return plan(design, design.rulesDate());
    }

    private Plan plan(Design design, LocalDate asOf) {
        return Plan.of(design, facts(asOf));
    }

    /// The plan of the next version of a design with the numbers of its own date: what did not change is not worked out
    /// again.
    ///
    /// @param earlier the plan of the version before
    public Plan plan(Design design, Plan earlier) {
        return earlier.next(design, facts(design.rulesDate()));
    }

    private Judge judge(Plan plan) {
        return new Judge(data, rules, plan);
    }

    /// The findings of a design by the rules of two days, without repairs.
    public Difference difference(Design design, LocalDate first, LocalDate second) {
        List<Finding> early = findings(design, first);
        List<Finding> late = findings(design, second);
        Predicate<Finding> isEarly = among(early);
        return new Difference(
                early.stream().filter(among(late).negate()).toList(),
                late.stream().filter(isEarly).toList(),
                late.stream().filter(isEarly.negate()).toList());
    }

    private static Predicate<Finding> among(List<Finding> findings) {
        Set<Object> found = findings.stream().map(Judge::key).collect(Collectors.toSet());
        return each -> found.contains(Judge.key(each));
    }

    /// What Azure refuses, or what needs care, on the way from one version of a design to the next, by the rules of a
    /// day.
    public List<Finding> compare(Design before, Design after, LocalDate asOf) {
        Plan first = plan(before, asOf);
        Plan second = plan(after, asOf);
        return changes.stream()
                .flatMap(rule -> rule.breaches(first, second)
                        .flatMap(breach -> Judge.finding(rule.id(), breach, data.judgement(rule.id(), asOf))))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /// All repairs that a design can have at once, one after another.
    public RepairAll repairAll(Design design) {
        return RepairAll.of(this, design);
    }

    Judge judgeOf(Design design) {
        return judge(plan(design, design.rulesDate()));
    }

    /// The last day whose changes the rule book knows.
    public LocalDate knownUntil() {
        return data.knownUntil();
    }

    /// What the rule book says of a rule on a day.
    ///
    /// @throws IllegalArgumentException if there is no such rule
    public Judgement judgement(String rule, LocalDate day) {
        return data.judgement(rule, day);
    }

    /// The days on which something changes in what the rule book says of a rule, the first day included.
    ///
    /// @throws IllegalArgumentException if there is no such rule
    public List<LocalDate> changes(String rule) {
        return List.copyOf(data.timeline(rule).all().keySet());
    }

    /// The days after one day, up to another one, on which a rule changes, with what was and what is said of it, by day
    /// and then in the order of the catalogue.
    public List<RuleChange> changesBetween(LocalDate after, LocalDate until) {
        return ids().stream()
                .flatMap(rule -> data.timeline(rule).between(after, until).keySet().stream()
                        .map(day -> new RuleChange(
                                rule, day, judgement(rule, day.minusDays(1)), judgement(rule, day))))
                .sorted(Comparator.comparing(RuleChange::day))
                .toList();
    }

    /// The days after one day, up to another one, on which one of Azure's numbers changes, by day.
    public List<NumberChange> numbersBetween(LocalDate after, LocalDate until) {
        List<NumberChange> changed = new ArrayList<>();
        data.numbers().forEach((quantity, values) -> values.between(after, until).forEach(
                (day, value) -> changed.add(new NumberChange(quantity, day, values.at(day.minusDays(1)), value))));
        return changed.stream()
                .sorted(Comparator.comparing(NumberChange::day).thenComparing(NumberChange::quantity))
                .toList();
    }

    /// All ids of the catalogue, in its order.
    public List<String> ids() {
        return List.copyOf(data.kinds().keySet());
    }

    /// What an id is; empty if the catalogue has no such id.
    public Optional<RuleKind> kind(String id) {
        return Optional.ofNullable(data.kinds().get(id));
    }

    /// The page of a rule in plain words; empty if the catalogue has no such id.
    public Optional<RulePage> page(String id) {
        return kind(id).flatMap(_ -> RulePage.of(id));
    }

    /// How many ids of each kind the catalogue has.
    public Map<RuleKind, Long> counts() {
        return data.kinds().values().stream()
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    /// Read on first use.
    private static final class Standard {

        static final RuleBook BOOK = new RuleBook(
                RuleBookReader.standard(), RuleCatalog.rules(), RuleCatalog.notes(), RuleCatalog.changes());
    }
}

package overlaystudio.rules;

import java.time.LocalDate;
import java.util.List;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;

/// The dated rule book: judges designs by the rules of a day.
///
/// A day before the first entry (2022-08-29) is judged by the first entry.
public final class RuleBook {

    private final RuleBookData data;
    private final List<Rule> rules;

    RuleBook(RuleBookData data, List<Rule> rules) {
        this.data = data;
        this.rules = List.copyOf(rules);
    }

    /// The rule book that comes with the program.
    public static RuleBook standard() {
        return Standard.BOOK;
    }

    /// Azure's numbers and lists of a day.
    public Facts facts(LocalDate day) {
        return data.facts(day);
    }

    /// The verdict on a design by the rules of its own date, with repairs.
    public Assessment judge(Design design) {
        return judge(design, design.rulesDate());
    }

    /// The verdict on a design by the rules of a day, with repairs.
    public Assessment judge(Design design, LocalDate asOf) {
        return new Judge(data, rules, design, asOf).assessment();
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

    /// The ids of the rules in the order of the catalogue.
    public List<String> ruleIds() {
        return rules.stream().map(Rule::id).toList();
    }

    /// Read on first use.
    private static final class Standard {

        static final RuleBook BOOK = new RuleBook(RuleBookReader.standard(), RuleCatalog.rules());
    }
}

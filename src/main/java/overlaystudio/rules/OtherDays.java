package overlaystudio.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.plan.Plan;

/// What rules find in one design on other days; each rule is asked once a day, however many findings ask for it.
final class OtherDays {

    private final RuleBookData data;
    private final Design design;
    private final Map<LocalDate, Plan> plans = new HashMap<>();
    private final Map<Question, Map<List<Place>, List<Breach>>> answers = new HashMap<>();

    private record Question(String rule, LocalDate day) {}

    OtherDays(RuleBookData data, Design design) {
        this.data = data;
        this.design = design;
    }

    /// How bad what a rule finds at some places is on a day.
    Stream<Severity> severities(Rule rule, List<Place> places, LocalDate day) {
        Judgement judgement = data.judgement(rule.id(), day);
        return answers.computeIfAbsent(new Question(rule.id(), day), question -> breaches(rule, question.day()))
                .getOrDefault(places, List.of())
                .stream()
                .flatMap(breach -> judgement.severity(breach.variant()).stream());
    }

    private Map<List<Place>, List<Breach>> breaches(Rule rule, LocalDate day) {
        Plan plan = plans.computeIfAbsent(day, each -> Plan.of(design, data.facts(each)));
        return rule.breaches(plan).collect(Collectors.groupingBy(Breach::places));
    }
}

package overlaystudio.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.azure.Quantity;
import overlaystudio.azure.Wording;

/// What the rule book's file says.
///
/// @param knownUntil the last day whose changes are in it
/// @param kinds what each rule is, by its id, in the order of the book
/// @param judgements by rule id, in the order of the book
/// @param numbers by key of a [Quantity]
/// @param wordings by key of a [Wording]
record RuleBookData(
        LocalDate knownUntil, Map<String, RuleKind> kinds, Map<String, Timeline<Judgement>> judgements,
        Map<Quantity, Timeline<Integer>> numbers,
        Map<Wording, Timeline<Optional<String>>> wordings) {

    RuleBookData {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        judgements = Collections.unmodifiableMap(new LinkedHashMap<>(judgements));
        numbers = Map.copyOf(numbers);
        wordings = Map.copyOf(wordings);
    }

    /// The judgement of a rule on a day.
    ///
    /// @throws IllegalArgumentException if the rule book lacks the rule
    Judgement judgement(String rule, LocalDate day) {
        return timeline(rule).at(day);
    }

    /// What the rule book says of a rule over time.
    ///
    /// @throws IllegalArgumentException if the rule book lacks the rule
    Timeline<Judgement> timeline(String rule) {
        return Optional.ofNullable(judgements.get(rule))
                .orElseThrow(() -> new IllegalArgumentException("The rule book has no rule \"" + rule + "\""));
    }

    /// The days after one day and not after another one on which a rule or one of Azure's numbers changes, in order.
    SortedSet<LocalDate> changes(String rule, LocalDate after, LocalDate until) {
        return Stream.of(Stream.of(timeline(rule)), numbers.values().stream(), wordings.values().stream())
                .<Timeline<?>>flatMap(each -> each)
                .flatMap(times -> times.between(after, until).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Facts facts(LocalDate day) {
        Map<Quantity, Integer> numbersOfTheDay = numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().at(day)));
        return new Facts(day, numbersOfTheDay, wordings(day), lists(day));
    }

    private Map<Wording, String> wordings(LocalDate day) {
        Map<Wording, String> found = new LinkedHashMap<>();
        wordings.forEach((wording, texts) -> texts.at(day).ifPresent(text -> found.put(wording, text)));
        return found;
    }

    private Map<String, List<String>> lists(LocalDate day) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        judgements.forEach(
                (rule, times) -> times.at(day).lists().forEach((key, list) -> found.put(rule + "/" + key, list)));
        return found;
    }
}

package overlaystudio.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.plan.Plan;

/// What is found in a design, set against the risks that it accepts.
///
/// @param open what is not accepted, or no more, which it then says
/// @param accepted what is accepted
/// @param unfound accepted risks that are found no more
record Acceptances(List<Finding> open, List<Accepted> accepted, List<AcceptedRisk> unfound) {

    static Acceptances of(List<Finding> found, Plan plan) {
        return plan.design().acceptedRisks().isEmpty() ? new Acceptances(found, List.of(), List.of())
                : new Matching(found, plan).result();
    }

    /// One finding may be about the same places as another one of the same rule, and the places of a finding may change
    /// with the design: what fits best is matched first.
    private static final class Matching {

        private final List<Finding> found;
        private final Map<String, List<Finding>> byRule;
        private final Plan plan;
        private final List<AcceptedRisk> left;
        private final IdentityHashMap<Finding, AcceptedRisk> matched = new IdentityHashMap<>();

        Matching(List<Finding> found, Plan plan) {
            this.found = found;
            byRule = found.stream().collect(Collectors.groupingBy(Finding::rule));
            this.plan = plan;
            left = new ArrayList<>(plan.design().acceptedRisks());
        }

        Acceptances result() {
            match((risk, finding) -> isAbout(risk, finding) && says(risk, finding));
            match((risk, finding) -> isAbout(risk, finding));
            match((risk, finding) -> risk.about().getFirst().equals(Acceptance.about(finding).getFirst()));
            List<Finding> open = new ArrayList<>();
            List<Accepted> accepted = new ArrayList<>();
            for (Finding finding : found) {
                AcceptedRisk risk = matched.get(finding);
                Optional<Lapse> lapse = risk == null ? Optional.empty() : lapse(risk, finding);
                if (risk == null || lapse.isPresent()) {
                    open.add(lapse.map(finding::withLapse).orElse(finding));
                } else {
                    accepted.add(new Accepted(finding, risk));
                }
            }
            return new Acceptances(open, accepted, left);
        }

        private void match(BiPredicate<AcceptedRisk, Finding> fits) {
            for (AcceptedRisk risk : List.copyOf(left)) {
                byRule.getOrDefault(risk.rule(), List.of()).stream()
                        .filter(finding -> !matched.containsKey(finding))
                        .filter(finding -> fits.test(risk, finding))
                        .findFirst()
                        .ifPresent(finding -> {
                            matched.put(finding, risk);
                            left.remove(risk);
                        });
            }
        }

        private static boolean isAbout(AcceptedRisk risk, Finding finding) {
            return risk.about().equals(Acceptance.about(finding));
        }

        private boolean says(AcceptedRisk risk, Finding finding) {
            return risk.sentence(plan.design()).equals(finding.message());
        }

        private Optional<Lapse> lapse(AcceptedRisk risk, Finding finding) {
            if (Acceptance.isRefused(finding)) {
                return Optional.of(Lapse.refused(risk));
            }
            if (!risk.rulesDate().equals(plan.facts().asOf())) {
                return Optional.of(Lapse.byDate(risk, plan.facts().asOf()));
            }
            Long before = risk.measure();
            Measure now = finding.breach().measure();
            if (before != null && now != null) {
                return now.isWorseThan(before) ? Optional.of(Lapse.worse(risk, before, now)) : Optional.empty();
            }
            return says(risk, finding) ? Optional.empty()
                    : Optional.of(Lapse.changed(risk, risk.sentence(plan.design())));
        }
    }
}

package overlaystudio.rules;

import java.util.List;
import java.util.stream.Stream;

/// The cases of all rules and notes: those that a test class tries.
final class RuleCases {

    private RuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.<JudgedCases>of(
                new AddressRulesTest(),
                new SubnetRulesTest(),
                new PodRangeRulesTest(),
                new ServiceRangeRulesTest(),
                new ScaleRulesTest(),
                new FeatureRulesTest(),
                new EgressRulesTest(),
                new NamingRulesTest(),
                new VmSizeRulesTest())
                .flatMap(JudgedCases::cases);
    }

    /// What a verdict says by way of a rule or a note.
    static List<Finding> said(Assessment verdict, String rule) {
        return Stream.concat(verdict.findings().stream(), verdict.notes().stream())
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}

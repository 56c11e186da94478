package overlaystudio.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The cases of all rules and notes.
final class RuleCases {

    private RuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                AddressCases.all(),
                SpecialSubnetCases.all(),
                SubnetCases.all(),
                PodRangeCases.all(),
                ServiceRangeCases.all(),
                ScaleCases.all(),
                FeatureCases.all(),
                EgressCases.all(),
                NamingCases.all(),
                VmSizeCases.all())
                .flatMap(Collection::stream);
    }

    /// What a verdict says by way of a rule or a note.
    static List<Finding> said(Assessment verdict, String rule) {
        return Stream.concat(verdict.findings().stream(), verdict.notes().stream())
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}

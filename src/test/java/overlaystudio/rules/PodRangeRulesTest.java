package overlaystudio.rules;

import java.util.stream.Stream;

/// The rules and notes about pod ranges.
class PodRangeRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return PodRangeCases.all().stream();
    }
}

package overlaystudio.rules;

import java.util.stream.Stream;

/// The rules and notes about service ranges.
class ServiceRangeRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return ServiceRangeCases.all().stream();
    }
}

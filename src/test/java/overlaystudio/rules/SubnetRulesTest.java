package overlaystudio.rules;

import java.util.stream.Stream;

/// The rules and notes about node subnets.
class SubnetRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return SubnetCases.all().stream();
    }
}

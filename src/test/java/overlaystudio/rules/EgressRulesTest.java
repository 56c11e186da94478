package overlaystudio.rules;

import java.util.stream.Stream;

/// The rules and notes about egress.
class EgressRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return EgressCases.all().stream();
    }
}

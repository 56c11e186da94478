package overlaystudio.rules;

import java.util.stream.Stream;

/// The rules and notes about names and places.
class NamingRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return NamingCases.all().stream();
    }
}

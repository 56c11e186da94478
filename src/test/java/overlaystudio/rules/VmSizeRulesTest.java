package overlaystudio.rules;

import java.util.stream.Stream;

/// The rules and notes about virtual machine sizes.
class VmSizeRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return VmSizeCases.all().stream();
    }
}

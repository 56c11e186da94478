package overlaystudio.rules;

import java.util.Collection;
import java.util.stream.Stream;

/// The rules and notes about addresses.
class AddressRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return Stream.of(AddressCases.all(), PeeringCases.all(), SpecialSubnetCases.all(), NetworkEdgeCases.all())
                .flatMap(Collection::stream);
    }
}

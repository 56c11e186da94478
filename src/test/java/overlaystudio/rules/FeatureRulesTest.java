package overlaystudio.rules;

import java.util.Collection;
import java.util.stream.Stream;

/// The rules and notes about features and regions.
class FeatureRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return Stream
                .of(FeatureCases.all(), RegionCases.all(), WindowsCases.all(), DualStackCases.all(),
                        SecurityGroupCases.all())
                .flatMap(Collection::stream);
    }
}

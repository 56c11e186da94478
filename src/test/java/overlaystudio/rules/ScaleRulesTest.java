package overlaystudio.rules;

import java.util.Collection;
import java.util.stream.Stream;

/// The rules and notes about numbers of nodes and pods.
class ScaleRulesTest implements JudgedCases {

    @Override
    public Stream<RuleCase> cases() {
        return Stream.of(ScaleCases.all(), ScalePoolCases.all()).flatMap(Collection::stream);
    }
}

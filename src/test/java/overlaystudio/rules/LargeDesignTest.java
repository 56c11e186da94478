package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;

/// A design in which every subnet is wrong.
class LargeDesignTest {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final int SUBNETS = 1_500;

    @Test
    void allFindingsAreToldAndTheFirstOnesWithRepairs() {
        Assessment assessment = BOOK.judge(withTinySubnets());
        List<Finding> tiny = assessment.findings().stream().filter(each -> each.rule().equals("subnet-size")).toList();
        assertThat(tiny).hasSize(SUBNETS);
        assertThat(tiny.getFirst().fixes()).isNotEmpty();
        assertThat(tiny.getLast().fixes()).isEmpty();
    }

    /// Each with room for a larger one after it.
    private static Design withTinySubnets() {
        Cidr space = Cidr.parse("10.20.0.0/16");
        List<Subnet> subnets = IntStream.range(0, SUBNETS)
                .mapToObj(i -> Subnet.of(
                        new ElementId("subnet-" + (i + 2)), "tiny" + i, Cidr.of(space.block(28, i).first(), 30)))
                .toList();
        return Given.network(Given.clean(), network -> network.withSubnets(
                IntStream.rangeClosed(0, SUBNETS)
                        .mapToObj(i -> i == 0 ? network.subnets().getFirst() : subnets.get(i - 1))
                        .toList()));
    }
}

package overlaystudio.studio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import overlaystudio.azure.NetworkModel;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.AddressPlanner;
import overlaystudio.plan.layout.Layout;
import overlaystudio.plan.layout.LayoutRow;
import overlaystudio.plan.layout.Needs;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;

class ProposalTest {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final LocalDate DAY = BOOK.knownUntil();

    private static Needs needs(Topology topology, String clusters, String nodes, String from, String taken) {
        return new PlanDraft("aks", "westeurope", clusters, nodes, "", topology, NetworkModel.OVERLAY, from, taken, DAY)
                .read().needs().orElseThrow();
    }

    private static Proposal proposal(Topology topology, String clusters, String nodes, String from, String taken) {
        return Proposal.of(needs(topology, clusters, nodes, from, taken), DAY, BOOK);
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void aPlanIsWhatThePlannerLaysOutWithoutAnError(Topology topology) {
        Needs needs = needs(topology, "3", "100", "10.64.0.0/12", "10.64.0.0/16\n192.168.0.0/16 office");
        Proposal.Fits fits = (Proposal.Fits) Proposal.of(needs, DAY, BOOK);
        Layout.Complete layout = (Layout.Complete) new AddressPlanner(BOOK.facts(DAY)).layOut(needs);
        assertThat(fits.assessment().design()).isEqualTo(layout.design());
        assertThat(fits.rows()).isEqualTo(LayoutRow.of(fits.assessment().plan()));
        assertThat(fits.assessment().count(Severity.ERROR)).isZero();
        AddressSet taken = AddressSet.of(Cidr.parse("10.64.0.0/16"), Cidr.parse("192.168.0.0/16"));
        assertThat(fits.rows()).noneMatch(row -> taken.overlaps(row.range()));
    }

    @Test
    void itsTitleCountsAndItsLineSaysWhatIsLeft() {
        Proposal.Fits fits = (Proposal.Fits) proposal(Topology.PER_CLUSTER, "1", "50", "10.0.0.0/24", "");
        assertThat(fits.title()).isEqualTo("1 cluster of at most 50 nodes in 1 virtual network");
        assertThat(fits.left())
                .isEqualTo("128 of 256 addresses to draw from are left, the largest block 10.0.0.128/25");
        Proposal.Fits full = (Proposal.Fits) proposal(Topology.PER_CLUSTER, "1", "50", "10.0.0.0/25", "");
        assertThat(full.left()).isEqualTo("0 of 128 addresses to draw from are left");
    }

    @Test
    void equalReasonsAreSaidOnceInThePlannersWords() {
        Proposal.Refused refused = (Proposal.Refused) proposal(Topology.HUB_AND_SPOKE, "5", "100000", "", "");
        assertThat(refused.reasons()).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo("cluster aks-1, cluster aks-2, cluster aks-3 and 2 more");
            assertThat(each.why())
                    .isEqualTo("it wants 100,000 nodes, and a cluster has 1 to 5,000 by the rules of " + DAY);
        });
    }

    @Test
    void whereAllIsTakenNothingFits() {
        Proposal.Refused refused = (Proposal.Refused) proposal(Topology.ONE, "1", "3", "", "10.0.0.0/8");
        assertThat(refused.reasons()).singleElement()
                .satisfies(each -> assertThat(each.why()).contains("nothing of 10.0.0.0/8 is free", "on-premises"));
    }
}

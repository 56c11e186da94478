package overlaystudio.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.Placement;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;

/// A hub that gains a gateway after its spokes were laid out.
class HubGatewayTest {

    private static final LocalDate LATEST = LocalDate.of(2026, 8, 21);
    private static final AddressPlanner PLANNER = new AddressPlanner(RuleBook.standard().facts(LATEST));

    private final Design without = again(needs(SpecialSubnet.FIREWALL), Design.empty("Estate", LATEST)).design();

    @Test
    void plannedPeeringsGetWhatTheGatewayNeeds() {
        assertThat(without.peerings()).hasSize(2).noneMatch(HubGatewayTest::isTransit);
        Layout.Complete with = again(needs(SpecialSubnet.FIREWALL, SpecialSubnet.GATEWAY), without);
        assertThat(with.design().peerings()).hasSize(2).allMatch(HubGatewayTest::isTransit)
                .extracting(Peering::id).isEqualTo(without.peerings().stream().map(Peering::id).toList());
        assertThat(with.toDo()).isEmpty();
        assertThat(again(needs(SpecialSubnet.FIREWALL, SpecialSubnet.GATEWAY), with.design()))
                .isEqualTo(new Layout.Complete(with.design(), List.of(), List.of(), List.of()));
    }

    @Test
    void itIsAllTheSameWhichEndIsTheHub() {
        Peering first = without.peerings().getFirst();
        Peering turned = first.withFirst(first.second()).withSecond(first.first());
        Design design = again(needs(SpecialSubnet.GATEWAY), without.replace(turned)).design();
        Peering peering = design.find(first.id(), Peering.class).orElseThrow();
        assertThat(peering.second().allowGatewayTransit()).isTrue();
        assertThat(peering.first().useRemoteGateways()).isTrue();
        assertThat(peering.first().allowGatewayTransit()).isFalse();
        assertThat(peering.second().useRemoteGateways()).isFalse();
    }

    @Test
    void whatIsToBeDoneToAPeeringThatExistsIsSaid() {
        Peering existing = without.peerings().getFirst().withLifecycle(Lifecycle.EXISTING);
        Layout.Complete with = again(needs(SpecialSubnet.GATEWAY), without.replace(existing));
        assertThat(with.design().find(existing.id())).contains(existing);
        assertThat(with.design().peerings().getLast()).matches(HubGatewayTest::isTransit);
        assertThat(with.toDo()).containsExactly(
                "Peering hub-to-prod-vnet exists: in Azure, let hub allow gateway transit and prod-vnet use remote"
                        + " gateways");
    }

    @Test
    void aSpokeKeepsTheGatewayThatItUsesAlready() {
        VirtualNetwork other =
                VirtualNetwork.of(new ElementId("vnet-9"), "other", List.of(Cidr.parse("172.24.0.0/24")))
                        .withLifecycle(Lifecycle.EXISTING);
        ElementId spoke = without.peerings().getFirst().second().network();
        Peering own = Peering.of(new ElementId("peering-9"), "to-other", spoke, other.id())
                .withFirst(PeeringEnd.of(spoke).withUseRemoteGateways(true))
                .withSecond(PeeringEnd.of(other.id()).withAllowGatewayTransit(true));
        Design earlier = without.add(other, ElementId.DESIGN).add(own, ElementId.DESIGN);
        String said =
                "prod-vnet uses the gateway of another network by peering to-other, and can use one only; let it use"
                        + " that of hub";

        Layout.Complete with = again(needs(SpecialSubnet.GATEWAY), earlier);
        assertThat(with.toDo()).containsExactly(said);
        assertThat(with.design().peerings()).filteredOn(HubGatewayTest::isTransit).hasSize(2);
        assertThat(RuleBook.standard().judge(with.design()).count(Severity.ERROR)).isZero();

        Layout.Complete anew = again(needs(SpecialSubnet.GATEWAY), earlier.withPeerings(List.of(own)));
        assertThat(anew.toDo()).containsExactly(said);
        assertThat(anew.design().peerings()).hasSize(3);
        assertThat(RuleBook.standard().judge(anew.design()).count(Severity.ERROR)).isZero();
    }

    private static boolean isTransit(Peering peering) {
        return (peering.first().allowGatewayTransit() && peering.second().useRemoteGateways())
                || (peering.second().allowGatewayTransit() && peering.first().useRemoteGateways());
    }

    private static Needs needs(SpecialSubnet... subnets) {
        return Needs.of("Estate", new Placement(null, "network", "westcentralus"),
                ClusterNeed.of("prod", 10), ClusterNeed.of("test", 10))
                .withHub(HubNeed.of("hub", subnets));
    }

    private static Layout.Complete again(Needs needs, Design earlier) {
        Layout layout = PLANNER.layOut(needs, earlier);
        assertThat(layout).isInstanceOf(Layout.Complete.class);
        return (Layout.Complete) layout;
    }
}

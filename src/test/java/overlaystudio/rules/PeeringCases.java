package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.Given.VNET;
import static overlaystudio.rules.Given.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.VirtualNetwork;

/// The cases of the rule about peerings, apart from their number.
final class PeeringCases {

    private static final ElementId WEST = new ElementId("hub-1");
    private static final ElementId NORTH = new ElementId("hub-2");
    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        List.of(CaseDesigns.DOCUMENT, TODAY).forEach(day -> {
            pairs(day);
            gateways(day);
        });
    }

    private PeeringCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(LocalDate day) {
        return new CaseInTheMaking(ALL, "peering-count-limit").on(day);
    }

    private static void pairs(LocalDate day) {
        Peering first = Peering.of(new ElementId("peering-1"), "to-west", VNET, WEST);
        Peering again = Peering.of(new ElementId("peering-2"), "from-west", WEST, VNET);
        Peering north = Peering.of(new ElementId("peering-3"), "to-north", VNET, NORTH);
        Peering hubs = Peering.of(new ElementId("peering-4"), "hubs", WEST, NORTH);
        rule(day).speaks(hubs(first, again)).silent(hubs(first, north, hubs))
                .fixes("Remove peering from-west")
                .tells("Peering from-west joins hub-west and myVirtualNetwork, which to-west joins already: two"
                        + " networks have one peering")
                .at("peering-2", "peering-1").bites(Timing.REFUSED_AT_CREATE).add();
        rule(day).speaks(hubs(first, again.withLifecycle(Lifecycle.EXISTING))).silent(hubs(first)).add();
    }

    private static void gateways(LocalDate day) {
        Peering west = using("peering-1", "to-west", WEST);
        Peering north = using("peering-2", "to-north", NORTH);
        Peering turned = Peering.of(north.id(), "to-north", NORTH, VNET)
                .withFirst(north.second())
                .withSecond(north.first());
        Peering plain = north.withFirst(PeeringEnd.of(VNET));
        rule(day).speaks(hubs(west, north)).silent(hubs(west, plain))
                .fixes("Use no remote gateways by peering to-north")
                .tells("myVirtualNetwork uses remote gateways by peering to-west and by peering to-north, but a virtual"
                        + " network can by one only")
                .at("peering-2 first.useRemoteGateways", "peering-1").bites(Timing.REFUSED_AT_CREATE).add();
        rule(day).speaks(hubs(west, turned)).silent(hubs(west))
                .fixes("Use no remote gateways by peering to-north")
                .at("peering-2 second.useRemoteGateways", "peering-1").add();
        rule(day).speaks(hubs(west, using("peering-3", "again", WEST))).silent(hubs(north))
                .fixes("Remove peering again").add();
    }

    /// A peering by which the network of the cluster uses the gateway of a hub.
    private static Peering using(String id, String name, ElementId hub) {
        return Peering.of(new ElementId(id), name, VNET, hub)
                .withFirst(PeeringEnd.of(VNET).withUseRemoteGateways(true))
                .withSecond(PeeringEnd.of(hub).withAllowGatewayTransit(true));
    }

    private static Design hubs(Peering... peerings) {
        return clean()
                .add(VirtualNetwork.of(WEST, "hub-west", List.of(range("172.24.0.0/24"))), ElementId.DESIGN)
                .add(VirtualNetwork.of(NORTH, "hub-north", List.of(range("172.25.0.0/24"))), ElementId.DESIGN)
                .withPeerings(List.of(peerings));
    }
}

package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Appliance;
import overlaystudio.design.Element;
import overlaystudio.design.Subnet;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The way out of a cluster to the internet, by its effective outbound type.
///
/// @param plan the cluster
/// @param all the whole plan
/// @param width its width
record EgressBlock(ClusterPlan plan, Plan all, double width) implements Block {

    boolean leads() {
        OutboundType type = plan.outboundType().value();
        return type != OutboundType.NONE && type != OutboundType.BLOCK;
    }

    private Card card() {
        OutboundType type = plan.outboundType().value();
        String kind = plan.outboundType().isDefault() ? "egress \u00b7 default" : "egress";
        List<String> words = new ArrayList<>(List.of("of " + plan.cluster().name()));
        words.addAll(details(type));
        List<String> lines = words.stream()
                .flatMap(word -> Words.lines(List.of(word), TextStyle.SMALL, width - 20).stream()).toList();
        return new Card(plan.egressId(), kind, type.label(), lines, hops(type),
                BoxStyle.CARD.of(plan.cluster().lifecycle()), width);
    }

    private List<String> details(OutboundType type) {
        Integer ips = plan.cluster().egress().managedOutboundIps();
        return switch (type) {
            case LOAD_BALANCER, MANAGED_NAT_GATEWAY,
                    MANAGED_NAT_GATEWAY_V2 -> List.of(Words.count(ips == null ? 1 : ips, "outbound IP"));
            case USER_ASSIGNED_NAT_GATEWAY -> gateways();
            case USER_DEFINED_ROUTING -> appliances();
            case NONE, BLOCK -> List.of("no way to the internet");
        };
    }

    private Stream<Subnet> subnets() {
        return all.nodeSubnets(plan).stream();
    }

    private List<String> gateways() {
        return subnets()
                .flatMap(subnet -> Optional.ofNullable(subnet.natGateway()).stream())
                .distinct()
                .flatMap(id -> all.design().find(id).stream())
                .map(Element::name)
                .toList();
    }

    private Stream<IpAddress> nextHops() {
        return subnets()
                .flatMap(subnet -> Optional.ofNullable(subnet.routeTable()).stream())
                .distinct()
                .flatMap(id -> all.design().routeTables().stream().filter(table -> table.id().equals(id)))
                .flatMap(table -> table.routes().stream())
                .filter(route -> route.prefix().prefix() == 0 && route.nextHopType() == NextHopType.VIRTUAL_APPLIANCE)
                .flatMap(route -> Optional.ofNullable(route.nextHopAddress()).stream());
    }

    private List<String> appliances() {
        return nextHops()
                .flatMap(hop -> all.design().appliances().stream().filter(each -> hop.equals(each.privateAddress())))
                .map(Appliance::name)
                .map(name -> "by " + name)
                .toList();
    }

    private List<String> hops(OutboundType type) {
        return type == OutboundType.USER_DEFINED_ROUTING ? nextHops().map(hop -> "0.0.0.0/0 \u2192 " + hop).toList()
                : List.of();
    }

    @Override
    public double height() {
        return card().height();
    }

    @Override
    public Object key() {
        return card();
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        card().draw(sketch, frame);
    }
}

package overlaystudio.design;

import java.util.ArrayList;
import java.util.List;

/// The elements of one kind with the same parent, in the order of their list.
final class Siblings {

    private Siblings() {}

    static List<ElementId> of(Design design, Element element) {
        return list(design, element).stream().map(Element::id).toList();
    }

    private static List<? extends Element> list(Design design, Element element) {
        return switch (element) {
            case VirtualNetwork _ -> design.networks();
            case Peering _ -> design.peerings();
            case ExternalNetwork _ -> design.externalNetworks();
            case ReservedRange _ -> design.reservedRanges();
            case RouteTable _ -> design.routeTables();
            case NatGateway _ -> design.natGateways();
            case PublicIp _ -> design.publicIps();
            case SecurityGroup _ -> design.securityGroups();
            case Appliance _ -> design.appliances();
            case Cluster _ -> design.clusters();
            case Note _ -> design.notes();
            case Subnet it -> design.networkOf(it.id()).map(VirtualNetwork::subnets).orElse(List.of());
            case NodePool it -> design.clusterOf(it.id()).map(Cluster::pools).orElse(List.of());
        };
    }

    static Design move(Design design, Element element, int place) {
        return switch (element) {
            case VirtualNetwork it -> design.withNetworks(moved(design.networks(), it, place));
            case Peering it -> design.withPeerings(moved(design.peerings(), it, place));
            case ExternalNetwork it -> design.withExternalNetworks(moved(design.externalNetworks(), it, place));
            case ReservedRange it -> design.withReservedRanges(moved(design.reservedRanges(), it, place));
            case RouteTable it -> design.withRouteTables(moved(design.routeTables(), it, place));
            case NatGateway it -> design.withNatGateways(moved(design.natGateways(), it, place));
            case PublicIp it -> design.withPublicIps(moved(design.publicIps(), it, place));
            case SecurityGroup it -> design.withSecurityGroups(moved(design.securityGroups(), it, place));
            case Appliance it -> design.withAppliances(moved(design.appliances(), it, place));
            case Cluster it -> design.withClusters(moved(design.clusters(), it, place));
            case Note it -> design.withNotes(moved(design.notes(), it, place));
            case Subnet it -> design.networkOf(it.id())
                    .map(parent -> design.replace(parent.withSubnets(moved(parent.subnets(), it, place))))
                    .orElse(design);
            case NodePool it -> design.clusterOf(it.id())
                    .map(parent -> design.replace(parent.withPools(moved(parent.pools(), it, place))))
                    .orElse(design);
        };
    }

    private static <E extends Element> List<E> moved(List<E> elements, E one, int place) {
        List<E> order = new ArrayList<>(elements);
        order.remove(one);
        order.add(Math.clamp(place, 0, order.size()), one);
        return order;
    }
}

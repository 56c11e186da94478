package overlaystudio.design;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What a design does with its elements whatever their kind.
final class Elements {

    private Elements() {}

    static Stream<Element> of(Design design) {
        return Stream.concat(design.networks().stream().flatMap(Elements::withSubnets), outsideNetworks(design));
    }

    /// All but virtual networks and subnets, which come first.
    static Stream<Element> outsideNetworks(Design design) {
        return Stream.of(
                design.peerings().stream(),
                design.externalNetworks().stream(),
                design.clusters().stream().flatMap(Elements::withPools),
                design.routeTables().stream(),
                design.natGateways().stream(),
                design.publicIps().stream(),
                design.securityGroups().stream(),
                design.appliances().stream(),
                design.reservedRanges().stream(),
                design.notes().stream())
                .<Element>flatMap(stream -> stream);
    }

    /// Asked at each verdict, so without a stream of all elements.
    static Map<ElementId, Integer> readingOrder(Design design, Set<ElementId> some) {
        Map<ElementId, Integer> order = new HashMap<>();
        if (some.isEmpty()) {
            return order;
        }
        for (VirtualNetwork network : design.networks()) {
            place(network.id(), some, order);
            for (Subnet subnet : network.subnets()) {
                place(subnet.id(), some, order);
            }
        }
        outsideNetworks(design).forEach(element -> place(element.id(), some, order));
        return order;
    }

    private static void place(ElementId id, Set<ElementId> some, Map<ElementId, Integer> order) {
        if (some.contains(id)) {
            order.putIfAbsent(id, order.size());
        }
    }

    private static Stream<Element> withSubnets(VirtualNetwork network) {
        return Stream.concat(Stream.of(network), network.subnets().stream());
    }

    private static Stream<Element> withPools(Cluster cluster) {
        return Stream.concat(Stream.of(cluster), cluster.pools().stream());
    }

    static Placement placement(Design design, Element element) {
        return switch (element) {
            case VirtualNetwork it -> it.placement().within(design.placement());
            case Cluster it -> it.placement().within(design.placement());
            case RouteTable it -> it.placement().within(design.placement());
            case NatGateway it -> it.placement().within(design.placement());
            case PublicIp it -> it.placement().within(design.placement());
            case SecurityGroup it -> it.placement().within(design.placement());
            case Appliance it -> it.placement().within(design.placement());
            case Subnet it -> design.networkOf(it.id()).map(parent -> placement(design, parent))
                    .orElse(design.placement());
            case NodePool it -> design.clusterOf(it.id()).map(parent -> placement(design, parent))
                    .orElse(design.placement());
            case Peering it -> design.placementOf(it.first().network());
            case ExternalNetwork _, ReservedRange _, Note _ -> design.placement();
        };
    }

    static ElementId newId(Design design, ElementKind kind) {
        String stem = kind.stem() + "-";
        int highest = of(design)
                .map(element -> element.id().value())
                .filter(value -> value.startsWith(stem))
                .map(value -> value.substring(stem.length()))
                .filter(number -> number.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return new ElementId(stem + (highest + 1));
    }

    static Design replace(Design design, Element element) {
        return replaceAll(design, element.elementKind(), Map.of(element.id(), element));
    }

    /// Replaces several elements of one kind in one pass.
    static Design replaceAll(Design design, ElementKind kind, Map<ElementId, Element> changed) {
        return switch (kind) {
            case VIRTUAL_NETWORK -> design.withNetworks(swap(design.networks(), changed));
            case PEERING -> design.withPeerings(swap(design.peerings(), changed));
            case EXTERNAL_NETWORK -> design.withExternalNetworks(swap(design.externalNetworks(), changed));
            case RESERVED_RANGE -> design.withReservedRanges(swap(design.reservedRanges(), changed));
            case ROUTE_TABLE -> design.withRouteTables(swap(design.routeTables(), changed));
            case NAT_GATEWAY -> design.withNatGateways(swap(design.natGateways(), changed));
            case PUBLIC_IP -> design.withPublicIps(swap(design.publicIps(), changed));
            case SECURITY_GROUP -> design.withSecurityGroups(swap(design.securityGroups(), changed));
            case APPLIANCE -> design.withAppliances(swap(design.appliances(), changed));
            case CLUSTER -> design.withClusters(swap(design.clusters(), changed));
            case NOTE -> design.withNotes(swap(design.notes(), changed));
            case SUBNET -> design.withNetworks(design.networks().stream()
                    .map(network -> has(network.subnets(), changed)
                            ? network.withSubnets(swap(network.subnets(), changed))
                            : network)
                    .toList());
            case NODE_POOL -> design.withClusters(design.clusters().stream()
                    .map(cluster -> has(cluster.pools(), changed)
                            ? cluster.withPools(swap(cluster.pools(), changed))
                            : cluster)
                    .toList());
        };
    }

    static Design add(Design design, Element element, ElementId parent) {
        return switch (element) {
            case VirtualNetwork it -> design.withNetworks(plus(design.networks(), it));
            case Peering it -> design.withPeerings(plus(design.peerings(), it));
            case ExternalNetwork it -> design.withExternalNetworks(plus(design.externalNetworks(), it));
            case ReservedRange it -> design.withReservedRanges(plus(design.reservedRanges(), it));
            case RouteTable it -> design.withRouteTables(plus(design.routeTables(), it));
            case NatGateway it -> design.withNatGateways(plus(design.natGateways(), it));
            case PublicIp it -> design.withPublicIps(plus(design.publicIps(), it));
            case SecurityGroup it -> design.withSecurityGroups(plus(design.securityGroups(), it));
            case Appliance it -> design.withAppliances(plus(design.appliances(), it));
            case Cluster it -> design.withClusters(plus(design.clusters(), it));
            case Note it -> design.withNotes(plus(design.notes(), it));
            case Subnet it -> design.find(parent, VirtualNetwork.class)
                    .map(network -> design.replace(network.withSubnets(plus(network.subnets(), it))))
                    .orElse(design);
            case NodePool it -> design.find(parent, Cluster.class)
                    .map(cluster -> design.replace(cluster.withPools(plus(cluster.pools(), it))))
                    .orElse(design);
        };
    }

    private static boolean has(Collection<? extends Element> elements, Map<ElementId, Element> changed) {
        return elements.stream().anyMatch(each -> changed.containsKey(each.id()));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Element> List<E> swap(Collection<E> elements, Map<ElementId, Element> changed) {
        return elements.stream().map(each -> (E) changed.getOrDefault(each.id(), each)).toList();
    }

    private static <E> List<E> plus(Collection<E> elements, E another) {
        return Stream.concat(elements.stream(), Stream.of(another)).toList();
    }
}

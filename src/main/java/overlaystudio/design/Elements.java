package overlaystudio.design;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What a design does with its elements whatever their kind.
final class Elements {

    private Elements() {}

    static Stream<Element> of(Design design) {
        return Stream.of(
                design.networks().stream().flatMap(Elements::withSubnets),
                design.peerings().stream(),
                design.externalNetworks().stream(),
                design.clusters().stream().flatMap(Elements::withPools),
                design.routeTables().stream(),
                design.natGateways().stream(),
                design.publicIps().stream(),
                design.securityGroups().stream(),
                design.appliances().stream(),
                design.reservedRanges().stream())
                .flatMap(stream -> stream);
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
            case ExternalNetwork _, ReservedRange _ -> design.placement();
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
        return switch (element) {
            case VirtualNetwork it -> design.withNetworks(swap(design.networks(), it));
            case Peering it -> design.withPeerings(swap(design.peerings(), it));
            case ExternalNetwork it -> design.withExternalNetworks(swap(design.externalNetworks(), it));
            case ReservedRange it -> design.withReservedRanges(swap(design.reservedRanges(), it));
            case RouteTable it -> design.withRouteTables(swap(design.routeTables(), it));
            case NatGateway it -> design.withNatGateways(swap(design.natGateways(), it));
            case PublicIp it -> design.withPublicIps(swap(design.publicIps(), it));
            case SecurityGroup it -> design.withSecurityGroups(swap(design.securityGroups(), it));
            case Appliance it -> design.withAppliances(swap(design.appliances(), it));
            case Cluster it -> design.withClusters(swap(design.clusters(), it));
            case Subnet it -> design.withNetworks(design.networks().stream()
                    .map(network -> network.withSubnets(swap(network.subnets(), it)))
                    .toList());
            case NodePool it -> design.withClusters(design.clusters().stream()
                    .map(cluster -> cluster.withPools(swap(cluster.pools(), it)))
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
            case Subnet it -> design.find(parent, VirtualNetwork.class)
                    .map(network -> design.replace(network.withSubnets(plus(network.subnets(), it))))
                    .orElse(design);
            case NodePool it -> design.find(parent, Cluster.class)
                    .map(cluster -> design.replace(cluster.withPools(plus(cluster.pools(), it))))
                    .orElse(design);
        };
    }

    private static <E extends Element> List<E> swap(Collection<E> elements, E replacement) {
        return elements.stream().map(each -> each.id().equals(replacement.id()) ? replacement : each).toList();
    }

    private static <E> List<E> plus(Collection<E> elements, E another) {
        return Stream.concat(elements.stream(), Stream.of(another)).toList();
    }
}

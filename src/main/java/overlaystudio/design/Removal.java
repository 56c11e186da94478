package overlaystudio.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The removal of an element with its children and with every reference to any of them.
final class Removal {

    private final Set<ElementId> gone;

    private Removal(Set<ElementId> gone) {
        this.gone = gone;
    }

    static Design of(Design design, ElementId id) {
        Optional<Element> found = design.find(id);
        return found.isEmpty() ? design : new Removal(family(found.get())).from(design);
    }

    private static Set<ElementId> family(Element element) {
        Stream<ElementId> children = switch (element) {
            case VirtualNetwork network -> network.subnets().stream().map(Subnet::id);
            case Cluster cluster -> cluster.pools().stream().map(NodePool::id);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(element.id()), children).collect(Collectors.toUnmodifiableSet());
    }

    private Design from(Design design) {
        return new Design(
                design.name(),
                design.rulesDate(),
                design.placement(),
                kept(design.networks(), this::network),
                kept(design.peerings(), peering -> peering).stream().filter(this::isWhole).toList(),
                kept(design.externalNetworks(), it -> it.withConnectedTo(keptIds(it.connectedTo()))),
                kept(design.reservedRanges(), it -> it),
                kept(design.routeTables(), it -> it),
                kept(design.natGateways(), it -> it.withPublicIps(keptIds(it.publicIps()))),
                kept(design.publicIps(), it -> it),
                kept(design.securityGroups(), it -> it),
                kept(design.appliances(), this::appliance),
                kept(design.clusters(), this::cluster),
                kept(design.notes(), it -> it.withAbout(keptId(it.about()))),
                positions(design),
                design.acceptedRisks().stream().filter(it -> gone.stream().noneMatch(it::concerns)).toList(),
                design.tags());
    }

    private boolean isWhole(Peering peering) {
        return gone.stream().noneMatch(peering::joins);
    }

    private VirtualNetwork network(VirtualNetwork network) {
        return network.withSubnets(kept(network.subnets(), subnet -> subnet.withRouteTable(keptId(subnet.routeTable()))
                .withNatGateway(keptId(subnet.natGateway()))
                .withSecurityGroup(keptId(subnet.securityGroup()))));
    }

    private Appliance appliance(Appliance appliance) {
        return appliance.withSubnet(keptId(appliance.subnet())).withPublicIps(keptIds(appliance.publicIps()));
    }

    private Cluster cluster(Cluster cluster) {
        ApiServerAccess access = cluster.apiServer();
        return cluster.withApiServer(access.withSubnet(keptId(access.subnet())))
                .withPools(kept(cluster.pools(), pool -> pool.withSubnet(keptId(pool.subnet()))));
    }

    private Map<ElementId, Position> positions(Design design) {
        return design.positions().entrySet().stream()
                .filter(entry -> !gone.contains(entry.getKey().owner()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private <E extends Element> List<E> kept(List<E> elements, UnaryOperator<E> cleaned) {
        return elements.stream().filter(each -> !gone.contains(each.id())).map(cleaned).toList();
    }

    private List<ElementId> keptIds(List<ElementId> ids) {
        return ids.stream().filter(id -> !gone.contains(id)).toList();
    }

    private @Nullable ElementId keptId(@Nullable ElementId id) {
        return id == null || gone.contains(id) ? null : id;
    }
}

package overlaystudio.export;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;

/// The elements that a picture of a part of a design shows.
final class Extent {

    private final Plan plan;
    private final Design design;
    private final Set<ElementId> shown = new LinkedHashSet<>();

    /// Those of which what lies in them is shown as well.
    private final Set<ElementId> opened = new HashSet<>();

    private Extent(Plan plan) {
        this.plan = plan;
        design = plan.design();
    }

    /// The plan of what is shown.
    static Plan of(Plan plan, Scope scope) {
        Extent extent = new Extent(plan);
        return switch (scope) {
            case Scope.Whole() -> plan;
            case Scope.OfCluster(ElementId cluster) -> {
                extent.cluster(cluster);
                extent.notes();
                yield plan.only(extent.shown);
            }
            case Scope.Selection(List<ElementId> elements) -> {
                elements.stream().flatMap(id -> plan.design().find(id).stream()).forEach(extent::element);
                extent.peeringsBetween();
                extent.notes();
                yield plan.only(extent.shown);
            }
        };
    }

    private void element(Element element) {
        shown.add(element.id());
        if (!opened.add(element.id())) {
            return;
        }
        switch (element) {
            case VirtualNetwork it -> it.subnets().forEach(this::element);
            case Subnet it -> {
                network(it.id());
                plan.poolsIn(it.id()).forEach(pool -> element(pool.pool()));
            }
            case Cluster it -> it.pools().forEach(this::element);
            case NodePool it -> {
                design.clusterOf(it.id()).ifPresent(cluster -> shown.add(cluster.id()));
                subnet(it.subnet());
            }
            case Appliance it -> subnet(it.subnet());
            case Peering it -> ends(it).forEach(shown::add);
            default -> {}
        }
    }

    private static Stream<ElementId> ends(Peering peering) {
        return Stream.of(peering.first().network(), peering.second().network());
    }

    /// A subnet and its network, without what else lies in them.
    private void subnet(@Nullable ElementId subnet) {
        if (subnet != null && shown.add(subnet)) {
            network(subnet);
        }
    }

    private void network(ElementId subnet) {
        design.networkOf(subnet).ifPresent(network -> shown.add(network.id()));
    }

    private void peeringsBetween() {
        design.peerings().stream().filter(each -> ends(each).allMatch(shown::contains))
                .forEach(each -> shown.add(each.id()));
    }

    /// What somebody wrote about anything shown.
    private void notes() {
        design.notes().stream().filter(each -> each.about() != null && shown.contains(each.about()))
                .forEach(each -> shown.add(each.id()));
    }

    private void cluster(ElementId id) {
        Optional<Cluster> cluster = design.find(id, Cluster.class);
        cluster.ifPresent(this::element);
        cluster.ifPresent(it -> subnet(it.apiServer().subnet()));
        List<VirtualNetwork> networks = design.networks().stream().filter(it -> shown.contains(it.id())).toList();
        subnets().forEach(this::attached);
        networks.forEach(this::connected);
    }

    private List<Subnet> subnets() {
        return design.networks().stream().flatMap(it -> it.subnets().stream()).filter(it -> shown.contains(it.id()))
                .toList();
    }

    /// What a subnet of the cluster refers to, and the appliances in it and at the end of its routes.
    private void attached(Subnet subnet) {
        Stream.of(subnet.routeTable(), subnet.natGateway(), subnet.securityGroup()).filter(Objects::nonNull)
                .forEach(shown::add);
        find(subnet.natGateway(), NatGateway.class).ifPresent(it -> shown.addAll(it.publicIps()));
        find(subnet.routeTable(), RouteTable.class).ifPresent(this::hops);
        design.appliances().stream().filter(it -> subnet.id().equals(it.subnet())).forEach(this::appliance);
    }

    private <E extends Element> Optional<E> find(@Nullable ElementId id, Class<E> type) {
        return Optional.ofNullable(id).flatMap(it -> design.find(it, type));
    }

    private void hops(RouteTable table) {
        table.routes().stream()
                .flatMap(route -> Optional.ofNullable(route.nextHopAddress()).stream())
                .flatMap(hop -> design.appliances().stream().filter(it -> hop.equals(it.privateAddress())))
                .forEach(this::appliance);
    }

    private void appliance(Appliance appliance) {
        element(appliance);
        shown.addAll(appliance.publicIps());
    }

    private void connected(VirtualNetwork network) {
        design.peerings().stream().filter(it -> it.joins(network.id())).forEach(this::element);
        design.externalNetworks().stream()
                .filter(it -> it.connectedTo().isEmpty() || it.connectedTo().contains(network.id()))
                .forEach(this::element);
    }
}

package overlaystudio.diagram.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// What an element says of itself besides its name: ranges, addresses, VM size, and what is the like.
final class Statements {

    private final Plan plan;
    private final List<String> said = new ArrayList<>();

    private Statements(Plan plan) {
        this.plan = plan;
    }

    static List<String> of(Plan plan, Element element) {
        Statements statements = new Statements(plan);
        statements.say(element);
        return List.copyOf(statements.said);
    }

    private void say(Element element) {
        switch (element) {
            case VirtualNetwork it -> {
                it.prefixes().forEach(this::say);
                it.ipv6Prefixes().forEach(this::say);
            }
            case Subnet it -> {
                say(it.prefix());
                sayIf(Optional.ofNullable(it.ipv6Prefix()));
                sayIf(Optional.ofNullable(it.delegation()));
                it.addressesInUse().stream().filter(use -> !use.name().isBlank()).forEach(use -> say(use.name()));
            }
            case Peering it -> List.of(it.first(), it.second()).forEach(end -> name(end.network()));
            case ExternalNetwork it -> it.ranges().forEach(this::say);
            case ReservedRange it -> say(it.range());
            case RouteTable it -> it.routes().forEach(this::route);
            case NatGateway it -> it.publicIps().forEach(this::name);
            case PublicIp _, SecurityGroup _ -> {
                // They say no more than their names.
            }
            case Appliance it -> {
                say(it.kind().label());
                sayIf(Optional.ofNullable(it.privateAddress()));
            }
            case Cluster it -> plan.cluster(it.id()).ifPresent(this::cluster);
            case NodePool it -> plan.pool(it.id()).ifPresent(pool -> {
                sayIf(pool.vmSize().value());
                say(it.mode().label() + " pool");
                say(it.osType().label());
            });
            case Note it -> it.text().lines().map(String::strip).filter(line -> !line.isEmpty())
                    .filter(line -> !line.equals(it.name())).forEach(this::say);
        }
    }

    private void cluster(ClusterPlan cluster) {
        say(cluster.cluster().network().model().label());
        cluster.ranges().forEach(this::say);
        say(cluster.dnsServiceIp().value());
        say(cluster.outboundType().value().label());
        sayIf(Optional.ofNullable(cluster.cluster().kubernetesVersion()).map(version -> "Kubernetes " + version));
    }

    private void route(Route route) {
        say(route.prefix());
        sayIf(Optional.ofNullable(route.nextHopAddress()));
    }

    private void name(ElementId id) {
        sayIf(plan.design().find(id).map(Element::name));
    }

    private void sayIf(Optional<?> word) {
        word.ifPresent(this::say);
    }

    private void say(Object word) {
        said.add(word.toString());
    }
}

package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.PublicIp;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Severity;

/// What cannot be changed in place, and why.
///
/// @param evolution the versions
/// @param before the plan of what is deployed
/// @param findings what the rules say of the step from one version to the other
record ChangeLimits(Evolution evolution, Plan before, List<Finding> findings) {

    private static final String DOCUMENT =
            " The document answers whether more private pod CIDRs can be added: no, one can"
                    + " only be specified at the time of cluster creation.";

    /// What changes with the network model of a cluster.
    private static final Set<String> MIGRATION = Set.of("network plugin", "plugin mode", "pod CIDR");

    /// The fields by which findings name the values of changes.
    private static final Map<String, String> FIELDS = Map.of(
            "pod CIDR", "podCidr", "service CIDR", "serviceCidr", "outbound type", "outboundType", "max pods",
            "maxPods",
            "VM size", "vmSize", "data plane", "dataplane");

    /// Why a change cannot be done in place; empty where it can.
    Optional<String> reason(Change change) {
        Optional<Finding> finding = finding(change);
        if (finding.isPresent() && (change.update() == null || finding.get().severity() == Severity.ERROR)) {
            String message = finding.get().message() + " [" + finding.get().rule() + "].";
            return Optional.of(change.label().equals("pod CIDR") ? message + DOCUMENT : message);
        }
        if (change.label().equals("address prefixes") && change.element() instanceof Subnet subnet && isInUse(subnet)) {
            return Optional.of(fromTo(change)
                    + ": a subnet can be resized only while nothing is in it. Add a subnet, and new pools in it.");
        }
        if (MIGRATION.contains(change.label()) && change.update() == null) {
            return Optional.of(fromTo(change)
                    + ": that moves a cluster to another network model, a step of its own which is not done here.");
        }
        return change.update() == null
                ? Optional.of(
                        fromTo(change) + ": it is chosen when " + of(change.element()) + " is created. Add a new one"
                                + " and remove the old one.")
                : Optional.empty();
    }

    private Optional<Finding> finding(Change change) {
        String field = FIELDS.get(change.label());
        return findings.stream()
                .filter(finding -> field != null && finding.places().stream()
                        .anyMatch(place -> place.element().equals(change.element().id())
                                && place.fieldName().filter(field::equals).isPresent()))
                .findFirst();
    }

    private boolean isInUse(Subnet subnet) {
        return Stream.concat(
                before.clusters().stream().map(ClusterPlan::cluster).map(each -> each.apiServer().subnet()),
                before.clusters().stream().flatMap(each -> before.nodeSubnets(each).stream()).map(Subnet::id))
                .anyMatch(subnet.id()::equals);
    }

    private static String fromTo(Change change) {
        Word was = change.before();
        return change.label().substring(0, 1).toUpperCase(Locale.ROOT) + change.label().substring(1) + " of "
                + change.element().name() + (was == null ? "" : " from " + was.text()) + " to " + change.after().text();
    }

    private static String of(Element element) {
        return switch (element) {
            case Cluster _ -> "a cluster";
            case NodePool _ -> "a pool";
            default -> "it";
        };
    }

    /// What the script leaves to a person, element by element, since it has no command for it.
    List<String> leftToDo() {
        return Stream.of(
                left(VirtualNetwork.class, Map.of()),
                left(Subnet.class, Map.of("delegation", Subnet::delegation)),
                left(RouteTable.class, Map.of("propagation of gateway routes", RouteTable::propagateGatewayRoutes)),
                left(NatGateway.class, Map.of("public IP addresses", NatGateway::publicIps, "idle timeout",
                        NatGateway::idleTimeoutMinutes, "zones", NatGateway::zones)),
                left(PublicIp.class, Map.of("zones", PublicIp::zones)),
                left(SecurityGroup.class, Map.of()),
                left(Cluster.class, CLUSTER),
                left(NodePool.class, Map.of("operating system SKU", NodePool::osSku, "max unavailable",
                        NodePool::maxUnavailable)))
                .flatMap(each -> each).toList();
    }

    private static final Map<String, Function<Cluster, ? extends @Nullable Object>> CLUSTER = Map.of(
            "DNS prefix", Cluster::dnsPrefix, "identity", Cluster::identity,
            "private API server", each -> each.apiServer().privateCluster(),
            "subnet of the API server", each -> each.apiServer().subnet(),
            "ingress", Cluster::ingress, "virtual nodes", Cluster::virtualNodes,
            "addresses, ports and timeout of the way out", each -> each.egress().withOutboundType(null),
            "IPv6 pod CIDR", each -> each.network().ipv6PodCidr(),
            "IPv6 service CIDR", each -> each.network().ipv6ServiceCidr());

    private <E extends Element> Stream<String> left(
            Class<E> type, Map<String, ? extends Function<E, ? extends @Nullable Object>> values) {
        return evolution.both(type).flatMap(each -> {
            List<String> labels = new ArrayList<>();
            if (!each.was().name().equals(each.is().name())) {
                labels.add("name");
            }
            if (!evolution.before().placementOf(each.was()).equals(evolution.after().placementOf(each.is()))) {
                labels.add("subscription, resource group or location");
            }
            values.forEach((label, value) -> {
                if (!Objects.equals(value.apply(each.was()), value.apply(each.is()))) {
                    labels.add(label);
                }
            });
            return labels.stream().sorted().map(label -> "The " + label + " of " + each.was().name() + " ("
                    + each.is().elementKind().label() + ").");
        });
    }
}

package overlaystudio.rules.egress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.azure.OutboundType;
import overlaystudio.azure.Quantity;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.Subnet;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// What is worth knowing about the NAT gateways of clusters.
final class NatNotes {

    private static final String ZONAL = "nat-zonal";

    private NatNotes() {}

    /// A NAT gateway with a cluster that leaves through it, and its subnets of that cluster.
    private record Use(NatGateway gateway, ClusterPlan cluster, Subnet subnet) {}

    static Stream<Rule> notes() {
        return Stream.of(
                Check.of("nat-snat-capacity", NatNotes::capacity),
                Check.of(ZONAL, NatNotes::zones),
                Check.of("nat-overrides-lb", NatNotes::overrides));
    }

    private static Stream<Use> uses(Plan plan) {
        Map<ElementId, NatGateway> gateways = plan.design().natGateways().stream()
                .collect(Collectors.toMap(NatGateway::id, nat -> nat, (first, _) -> first));
        return EgressRules.with(plan, OutboundType.USER_ASSIGNED_NAT_GATEWAY)
                .flatMap(cluster -> plan.nodeSubnets(cluster).stream()
                        .flatMap(subnet -> Stream.ofNullable(subnet.natGateway())
                                .flatMap(id -> Stream.ofNullable(gateways.get(id)))
                                .map(gateway -> new Use(gateway, cluster, subnet))));
    }

    /// Each gateway once, with its first use.
    private static Stream<Use> gateways(Plan plan) {
        return uses(plan)
                .collect(Collectors.toMap(Use::gateway, use -> use, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream();
    }

    private static Stream<Breach> capacity(Plan plan) {
        return Stream.concat(
                gateways(plan).filter(use -> !use.gateway().publicIps().isEmpty())
                        .map(use -> capacity(plan, "NAT gateway " + use.gateway().name(),
                                use.gateway().publicIps().size(), Place.of(use.gateway().id(), "publicIps"))),
                EgressRules.with(plan, OutboundType.MANAGED_NAT_GATEWAY, OutboundType.MANAGED_NAT_GATEWAY_V2)
                        .map(each -> capacity(plan, "The managed NAT gateway of " + each.cluster().name(),
                                Objects.requireNonNullElse(each.cluster().egress().managedOutboundIps(), 1),
                                EgressChange.place(each, "managedOutboundIps"))));
    }

    private static Breach capacity(Plan plan, String what, int addresses, Place place) {
        long ports = (long) plan.facts().number(Quantity.SNAT_PORTS_PER_NAT_GATEWAY_IP) * addresses;
        return Breach.of(
                Timing.WORKS,
                "%s shares %s among its nodes on demand, with at most 50,000 connections of an address to one destination"
                        .formatted(what, Words.count(ports, "SNAT port")),
                place);
    }

    private static Stream<Breach> zones(Plan plan) {
        List<String> without = plan.facts().list(ZONAL, "withoutStandardV2");
        return gateways(plan)
                .filter(use -> zones(use.cluster()) > 1)
                .map(use -> Breach.of(
                        Timing.WORKS,
                        "The nodes of %s are in %s zones, but NAT gateway %s is in %s%s".formatted(
                                use.cluster().cluster().name(), zones(use.cluster()), use.gateway().name(),
                                zone(use.gateway()), redundant(without, use.cluster())),
                        Place.of(use.gateway().id(), "zones")));
    }

    private static long zones(ClusterPlan cluster) {
        return cluster.pools().stream().flatMap(pool -> pool.pool().zones().stream()).distinct().count();
    }

    private static String zone(NatGateway nat) {
        return nat.zones().isEmpty() ? "one zone that Azure chooses" : "zone " + Words.and(nat.zones());
    }

    /// The list is there from the day on which StandardV2 is.
    private static String redundant(List<String> without, ClusterPlan cluster) {
        if (without.isEmpty()) {
            return "";
        }
        String location = Objects.requireNonNullElse(cluster.placement().location(), "");
        return without.contains(location)
                ? "; StandardV2, which spans zones, is not in " + location
                : "; StandardV2 spans them";
    }

    private static Stream<Breach> overrides(Plan plan) {
        return uses(plan).map(use -> Breach.of(
                Timing.WORKS,
                "NAT gateway %s is the way to the internet for all of subnet %s (%s), without any route".formatted(
                        use.gateway().name(), use.subnet().name(), use.subnet().prefix()),
                Place.of(use.subnet().id(), "natGateway")));
    }
}

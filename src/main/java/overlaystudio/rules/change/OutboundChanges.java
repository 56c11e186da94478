package overlaystudio.rules.change;

import static overlaystudio.azure.OutboundType.BLOCK;
import static overlaystudio.azure.OutboundType.LOAD_BALANCER;
import static overlaystudio.azure.OutboundType.MANAGED_NAT_GATEWAY;
import static overlaystudio.azure.OutboundType.MANAGED_NAT_GATEWAY_V2;
import static overlaystudio.azure.OutboundType.NONE;
import static overlaystudio.azure.OutboundType.USER_ASSIGNED_NAT_GATEWAY;
import static overlaystudio.azure.OutboundType.USER_DEFINED_ROUTING;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.azure.OutboundType;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.ChangeCheck;
import overlaystudio.rules.ChangeRule;
import overlaystudio.rules.Place;
import overlaystudio.rules.Timing;

/// The rule about a change of the outbound type (egress-outboundtype.md, tables of supported migrations).
final class OutboundChanges {

    private static final Set<OutboundType> OWN = Set.of(
            LOAD_BALANCER, USER_ASSIGNED_NAT_GATEWAY, USER_DEFINED_ROUTING, NONE);
    private static final Set<OutboundType> ISOLATED = Set.of(NONE, BLOCK);
    private static final Set<OutboundType> MANAGED = Set.of(
            LOAD_BALANCER, MANAGED_NAT_GATEWAY, MANAGED_NAT_GATEWAY_V2, NONE, BLOCK);
    private static final Set<OutboundType> MANAGED_NAT = Set.of(MANAGED_NAT_GATEWAY_V2, NONE, BLOCK);
    private static final Set<OutboundType> FROM_LOAD_BALANCER = Set.of(
            MANAGED_NAT_GATEWAY, MANAGED_NAT_GATEWAY_V2, NONE, BLOCK);

    /// What a type may become where AKS manages the virtual network.
    private static final Map<OutboundType, Set<OutboundType>> IN_MANAGED_NETWORK = Map.of(
            LOAD_BALANCER, FROM_LOAD_BALANCER, MANAGED_NAT_GATEWAY, MANAGED_NAT, NONE, MANAGED, BLOCK, MANAGED);

    private OutboundChanges() {}

    static Stream<ChangeRule> rules() {
        return Stream.of(new ChangeCheck("outbound-change", OutboundChanges::changes));
    }

    private static OutboundType type(ClusterPlan cluster) {
        return cluster.outboundType().value();
    }

    private static Stream<Breach> changes(Plan before, Plan after) {
        return Versions.clusters(before, after)
                .filter(each -> each.differsIn(OutboundChanges::type))
                .map(OutboundChanges::change);
    }

    private static Breach change(Versions<ClusterPlan> cluster) {
        OutboundType was = type(cluster.before());
        OutboundType is = type(cluster.after());
        boolean own = cluster.before().network().isPresent();
        String change = "Outbound type of %s from %s to %s".formatted(
                cluster.after().cluster().name(), was.azureName(), is.azureName());
        if (!own && was == MANAGED_NAT_GATEWAY_V2 && ISOLATED.contains(is)) {
            return breach(cluster,
                    change + ": AKS allows it by its release notes of 2026-05-29, its page of 2026-08-05 does not")
                    .withVariant("disputed");
        }
        return isSupported(own, was, is)
                ? breach(cluster, change + ": the addresses that others see change, and connections break meanwhile")
                : breach(cluster, change + " in a virtual network that " + (own ? "is yours" : "AKS manages")
                        + " is not supported").withVariant("unsupported");
    }

    private static boolean isSupported(boolean own, OutboundType was, OutboundType is) {
        return own
                ? OWN.contains(was) && OWN.contains(is)
                : IN_MANAGED_NETWORK.getOrDefault(was, Set.of()).contains(is);
    }

    private static Breach breach(Versions<ClusterPlan> cluster, String message) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE, message, Place.of(cluster.after().cluster().id(), "outboundType"));
    }
}

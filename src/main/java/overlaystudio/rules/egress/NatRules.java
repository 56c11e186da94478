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
import overlaystudio.plan.SubnetDemand;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about NAT gateways, those of AKS and those of the design.
public final class NatRules {

    private static final String ADDRESSES = "managedOutboundIps";
    private static final String TIMEOUT = "idleTimeoutMinutes";
    private static final String GATEWAY_SUBNET = "GatewaySubnet";

    /// Azure NAT gateway: 4 to 120 minutes.
    private static final int SHORTEST = 4;
    private static final int LONGEST = 120;

    /// Azure NAT gateway: subnets of one gateway.
    private static final int MOST_SUBNETS = 800;

    private NatRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("nat-ip-count", NatRules::addresses, NatRules::clampAddresses),
                Check.of("nat-idle-timeout", NatRules::timeouts, NatRules::clampTimeout),
                Check.ofNetworks("nat-attach-limits", NatRules::attachments, NatRules::detach));
    }

    private static Stream<ClusterPlan> managed(Plan plan) {
        return EgressRules.with(plan, OutboundType.MANAGED_NAT_GATEWAY, OutboundType.MANAGED_NAT_GATEWAY_V2);
    }

    private static Stream<Breach> addresses(Plan plan) {
        int most = plan.facts().number(Quantity.NAT_GATEWAY_MAX_IPS);
        return Stream.concat(
                managed(plan).flatMap(each -> Stream.ofNullable(each.cluster().egress().managedOutboundIps())
                        .filter(count -> count < 1 || count > most)
                        .map(count -> tooMany("The managed NAT gateway of " + each.cluster().name(), count, most,
                                EgressChange.place(each, ADDRESSES)))),
                plan.design().natGateways().stream()
                        .filter(nat -> nat.publicIps().size() > most)
                        .map(nat -> tooMany("NAT gateway " + nat.name(), nat.publicIps().size(), most,
                                Place.of(nat.id(), "publicIps"))));
    }

    private static Breach tooMany(String what, int count, int most, Place place) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "%s has %s public IPv4 addresses, but a NAT gateway takes 1 to %s".formatted(
                        what, Words.number(count), Words.number(most)),
                place);
    }

    private static Stream<QuickFix> clampAddresses(Plan plan, Breach breach) {
        int most = plan.facts().number(Quantity.NAT_GATEWAY_MAX_IPS);
        return EgressChange.cluster(plan, breach)
                .flatMap(each -> Stream.ofNullable(each.cluster().egress().managedOutboundIps()))
                .map(count -> Math.clamp(count, 1, most))
                .flatMap(count -> EgressChange.of(plan, breach, ADDRESSES,
                        "Use %s outbound address%s".formatted(count, count == 1 ? "" : "es"),
                        egress -> egress.withManagedOutboundIps(count)));
    }

    private static Stream<Breach> timeouts(Plan plan) {
        return Stream.concat(
                managed(plan).flatMap(each -> Stream.ofNullable(each.cluster().egress().idleTimeoutMinutes())
                        .filter(NatRules::isWrong)
                        .map(minutes -> timeout("the managed NAT gateway of " + each.cluster().name(), minutes,
                                EgressChange.place(each, TIMEOUT)))),
                plan.design().natGateways().stream()
                        .flatMap(nat -> Stream.ofNullable(nat.idleTimeoutMinutes())
                                .filter(NatRules::isWrong)
                                .map(minutes -> timeout("NAT gateway " + nat.name(), minutes,
                                        Place.of(nat.id(), TIMEOUT)))));
    }

    private static boolean isWrong(int minutes) {
        return minutes < SHORTEST || minutes > LONGEST;
    }

    private static Breach timeout(String what, int minutes, Place place) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Idle timeout of %s of %s: a NAT gateway takes 4 to 120 minutes".formatted(
                        Words.count(minutes, "minute"), what),
                place);
    }

    private static Stream<QuickFix> clampTimeout(Plan plan, Breach breach) {
        ElementId id = breach.places().getFirst().element();
        Stream<QuickFix> ofCluster = EgressChange.cluster(plan, breach)
                .flatMap(each -> Stream.ofNullable(each.cluster().egress().idleTimeoutMinutes()))
                .flatMap(minutes -> EgressChange.timeout(plan, breach, Math.clamp(minutes, SHORTEST, LONGEST)));
        Stream<QuickFix> ofGateway = plan.design().find(id, NatGateway.class).stream()
                .flatMap(nat -> Stream.ofNullable(nat.idleTimeoutMinutes()))
                .map(minutes -> Math.clamp(minutes, SHORTEST, LONGEST))
                .flatMap(minutes -> Repairs.change(plan.design(), id, NatGateway.class, TIMEOUT,
                        "Set idle timeout to " + Words.count(minutes, "minute"),
                        nat -> nat.withIdleTimeoutMinutes(minutes)));
        return Stream.concat(ofCluster, ofGateway);
    }

    private static Stream<Breach> attachments(Plan plan) {
        Map<ElementId, List<SubnetDemand>> attached = plan.subnets().stream()
                .filter(each -> each.subnet().natGateway() != null)
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.subnet().natGateway()), LinkedHashMap::new,
                        Collectors.toList()));
        return Stream.concat(
                gatewaySubnets(plan),
                plan.design().natGateways().stream()
                        .flatMap(nat -> Stream.concat(
                                networks(nat, attached.getOrDefault(nat.id(), List.of())),
                                subnets(nat, attached.getOrDefault(nat.id(), List.of())))));
    }

    private static Stream<Breach> gatewaySubnets(Plan plan) {
        return plan.subnets().stream()
                .map(SubnetDemand::subnet)
                .filter(subnet -> subnet.name().equals(GATEWAY_SUBNET) && subnet.natGateway() != null)
                .map(subnet -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Subnet GatewaySubnet (%s) takes no NAT gateway".formatted(subnet.prefix()),
                        Place.of(subnet.id(), "natGateway")));
    }

    private static Stream<Breach> networks(NatGateway nat, List<SubnetDemand> subnets) {
        Map<ElementId, String> byId = new LinkedHashMap<>();
        subnets.forEach(each -> byId.putIfAbsent(each.network().id(), each.network().name()));
        List<String> names = List.copyOf(byId.values());
        return names.size() < 2
                ? Stream.empty()
                : Stream.of(Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "NAT gateway %s is attached to subnets of %s virtual networks (%s), but serves one".formatted(
                                nat.name(), Words.number(names.size()), Words.and(names)),
                        Place.of(nat.id())));
    }

    private static Stream<Breach> subnets(NatGateway nat, List<SubnetDemand> subnets) {
        return subnets.size() <= MOST_SUBNETS
                ? Stream.empty()
                : Stream.of(Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "NAT gateway %s is attached to %s subnets, but serves at most %s".formatted(
                                nat.name(), Words.number(subnets.size()), Words.number(MOST_SUBNETS)),
                        Place.of(nat.id())));
    }

    private static Stream<QuickFix> detach(Plan plan, Breach breach) {
        ElementId id = breach.places().getFirst().element();
        return Stream.concat(
                Repairs.change(plan.design(), id, Subnet.class, "natGateway", "Detach the NAT gateway",
                        subnet -> subnet.withNatGateway(null)),
                another(plan, id));
    }

    /// A NAT gateway for the second of two virtual networks.
    private static Stream<QuickFix> another(Plan plan, ElementId nat) {
        List<SubnetDemand> attached =
                plan.subnets().stream().filter(each -> nat.equals(each.subnet().natGateway())).toList();
        List<Subnet> others = attached.stream()
                .filter(each -> !each.network().id().equals(attached.getFirst().network().id()))
                .map(SubnetDemand::subnet)
                .toList();
        return !others.isEmpty() && others.stream().allMatch(Repairs::isPlanned)
                ? Stream.of(EgressRules.newNat(plan.design(), others))
                : Stream.empty();
    }
}

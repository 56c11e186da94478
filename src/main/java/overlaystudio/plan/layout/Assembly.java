package overlaystudio.plan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Placement;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.Siting.Spot;

/// The design that a siting comes to, upon an earlier one.
final class Assembly {

    private final Blueprint blueprint;
    private final Needs needs;
    private final Earlier earlier;
    private final Siting siting;
    private final Ids ids;

    Assembly(Blueprint blueprint, Earlier earlier, Siting siting) {
        this.blueprint = blueprint;
        this.needs = blueprint.needs();
        this.earlier = earlier;
        this.siting = siting;
        ids = new Ids(earlier.design());
    }

    Layout.Complete complete() {
        List<Element> unwanted = Stream.<Element>concat(earlier.unwanted().stream(), unwantedSubnets()).toList();
        Design base = earlier.design();
        for (Element element : unwanted) {
            base = base.remove(element.id());
        }
        Design networks = withReserved(withNetworks(base));
        PeeringAssembly peerings = new PeeringAssembly(blueprint, networks, ids);
        Design joined = withOutside(peerings.design());
        Design design = new ClusterAssembly(blueprint, siting, joined, ids).design();
        return new Layout.Complete(
                design, new Moves(earlier.design(), design).list(), unwanted.stream().map(Assembly::named).toList(),
                peerings.toDo());
    }

    private Stream<Subnet> unwantedSubnets() {
        return blueprint.networks().stream()
                .flatMap(wish -> earlier.network(wish.name()).stream()
                        .flatMap(network -> network.subnets().stream())
                        .filter(each -> each.lifecycle() == Lifecycle.PLANNED)
                        .filter(each -> !siting.subnets().containsKey(new Spot(wish.name(), each.name()))));
    }

    private static String named(Element element) {
        return element.elementKind().noun() + " " + element.name();
    }

    /// The elements of a list, each wanted one changed where it stands or added at the end.
    static <E extends Element, W> List<E> merged(
            List<E> elements, List<W> wanted, BiFunction<W, @Nullable E, E> change,
            BiFunction<W, E, Boolean> isFor) {
        List<E> merged = new ArrayList<>(elements);
        for (W wish : wanted) {
            int at = IntStream.range(0, elements.size())
                    .filter(each -> isFor.apply(wish, elements.get(each)))
                    .findFirst()
                    .orElse(-1);
            if (at < 0) {
                merged.add(change.apply(wish, null));
            } else {
                merged.set(at, change.apply(wish, elements.get(at)));
            }
        }
        return merged;
    }

    private Design withNetworks(Design base) {
        Design named = base.withName(needs.name())
                .withRulesDate(blueprint.facts().asOf())
                .withPlacement(needs.placement());
        return named.withNetworks(merged(
                base.networks(), blueprint.networks(), this::network, (wish, each) -> each.name().equals(wish.name())));
    }

    private VirtualNetwork network(NetworkWish wish, @Nullable VirtualNetwork before) {
        List<Cidr> prefixes = siting.networks().getOrDefault(wish.name(), List.of());
        VirtualNetwork network = Objects.requireNonNullElseGet(before,
                () -> VirtualNetwork.of(ids.next(ElementKind.VIRTUAL_NETWORK), wish.name(), prefixes));
        List<Subnet> subnets = merged(
                network.subnets(), wish.subnets(), (subnet, old) -> subnet(wish, subnet, old),
                (subnet, each) -> each.name().equals(subnet.name()));
        return network.lifecycle() == Lifecycle.EXISTING
                ? network.withSubnets(subnets)
                : network.withPrefixes(prefixes).withSubnets(subnets).withPlacement(differing(wish.placement(), needs));
    }

    /// What a placement has that the needs do not say for all.
    static Placement differing(Placement own, Needs needs) {
        Placement all = needs.placement();
        return new Placement(
                differing(own.subscription(), all.subscription()),
                differing(own.resourceGroup(), all.resourceGroup()),
                differing(own.location(), all.location()));
    }

    private static @Nullable String differing(@Nullable String own, @Nullable String all) {
        return Objects.equals(own, all) ? null : own;
    }

    private Subnet subnet(NetworkWish network, SubnetWish wish, @Nullable Subnet before) {
        Cidr range = Optional.ofNullable(siting.subnets().get(new Spot(network.name(), wish.name())))
                .orElseThrow(() -> new IllegalStateException(wish.name() + " has no range"));
        Subnet subnet = Objects.requireNonNullElseGet(before,
                () -> Subnet.of(ids.next(ElementKind.SUBNET), wish.name(), range)
                        .withDelegation(wish.need().delegation()));
        return subnet.lifecycle() == Lifecycle.EXISTING ? subnet : subnet.withPrefix(range);
    }

    private static ElementId id(Design design, NetworkWish wish) {
        return design.networks().stream()
                .filter(each -> each.name().equals(wish.name()))
                .map(VirtualNetwork::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no network " + wish.name()));
    }

    /// What others have is reached through the gateways of the hubs, and without one from everywhere.
    private Design withOutside(Design base) {
        boolean hasGateway = needs.wantedHub().filter(HubNeed::hasGateway).isPresent();
        List<ElementId> gates = blueprint.networks().stream()
                .filter(each -> each.isHub() && hasGateway)
                .map(each -> id(base, each))
                .toList();
        return base.withExternalNetworks(merged(
                base.externalNetworks(), needs.taken(), (wish, before) -> outside(wish, before, gates),
                (wish, each) -> each.name().equals(wish.name())));
    }

    private ExternalNetwork outside(TakenRange wish, @Nullable ExternalNetwork before, List<ElementId> gates) {
        AddressSet ranges = AddressSet.of(wish.ranges());
        List<Cidr> holes = wish.summaryRoute() ? ranges.intersect(AddressSet.of(needs.from())).cidrs() : List.of();
        ExternalNetwork outside = Objects.requireNonNullElseGet(before, () -> ExternalNetwork
                .of(ids.next(ElementKind.EXTERNAL_NETWORK), wish.name(), wish.ranges())
                .withConnectedTo(gates));
        return outside.withRanges(wish.ranges()).withHoles(holes).withSummaryRoute(wish.summaryRoute());
    }

    private Design withReserved(Design base) {
        return base.withReservedRanges(merged(
                base.reservedRanges(), needs.keptFree(), this::reserved,
                (wish, each) -> each.name().equals(wish.name())));
    }

    private ReservedRange reserved(KeptFree wish, @Nullable ReservedRange before) {
        ElementId id = before == null ? ids.next(ElementKind.RESERVED_RANGE) : before.id();
        return new ReservedRange(id, wish.name(), wish.range());
    }
}

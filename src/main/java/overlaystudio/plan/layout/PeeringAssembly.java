package overlaystudio.plan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.VirtualNetwork;

/// The peerings of a design that is laid out: hubs with one another, and each spoke with the nearest hub, whose gateway
/// it uses if it has one.
final class PeeringAssembly {

    private final Blueprint blueprint;
    private final Design base;
    private final Ids ids;
    private final List<Peering> peerings;
    private final List<String> toDo = new ArrayList<>();

    PeeringAssembly(Blueprint blueprint, Design base, Ids ids) {
        this.blueprint = blueprint;
        this.base = base;
        this.ids = ids;
        peerings = new ArrayList<>(base.peerings());
        List<NetworkWish> hubs = blueprint.networks().stream().filter(NetworkWish::isHub).toList();
        if (!hubs.isEmpty()) {
            joinHubs(hubs);
            joinSpokes(hubs);
        }
    }

    Design design() {
        return base.withPeerings(peerings);
    }

    /// What people have to do themselves, for what exists is never changed.
    List<String> toDo() {
        return List.copyOf(toDo);
    }

    private void joinHubs(List<NetworkWish> hubs) {
        for (int at = 0; at < hubs.size(); at++) {
            for (NetworkWish other : hubs.subList(0, at)) {
                VirtualNetwork first = network(other);
                VirtualNetwork second = network(hubs.get(at));
                if (between(first, second).isEmpty()) {
                    add(first, second, false);
                }
            }
        }
    }

    private void joinSpokes(List<NetworkWish> hubs) {
        boolean hasGateway = blueprint.needs().wantedHub().filter(HubNeed::hasGateway).isPresent();
        blueprint.networks().stream().filter(spoke -> !spoke.isHub()).forEach(spoke -> {
            VirtualNetwork hub = network(nearest(hubs, spoke));
            VirtualNetwork own = network(spoke);
            Optional<Peering> known = between(hub, own);
            boolean lacks = hasGateway && known.filter(each -> uses(each, own)).isEmpty();
            Optional<Peering> another = peerings.stream().filter(each -> uses(each, own)).findFirst();
            if (lacks && another.isPresent()) {
                toDo.add(
                        "%s uses the gateway of another network by peering %s, and can use one only; let it use that of %s"
                                .formatted(own.name(), another.get().name(), hub.name()));
            }
            if (known.isEmpty()) {
                add(hub, own, lacks && another.isEmpty());
            } else if (lacks && another.isEmpty()) {
                offer(known.get(), hub, own);
            }
        });
    }

    private static NetworkWish nearest(List<NetworkWish> hubs, NetworkWish spoke) {
        return hubs.stream()
                .filter(hub -> Objects.equals(hub.placement().location(), spoke.placement().location()))
                .findFirst()
                .orElse(hubs.getFirst());
    }

    private void add(VirtualNetwork one, VirtualNetwork other, boolean transit) {
        peerings.add(new Peering(
                ids.next(ElementKind.PEERING),
                one.name() + "-to-" + other.name(),
                Lifecycle.PLANNED,
                new PeeringEnd(one.id(), true, transit, false),
                new PeeringEnd(other.id(), true, false, transit)));
    }

    /// Lets a spoke use the gateway that a hub has since they were joined.
    private void offer(Peering peering, VirtualNetwork hub, VirtualNetwork spoke) {
        if (peering.lifecycle() == Lifecycle.EXISTING) {
            toDo.add("Peering %s exists: in Azure, let %s allow gateway transit and %s use remote gateways"
                    .formatted(peering.name(), hub.name(), spoke.name()));
        } else {
            peerings.set(peerings.indexOf(peering), peering
                    .withFirst(offered(peering.first(), hub))
                    .withSecond(offered(peering.second(), hub)));
        }
    }

    private static PeeringEnd offered(PeeringEnd end, VirtualNetwork hub) {
        return end.network().equals(hub.id()) ? end.withAllowGatewayTransit(true) : end.withUseRemoteGateways(true);
    }

    private static boolean uses(Peering peering, VirtualNetwork network) {
        return Stream.of(peering.first(), peering.second())
                .anyMatch(end -> end.network().equals(network.id()) && end.useRemoteGateways());
    }

    private Optional<Peering> between(VirtualNetwork one, VirtualNetwork other) {
        Predicate<Peering> joins = each -> each.joins(one.id()) && each.joins(other.id());
        return peerings.stream().filter(joins).findFirst();
    }

    private VirtualNetwork network(NetworkWish wish) {
        return base.networks().stream()
                .filter(each -> each.name().equals(wish.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no network " + wish.name()));
    }
}

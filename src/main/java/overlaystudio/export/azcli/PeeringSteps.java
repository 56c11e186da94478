package overlaystudio.export.azcli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.VirtualNetwork;

/// The part of a script that peers virtual networks, a link in each direction.
record PeeringSteps(Design design, Addresses addresses) {

    /// One direction of a peering.
    private record Link(Peering peering, PeeringEnd end, VirtualNetwork local, VirtualNetwork remote) {}

    void write(Script script) {
        List<Peering> ours = design.peerings().stream().filter(Resources::isPlanned).toList();
        if (!ours.isEmpty()) {
            script.heading("Peerings, a link in each direction");
            ours.forEach(peering -> links(peering).forEach(link -> write(script.blank(), link)));
        }
    }

    /// The link that offers a gateway comes before the one that uses it.
    private Stream<Link> links(Peering peering) {
        return Stream.concat(
                link(peering, peering.first(), peering.second()), link(peering, peering.second(), peering.first()))
                .sorted(Comparator.comparing(link -> link.end().useRemoteGateways()));
    }

    private Stream<Link> link(Peering peering, PeeringEnd local, PeeringEnd remote) {
        return design.find(local.network(), VirtualNetwork.class).stream()
                .flatMap(from -> design.find(remote.network(), VirtualNetwork.class).stream()
                        .map(to -> new Link(peering, local, from, to)));
    }

    private void write(Script script, Link link) {
        if (isOthers(link.local())) {
            script.comment("For the owner of " + link.local().name() + ", which is in another subscription"
                    + (link.end().allowGatewayTransit() ? ". It offers the gateway that the other link uses:" : ":"));
            script.commented(new PeeringSteps(design, addresses.literal()).create(link));
            return;
        }
        script.unlessThere(
                Word.of("peering of ").plus(addresses.name(link.local())).plus(" with ")
                        .plus(addresses.name(link.remote())),
                about(link, "show"),
                create(link));
    }

    private boolean isOthers(VirtualNetwork network) {
        return !Resources.isPlanned(network) && addresses.isForeign(addresses.place(network));
    }

    private Command create(Link link) {
        return about(link, "create")
                .with("--remote-vnet", addresses.id(link.remote()))
                .with("--allow-vnet-access")
                .withIf(link.end().allowForwardedTraffic(), "--allow-forwarded-traffic")
                .withIf(link.end().allowGatewayTransit(), "--allow-gateway-transit")
                .withIf(link.end().useRemoteGateways(), "--use-remote-gateways");
    }

    private Command about(Link link, String verb) {
        return addresses.az("network vnet peering " + verb, addresses.place(link.local()))
                .with("--vnet-name", addresses.name(link.local()))
                .with("--name", name(link));
    }

    /// "to-" and the other network's name; where two of that name are peered, also the identity of the peering.
    private Word name(Link link) {
        boolean twice = design.peerings().stream()
                .filter(peering -> peering.joins(link.local().id()))
                .flatMap(peering -> links(peering))
                .filter(each -> each.local().equals(link.local()))
                .filter(each -> each.remote().name().equalsIgnoreCase(link.remote().name()))
                .count() > 1;
        Word name = Word.of("to-").plus(addresses.name(link.remote()));
        return twice ? name.plus("-" + link.peering().id()) : name;
    }
}

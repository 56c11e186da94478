package overlaystudio.export.azcli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;

/// The part of a script that peers virtual networks, a link in each direction.
record PeeringSteps(Design design, Addresses addresses) {

    /// One direction of a peering.
    private record Link(Peering peering, PeeringEnd end, VirtualNetwork local, VirtualNetwork remote) {

        /// What its name is made of: within a network, links to networks of one name have one.
        String stem() {
            return local.id() + " " + remote.name().toLowerCase(Locale.ROOT);
        }
    }

    void write(Script script) {
        List<Link> ours = ours().toList();
        if (!ours.isEmpty()) {
            script.heading("Peerings, a link in each direction");
            ours.forEach(link -> write(script.blank().about(link.peering().id()), link));
        }
    }

    private Stream<Link> all() {
        return design.peerings().stream().flatMap(this::links);
    }

    private Stream<Link> ours() {
        return all().filter(link -> Resources.isPlanned(link.peering()));
    }

    /// Whether the network has another link of that name.
    private boolean isTwice(Link link) {
        return all().filter(each -> each.stem().equals(link.stem())).count() > 1;
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
        create(script, link);
    }

    /// Whether there are halves that are the owners' of other networks.
    boolean hasOthers() {
        return theirs().findAny().isPresent();
    }

    private Stream<Link> theirs() {
        return ours().filter(link -> isOthers(link.local()));
    }

    /// Writes the halves that are the owners' of other networks, network by network.
    void writeForOthers(Script script, Lookups lookups) {
        theirs().map(Link::local).distinct().forEach(local -> {
            script.heading("For the owner of " + local.name()).about(local.id()).blank()
                    .required(lookups.expectations().of(local), lookups.what(local), lookups.show(local));
            theirs().filter(link -> link.local().equals(local))
                    .forEach(link -> create(script.blank().about(link.peering().id()), link));
        });
    }

    private void create(Script script, Link link) {
        script.unlessThere(
                Expectations.link(link.end(), addresses.id(link.remote())),
                what(link),
                about(link, "show"),
                create(link));
    }

    private Word what(Link link) {
        return Word.of("peering of ").plus(addresses.name(link.local())).plus(" with ")
                .plus(addresses.name(link.remote()));
    }

    /// The links that a take-down script deletes.
    Stream<Deletion> deletions() {
        return ours().filter(link -> !isOthers(link.local())).map(link -> new Deletion(
                link.peering().id(), Expectations.link(link.end(), addresses.id(link.remote())), what(link),
                about(link, "show"), about(link, "delete")));
    }

    /// Writes the commands of a verb for the owners of the other halves.
    void writeOthers(Script script, String verb) {
        theirs().forEach(link -> script.blank().about(link.peering().id())
                .comment("For the owner of " + link.local().name() + ", which is in another subscription:")
                .commented(new PeeringSteps(design, addresses.literal()).about(link, verb)));
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
        Word name = Word.of("to-").plus(addresses.name(link.remote()));
        return isTwice(link) ? name.plus("-" + link.peering().id()) : name;
    }
}

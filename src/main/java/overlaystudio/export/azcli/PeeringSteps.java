package overlaystudio.export.azcli;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.export.PeeringLink;
import overlaystudio.export.Resources;

/// The part of a script that peers virtual networks, a link in each direction.
record PeeringSteps(Design design, Addresses addresses) {

    void write(Script script) {
        List<PeeringLink> ours = ours().toList();
        if (!ours.isEmpty()) {
            script.heading("Peerings, a link in each direction");
            ours.forEach(link -> write(script.blank().about(link.peering().id()), link));
        }
    }

    private Stream<PeeringLink> all() {
        return PeeringLink.all(design).stream();
    }

    private Stream<PeeringLink> ours() {
        return PeeringLink.planned(design).stream();
    }

    private void write(Script script, PeeringLink link) {
        if (link.isOthers(design)) {
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

    private Stream<PeeringLink> theirs() {
        return ours().filter(link -> link.isOthers(design));
    }

    /// Writes the halves that are the owners' of other networks, network by network.
    void writeForOthers(Script script, Lookups lookups) {
        theirs().map(PeeringLink::local).distinct().forEach(local -> {
            script.heading("For the owner of " + local.name()).about(local.id()).blank()
                    .required(lookups.expectations().of(local), lookups.what(local), lookups.show(local));
            theirs().filter(link -> link.local().equals(local))
                    .forEach(link -> create(script.blank().about(link.peering().id()), link));
        });
    }

    private void create(Script script, PeeringLink link) {
        script.unlessThere(
                Expectations.link(link.end(), addresses.id(link.remote())),
                what(link),
                about(link, "show"),
                create(link));
    }

    /// What another version changes at the links of a peering.
    ///
    /// @param was the peering in the earlier version
    List<LinkChange> changes(Peering was) {
        return all().filter(link -> link.peering().id().equals(was.id())).flatMap(link -> {
            PeeringEnd end = Stream.of(was.first(), was.second())
                    .filter(each -> each.network().equals(link.local().id())).findFirst().orElse(link.end());
            if (end.equals(link.end())) {
                return Stream.empty();
            }
            List<Expectation> earlier = Expectations.link(end, addresses.id(link.remote()));
            return Expectations.link(link.end(), addresses.id(link.remote())).stream()
                    .filter(each -> !earlier.contains(each))
                    .map(each -> new LinkChange(link.isOthers(design), what(link), about(link, "show"), new Change(
                            link.peering(), each.label(), null, each.value(), each.query(),
                            about(link, "update").with("--set",
                                    Word.of(each.query().replace("!", "") + "=").plus(each.value())))));
        }).toList();
    }

    /// The commands by which links learn of another address space of the other network.
    ///
    /// @param grown networks with another address space
    /// @param others whether those for the owners of other networks
    List<Command> syncs(Set<ElementId> grown, boolean others) {
        return all().filter(link -> grown.contains(link.remote().id()) && link.isOthers(design) == others)
                .filter(link -> !Resources.isPlanned(link.peering()))
                .map(link -> about(link, "sync").silent()).toList();
    }

    /// A change of a link.
    ///
    /// @param others whether it is for the owner of another network
    /// @param what what a person calls the link
    /// @param show the command that shows it
    record LinkChange(boolean others, Word what, Command show, Change change) {}

    private Word what(PeeringLink link) {
        return Word.of("peering of ").plus(addresses.name(link.local())).plus(" with ")
                .plus(addresses.name(link.remote()));
    }

    /// The links that a take-down script deletes.
    Stream<Deletion> deletions() {
        return ours().filter(link -> !link.isOthers(design)).map(link -> new Deletion(
                link.peering().id(), Expectations.link(link.end(), addresses.id(link.remote())), what(link),
                about(link, "show"), about(link, "delete")));
    }

    /// Writes the commands of a verb for the owners of the other halves.
    void writeOthers(Script script, String verb) {
        theirs().forEach(link -> script.blank().about(link.peering().id())
                .comment("For the owner of " + link.local().name() + ", which is in another subscription:")
                .commented(new PeeringSteps(design, addresses.literal()).about(link, verb)));
    }

    private Command create(PeeringLink link) {
        return about(link, "create")
                .with("--remote-vnet", addresses.id(link.remote()))
                .with("--allow-vnet-access")
                .withIf(link.end().allowForwardedTraffic(), "--allow-forwarded-traffic")
                .withIf(link.end().allowGatewayTransit(), "--allow-gateway-transit")
                .withIf(link.end().useRemoteGateways(), "--use-remote-gateways");
    }

    private Command about(PeeringLink link, String verb) {
        return addresses.az("network vnet peering " + verb, addresses.place(link.local()))
                .with("--vnet-name", addresses.name(link.local()))
                .with("--name", name(link));
    }

    /// "to-" and the other network's name; where two of that name are peered, also the identity of the peering.
    private Word name(PeeringLink link) {
        Word name = Word.of("to-").plus(addresses.name(link.remote()));
        return link.isOneOfSeveral() ? name.plus("-" + link.peering().id()) : name;
    }
}

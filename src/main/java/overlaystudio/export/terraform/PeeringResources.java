package overlaystudio.export.terraform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;

/// The part of a module that peers virtual networks, a link in each direction.
record PeeringResources(Module module) {

    private static final String TYPE = "azurerm_virtual_network_peering";

    /// One direction of a peering.
    ///
    /// @param isFirst whether it starts at the first end
    private record Link(Peering peering, PeeringEnd end, boolean isFirst, VirtualNetwork local, VirtualNetwork remote) {

        /// What its name is made of: within a network, links to networks of one name have one.
        String stem() {
            return local.id() + " " + remote.name().toLowerCase(Locale.ROOT);
        }
    }

    void write(Body body) {
        List<Link> ours = ours().toList();
        if (!ours.isEmpty()) {
            body.heading("Peerings, a link in each direction");
            ours.forEach(link -> write(body.about(link.peering().id()), link));
        }
    }

    private Stream<Link> all() {
        return module.design().peerings().stream().flatMap(this::links);
    }

    private Stream<Link> ours() {
        return all().filter(link -> Resources.isPlanned(link.peering()));
    }

    /// The link that offers a gateway comes before the one that uses it.
    private Stream<Link> links(Peering peering) {
        return Stream.concat(
                link(peering, true), link(peering, false))
                .sorted(Comparator.comparing(link -> link.end().useRemoteGateways()));
    }

    private Stream<Link> link(Peering peering, boolean isFirst) {
        PeeringEnd local = isFirst ? peering.first() : peering.second();
        PeeringEnd remote = isFirst ? peering.second() : peering.first();
        return module.design().find(local.network(), VirtualNetwork.class).stream()
                .flatMap(from -> module.design().find(remote.network(), VirtualNetwork.class).stream()
                        .map(to -> new Link(peering, local, isFirst, from, to)));
    }

    private boolean isOthers(Link link) {
        return !Resources.isPlanned(link.local()) && module.inputs().isForeign(module.place(link.local()));
    }

    private void write(Body body, Link link) {
        if (isOthers(link)) {
            others(body, link);
            return;
        }
        body.open(Module.resource(TYPE, label(link)));
        module.inputs().provider(body, module.place(link.local()));
        arguments(body, link, module.group(module.place(link.local())), module.name(link.local()));
        body.set("remote_virtual_network_id", module.id(link.remote()));
        options(body, link.end());
        if (link.end().useRemoteGateways()) {
            body.setLines("depends_on", links(link.peering())
                    .filter(each -> !each.end().useRemoteGateways() && !isOthers(each)).map(this::address).toList());
        }
        body.close();
    }

    private void arguments(Body body, Link link, String group, String network) {
        body.setText("name", name(link)).set("resource_group_name", group).set("virtual_network_name", network);
    }

    private static void options(Body body, PeeringEnd end) {
        body.set("allow_virtual_network_access", "true")
                .set("allow_forwarded_traffic", String.valueOf(end.allowForwardedTraffic()))
                .set("allow_gateway_transit", String.valueOf(end.allowGatewayTransit()))
                .set("use_remote_gateways", String.valueOf(end.useRemoteGateways()));
    }

    /// A link in somebody else's network is not ours to create: it is written down for its owner.
    private void others(Body body, Link link) {
        body.blank().comment("For the owner of " + link.local().name() + ", which is in another subscription"
                + (link.end().allowGatewayTransit()
                        ? ". It has to be there first, for it offers the gateway that the other link uses:"
                        : ":"));
        Body text = new Body().open(Module.resource(TYPE, label(link)));
        arguments(text, link, Hcl.text(Objects.requireNonNullElse(module.place(link.local()).resourceGroup(), "")),
                Hcl.text(link.local().name()));
        text.set("remote_virtual_network_id", Hcl.text(module.plainId(link.remote())));
        options(text, link.end());
        text.close();
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add("#   " + line.text()));
        body.lines(lines).blank();
    }

    private String label(Link link) {
        return module.label(TYPE, link.peering().id() + "/" + link.isFirst(),
                link.local().name() + "_to_" + link.remote().name());
    }

    private String address(Link link) {
        return TYPE + "." + label(link);
    }

    /// The addresses of the links that a network has to have before nodes in it can reach its neighbours.
    Stream<String> before(VirtualNetwork network) {
        return ours().filter(link -> link.peering().joins(network.id()) && !isOthers(link)).map(this::address);
    }

    /// "to-" and the other network's name; where two of that name are peered, also the identity of the peering.
    private String name(Link link) {
        boolean twice = all().filter(each -> each.stem().equals(link.stem())).count() > 1;
        return "to-" + link.remote().name() + (twice ? "-" + link.peering().id() : "");
    }
}

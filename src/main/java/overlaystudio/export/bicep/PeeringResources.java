package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.PeeringEnd;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.PeeringLink;
import overlaystudio.export.ResourceGroups;
import overlaystudio.export.bicep.Value.Block;
import overlaystudio.export.bicep.Value.Call;
import overlaystudio.export.bicep.Value.Code;

/// The peerings of a file, a link in each direction, one after another where they meet in a network.
record PeeringResources(References references, Apis apis) {

    private static final String TYPE = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings";

    void addTo(Template template) {
        List<PeeringLink> links = PeeringLink.planned(references.design());
        if (!links.isEmpty()) {
            template.heading("Peerings, a link in each direction");
            links.forEach(link -> add(template, link));
        }
    }

    private void add(Template template, PeeringLink link) {
        if (link.isOthers(references.design())) {
            template.text(lines -> forOwner(lines, link));
            return;
        }
        VirtualNetwork local = link.local();
        boolean here = references.home().has(references.place(local));
        Block naming = here
                ? Value.of("parent", references.to(local)).withText("name", link.name())
                : Block.EMPTY.withText("name", local.name() + "/" + link.name());
        List<VirtualNetwork> both = List.of(local, link.remote());
        List<String> waits = new ArrayList<>(references.waits(both));
        waits.addAll(template.changing(both));
        String symbol = references.fresh("peering", references.symbol(local) + " " + link.name());
        template.add(Resource.of(link.peering().id(), references.place(local), symbol, TYPE, apis.networks(), naming)
                .withRemarks(remarks(link))
                .withWaits(waits)
                .withProperties(properties(link.end(), new Code(references.id(link.remote())))));
        template.changed(both, symbol);
    }

    /// The other half may be somebody else's to make.
    private List<String> remarks(PeeringLink link) {
        boolean waitsForOwner = link.end().useRemoteGateways() && !ResourceGroups
                .sameSubscription(references.place(link.remote()), references.design().placement());
        return waitsForOwner
                ? List.of("Azure refuses this link until " + link.remote().name() + " offers its gateway to it.")
                : List.of();
    }

    private static Block properties(PeeringEnd end, Value remote) {
        return Block.EMPTY
                .with("allowVirtualNetworkAccess", "true")
                .with("allowForwardedTraffic", String.valueOf(end.allowForwardedTraffic()))
                .with("allowGatewayTransit", String.valueOf(end.allowGatewayTransit()))
                .with("useRemoteGateways", String.valueOf(end.useRemoteGateways()))
                .with("remoteVirtualNetwork", Block.EMPTY.with("id", remote));
    }

    /// A link that somebody else makes, as a resource of a file for the group that their network is in.
    private void forOwner(Lines lines, PeeringLink link) {
        lines.about(link.peering().id());
        lines.comment("For the owner of " + link.local().name() + ", which is in another subscription, to deploy to"
                + " its resource group " + ResourceGroups.name(references.place(link.local())) + "."
                + (link.end().allowGatewayTransit() ? " It offers the gateway that the other link uses:" : ""));
        String subscription = ResourceGroups.subscription(references.place(link.remote()));
        Call remote = new Call("resourceId", List.of(
                BicepText.string(subscription.isEmpty() ? "SUBSCRIPTION" : subscription),
                BicepText.string(ResourceGroups.name(references.place(link.remote()))),
                "'Microsoft.Network/virtualNetworks'",
                BicepText.string(link.remote().name())));
        Block body = Block.EMPTY.withText("name", link.local().name() + "/" + link.name())
                .with("properties", properties(link.end(), remote));
        lines.commented(new Lines().declaration(
                "resource peering " + BicepText.string(TYPE + "@" + apis.networks()), body, List.of()));
    }
}

package overlaystudio.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.VirtualNetwork;

/// One direction of a peering, which is a resource of its own in Azure.
///
/// @param peering the peering
/// @param end what the direction lets through
/// @param local the network that the link belongs to
/// @param remote the other network
/// @param name what it is called in its network: "to-" and the other network's name, and where two of that name are
/// peered, also the identity of the peering
public record PeeringLink(Peering peering, PeeringEnd end, VirtualNetwork local, VirtualNetwork remote, String name) {

    /// The links of the planned peerings in their order; of each, the one that offers a gateway before the one that uses it.
    public static List<PeeringLink> planned(Design design) {
        return all(design).stream().filter(link -> Resources.isPlanned(link.peering)).toList();
    }

    /// The links of all peerings in their order.
    public static List<PeeringLink> all(Design design) {
        List<PeeringLink> all = design.peerings().stream().flatMap(peering -> links(design, peering)).toList();
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(link -> counts.merge(link.stem(), 1, Integer::sum));
        return all.stream()
                .map(link -> counts.getOrDefault(link.stem(), 0) > 1 ? link.distinct() : link)
                .toList();
    }

    private static Stream<PeeringLink> links(Design design, Peering peering) {
        return Stream.concat(
                link(design, peering, peering.first(), peering.second()),
                link(design, peering, peering.second(), peering.first()))
                .sorted(Comparator.comparing(link -> link.end.useRemoteGateways()));
    }

    private static Stream<PeeringLink> link(Design design, Peering peering, PeeringEnd local, PeeringEnd remote) {
        return design.find(local.network(), VirtualNetwork.class).stream()
                .flatMap(from -> design.find(remote.network(), VirtualNetwork.class).stream()
                        .map(to -> new PeeringLink(peering, local, from, to, "to-" + to.name())));
    }

    /// What its name is made of: within a network, links to networks of one name have one.
    private String stem() {
        return local.id() + " " + remote.name().toLowerCase(Locale.ROOT);
    }

    /// Whether its network has another link to a network of the same name.
    public boolean isOneOfSeveral() {
        return !name.equals("to-" + remote.name());
    }

    private PeeringLink distinct() {
        return new PeeringLink(peering, end, local, remote, name + "-" + peering.id());
    }

    /// Whether it is for the owner of the local network: that exists, and in another subscription than the design's.
    public boolean isOthers(Design design) {
        return !Resources.isPlanned(local)
                && !ResourceGroups.sameSubscription(design.placementOf(local), design.placement());
    }
}

package overlaystudio.design;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

/// The elements of one design by identity, so that a question costs the same in a large design as in a small one.
///
/// A record has no place for it, so the lookups of the designs that were asked last are kept beside them, as long as
/// memory lasts.
final class Lookup {

    private static final int KEPT = 8;
    private static final AtomicReferenceArray<@Nullable SoftReference<Lookup>> LAST = new AtomicReferenceArray<>(KEPT);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Design design;
    private final OfNetworks inNetworks;
    private final Map<ElementId, Element> others = new HashMap<>();
    private final Map<ElementId, Cluster> clusters = new HashMap<>();

    private Lookup(Design design, OfNetworks inNetworks) {
        this.design = design;
        this.inNetworks = inNetworks;
        Elements.outsideNetworks(design).forEach(element -> others.putIfAbsent(element.id(), element));
        design.clusters().forEach(cluster -> cluster.pools().forEach(pool -> clusters.putIfAbsent(pool.id(), cluster)));
    }

    /// The networks and subnets, which most edits leave as they are: the lookup of the next version keeps them.
    private static final class OfNetworks {

        private final List<VirtualNetwork> networks;
        private final Map<ElementId, Element> elements = new HashMap<>();
        private final Map<ElementId, VirtualNetwork> parents = new HashMap<>();

        OfNetworks(List<VirtualNetwork> networks) {
            this.networks = networks;
            for (VirtualNetwork network : networks) {
                elements.putIfAbsent(network.id(), network);
                for (Subnet subnet : network.subnets()) {
                    elements.putIfAbsent(subnet.id(), subnet);
                    parents.putIfAbsent(subnet.id(), network);
                }
            }
        }

        /// The list itself: a copy of a design with the same networks keeps it.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<VirtualNetwork> others) {
            return networks == others;
        }
    }

    static Lookup of(Design design) {
        OfNetworks known = null;
        for (int place = 0; place < KEPT; place++) {
            SoftReference<Lookup> last = LAST.get(place);
            Lookup kept = last == null ? null : last.get();
            if (kept != null && kept.isOf(design)) {
                return kept;
            }
            if (kept != null && kept.inNetworks.isOf(design.networks())) {
                known = kept.inNetworks;
            }
        }
        return keep(new Lookup(design, known == null ? new OfNetworks(design.networks()) : known));
    }

    /// Comparing two designs part by part would take longer than a new lookup.
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(Design another) {
        return design == another;
    }

    private static Lookup keep(Lookup lookup) {
        LAST.set(Math.floorMod(NEXT.getAndIncrement(), KEPT), new SoftReference<>(lookup));
        return lookup;
    }

    Optional<Element> element(ElementId id) {
        Element inside = inNetworks.elements.get(id);
        return Optional.ofNullable(inside == null ? others.get(id) : inside);
    }

    Optional<VirtualNetwork> networkOf(ElementId subnet) {
        return Optional.ofNullable(inNetworks.parents.get(subnet));
    }

    Optional<Cluster> clusterOf(ElementId pool) {
        return Optional.ofNullable(clusters.get(pool));
    }
}

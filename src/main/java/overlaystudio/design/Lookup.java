package overlaystudio.design;

import java.lang.ref.SoftReference;
import java.util.HashMap;
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
    private final Map<ElementId, Element> elements = new HashMap<>();
    private final Map<ElementId, VirtualNetwork> networks = new HashMap<>();
    private final Map<ElementId, Cluster> clusters = new HashMap<>();

    private Lookup(Design design) {
        this.design = design;
        Elements.of(design).forEach(element -> elements.putIfAbsent(element.id(), element));
        design.networks().forEach(
                network -> network.subnets().forEach(subnet -> networks.putIfAbsent(subnet.id(), network)));
        design.clusters().forEach(cluster -> cluster.pools().forEach(pool -> clusters.putIfAbsent(pool.id(), cluster)));
    }

    static Lookup of(Design design) {
        for (int place = 0; place < KEPT; place++) {
            SoftReference<Lookup> last = LAST.get(place);
            Lookup kept = last == null ? null : last.get();
            if (kept != null && kept.isOf(design)) {
                return kept;
            }
        }
        return keep(new Lookup(design));
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
        return Optional.ofNullable(elements.get(id));
    }

    Optional<VirtualNetwork> networkOf(ElementId subnet) {
        return Optional.ofNullable(networks.get(subnet));
    }

    Optional<Cluster> clusterOf(ElementId pool) {
        return Optional.ofNullable(clusters.get(pool));
    }
}

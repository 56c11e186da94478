package overlaystudio.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import overlaystudio.azure.VmSize;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;

/// What speaks against sizes for a node pool, by the rules of the design's day: a trial of all sizes at once, each in a
/// pool of its own of a cluster like that of the pool.
public final class SizeTrial {

    private static final String FIELD = "vmSize";

    private SizeTrial() {}

    /// What is wrong with each size, as far as something is: refused, or advised against.
    ///
    /// @param severity how bad it is
    /// @param reason why, without a subject, such as "has 1 vCPU and 2 GiB, but a system pool needs 2 vCPUs and 4 GiB"
    public record Objection(Severity severity, String reason) {}

    /// The worst objection to each size, by the size's name; sizes without one are left out.
    public static Map<String, Objection> of(RuleBook book, Design design, NodePool pool, Collection<VmSize> sizes) {
        Optional<Cluster> cluster = design.clusterOf(pool.id());
        if (cluster.isEmpty()) {
            return Map.of();
        }
        List<NodePool> tried = new ArrayList<>();
        sizes.forEach(size -> tried.add(like(pool, tried.size()).withVmSize(size.name())));
        Design trial = Design.empty(design.name(), design.rulesDate())
                .withPlacement(design.placement())
                .withClusters(List.of(cluster.get().withPools(tried)));
        Map<String, Objection> worst = new HashMap<>();
        for (Finding finding : book.findings(trial, design.rulesDate())) {
            objection(finding, tried).ifPresent(each -> worst.merge(each.getKey(), each.getValue(),
                    (one, other) -> other.severity().compareTo(one.severity()) < 0 ? other : one));
        }
        return worst;
    }

    private static NodePool like(NodePool pool, int at) {
        return NodePool.of(new ElementId("pool-" + (at + 1)), "p" + at, pool.mode(), null)
                .withOsType(pool.osType())
                .withOsSku(pool.osSku())
                .withZones(pool.zones())
                .withCount(1);
    }

    private static Optional<Map.Entry<String, Objection>> objection(Finding finding, List<NodePool> tried) {
        Place place = finding.places().getFirst();
        boolean counts = finding.severity() != Severity.INFO && place.fieldName().filter(FIELD::equals).isPresent();
        return tried.stream()
                .filter(pool -> counts && pool.id().equals(place.element()))
                .findFirst()
                .map(pool -> Map.entry(Optional.ofNullable(pool.vmSize()).orElse(""),
                        new Objection(finding.severity(), reason(finding.message(), pool))));
    }

    /// The message without the size and the pool, which the reader knows.
    private static String reason(String message, NodePool pool) {
        String subject = "of node pool " + pool.name() + " ";
        int at = message.indexOf(subject);
        return at < 0 ? message : message.substring(at + subject.length());
    }
}

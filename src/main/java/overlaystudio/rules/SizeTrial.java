package overlaystudio.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
///
/// The last trial is remembered, for one asks again with each key that is typed; so it is for one thread only.
public final class SizeTrial {

    private static final String FIELD = "vmSize";

    private final RuleBook book;
    private Design last = Design.empty("", Design.DOCUMENT_DATE);
    private Map<String, Objection> objections = Map.of();

    /// Trials by a rule book.
    public SizeTrial(RuleBook book) {
        this.book = book;
    }

    /// What is wrong with each size, as far as something is: refused, or advised against.
    ///
    /// @param severity how bad it is
    /// @param reason why, without a subject, such as "has 1 vCPU and 2 GiB, but a system pool needs 2 vCPUs and 4 GiB"
    public record Objection(Severity severity, String reason) {}

    /// The worst objection to each size, by the size's name; sizes without one are left out.
    public Map<String, Objection> of(Design design, NodePool pool, Collection<VmSize> sizes) {
        Optional<Cluster> cluster = design.clusterOf(pool.id());
        if (cluster.isEmpty()) {
            return Map.of();
        }
        Map<ElementId, NodePool> tried = new LinkedHashMap<>();
        for (VmSize size : sizes) {
            NodePool one = like(pool, tried.size()).withVmSize(size.name());
            tried.put(one.id(), one);
        }
        Design trial = Design.empty(design.name(), design.rulesDate())
                .withPlacement(design.placement())
                .withClusters(List.of(cluster.get().withPools(List.copyOf(tried.values()))));
        if (!trial.equals(last)) {
            last = trial;
            objections = objections(trial, tried);
        }
        return objections;
    }

    private Map<String, Objection> objections(Design trial, Map<ElementId, NodePool> tried) {
        Map<String, Objection> worst = new HashMap<>();
        for (Finding finding : book.findings(trial, trial.rulesDate())) {
            objection(finding, tried).ifPresent(each -> worst.merge(each.getKey(), each.getValue(),
                    (one, other) -> other.severity().compareTo(one.severity()) < 0 ? other : one));
        }
        return Map.copyOf(worst);
    }

    private static NodePool like(NodePool pool, int at) {
        return NodePool.of(new ElementId("pool-" + (at + 1)), "p" + at, pool.mode(), null)
                .withOsType(pool.osType())
                .withOsSku(pool.osSku())
                .withZones(pool.zones())
                .withCount(1);
    }

    private static Optional<Map.Entry<String, Objection>> objection(Finding finding,
            Map<ElementId, NodePool> tried) {
        Place place = finding.places().getFirst();
        boolean counts = finding.severity() != Severity.INFO && place.fieldName().filter(FIELD::equals).isPresent();
        return Optional.ofNullable(counts ? tried.get(place.element()) : null)
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

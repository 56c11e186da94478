package overlaystudio.diagram.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Part;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PlannedNode;
import overlaystudio.plan.PoolPlan;

/// Everything in a design and its picture that can be found by a text: elements, nodes, and what else is drawn.
///
/// The cells of pod ranges are left out: a node says which block it has, and others are found by their range.
final class Entries {

    private final Plan plan;
    private final Diagram diagram;
    private final Map<ElementId, Entry> known = new LinkedHashMap<>();

    private Entries(Plan plan, Diagram diagram) {
        this.plan = plan;
        this.diagram = diagram;
    }

    /// The entries in reading order; those that are not drawn come last.
    static List<Entry> of(Plan plan, Diagram diagram) {
        Entries entries = new Entries(plan, diagram);
        plan.design().elements().forEach(entries::add);
        plan.clusters().forEach(entries::addNodes);
        return entries.inReadingOrder();
    }

    /// The entries of the elements alone, in the order of the design.
    static List<Entry> of(Plan plan) {
        return plan.design().elements().map(element -> entry(plan, element)).toList();
    }

    private void add(Element element) {
        known.putIfAbsent(element.id(), entry(plan, element));
    }

    private static Entry entry(Plan plan, Element element) {
        return Entry.of(element.id(), element.name(), element.name(), element.elementKind().label(),
                Statements.of(plan, element), around(plan, element.id()));
    }

    /// The names of the elements in which one lies.
    private static String around(Plan plan, ElementId id) {
        List<String> names = new ArrayList<>();
        plan.design().networkOf(id).map(Element::name).ifPresent(names::add);
        plan.design().clusterOf(id).map(Element::name).ifPresent(names::add);
        return String.join(" ", names);
    }

    private void addNodes(ClusterPlan cluster) {
        for (PoolPlan pool : cluster.pools()) {
            String around = pool.pool().name() + " " + cluster.cluster().name();
            plan.nodes(pool.pool().id()).forEach(node -> add(node, pool, around));
        }
    }

    private void add(PlannedNode node, PoolPlan pool, String around) {
        List<String> facts = new ArrayList<>();
        node.address().ifPresent(address -> facts.add(address.toString()));
        node.podBlock().ifPresent(block -> facts.add(block.toString()));
        String name = "node " + node.number();
        known.putIfAbsent(node.id(),
                Entry.of(node.id(), name, name + " of " + pool.pool().name(), "Node", facts, around));
    }

    private List<Entry> inReadingOrder() {
        Set<ElementId> ranges = new HashSet<>();
        plan.clusters().forEach(cluster -> ranges.add(cluster.podRangeId()));
        List<Entry> ordered = new ArrayList<>();
        for (Part part : diagram.parts()) {
            Entry entry = known.remove(part.id());
            if (entry != null) {
                ordered.add(entry);
            } else if (!ranges.contains(part.parent())) {
                ordered.add(Entry.of(part.id(), part.title(), part.description()));
            }
        }
        ordered.addAll(known.values());
        return ordered;
    }
}

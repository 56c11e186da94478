package overlaystudio.design.merge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Position;
import overlaystudio.design.Subnet;

/// A design with its subnets and node pools beside it, so that one that moved to another parent is still the same.
///
/// @param shell the design without subnets and node pools
/// @param children its subnets and node pools
record Flat(Design shell, List<Child> children) {

    /// A subnet or node pool.
    ///
    /// @param id its identity
    /// @param parent the virtual network or cluster that it is in
    /// @param element itself
    record Child(ElementId id, ElementId parent, Element element) {}

    static Flat of(Design design) {
        Stream<Child> subnets = design.networks().stream().flatMap(
                parent -> parent.subnets().stream().map(each -> new Child(each.id(), parent.id(), each)));
        Stream<Child> pools = design.clusters().stream().flatMap(
                parent -> parent.pools().stream().map(each -> new Child(each.id(), parent.id(), each)));
        return new Flat(
                design.withNetworks(design.networks().stream().map(each -> each.withSubnets(List.of())).toList())
                        .withClusters(design.clusters().stream().map(each -> each.withPools(List.of())).toList()),
                Stream.concat(subnets, pools).toList());
    }

    /// The elements by their identities: one that has a parent as a [Child].
    Map<ElementId, Record> elements() {
        Map<ElementId, Record> elements = new TreeMap<>();
        shell.elements().forEach(each -> elements.put(each.id(), (Record) each));
        children.forEach(each -> elements.put(each.id(), each));
        return elements;
    }

    /// The design again, without places and accepted risks of what it does not have.
    Design design() {
        Map<ElementId, List<Child>> byParent = children.stream().collect(Collectors.groupingBy(Child::parent));
        Design whole = shell
                .withNetworks(shell.networks().stream()
                        .map(each -> each.withSubnets(of(each.id(), byParent, Subnet.class)))
                        .toList())
                .withClusters(shell.clusters().stream()
                        .map(each -> each.withPools(of(each.id(), byParent, NodePool.class)))
                        .toList());
        Set<ElementId> there = new TreeSet<>(elements().keySet());
        there.add(ElementId.DESIGN);
        Map<ElementId, Position> positions = whole.positions().entrySet().stream()
                .filter(each -> there.contains(each.getKey().owner()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return whole.withPositions(positions)
                .withAcceptedRisks(whole.acceptedRisks().stream()
                        .filter(each -> each.about().stream().map(AcceptedRisk.About::element)
                                .map(ElementId::owner).allMatch(there::contains))
                        .toList());
    }

    private static <E extends Element> List<E> of(ElementId parent, Map<ElementId, List<Child>> byParent,
            Class<E> type) {
        return byParent.getOrDefault(parent, List.of()).stream().map(Child::element).map(type::cast).toList();
    }
}

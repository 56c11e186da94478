package overlaystudio.studio.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NodePool;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;

/// A line of the outline.
///
/// @param id the element; for a group an identity of its own
/// @param kind the kind of element; empty for the design and for groups
/// @param name its name
/// @param detail its range or another short fact
/// @param worst the worst finding about it
/// @param children what stands below it
record OutlineEntry(
        ElementId id, Optional<ElementKind> kind, String name, String detail, Optional<Severity> worst,
        List<OutlineEntry> children) {

    private static final Messages MESSAGES = Messages.of(OutlineEntry.class);

    /// The lines of a design.
    ///
    /// @param worst the worst finding about each element that has any
    static OutlineEntry of(Design design, Map<ElementId, Severity> worst) {
        Stream<OutlineEntry> networks = design.networks().stream()
                .map(network -> entry(network, worst, network.subnets()));
        Stream<OutlineEntry> clusters = design.clusters().stream()
                .map(cluster -> entry(cluster, worst, cluster.pools()));
        Stream<OutlineEntry> groups = Stream.of(
                group("peerings", design.peerings(), worst),
                group("outside-networks", design.externalNetworks(), worst),
                group("egress-and-security", egress(design), worst),
                group("kept-free", design.reservedRanges(), worst),
                group("notes", design.notes(), worst))
                .flatMap(Optional::stream);
        return new OutlineEntry(
                ElementId.DESIGN,
                Optional.empty(),
                design.name(),
                "",
                Optional.ofNullable(worst.get(ElementId.DESIGN)),
                Stream.of(networks, clusters, groups).flatMap(entries -> entries).toList());
    }

    /// What is left of it if only some lines are shown, each with what it stands in; empty if that is nothing.
    ///
    /// A group that is wanted comes with all that it holds together, for alone it would say nothing.
    Optional<OutlineEntry> only(Predicate<OutlineEntry> wanted) {
        if (isGroup() && wanted.test(this)) {
            return Optional.of(this);
        }
        OutlineEntry left = with(children.stream().flatMap(child -> child.only(wanted).stream()).toList());
        return Optional.of(left).filter(entry -> !entry.children.isEmpty() || wanted.test(this));
    }

    /// The same line with other lines below it.
    OutlineEntry with(List<OutlineEntry> others) {
        return new OutlineEntry(id, kind, name, detail, worst, others);
    }

    /// Whether it only holds others together.
    boolean isGroup() {
        return kind.isEmpty() && !id.equals(ElementId.DESIGN);
    }

    private static List<Element> egress(Design design) {
        return Stream.<List<? extends Element>>of(
                design.routeTables(),
                design.natGateways(),
                design.publicIps(),
                design.securityGroups(),
                design.appliances())
                .<Element>flatMap(List::stream)
                .toList();
    }

    private static Optional<OutlineEntry> group(
            String id, List<? extends Element> elements, Map<ElementId, Severity> worst) {
        List<OutlineEntry> children =
                elements.stream().map(element -> entry(element, worst, List.of())).toList();
        return children.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutlineEntry(
                        ElementId.DESIGN.part(id), Optional.empty(), MESSAGES.say("group." + id), "",
                        Optional.empty(), children));
    }

    private static OutlineEntry entry(Element element, Map<ElementId, Severity> worst,
            List<? extends Element> children) {
        return new OutlineEntry(
                element.id(),
                Optional.of(element.elementKind()),
                element.name(),
                detail(element),
                Optional.ofNullable(worst.get(element.id())),
                children.stream().map(child -> entry(child, worst, List.of())).toList());
    }

    private static String detail(Element element) {
        return switch (element) {
            case Subnet subnet -> subnet.prefix().toString();
            case ExternalNetwork network -> first(network.ranges());
            case ReservedRange range -> range.range().toString();
            case NodePool pool -> MESSAGES.say("nodes", pool.count());
            default -> "";
        };
    }

    private static String first(List<Cidr> ranges) {
        return ranges.isEmpty() ? "" : ranges.getFirst() + (ranges.size() > 1 ? " +" + (ranges.size() - 1) : "");
    }
}

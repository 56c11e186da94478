package overlaystudio.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.FreeSpace;

/// Puts copies into a design one after another, each with what is free by then.
final class Paster {

    private static final int POOL_NAME = 12;

    /// How far a copy of a note stands from the original, to the right and down, in world units.
    private static final double BESIDE = 24;

    private final Design from;
    private final ElementId selected;
    private final Map<ElementId, ElementId> copies = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<ElementId> added = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private Design design;

    Paster(Design from, Design design, ElementId selected) {
        this.from = from;
        this.design = design;
        this.selected = selected.owner();
    }

    /// When an element's turn is: what others refer to comes before them.
    static int turn(Element element) {
        return switch (element) {
            case PublicIp _, RouteTable _, SecurityGroup _, ReservedRange _ -> 0;
            case NatGateway _ -> 1;
            case VirtualNetwork _ -> 2;
            case Subnet _ -> 3;
            case ExternalNetwork _, Appliance _, Peering _ -> 4;
            case Cluster _ -> 5;
            case NodePool _ -> 6;
            case Note _ -> 7;
        };
    }

    Copies.Pasting result(String label) {
        return new Copies.Pasting(new Edit.Batch(label, edits), added, leftOut, changed);
    }

    void paste(Element element) {
        switch (element) {
            case VirtualNetwork it -> network(it);
            case Subnet it -> subnet(it);
            case Cluster it -> cluster(it);
            case NodePool it -> pool(it);
            case ExternalNetwork it -> add(new ExternalNetwork(newId(it), freeName(it.name()), it.connection(),
                    known(it.connectedTo(), it), it.summaryRoute() ? it.ranges() : moved(it.ranges(), it),
                    it.summaryRoute() ? it.holes() : List.of(), it.summaryRoute()), it, ElementId.DESIGN);
            case ReservedRange it -> add(new ReservedRange(newId(it), freeName(it.name()),
                    moved(List.of(it.range()), it).getFirst()), it, ElementId.DESIGN);
            case RouteTable it -> add(new RouteTable(newId(it), freeName(it.name()), Lifecycle.PLANNED,
                    it.placement(), it.propagateGatewayRoutes(), it.routes()), it, ElementId.DESIGN);
            case NatGateway it -> add(new NatGateway(newId(it), freeName(it.name()), Lifecycle.PLANNED,
                    it.placement(), known(it.publicIps(), it), it.idleTimeoutMinutes(), it.zones()), it,
                    ElementId.DESIGN);
            case PublicIp it -> add(new PublicIp(newId(it), freeName(it.name()), Lifecycle.PLANNED, it.placement(),
                    it.zones()), it, ElementId.DESIGN);
            case SecurityGroup it -> add(new SecurityGroup(newId(it), freeName(it.name()), Lifecycle.PLANNED,
                    it.placement(), it.rules()), it, ElementId.DESIGN);
            case Appliance it -> add(new Appliance(newId(it), freeName(it.name()), Lifecycle.PLANNED, it.placement(),
                    it.kind(), known(it.subnet(), it), null, known(it.publicIps(), it)), it, ElementId.DESIGN);
            case Peering it -> peering(it);
            case Note it -> note(it);
        }
    }

    private ElementId newId(Element element) {
        return design.newId(element.elementKind());
    }

    private void add(Element copy, Element original, ElementId parent) {
        Edit edit = new Edit.AddElement(copy, parent);
        design = edit.applyTo(design);
        edits.add(edit);
        copies.put(original.id(), copy.id());
        if (parent.equals(ElementId.DESIGN) || !added.contains(parent)) {
            added.add(copy.id());
        }
    }

    private void network(VirtualNetwork original) {
        List<Cidr> prefixes = moved(original.prefixes(), original);
        VirtualNetwork copy = new VirtualNetwork(newId(original), freeName(original.name()), Lifecycle.PLANNED,
                original.placement(), prefixes, List.of(), List.of());
        add(copy, original, ElementId.DESIGN);
        for (Subnet subnet : original.subnets()) {
            add(copy(subnet, subnet.name(), moved(subnet.prefix(), original.prefixes(), prefixes)), subnet, copy.id());
        }
    }

    private Subnet copy(Subnet original, String name, Cidr prefix) {
        return new Subnet(newId(original), name, Lifecycle.PLANNED, prefix, null, original.delegation(),
                known(original.routeTable(), original), known(original.natGateway(), original),
                known(original.securityGroup(), original),
                List.of());
    }

    /// Where a range lies after the ranges around it have moved.
    private static Cidr moved(Cidr range, List<Cidr> before, List<Cidr> after) {
        for (int at = 0; at < before.size(); at++) {
            if (before.get(at).contains(range)) {
                long offset = range.first().value() - before.get(at).first().value();
                return after.get(at).block(range.prefix(), offset / range.size());
            }
        }
        return range;
    }

    private void subnet(Subnet original) {
        Optional<VirtualNetwork> network = design.find(selected, VirtualNetwork.class)
                .or(() -> design.networkOf(selected))
                .or(() -> from.networkOf(original.id()).filter(it -> isHere(it.id()))
                        .flatMap(it -> design.find(it.id(), VirtualNetwork.class)));
        Optional<Cidr> free = network.flatMap(it -> new FreeSpace(AddressSet.of(it.prefixes()),
                AddressSet.of(it.subnets().stream().map(Subnet::prefix).toList())).first(original.prefix().prefix()));
        if (network.isEmpty()) {
            leftOut.add("Subnet " + original.name() + " needs a virtual network: select one, and paste again");
        } else if (free.isEmpty()) {
            leftOut.add("Subnet " + original.name() + " needs a free /" + original.prefix().prefix() + ", and "
                    + network.get().name() + " has none");
        } else {
            Set<String> taken = network.get().subnets().stream().map(Subnet::name).collect(Collectors.toSet());
            add(copy(original, numbered(original.name(), taken), free.get()), original, network.get().id());
        }
    }

    private void cluster(Cluster original) {
        ApiServerAccess access = original.apiServer();
        Cluster copy = new Cluster(newId(original), freeName(original.name()), Lifecycle.PLANNED, original.placement(),
                original.kubernetesVersion(), original.tier(), null, original.network(), original.egress(),
                original.ingress(), original.virtualNodes(), original.identity(),
                access.withSubnet(known(access.subnet(), original)), List.of());
        add(copy, original, ElementId.DESIGN);
        original.pools().forEach(pool -> add(copy(pool, pool.name()), pool, copy.id()));
    }

    private NodePool copy(NodePool original, String name) {
        return new NodePool(newId(original), name, Lifecycle.PLANNED, original.mode(), original.osType(),
                original.osSku(), original.vmSize(), original.count(), original.autoscaling(), original.maxPods(),
                original.maxSurge(), original.maxUnavailable(), original.zones(), known(original.subnet(), original));
    }

    private void pool(NodePool original) {
        Optional<Cluster> cluster = design.find(selected, Cluster.class)
                .or(() -> design.clusterOf(selected))
                .or(() -> from.clusterOf(original.id()).filter(it -> isHere(it.id()))
                        .flatMap(it -> design.find(it.id(), Cluster.class)));
        if (cluster.isEmpty()) {
            leftOut.add("Node pool " + original.name() + " needs a cluster: select one, and paste again");
            return;
        }
        Set<String> taken = cluster.get().pools().stream().map(NodePool::name).collect(Collectors.toSet());
        add(copy(original, poolName(original.name(), taken)), original, cluster.get().id());
    }

    /// A peering comes along where both its networks do.
    private void peering(Peering original) {
        ElementId first = copies.get(original.first().network());
        ElementId second = copies.get(original.second().network());
        if (first == null || second == null) {
            leftOut.add("Peering " + original.name() + " is copied only with both its virtual networks");
            return;
        }
        PeeringEnd one = original.first();
        PeeringEnd other = original.second();
        add(new Peering(newId(original), freeName(original.name()), Lifecycle.PLANNED,
                new PeeringEnd(first, one.allowForwardedTraffic(), one.allowGatewayTransit(), one.useRemoteGateways()),
                new PeeringEnd(second, other.allowForwardedTraffic(), other.allowGatewayTransit(),
                        other.useRemoteGateways())),
                original, ElementId.DESIGN);
    }

    /// A little beside the original, for two notes at one place would be one to the eye.
    private void note(Note original) {
        if (design.notes().size() >= Note.MOST) {
            leftOut.add("A design has %,d notes at most: delete some, and paste again".formatted(Note.MOST));
            return;
        }
        Note copy = new Note(newId(original), original.text(), known(original.about(), original));
        add(copy, original, ElementId.DESIGN);
        Position before = from.positions().get(original.id());
        if (before != null) {
            Position free = Stream.iterate(1, step -> step + 1)
                    .map(step -> new Position(before.x() + step * BESIDE, before.y() + step * BESIDE))
                    .filter(each -> !design.positions().containsValue(each))
                    .findFirst()
                    .orElseThrow();
            Edit edit = Edit.ChangeDesign.placing(Map.of(copy.id(), free), "Move note");
            design = edit.applyTo(design);
            edits.add(edit);
        }
    }

    /// The copy of what an element refers to, or that itself if the design has it; none if neither, which is said.
    private @Nullable ElementId known(@Nullable ElementId id, Element original) {
        if (id == null) {
            return null;
        }
        ElementId copy = copies.get(id);
        if (copy == null && !isHere(id)) {
            from.find(id).ifPresent(lost -> changed.add("%s is without %s, which this design does not have"
                    .formatted(named(original), lowerCase(named(lost)))));
        }
        return copy != null || !isHere(id) ? copy : id;
    }

    private static String named(Element element) {
        return element.elementKind().label() + " " + element.name();
    }

    /// Within a sentence; an abbreviation stays as it is.
    private static String lowerCase(String label) {
        boolean isShort = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return isShort ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /// Whether the design has the element that the copies' design has by an identity: one of its kind and name, for
    /// every design has its own `subnet-1`.
    private boolean isHere(ElementId id) {
        return design.find(id).flatMap(here -> from.find(id).filter(there -> here.name().equals(there.name())
                && here.elementKind() == there.elementKind())).isPresent();
    }

    private List<ElementId> known(List<ElementId> ids, Element original) {
        return ids.stream().flatMap(id -> Optional.ofNullable(known(id, original)).stream()).toList();
    }

    /// Ranges that meet nothing in the design: the same ones where they are free, else the first free ones as large; one of
    /// which there is none as large stays where it is, which is said.
    private List<Cidr> moved(List<Cidr> ranges, Element original) {
        NewElements news = new NewElements(design);
        AddressSet taken = news.taken();
        List<Cidr> moved = new ArrayList<>();
        for (Cidr range : ranges) {
            boolean isFree = !taken.overlaps(range) && !AddressSet.of(moved).overlaps(range);
            Optional<Cidr> free =
                    isFree ? Optional.of(range) : news.freeRange(range.prefix(), AddressSet.of(moved));
            if (free.isEmpty() && news.isTaken(range)) {
                changed.add("%s has %s as the original has, for no free private range is as large"
                        .formatted(named(original), range));
            }
            moved.add(free.orElse(range));
        }
        return moved;
    }

    private String freeName(String name) {
        return numbered(name, design.elements().map(Element::name).collect(Collectors.toUnmodifiableSet()));
    }

    /// The name itself if it is free, else with the first number that makes it so.
    private static String numbered(String name, Set<String> taken) {
        String stem = name.replaceFirst("-\\d+$", "") + "-";
        return Stream.concat(Stream.of(name), Stream.iterate(2, number -> number + 1).map(number -> stem + number))
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }

    /// A name that no pool of the cluster has, and no longer than a pool's may be.
    private static String poolName(String name, Set<String> taken) {
        String stem = name.replaceFirst("\\d+$", "");
        return Stream.concat(Stream.of(name), Stream.iterate(2, number -> number + 1).map(number -> {
            String digits = String.valueOf(number);
            return stem.substring(0, Math.min(stem.length(), POOL_NAME - digits.length())) + digits;
        }))
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }
}

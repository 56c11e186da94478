package overlaystudio.studio.canvas;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NewElements;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Words;
import overlaystudio.plan.layout.SpecialSubnet;
import overlaystudio.studio.messages.Messages;

/// Where new elements can be dropped in a design, and why not elsewhere.
final class Landings {

    private static final Messages MESSAGES = Messages.of(Landings.class);

    private final Design design;
    private final NewElements news;

    Landings(Design design, NewElements news) {
        this.design = design;
        this.news = news;
    }

    /// What dropping an element of a kind on something comes to.
    ///
    /// @param onto the element or part below the pointer; [ElementId#DESIGN] for the free ground
    Landing of(ElementKind kind, ElementId onto) {
        Optional<Element> under = design.find(onto);
        return switch (kind) {
            case VIRTUAL_NETWORK -> onGround(Optional.of(news.network()), kind, under);
            case EXTERNAL_NETWORK -> onGround(Optional.of(news.externalNetwork()), kind, under);
            case RESERVED_RANGE -> onGround(news.reservedRange(), kind, under);
            case SUBNET -> subnet(under);
            case CLUSTER -> cluster(under);
            case NODE_POOL -> pool(under);
            case PEERING -> peering(under);
            case NOTE -> note(onto, under);
            case ROUTE_TABLE, NAT_GATEWAY, SECURITY_GROUP, APPLIANCE,
                    PUBLIC_IP -> new Attachments(design, news).of(kind,
                            under);
        };
    }

    private static Landing onGround(Optional<Edit.AddElement> edit, ElementKind kind, Optional<Element> under) {
        if (under.isPresent()) {
            return new Landing.Refusal(MESSAGES.say("drop.alone." + kind.stem(), under.get().name()));
        }
        return edit.<Landing>map(add -> Landing.Spot.onGround(add, here(kind, range(add.element()))))
                .orElseGet(() -> new Landing.Refusal(MESSAGES.say("drop.no-space")));
    }

    private static String here(ElementKind kind, String range) {
        return range.isEmpty()
                ? MESSAGES.say("drop.here", kind.label())
                : MESSAGES.say("drop.range-here", kind.label(), range);
    }

    /// A note stands wherever it is dropped; on an element, it is about that.
    private Landing note(ElementId onto, Optional<Element> under) {
        Optional<Element> about = under.filter(it -> !(it instanceof Note));
        return news.note(onto)
                .<Landing>map(add -> new Landing.Spot(add.element(),
                        about.map(Element::id).orElse(ElementId.DESIGN), true, List.of(add),
                        about.map(it -> MESSAGES.say("drop.note-about", it.name()))
                                .orElseGet(() -> MESSAGES.say("drop.note-here"))))
                .orElseGet(() -> new Landing.Refusal(MESSAGES.say("drop.notes-full", Note.MOST)));
    }

    /// The addresses of a new element; empty where it has none.
    private static String range(Element element) {
        return switch (element) {
            case VirtualNetwork it -> it.prefixes().isEmpty() ? "" : it.prefixes().getFirst().toString();
            case ExternalNetwork it -> it.ranges().isEmpty() ? "" : it.ranges().getFirst().toString();
            case ReservedRange it -> it.range().toString();
            case Subnet it -> it.prefix().toString();
            default -> "";
        };
    }

    private Landing subnet(Optional<Element> under) {
        Optional<VirtualNetwork> network = under.flatMap(this::network);
        if (network.isEmpty()) {
            return new Landing.Refusal(MESSAGES.say("drop.subnet-nowhere"));
        }
        String name = network.get().name();
        return news.subnet(network.get()).<Landing>map(add -> Landing.Spot.of(add, network.get().id(),
                MESSAGES.say("drop.subnet", range(add.element()), name)))
                .orElseGet(() -> new Landing.Refusal(MESSAGES.say("drop.subnet-no-room", name)));
    }

    private Landing cluster(Optional<Element> under) {
        Optional<VirtualNetwork> network = under.filter(VirtualNetwork.class::isInstance).flatMap(this::network);
        Optional<Subnet> subnet = under.flatMap(this::subnetOf).or(() -> network.flatMap(this::nodeSubnet));
        if (subnet.isEmpty()) {
            return new Landing.Refusal(network
                    .map(it -> MESSAGES.say("drop.cluster-no-subnet", it.name()))
                    .orElseGet(() -> MESSAGES.say("drop.cluster-nowhere")));
        }
        return Landing.Spot.of(news.cluster(subnet), subnet.get().id(),
                MESSAGES.say("drop.cluster", subnet.get().name()));
    }

    /// The subnet of a virtual network that nodes would take: rather one without nodes, never one that something else
    /// needs for itself.
    private Optional<Subnet> nodeSubnet(VirtualNetwork network) {
        List<Subnet> open = network.subnets().stream().filter(this::isOpen).toList();
        return open.stream().filter(subnet -> clusters(pool -> subnet.id().equals(pool.subnet())).isEmpty()).findFirst()
                .or(() -> open.stream().findFirst());
    }

    private boolean isOpen(Subnet subnet) {
        return subnet.delegation() == null
                && Arrays.stream(SpecialSubnet.values()).noneMatch(it -> it.subnetName().equals(subnet.name()))
                && design.appliances().stream().noneMatch(it -> subnet.id().equals(it.subnet()))
                && design.clusters().stream().noneMatch(it -> subnet.id().equals(it.apiServer().subnet()));
    }

    private Landing pool(Optional<Element> under) {
        Optional<ElementId> subnet = under.flatMap(this::subnetOf).map(Subnet::id);
        List<Cluster> clusters = under.map(this::clusters).orElse(List.of());
        return switch (clusters.size()) {
            case 0 -> new Landing.Refusal(MESSAGES.say("drop.pool-nowhere"));
            case 1 -> pool(clusters.getFirst(), under.orElseThrow(), subnet);
            default -> new Landing.Refusal(MESSAGES.say("drop.pool-which",
                    Words.and(clusters.stream().map(Cluster::name).toList(), 3), under.orElseThrow().name()));
        };
    }

    private Landing pool(Cluster cluster, Element under, Optional<ElementId> subnet) {
        Edit.AddElement add = subnet.map(id -> news.pool(cluster, id)).orElseGet(() -> news.pool(cluster));
        String words = subnet.flatMap(design::find)
                .map(it -> MESSAGES.say("drop.pool-in", cluster.name(), it.name()))
                .orElseGet(() -> MESSAGES.say("drop.pool", cluster.name()));
        ElementId place = under instanceof NodePool ? subnet.orElse(cluster.id()) : under.id();
        return Landing.Spot.of(add, place, words);
    }

    /// The clusters that a new pool could belong to when it is dropped on an element.
    private List<Cluster> clusters(Element under) {
        return switch (under) {
            case Cluster cluster -> List.of(cluster);
            case NodePool pool -> design.clusterOf(pool.id()).stream().toList();
            case Subnet subnet -> {
                List<Cluster> there = clusters(pool -> subnet.id().equals(pool.subnet()));
                yield there.isEmpty() ? network(subnet).map(this::clustersIn).orElse(List.of()) : there;
            }
            case VirtualNetwork network -> clustersIn(network);
            default -> List.of();
        };
    }

    private List<Cluster> clustersIn(VirtualNetwork network) {
        List<ElementId> subnets = network.subnets().stream().map(Subnet::id).toList();
        return clusters(pool -> pool.subnet() != null && subnets.contains(pool.subnet()));
    }

    private List<Cluster> clusters(Predicate<NodePool> has) {
        return design.clusters().stream().filter(cluster -> cluster.pools().stream().anyMatch(has)).toList();
    }

    private Landing peering(Optional<Element> under) {
        Optional<VirtualNetwork> network = under.flatMap(this::network);
        if (network.isEmpty()) {
            return new Landing.Refusal(MESSAGES.say("drop.peering-nowhere"));
        }
        VirtualNetwork one = network.get();
        return partner(one)
                .<Landing>map(other -> Landing.Spot.of(news.peering(other, one), one.id(),
                        MESSAGES.say("drop.peering", one.name(), other.name())))
                .orElseGet(() -> new Landing.Refusal(design.networks().size() < 2
                        ? MESSAGES.say("drop.peering-alone")
                        : MESSAGES.say("drop.peering-full", one.name())));
    }

    /// The virtual network that a new peering leads to: the one with the most peerings, which is a hub.
    private Optional<VirtualNetwork> partner(VirtualNetwork one) {
        return design.networks().stream()
                .filter(other -> !other.id().equals(one.id()))
                .filter(other -> design.peerings().stream()
                        .noneMatch(each -> each.joins(one.id()) && each.joins(other.id())))
                .min(Comparator.comparingLong(other -> -design.peerings().stream()
                        .filter(each -> each.joins(other.id())).count()));
    }

    private Optional<VirtualNetwork> network(Element under) {
        return under instanceof VirtualNetwork network ? Optional.of(network)
                : subnetOf(under).flatMap(subnet -> design.networkOf(subnet.id()));
    }

    private Optional<Subnet> subnetOf(Element under) {
        return switch (under) {
            case Subnet subnet -> Optional.of(subnet);
            case NodePool pool -> Optional.ofNullable(pool.subnet()).flatMap(id -> design.find(id, Subnet.class));
            case Appliance it -> Optional.ofNullable(it.subnet()).flatMap(id -> design.find(id, Subnet.class));
            default -> Optional.empty();
        };
    }
}

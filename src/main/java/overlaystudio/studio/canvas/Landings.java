package overlaystudio.studio.canvas;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/// Where new elements can be dropped in a design, and why not elsewhere.
final class Landings {

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
            return new Landing.Refusal("%s stands by itself, not in %s: drop it on free ground"
                    .formatted(aNew(kind), under.get().name()));
        }
        return edit.<Landing>map(add -> Landing.Spot.onGround(add, kind.label() + range(add.element()) + " here"))
                .orElse(new Landing.Refusal("All private address space is taken"));
    }

    /// A note stands wherever it is dropped; on an element, it is about that.
    private Landing note(ElementId onto, Optional<Element> under) {
        Optional<Element> about = under.filter(it -> !(it instanceof Note));
        return news.note(onto)
                .<Landing>map(add -> new Landing.Spot(add.element(),
                        about.map(Element::id).orElse(ElementId.DESIGN), true, List.of(add),
                        about.map(it -> "Note about " + it.name()).orElse("Note here")))
                .orElseGet(() -> new Landing.Refusal(
                        String.format(Locale.ROOT, "A design has %,d notes at most: delete some first", Note.MOST)));
    }

    static String aNew(ElementKind kind) {
        String word = kind.label().toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "An " : "A ") + word;
    }

    /// The addresses of a new element, after a blank; empty where it has none.
    private static String range(Element element) {
        return switch (element) {
            case VirtualNetwork it -> it.prefixes().isEmpty() ? "" : " " + it.prefixes().getFirst();
            case ExternalNetwork it -> it.ranges().isEmpty() ? "" : " " + it.ranges().getFirst();
            case ReservedRange it -> " " + it.range();
            case Subnet it -> " " + it.prefix();
            default -> "";
        };
    }

    private Landing subnet(Optional<Element> under) {
        Optional<VirtualNetwork> network = under.flatMap(this::network);
        if (network.isEmpty()) {
            return new Landing.Refusal("A subnet lies in a virtual network: drop it on one");
        }
        String name = network.get().name();
        return news.subnet(network.get()).<Landing>map(add -> Landing.Spot.of(add, network.get().id(),
                "Subnet" + range(add.element()) + " into " + name))
                .orElse(new Landing.Refusal(name + " has no room for a /29: make its address space larger"));
    }

    private Landing cluster(Optional<Element> under) {
        Optional<VirtualNetwork> network = under.filter(VirtualNetwork.class::isInstance).flatMap(this::network);
        Optional<Subnet> subnet = under.flatMap(this::subnetOf).or(() -> network.flatMap(this::nodeSubnet));
        if (subnet.isEmpty()) {
            return new Landing.Refusal(network
                    .map(it -> it.name() + " has no subnet for nodes: drop a subnet in it first")
                    .orElse("The nodes of a cluster stand in a subnet: drop it on a subnet or a virtual network"));
        }
        return Landing.Spot.of(news.cluster(subnet), subnet.get().id(), "Cluster with nodes in " + subnet.get().name());
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
            case 0 -> new Landing.Refusal(
                    "A node pool belongs to a cluster: drop it on one, or on a subnet with its nodes");
            case 1 -> pool(clusters.getFirst(), under.orElseThrow(), subnet);
            default -> new Landing.Refusal("%s have nodes in %s: drop the node pool on one of them"
                    .formatted(Words.and(clusters.stream().map(Cluster::name).toList(), 3),
                            under.orElseThrow().name()));
        };
    }

    private Landing pool(Cluster cluster, Element under, Optional<ElementId> subnet) {
        Edit.AddElement add = subnet.map(id -> news.pool(cluster, id)).orElseGet(() -> news.pool(cluster));
        String where = subnet.flatMap(design::find).map(it -> ", in " + it.name()).orElse("");
        ElementId place = under instanceof NodePool ? subnet.orElse(cluster.id()) : under.id();
        return Landing.Spot.of(add, place, "Node pool of " + cluster.name() + where);
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
            return new Landing.Refusal("A peering joins two virtual networks: drop it on one of them");
        }
        VirtualNetwork one = network.get();
        return partner(one)
                .<Landing>map(other -> Landing.Spot.of(news.peering(other, one), one.id(),
                        "Peers " + one.name() + " with " + other.name()))
                .orElse(new Landing.Refusal(design.networks().size() < 2
                        ? "A peering needs a second virtual network: add one first"
                        : one.name() + " is peered with every other virtual network"));
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

package overlaystudio.studio.addressmap;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.addressmap.AddressMap;
import overlaystudio.diagram.addressmap.Claim;
import overlaystudio.diagram.addressmap.Scope;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

/// The map of a design's addresses, and which part of it one looks at.
final class Atlas {

    private final ReadOnlyObjectWrapper<Scope> scope;
    private Plan plan;
    private AddressMap map;
    private Function<AddressMap, Scope> wanted = Scope::opening;

    /// An atlas without addresses until a design is read.
    Atlas() {
        plan = RuleBook.standard().plan(Design.empty("", Design.DOCUMENT_DATE));
        map = AddressMap.of(plan);
        scope = new ReadOnlyObjectWrapper<>(Scope.opening(map));
    }

    /// Maps a design anew; what one looks at stays as far as it is still there.
    void read(Design design) {
        plan = RuleBook.standard().plan(design, plan);
        map = AddressMap.of(plan);
        scope.set(wanted.apply(map));
    }

    Plan plan() {
        return plan;
    }

    AddressMap map() {
        return map;
    }

    Scope scope() {
        return scope.get();
    }

    ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /// What can be chosen to look at: everything, each block in which anything lies, each virtual network.
    List<Scope> choices() {
        Stream<Scope> blocks = map.blocks().stream().map(Scope::of);
        Stream<Scope> networks = plan.design().networks().stream()
                .flatMap(network -> Scope.of(map, network.id()).stream());
        Stream<Scope> together = Stream.of(Scope.networks(map)).filter(scope -> scope.ranges().size() > 1);
        return Stream.of(Stream.of(Scope.everything(map)), together, blocks, networks)
                .flatMap(each -> each)
                .toList();
    }

    private void look(Function<AddressMap, Scope> next) {
        wanted = next;
        scope.set(next.apply(map));
    }

    void lookAtOpening() {
        look(Scope::opening);
    }

    void lookAtEverything() {
        look(Scope::everything);
    }

    void lookAt(Scope next) {
        if (next.equals(Scope.everything(map))) {
            lookAtEverything();
        } else if (next.equals(Scope.networks(map))) {
            look(Scope::networks);
        } else {
            Optional<ElementId> network = plan.design().networks().stream()
                    .filter(each -> Scope.of(map, each.id()).filter(next::equals).isPresent())
                    .findFirst()
                    .map(each -> each.id());
            network.ifPresentOrElse(this::lookAt, () -> look(_ -> next));
        }
    }

    /// Looks at all ranges of an element, wherever they will be.
    private void lookAt(ElementId id) {
        look(now -> Scope.of(now, id).orElseGet(() -> Scope.opening(now)));
    }

    /// Looks at a range from near: of a virtual network at all its ranges first.
    void lookInto(Spot spot) {
        Optional<Scope> network = Scope.of(map, spot.id()).filter(_ -> isNetwork(spot));
        lookAt(network.filter(each -> !each.equals(scope())).orElseGet(() -> Scope.of(spot.range())));
    }

    private boolean isNetwork(Spot spot) {
        return !spot.isFree() && plan.design().networks().stream().anyMatch(each -> each.id().equals(spot.id()));
    }

    /// One step back; false at the end of the way.
    boolean lookOut() {
        Optional<Scope> out = scope().out(map);
        out.ifPresent(this::lookAt);
        return out.isPresent();
    }

    /// Looks at the smallest range around some, or at everything if they lie in several blocks.
    void lookAt(List<Cidr> ranges) {
        ranges.stream().map(Optional::of).reduce((one, other) -> one.flatMap(a -> other.flatMap(b -> around(a, b))))
                .ifPresent(range -> range.map(Scope::of).ifPresentOrElse(this::lookAt, this::lookAtEverything));
    }

    private static Optional<Cidr> around(Cidr one, Cidr other) {
        Cidr around = one;
        while (!around.contains(other)) {
            around = around.parent();
        }
        return AddressMap.block(around).contains(around) ? Optional.of(around) : Optional.empty();
    }

    /// Sees to it that a range is shown: as it is, or by going back as far as needed.
    void show(Cidr range) {
        while (!scope().shows(range) && lookOut()) {
            // each step shows more
        }
        if (!scope().shows(range)) {
            lookAt(Scope.of(AddressMap.block(range)));
        }
    }

    /// The ranges that an element or a part of one has; of a cluster those of its parts.
    List<Cidr> rangesOf(ElementId id) {
        return map.claims().stream()
                .filter(claim -> claim.id().equals(id) || claim.id().owner().equals(id))
                .map(Claim::range)
                .toList();
    }

    /// The subnets in which an element without a range of its own lies.
    List<Cidr> subnetsOf(ElementId id) {
        Stream<NodePool> pools = plan.design().find(id).stream().flatMap(element -> switch (element) {
            case Cluster cluster -> cluster.pools().stream();
            case NodePool pool -> Stream.of(pool);
            default -> Stream.empty();
        });
        Stream<ElementId> subnets = Stream.concat(
                pools.flatMap(pool -> Optional.ofNullable(pool.subnet()).stream()),
                plan.design().find(id, Appliance.class).flatMap(each -> Optional.ofNullable(each.subnet())).stream());
        return subnets.distinct().flatMap(subnet -> rangesOf(subnet).stream()).toList();
    }
}

package overlaystudio.design.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Position;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.RandomDesigns;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;

class MergeTest {

    private final Design base = Samples.example();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    private static <E extends Element> Design change(Design design, ElementId id, Class<E> type,
            UnaryOperator<E> change) {
        return design.replace(change.apply(design.find(id, type).orElseThrow()));
    }

    private static <E extends Element> E first(Design design, Class<E> type) {
        return design.elements().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static List<String> sentences(Merge merge) {
        return merge.conflicts().stream().map(Conflict::sentence).toList();
    }

    private static List<String> ids(Design design) {
        return List.copyOf(new TreeSet<>(design.elements().map(each -> each.id().value()).toList()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatOnlyOneChangedIsTaken(long seed) {
        RandomDesigns designs = new RandomDesigns(seed);
        Design before = designs.next();
        Design after = designs.next();
        assertThat(Merge.of(before, after, before)).isEqualTo(new Merge(after, List.of()));
        assertThat(Merge.of(before, before, after)).isEqualTo(new Merge(after, List.of()));
        assertThat(Merge.of(before, after, after)).isEqualTo(new Merge(after, List.of()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverBothDidTheFileCanBeReadAndNoElementIsLost(long seed) throws DesignFileException {
        RandomDesigns designs = new RandomDesigns(seed);
        Design before = designs.next();
        Design mine = designs.next();
        Design theirs = designs.next();
        Merge merge = Merge.of(before, mine, theirs);
        assertThat(DesignFile.parse(DesignFile.toJson(merge.design()), "merged")).isEqualTo(merge.design());
        List<String> both = Stream.of(mine, theirs)
                .flatMap(side -> side.elements()
                        .filter(each -> !before.find(each.id()).equals(Optional.of(each))))
                .map(each -> each.id().value()).distinct().toList();
        assertThat(ids(merge.design())).containsAll(both);
        assertThat(sentences(merge)).allMatch(each -> each.endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesOfDifferentFieldsCommute(long seed) {
        Design before = new RandomDesigns(seed).next();
        Design mine = before.withName("mine");
        Design theirs = before.withRulesDate(before.rulesDate().plusDays(1));
        for (VirtualNetwork network : before.networks()) {
            mine = change(mine, network.id(), VirtualNetwork.class, it -> it.withName("mine"));
            theirs = change(theirs, network.subnets().getFirst().id(), Subnet.class, it -> it.withName("theirs"));
            theirs = theirs.remove(network.subnets().getLast().id());
        }
        for (Cluster cluster : before.clusters()) {
            mine = change(mine, cluster.id(), Cluster.class, it -> it.withDnsPrefix("mine"));
            theirs = change(theirs, cluster.id(), Cluster.class, it -> it.withVirtualNodes(!it.virtualNodes()));
        }
        Merge one = Merge.of(before, mine, theirs);
        assertThat(one).isEqualTo(Merge.of(before, theirs, mine));
        assertThat(one.conflicts()).isEmpty();
        assertThat(one.design().name()).isEqualTo("mine");
        assertThat(one.design().rulesDate()).isEqualTo(theirs.rulesDate());
        assertThat(one.design().networks()).allMatch(
                each -> each.name().equals("mine") && each.subnets().getFirst().name().equals("theirs"));
    }

    @Test
    void twoFieldsOfOneElementAreBothTaken() {
        Cluster cluster = first(base, Cluster.class);
        Cidr range = Cidr.parse("10.77.0.0/16");
        Design mine = change(base, cluster.id(), Cluster.class, it -> it.withDnsPrefix("mine"));
        Design theirs = change(base, cluster.id(), Cluster.class,
                it -> it.withNetwork(it.network().withPodCidr(range)));
        Merge merge = Merge.of(base, mine, theirs);
        Cluster merged = first(merge.design(), Cluster.class);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merged.dnsPrefix()).isEqualTo("mine");
        assertThat(merged.network().podCidr()).isEqualTo(range);
    }

    @Test
    void ofOneFieldMineIsKeptAndBothAreTold() {
        Cluster cluster = first(base, Cluster.class);
        UnaryOperator<Cluster> mine = it -> it.withNetwork(it.network().withPodCidr(Cidr.parse("10.77.0.0/16")));
        UnaryOperator<Cluster> theirs = it -> it.withNetwork(it.network().withPodCidr(Cidr.parse("10.78.0.0/16")));
        Merge merge = Merge.of(base, change(base, cluster.id(), Cluster.class, mine),
                change(base, cluster.id(), Cluster.class, theirs));
        assertThat(first(merge.design(), Cluster.class)).isEqualTo(mine.apply(cluster));
        assertThat(sentences(merge)).containsExactly("Pod CIDR of cluster " + cluster.name()
                + ": 10.77.0.0/16 here, 10.78.0.0/16 in the file; yours is kept.");
    }

    @Test
    void whatOneRemovedAndTheOtherChangedStays() {
        NodePool pool = first(base, NodePool.class);
        Design removed = base.remove(pool.id());
        Design changed = change(base, pool.id(), NodePool.class, it -> it.withCount(it.count() + 1));
        Merge mine = Merge.of(base, changed, removed);
        Merge theirs = Merge.of(base, removed, changed);
        assertThat(mine.design()).isEqualTo(changed);
        assertThat(sentences(mine)).containsExactly(
                "Node pool " + pool.name() + ": changed here, removed in the file; it is kept.");
        assertThat(theirs.design().find(pool.id())).isEqualTo(changed.find(pool.id()));
        assertThat(sentences(theirs)).containsExactly(
                "Node pool " + pool.name() + ": removed here, changed in the file; it is kept.");
    }

    @Test
    void whatOneRemovedAndTheOtherOneUsesStays() {
        NatGateway gateway = NatGateway.of(new ElementId("nat-9"), "nat");
        Subnet subnet = first(base, Subnet.class);
        Design before = base.add(gateway, ElementId.DESIGN);
        Design using = change(before, subnet.id(), Subnet.class, it -> it.withNatGateway(gateway.id()));
        Merge merge = Merge.of(before, using, before.remove(gateway.id()));
        assertThat(merge.design()).isEqualTo(using);
        assertThat(sentences(merge)).containsExactly("NAT gateway nat: used here, removed in the file; it is kept.");
    }

    @Test
    void twoNewElementsOfOneIdentityAreTwo() {
        ElementId id = base.newId(ElementKind.SUBNET);
        VirtualNetwork network = first(base, VirtualNetwork.class);
        Subnet subnet = first(base, Subnet.class);
        Design mine = base.add(copy(subnet, id, "mine"), network.id())
                .withPositions(Map.of(id, new Position(1, 2)));
        Design theirs = base.add(copy(subnet, id, "theirs"), network.id());
        Merge merge = Merge.of(base, mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.design().find(id)).map(Element::name).contains("theirs");
        Element renamed =
                merge.design().elements().filter(each -> each.name().equals("mine")).findFirst().orElseThrow();
        assertThat(merge.design().positions()).containsKey(renamed.id());
        assertThat(merge.design().elements().count()).isEqualTo(base.elements().count() + 2);
    }

    private static Subnet copy(Subnet subnet, ElementId id, String name) {
        return Subnet.of(id, name, subnet.prefix());
    }

    @Test
    void rangesThatBothAddedStandSideBySide() {
        VirtualNetwork network = first(base, VirtualNetwork.class);
        Merge merge = Merge.of(base, with(network, "10.201.0.0/16"), with(network, "10.202.0.0/16"));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(first(merge.design(), VirtualNetwork.class).prefixes())
                .contains(Cidr.parse("10.201.0.0/16"), Cidr.parse("10.202.0.0/16"))
                .hasSize(network.prefixes().size() + 2);
    }

    private Design with(VirtualNetwork network, String range) {
        List<Cidr> space =
                Stream.concat(network.prefixes().stream(), Stream.of(Cidr.parse(range))).toList();
        return base.replace(network.withPrefixes(space));
    }

    @Test
    void placesOfBoxesAreToldInOneLine() {
        Design mine = base.withPositions(places(1));
        Design theirs = base.withPositions(places(2));
        Merge merge = Merge.of(base.withPositions(places(0)), mine, theirs);
        assertThat(merge.design()).isEqualTo(mine);
        assertThat(sentences(merge)).containsExactly(
                "The places of 2 boxes: moved here, moved elsewhere in the file; yours stays.");
    }

    private Map<ElementId, Position> places(int x) {
        return Map.of(first(base, VirtualNetwork.class).id(), new Position(x, 0), first(base, Cluster.class).id(),
                new Position(x, 9));
    }
}

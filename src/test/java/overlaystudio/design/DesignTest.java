package overlaystudio.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import overlaystudio.net.Cidr;

class DesignTest {

    private static final Design EMPTY = Design.empty("test", Design.DOCUMENT_DATE);

    @Test
    void aNewElementIsNumberedAfterTheHighestOne() {
        Design design = EMPTY.add(VirtualNetwork.of(new ElementId("vnet-7"), "a", List.of()), ElementId.DESIGN);
        assertThat(design.newId(ElementKind.VIRTUAL_NETWORK)).isEqualTo(new ElementId("vnet-8"));
        assertThat(design.newId(ElementKind.SUBNET)).isEqualTo(new ElementId("subnet-1"));
    }

    @Test
    void removingANetworkTakesItsSubnetsPeeringsAndReferencesAlong() {
        Design design = twoPeeredNetworksWithACluster();
        Design without = design.remove(new ElementId("vnet-1"));
        assertThat(without.networks()).extracting(VirtualNetwork::id).containsExactly(new ElementId("vnet-2"));
        assertThat(without.peerings()).isEmpty();
        assertThat(without.find(new ElementId("subnet-1"))).isEmpty();
        assertThat(without.find(new ElementId("pool-1"), NodePool.class).orElseThrow().subnet()).isNull();
    }

    @Test
    void everyEditCanBeUndoneToAnEqualDesign() {
        History history = new History(EMPTY);
        history.apply(new NewElements(EMPTY).network());
        Design one = history.current();
        history.apply(new NewElements(one).subnet(one.networks().getFirst()).orElseThrow());
        history.undo();
        assertThat(history.current()).isEqualTo(one);
        history.undo();
        assertThat(history.current()).isEqualTo(EMPTY);
        assertThat(history.isModified()).isFalse();
        history.redo();
        history.redo();
        assertThat(history.current().networks().getFirst().subnets()).hasSize(1);
    }

    @Test
    void typingInOneFieldIsOneStepUntilItIsSealed() {
        History history = new History(EMPTY);
        history.apply(rename("a"));
        history.apply(rename("ab"));
        history.seal();
        history.apply(rename("abc"));
        history.undo();
        assertThat(history.current().name()).isEqualTo("ab");
        history.undo();
        assertThat(history.current().name()).isEqualTo("test");
    }

    @Test
    void typingBackToTheStartLeavesNoStep() {
        History history = new History(EMPTY);
        history.apply(rename("a"));
        history.apply(rename("test"));
        assertThat(history.undoLabel()).isEmpty();
    }

    @Test
    void anEditAfterUndoForgetsWhatCouldBeRedone() {
        History history = new History(EMPTY);
        history.apply(rename("a"));
        history.undo();
        history.apply(new NewElements(EMPTY).network());
        assertThat(history.redoLabel()).isEmpty();
        assertThat(history.undoLabel()).contains("Add virtual network");
    }

    @Test
    void aChangeIsAppliedToTheElementAsItIsByThen() {
        Design design = twoPeeredNetworksWithACluster();
        Edit edit = new Edit.ChangeElement<>(
                new ElementId("pool-1"), NodePool.class, "count", "Change count", pool -> pool.withCount(5));
        Design renamed = design.replace(design.find(new ElementId("pool-1"), NodePool.class)
                .orElseThrow()
                .withName("other"));
        NodePool pool = edit.applyTo(renamed).find(new ElementId("pool-1"), NodePool.class).orElseThrow();
        assertThat(pool.name()).isEqualTo("other");
        assertThat(pool.count()).isEqualTo(5);
    }

    @Test
    void aPlaceIsInheritedUnlessItIsSet() {
        Design design = twoPeeredNetworksWithACluster();
        VirtualNetwork hub = design.find(new ElementId("vnet-2"), VirtualNetwork.class).orElseThrow();
        Design moved = design.replace(hub.withPlacement(new Placement("sub", null, "westeurope")));
        assertThat(moved.placementOf(hub.id())).isEqualTo(new Placement("sub", "myResourceGroup", "westeurope"));
        assertThat(moved.placementOf(new ElementId("subnet-1"))).isEqualTo(design.placement());
    }

    @Test
    void aNewNetworkKeepsClearOfEverythingThereIs() {
        Design design = EMPTY;
        for (int i = 0; i < 3; i++) {
            design = new NewElements(design).network().applyTo(design);
        }
        assertThat(design.networks())
                .flatExtracting(VirtualNetwork::prefixes)
                .extracting(Cidr::toString)
                .containsExactly("10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16");
    }

    @Test
    void aFullNetworkGetsNoFurtherSubnet() {
        VirtualNetwork full = VirtualNetwork.of(new ElementId("vnet-1"), "v", List.of(Cidr.parse("10.0.0.0/29")))
                .withSubnets(List.of(Subnet.of(new ElementId("subnet-1"), "s", Cidr.parse("10.0.0.0/29"))));
        Design design = EMPTY.add(full, ElementId.DESIGN);
        assertThat(new NewElements(design).subnet(full)).isEmpty();
    }

    @Test
    void aNewSubnetKeepsClearOfServiceRangesAndOfWhatIsToBeKeptFree() {
        VirtualNetwork wide = VirtualNetwork.of(new ElementId("vnet-1"), "v", List.of(Cidr.parse("10.0.0.0/8")));
        Design design = EMPTY.add(wide, ElementId.DESIGN).add(
                new ReservedRange(new ElementId("reserved-1"), "later", Cidr.parse("10.1.0.0/16")), ElementId.DESIGN);
        assertThat(new NewElements(design).subnet(wide).orElseThrow().element())
                .isInstanceOfSatisfying(Subnet.class,
                        subnet -> assertThat(subnet.prefix()).isEqualTo(Cidr.parse("10.2.0.0/24")));
        VirtualNetwork narrow = wide.withPrefixes(List.of(Cidr.parse("10.0.4.0/22")));
        assertThat(new NewElements(design).subnet(narrow).orElseThrow().element())
                .isInstanceOfSatisfying(Subnet.class,
                        subnet -> assertThat(subnet.prefix()).isEqualTo(Cidr.parse("10.0.4.0/24")));
    }

    private static Edit rename(String name) {
        return new Edit.ChangeDesign("name", "Rename", design -> design.withName(name));
    }

    static Design twoPeeredNetworksWithACluster() {
        Design design = new NewElements(EMPTY).network().applyTo(EMPTY);
        design = new NewElements(design).network().applyTo(design);
        design = new NewElements(design).subnet(design.networks().getFirst()).orElseThrow().applyTo(design);
        design = new NewElements(design).peering().orElseThrow().applyTo(design);
        Optional<Subnet> subnet = design.find(new ElementId("subnet-1"), Subnet.class);
        return new NewElements(design).cluster(subnet).applyTo(design);
    }

    @Test
    void aBatchDoesWhatItsEditsDoOneAfterAnother() {
        Edit grow = pool(pool -> pool.withCount(pool.count() + 2));
        Edit twice = pool(pool -> pool.withCount(pool.count() * 2));
        Edit rename = new Edit.ChangeElement<>(
                new ElementId("cluster-1"), Cluster.class, "name", "Rename", cluster -> cluster.withName("renamed"));
        Edit stray = new Edit.ChangeElement<>(
                new ElementId("pool-99"), NodePool.class, "count", "Scale", pool -> pool.withCount(1));
        List<Edit> edits = List.of(grow, twice, stray, rename, grow, stray);
        Design start = twoPeeredNetworksWithACluster();
        Design each = start;
        for (Edit edit : edits) {
            each = edit.applyTo(each);
        }
        assertThat(new Edit.Batch("All", edits).applyTo(start)).isEqualTo(each).isNotEqualTo(start);
    }

    private static Edit pool(UnaryOperator<NodePool> change) {
        return new Edit.ChangeElement<>(new ElementId("pool-1"), NodePool.class, "count", "Scale", change);
    }
}

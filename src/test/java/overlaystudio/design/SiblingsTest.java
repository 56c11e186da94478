package overlaystudio.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.RandomDesigns;
import overlaystudio.file.Samples;

class SiblingsTest {

    private static final long SEED = 20_261_201;
    private static final int DESIGNS = 200;

    private static List<ElementId> pools(Design design) {
        return design.siblings(design.clusters().getFirst().pools().getFirst().id());
    }

    private static Design threePools() {
        Design design = Samples.example();
        for (int at = design.clusters().getFirst().pools().size(); at < 3; at++) {
            design = new NewElements(design).pool(design.clusters().getFirst()).applyTo(design);
        }
        return design;
    }

    @Test
    void siblingsAreOfOneKindAndOneParent() {
        Design design = threePools();
        Cluster cluster = design.clusters().getFirst();
        assertThat(pools(design)).containsExactlyElementsOf(cluster.pools().stream().map(NodePool::id).toList());
        assertThat(design.siblings(cluster.id()))
                .containsExactlyElementsOf(design.clusters().stream().map(Cluster::id).toList());
        assertThat(design.siblings(new ElementId("pool-999"))).isEmpty();
    }

    @Test
    void aPoolThatIsMovedChangesPlacesAndNothingElse() {
        Design design = threePools();
        List<ElementId> before = pools(design);
        Edit edit = Edit.MoveElement.of(design.find(before.getFirst()).orElseThrow(), 1);
        Design moved = edit.applyTo(design);
        assertThat(edit.label()).isEqualTo("Move " + design.find(before.getFirst()).orElseThrow().name());
        assertThat(pools(moved)).containsExactly(before.get(1), before.get(0), before.get(2));
        List<NodePool> pools = design.clusters().getFirst().pools();
        assertThat(moved).isEqualTo(design.replace(
                design.clusters().getFirst().withPools(List.of(pools.get(1), pools.get(0), pools.get(2)))));
    }

    @Test
    void aPlaceBeyondAnEndIsTheEnd() {
        Design design = threePools();
        List<ElementId> before = pools(design);
        assertThat(pools(design.move(before.getFirst(), 9))).containsExactly(before.get(1), before.get(2),
                before.get(0));
        assertThat(pools(design.move(before.getLast(), -1))).containsExactly(before.get(2), before.get(0),
                before.get(1));
        assertThat(design.move(new ElementId("pool-999"), 0)).isEqualTo(design);
    }

    @Test
    void theFileKeepsTheOrder() throws DesignFileException {
        Design design = threePools();
        Design moved = design.move(pools(design).getLast(), 0);
        assertThat(DesignFile.parse(DesignFile.toJson(moved), "moved")).isEqualTo(moved).isNotEqualTo(design);
    }

    @Test
    void eachMoveIsAStepOfItsOwn() {
        Design design = threePools();
        Element first = design.find(pools(design).getFirst()).orElseThrow();
        History history = new History(design);
        history.apply(Edit.MoveElement.of(first, 1));
        history.apply(Edit.MoveElement.of(first, 2));
        assertThat(history.apply(Edit.MoveElement.of(first, 2))).isFalse();
        history.undo();
        assertThat(pools(history.current()).indexOf(first.id())).isEqualTo(1);
        history.undo();
        assertThat(history.current()).isEqualTo(design);
        assertThat(history.undoLabel()).isEmpty();
    }

    @Test
    void thereAndBackIsTheSameDesignAndOnTheWayNothingIsLost() {
        Set<ElementKind> moving = EnumSet.noneOf(ElementKind.class);
        RandomDesigns designs = new RandomDesigns(SEED);
        Random random = new Random(SEED);
        for (int number = 0; number < DESIGNS; number++) {
            Design design = designs.next();
            for (Element element : design.elements().toList()) {
                List<ElementId> before = design.siblings(element.id());
                int from = before.indexOf(element.id());
                int place = random.nextInt(before.size());
                Design moved = design.move(element.id(), place);
                String where = element.id() + " to " + place + " in design " + number + " of seed " + SEED;
                assertThat(moved.siblings(element.id())).as(where).containsExactlyInAnyOrderElementsOf(before);
                assertThat(moved.siblings(element.id()).indexOf(element.id())).as(where).isEqualTo(place);
                assertThat(others(moved, before)).as(where).isEqualTo(others(design, before));
                assertThat(moved.equals(design)).as(where).isEqualTo(place == from);
                assertThat(moved.move(element.id(), from)).as(where).isEqualTo(design);
                if (place != from) {
                    moving.add(element.elementKind());
                }
            }
        }
        assertThat(moving).as("kinds that were moved").containsExactlyInAnyOrder(ElementKind.values());
    }

    /// All that is not moved past, in the order of the design; of what is in them a parent says nothing.
    private static List<ElementId> others(Design design, List<ElementId> siblings) {
        Set<ElementId> past = Set.copyOf(siblings);
        return design.elements().map(Element::id).filter(id -> !past.contains(id))
                .filter(id -> design.networkOf(id).map(VirtualNetwork::id).filter(past::contains).isEmpty())
                .filter(id -> design.clusterOf(id).map(Cluster::id).filter(past::contains).isEmpty())
                .collect(Collectors.toList());
    }
}

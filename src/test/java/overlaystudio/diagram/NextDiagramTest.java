package overlaystudio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

class NextDiagramTest {

    private static final int SEEDS = 30;
    private static final int EDITS = 25;
    private static final double[] SCALES = {0.1, 0.5, 1, 6};
    private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

    private static Plan plan(Design design) {
        return Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
    }

    private static Map<ElementId, Mark> marks(Design design) {
        return design.elements().map(Element::id).filter(id -> id.value().hashCode() % 3 == 0)
                .collect(Collectors.toMap(id -> id, _ -> Mark.WARNING));
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    /// A design of more networks than stand in one column.
    private static Design large(long seed) {
        Design design = RandomDesigns.of(seed);
        List<VirtualNetwork> more = new ArrayList<>(design.networks());
        IntStream.range(0, 6).forEach(at -> more.add(VirtualNetwork
                .of(new ElementId("vnet-9" + at), "more-" + at, List.of(Cidr.parse("10.20" + at + ".0.0/16")))
                .withSubnets(List
                        .of(Subnet.of(new ElementId("subnet-9" + at), "s", Cidr.parse("10.20" + at + ".0.0/24"))))));
        List<Peering> peerings = new ArrayList<>(design.peerings());
        IntStream.range(1, 6).forEach(at -> peerings.add(Peering.of(new ElementId("peering-9" + at), "p" + at,
                new ElementId("vnet-90"), new ElementId("vnet-9" + at))));
        return design.withNetworks(more).withPeerings(peerings);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_next_diagram_is_the_one_from_scratch(long seed) {
        RandomEdits edits = new RandomEdits(seed);
        Design design = seed % 2 == 0 ? RandomDesigns.of(seed) : large(seed);
        Diagram diagram = Diagram.of(plan(design), marks(design));
        for (int edit = 0; edit < EDITS; edit++) {
            design = edits.next(design);
            diagram = diagram.next(plan(design), marks(design));
            assertSame(diagram, Diagram.of(plan(design), marks(design)), "seed " + seed + ", edit " + edit);
        }
    }

    private static void assertSame(Diagram next, Diagram scratch, String when) {
        assertThat(next.parts()).as(when).isEqualTo(scratch.parts());
        assertThat(next.frame()).as(when).isEqualTo(scratch.frame());
        assertThat(next.legend()).as(when).isEqualTo(scratch.legend());
        for (double scale : SCALES) {
            assertThat(shapes(next, scale)).as(when).isEqualTo(shapes(scratch, scale));
        }
        for (Part part : scratch.parts()) {
            assertThat(next.twin(part.id())).as(when).isEqualTo(scratch.twin(part.id()));
            assertThat(next.part(part.id())).as(when).isEqualTo(scratch.part(part.id()));
        }
    }

    private static List<Shape> shapes(Diagram diagram, double scale) {
        List<Shape> shapes = new ArrayList<>();
        diagram.at(scale, ALL).visit(diagram.frame(), shapes::add);
        return shapes;
    }

    @Test
    void what_an_edit_does_not_touch_is_not_drawn_again() {
        Design design = Designs.example(3);
        Diagram before = Diagram.of(plan(design), Map.of());
        NodePool pool = design.find(Designs.id("pool-1"), NodePool.class).orElseThrow();
        Design changed = design.replace(pool.withVmSize("Standard_D2s_v5"));
        Diagram after = before.next(plan(changed), Map.of());
        ElementId block = Designs.id("cluster-1/block-1");
        assertThat(after.part(block).orElseThrow()).isSameAs(before.part(block).orElseThrow());
        assertThat(after.part(pool.id())).isNotEqualTo(before.part(pool.id()));
    }

    @Test
    void marks_alone_take_no_layout() {
        Design design = Designs.example(3);
        Diagram plain = Diagram.of(plan(design), Map.of());
        ElementId pool = Designs.id("pool-1");
        Diagram marked = plain.marked(Map.of(pool, Mark.ERROR));
        assertSame(marked, Diagram.of(plan(design), Map.of(pool, Mark.ERROR)), "marked");
        assertThat(marked.marked(Map.of(pool, Mark.ERROR))).isSameAs(marked);
        assertThat(marked.part(Designs.id("pool-1/node-1")).orElseThrow())
                .isSameAs(plain.part(Designs.id("pool-1/node-1")).orElseThrow());
        assertSame(marked.marked(Map.of()), plain, "unmarked");
    }
}

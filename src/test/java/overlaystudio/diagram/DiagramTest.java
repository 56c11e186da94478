package overlaystudio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Position;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PlannedNode;
import overlaystudio.rules.RuleBook;

class DiagramTest {

    private static final int SEEDS = 40;
    private static final ElementId NODE = Designs.id("pool-1/node-2");
    private static final ElementId BLOCK = Designs.id("cluster-1/block-1");

    private static Plan plan(Design design) {
        return Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
    }

    private static Diagram of(Design design) {
        return Diagram.of(plan(design), Map.of());
    }

    static List<Design> designs() {
        return Stream.concat(Designs.all().stream(), LongStream.range(0, SEEDS).mapToObj(RandomDesigns::of)).toList();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyElementAndEveryNodeIsDrawnOnce(Design design) {
        Plan plan = plan(design);
        List<ElementId> drawn = Diagram.of(plan, Map.of()).parts().stream().map(Part::id).toList();
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(drawn).containsAll(design.elements().map(Element::id).toList());
        assertThat(drawn).containsAll(
                plan.clusters().stream()
                        .flatMap(each -> each.pools().stream())
                        .flatMap(pool -> plan.nodes(pool.pool().id()).stream())
                        .map(PlannedNode::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyPartLiesInItsParent(Design design) {
        Diagram diagram = of(design);
        for (Part part : diagram.parts()) {
            diagram.bounds(part.parent()).ifPresent(parent -> assertThat(parent.contains(part.frame()))
                    .as("%s %s in %s %s", part.id(), part.frame(), part.parent(), parent)
                    .isTrue());
            assertThat(diagram.frame().contains(part.frame())).as(part.id().value()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void siblingsDoNotOverlap(Design design) {
        Diagram diagram = of(design);
        for (ElementId parent : diagram.parts().stream().map(Part::parent).distinct().toList()) {
            List<Part> siblings = diagram.children(parent);
            for (int one = 0; one < siblings.size(); one++) {
                for (int other = one + 1; other < siblings.size(); other++) {
                    Frame left = siblings.get(one).frame();
                    Frame right = siblings.get(other).frame();
                    assertThat(left.overlaps(right)).as("%s %s", siblings.get(one).id(), siblings.get(other).id())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyLabelStaysInItsPart(Design design) {
        for (Part part : of(design).parts()) {
            for (Shape.Text text : texts(part)) {
                assertThat(part.frame().contains(text.frame())).as("%s in %s", text.full(), part.id()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noLabelCoversAnother(Design design) {
        for (Part part : of(design).parts()) {
            List<Shape.Text> texts = texts(part);
            for (int one = 0; one < texts.size(); one++) {
                for (int other = one + 1; other < texts.size(); other++) {
                    Shape.Text left = texts.get(one);
                    Shape.Text right = texts.get(other);
                    assertThat(left.frame().overlaps(right.frame())).as("%s and %s", left.full(), right.full())
                            .isFalse();
                }
            }
        }
    }

    private static List<Shape.Text> texts(Part part) {
        return part.shapes().stream().filter(Shape.Text.class::isInstance).map(Shape.Text.class::cast).toList();
    }

    @Test
    void theSamePlanGivesTheSamePicture() {
        Design design = Designs.hubAndSpoke();
        assertThat(of(design).parts()).isEqualTo(of(design).parts());
    }

    @Test
    void theTopmostPartIsFoundAtAPlace() {
        Diagram diagram = of(Designs.example(3));
        Frame node = diagram.bounds(NODE).orElseThrow();
        Frame pool = diagram.bounds(Designs.id("pool-1")).orElseThrow();
        Detail whole = diagram.at(1, EnumSet.allOf(Layer.class));
        assertThat(whole.at(node.centerX(), node.centerY())).contains(NODE);
        assertThat(whole.at(pool.x() + 1, pool.y() + 1)).contains(Designs.id("pool-1"));
        assertThat(whole.at(-20, -20)).isEmpty();
    }

    @Test
    void aNodeAndItsBlockAreTied() {
        Diagram diagram = of(Designs.example(3));
        assertThat(diagram.twin(NODE)).contains(BLOCK);
        assertThat(diagram.twin(BLOCK)).contains(NODE);
        assertThat(diagram.tie(NODE)).isEqualTo(diagram.tie(BLOCK)).isPresent();
        assertThat(diagram.tie(Designs.id("pool-1"))).isEmpty();
    }

    @Test
    void keysGoThroughSiblingsInAndOut() {
        Diagram diagram = of(Designs.example(3));
        assertThat(diagram.firstChild(ElementId.DESIGN)).contains(Designs.id("vnet-1"));
        assertThat(diagram.firstChild(Designs.id("pool-1"))).contains(Designs.id("pool-1/node-1"));
        assertThat(diagram.next(Designs.id("pool-1/node-1"))).contains(NODE);
        assertThat(diagram.previous(NODE)).contains(Designs.id("pool-1/node-1"));
        assertThat(diagram.previous(Designs.id("pool-1/node-1"))).isEmpty();
        assertThat(diagram.parent(NODE)).contains(Designs.id("pool-1"));
    }

    @Test
    void aMarkIsDrawnAndSaid() {
        Plan plan = plan(Designs.example(3));
        Diagram plain = Diagram.of(plan, Map.of());
        Diagram marked = Diagram.of(plan, Map.of(Designs.id("pool-1"), Mark.ERROR));
        Part before = plain.part(Designs.id("pool-1")).orElseThrow();
        Part after = marked.part(Designs.id("pool-1")).orElseThrow();
        assertThat(after.shapes()).hasSizeGreaterThan(before.shapes().size());
        assertThat(after.description()).endsWith("(error)");
    }

    @Test
    void theWorstMarkWinsAndMarksOfUndrawnPartsGoToTheirElement() {
        Plan plan = plan(Designs.example(3));
        Diagram marked =
                Diagram.of(plan, Map.of(Designs.id("pool-1"), Mark.INFO, Designs.id("pool-1/size"), Mark.WARNING));
        assertThat(marked.part(Designs.id("pool-1")).orElseThrow().description()).endsWith("(warning)");
    }

    @Test
    void aPositionMovesABoxWithAllThatIsInIt() {
        Design design = Designs.example(3);
        Diagram diagram = of(design.withPositions(Map.of(Designs.id("vnet-1"), new Position(-700, 40))));
        Frame network = diagram.bounds(Designs.id("vnet-1")).orElseThrow();
        assertThat(network.x()).isEqualTo(-700);
        assertThat(network.contains(diagram.bounds(NODE).orElseThrow())).isTrue();
        assertThat(diagram.frame().x()).isLessThan(-700);
    }
}

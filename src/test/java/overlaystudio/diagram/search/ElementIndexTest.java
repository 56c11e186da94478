package overlaystudio.diagram.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Diagram;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PlannedNode;
import overlaystudio.rules.RuleBook;

class ElementIndexTest {

    private static final Design DESIGN = Designs.hubAndSpoke();
    private static final Plan PLAN = Plan.of(DESIGN, RuleBook.standard().facts(DESIGN.rulesDate()));
    private final ElementIndex index = ElementIndex.of(PLAN);

    @Test
    void words_find_the_elements_that_the_search_of_the_picture_finds() {
        SearchIndex picture = SearchIndex.of(PLAN, Diagram.of(PLAN, Map.of()));
        Set<ElementId> elements = DESIGN.elements().map(Element::id).collect(Collectors.toSet());
        for (String typed : List.of("hub", "Work", "node pool", "route table", "subnet-20", "10.", "overlay", "2")) {
            Set<ElementId> expected =
                    picture.find(typed).stream().map(Hit::id).filter(elements::contains).collect(Collectors.toSet());
            assertThat(index.find(typed)).as(typed).isEqualTo(expected).isNotEmpty();
        }
    }

    @Test
    void an_address_finds_the_pool_of_its_node_and_the_ranges_around() {
        ElementId pool = new ElementId("pool-3");
        PlannedNode node = PLAN.nodes(pool).getFirst();
        ElementId subnet = Objects.requireNonNull(DESIGN.find(pool, NodePool.class).orElseThrow().subnet());
        assertThat(index.find(node.address().orElseThrow().toString()))
                .contains(pool, subnet, DESIGN.networkOf(subnet).orElseThrow().id())
                .doesNotContain(new ElementId("pool-2"));
        assertThat(index.find(node.podBlock().orElseThrow().toString()))
                .contains(pool, DESIGN.clusterOf(pool).orElseThrow().id());
    }

    @Test
    void a_blank_text_and_one_that_nothing_has_find_nothing() {
        assertThat(index.find("  ")).isEmpty();
        assertThat(index.find("zebra")).isEmpty();
    }
}

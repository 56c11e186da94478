package overlaystudio.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.file.Samples;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

class PicturesTest {

    private static final PictureOptions ALL = PictureOptions.DEFAULT;

    private final Assessment hub = RuleBook.standard().judge(Designs.hubAndSpoke());
    private final Assessment mistakes = RuleBook.standard().judge(Samples.load("mistakes"));

    private static PictureOptions cluster(String id) {
        return ALL.withScope(new Scope.OfCluster(new ElementId(id)));
    }

    private static PictureOptions selection(String... ids) {
        return ALL.withScope(new Scope.Selection(List.of(ids).stream().map(ElementId::new).toList()));
    }

    private Set<String> shown(PictureOptions options) {
        return Pictures.plan(hub, options).design().elements().map(Element::id).map(ElementId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String subnetOfFirstPool() {
        return Objects.requireNonNull(hub.design().clusters().getFirst().pools().getFirst().subnet()).value();
    }

    private static String words(Diagram diagram) {
        return diagram.shapes().filter(Shape.Text.class::isInstance).map(Shape.Text.class::cast)
                .map(Shape.Text::full).collect(Collectors.joining("\n"));
    }

    @Test
    void aClusterComesWithItsNetworksAndWhatTheyAreConnectedTo() {
        Set<String> shown = shown(cluster("cluster-1"));
        Design design = hub.design();
        assertThat(shown).contains("cluster-1", "vnet-1").doesNotContain("cluster-2");
        design.clusters().getFirst().pools().forEach(pool -> assertThat(shown).contains(pool.id().value()));
        design.peerings().forEach(peering -> assertThat(shown.contains(peering.id().value()))
                .isEqualTo(shown.contains(peering.first().network().value())
                        && shown.contains(peering.second().network().value())));
    }

    @Test
    void aPartHasTheNumbersOfTheWhole() {
        Plan whole = hub.plan();
        Plan part = Pictures.plan(hub, cluster("cluster-2"));
        assertThat(part.clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster).isEqualTo(whole.cluster(Designs.id("cluster-2")).orElseThrow());
            cluster.pools().forEach(pool -> assertThat(part.nodes(pool.pool().id()))
                    .isEqualTo(whole.nodes(pool.pool().id())).isNotEmpty());
        });
        part.design().networks().forEach(network -> assertThat(Pictures.sheet(hub, cluster("cluster-2"))
                .part(network.id().part("free")).orElseThrow().description())
                .isEqualTo(Pictures.sheet(hub).part(network.id().part("free")).orElseThrow().description()));
    }

    @Test
    void whatAPartLeavesOutOfANetworkIsCounted() {
        Design design = Pictures.plan(hub, selection("peering-1")).design();
        assertThat(design.elements().map(it -> it.id().value())).hasSize(3);
        assertThat(words(Pictures.sheet(hub, selection("peering-1")))).containsPattern("\\d+ subnets?, not shown");
    }

    @Test
    void aSelectedNetworkComesWithAllThatLiesInIt() {
        String subnet = subnetOfFirstPool();
        String network = hub.design().networkOf(new ElementId(subnet)).orElseThrow().id().value();
        assertThat(shown(selection(network))).contains(network, subnet, "cluster-1").doesNotContain("cluster-2");
    }

    @Test
    void theOrderOfASelectionMakesNoDifference() {
        String pool = hub.design().clusters().getFirst().pools().getFirst().id().value();
        String subnet = subnetOfFirstPool();
        assertThat(shown(selection(pool, subnet))).isEqualTo(shown(selection(subnet, pool)));
    }

    @Test
    void aSelectedPoolHidesTheOthersOfItsCluster() {
        Design design = Samples.load("hub-and-spoke");
        Assessment assessment = RuleBook.standard().judge(design);
        List<ElementId> pools = design.clusters().stream().filter(it -> it.pools().size() > 1).findFirst().orElseThrow()
                .pools().stream().map(Element::id).toList();
        Diagram diagram = Pictures.sheet(assessment, selection(pools.getFirst().value()));
        assertThat(diagram.part(pools.getFirst())).isPresent();
        assertThat(diagram.part(pools.getLast())).isEmpty();
    }

    @Test
    void partsNeverOverlapInsideOneParent() {
        Diagram diagram = Pictures.sheet(hub, cluster("cluster-1"));
        for (Part part : diagram.parts()) {
            List<Part> children = diagram.children(part.id());
            children.forEach(one -> children.stream().filter(other -> !other.equals(one))
                    .forEach(other -> assertThat(one.frame().inset(0.01).overlaps(other.frame().inset(0.01)))
                            .as(one.id() + " and " + other.id()).isFalse()));
        }
    }

    @Test
    void withoutFindingsNothingIsMarkedOrCounted() {
        Diagram with = Pictures.sheet(mistakes);
        Diagram without = Pictures.sheet(mistakes, ALL.withFindings(false));
        assertThat(words(with)).contains("Judged by the rules of", "errors");
        assertThat(words(without)).contains("Azure as of").doesNotContain("Judged", "error");
        assertThat(roles(with)).contains(Role.ON_MARK);
        assertThat(roles(without)).doesNotContain(Role.ON_MARK);
    }

    private static Set<Role> roles(Diagram diagram) {
        return diagram.shapes().filter(Shape.Link.class::isInstance).map(it -> ((Shape.Link) it).stroke())
                .collect(Collectors.toSet());
    }

    @Test
    void titleAndLegendAreThereWhenAskedFor() {
        ElementId title = ElementId.DESIGN.part("title");
        ElementId legend = ElementId.DESIGN.part("legend");
        assertThat(Pictures.sheet(hub, ALL).part(title)).isPresent();
        Diagram onlyTitle = Pictures.sheet(hub, ALL.withLegend(false));
        assertThat(onlyTitle.part(title)).isPresent();
        assertThat(words(onlyTitle)).doesNotContain("way to the internet");
        Diagram onlyLegend = Pictures.sheet(hub, ALL.withTitle(false));
        assertThat(onlyLegend.part(title)).isEmpty();
        assertThat(onlyLegend.part(legend)).isPresent();
        assertThat(words(onlyLegend)).contains("way to the internet").doesNotContain("Judged by");
        Diagram bare = Pictures.sheet(hub, ALL.withTitle(false).withLegend(false));
        assertThat(bare.part(title)).isEmpty();
        assertThat(bare.part(legend)).isEmpty();
    }

    @Test
    void theTitleBlockSaysTheRevision() {
        assertThat(words(Pictures.sheet(hub, ALL.withRevision(" 3 ")))).contains(", revision 3\n");
        assertThat(words(Pictures.sheet(hub, ALL.withRevision(" ")))).doesNotContain("revision");
    }

    @Test
    void marksOfWhatIsNotShownAreInNoLegend() {
        PictureOptions options = selection(mistakes.design().networks().getLast().id().value());
        assertThat(Pictures.marks(mistakes, options, Pictures.plan(mistakes, options)).keySet())
                .allSatisfy(id -> assertThat(
                        id.owner().equals(ElementId.DESIGN)
                                || Pictures.plan(mistakes, options).design().find(id).isPresent())
                        .isTrue());
        assertThat(Pictures.marks(mistakes, options, Pictures.plan(mistakes, options)))
                .hasSizeLessThan(Pictures.marks(mistakes).size());
    }

    @Test
    void aScaleOutOfRangeIsRefused() {
        assertThatThrownBy(() -> ALL.withScale(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ALL.withScale(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ALL.withScale(10).withPalette(Palette.PRINT).withPaper(Paper.A3).scale()).isEqualTo(10);
    }
}

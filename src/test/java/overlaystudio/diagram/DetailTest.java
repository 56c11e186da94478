package overlaystudio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Peering;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

class DetailTest {

    private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);
    private static final double[] SCALES = {0.03, 0.08, 0.15, 0.25, 0.32, 0.45, 0.59, 0.61, 0.75, 0.94, 1, 2};
    private static final double EXACT = 0.001;
    private static final int SEEDS = 25;

    static List<Design> designs() {
        Stream<Design> samples = Samples.names().stream().map(Samples::load);
        Stream<Design> seeded = LongStream.range(0, SEEDS).mapToObj(RandomDesigns::of);
        return Stream.of(Designs.all().stream(), samples, seeded, Stream.of(estate(30))).flatMap(each -> each).toList();
    }

    /// A hub and its spokes.
    private static Design estate(int spokes) {
        List<VirtualNetwork> networks = new ArrayList<>();
        List<Peering> peerings = new ArrayList<>();
        for (int at = 0; at <= spokes; at++) {
            Cidr range = Cidr.parse("10.0.0.0/8").block(20, at);
            Subnet subnet = Subnet.of(Designs.id("subnet-" + (at + 1)), "nodes", range.block(24, 0));
            networks.add(VirtualNetwork.of(Designs.id("vnet-" + (at + 1)), "spoke-" + at, List.of(range))
                    .withSubnets(List.of(subnet)));
            if (at > 0) {
                peerings.add(Peering.of(Designs.id("peering-" + at), "hub-to-" + at, Designs.id("vnet-1"),
                        Designs.id("vnet-" + (at + 1))));
            }
        }
        return Design.empty("estate", Design.DOCUMENT_DATE).withNetworks(networks).withPeerings(peerings);
    }

    private static Diagram diagram(Design design) {
        return diagram(design, Map.of());
    }

    private static Diagram diagram(Design design, Map<ElementId, Mark> marks) {
        return Diagram.of(Plan.of(design, RuleBook.standard().facts(design.rulesDate())), marks);
    }

    private static List<Shape> visit(Detail detail, Frame area) {
        List<Shape> shapes = new ArrayList<>();
        detail.visit(area, shapes::add);
        return shapes;
    }

    private static List<Shape.Text> texts(List<Shape> shapes) {
        return shapes.stream().filter(Shape.Text.class::isInstance).map(Shape.Text.class::cast).toList();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noLabelIsTooSmallToBeRead(Design design) {
        Diagram diagram = diagram(design);
        for (double scale : SCALES) {
            assertThat(texts(visit(diagram.at(scale, ALL), diagram.frame())))
                    .allSatisfy(text -> assertThat(text.size() * scale).as(text.full())
                            .isGreaterThanOrEqualTo(Legible.READING - EXACT));
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noLabelCoversAnother(Design design) {
        Diagram diagram = diagram(design);
        for (double scale : SCALES) {
            List<Frame> frames = texts(visit(diagram.at(scale, ALL), diagram.frame())).stream()
                    .map(text -> text.frame().inset(EXACT)).sorted((a, b) -> Double.compare(a.y(), b.y())).toList();
            for (int one = 0; one < frames.size(); one++) {
                for (int other = one + 1; other < frames.size()
                        && frames.get(other).y() < frames.get(one).bottom(); other++) {
                    assertThat(frames.get(one).overlaps(frames.get(other)))
                            .as("%s at %s: %s and %s", design.name(), scale, frames.get(one), frames.get(other))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyLabelStaysInItsPart(Design design) {
        Diagram diagram = diagram(design);
        for (double scale : SCALES) {
            Detail detail = diagram.at(scale, ALL);
            for (Part part : diagram.parts()) {
                for (Shape.Text text : texts(detail.shapes(part.id()))) {
                    assertThat(part.frame().contains(text.frame())).as("%s at %s", text.full(), scale).isTrue();
                }
            }
        }
    }

    @Test
    void itOpensFromTheOutsideIn() {
        Diagram diagram = diagram(Designs.example(3));
        List<ElementId> inwards = Stream.of("subnet-1", "pool-1", "pool-1/node-1").map(Designs::id).toList();
        List<Double> appear = inwards.stream().map(id -> IntStream.range(1, 200).mapToObj(each -> each / 200.0)
                .filter(scale -> !diagram.at(scale, ALL).isHidden(id)).findFirst().orElseThrow()).toList();
        assertThat(appear).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsLeftOutIsCounted() {
        Detail far = diagram(estate(30)).at(0.2, ALL);
        assertThat(texts(far.shapes(Designs.id("vnet-3")))).extracting(Shape.Text::content)
                .contains("\u2026 and 2 more");
    }

    @Test
    void aClosedPartBearsTheWorstMarkOfWhatIsInIt() {
        Diagram diagram = diagram(Designs.example(3), Map.of(Designs.id("pool-1"), Mark.ERROR));
        assertThat(diagram.at(0.1, ALL).shapes(Designs.id("vnet-1")))
                .anyMatch(shape -> shape instanceof Shape.Icon icon && icon.fill() == Role.ERROR);
        assertThat(diagram.at(1, ALL).shapes(Designs.id("vnet-1"))).noneMatch(Shape.Icon.class::isInstance);
    }

    @Test
    void aMarkCanBeDrawnWithoutItsPart() {
        Diagram diagram = diagram(Designs.example(3), Map.of(Designs.id("pool-1"), Mark.ERROR));
        Detail near = diagram.at(1, ALL);
        assertThat(near.mark(Designs.id("pool-1"))).isNotEmpty().noneMatch(Shape.Box.class::isInstance);
        assertThat(near.shapes(Designs.id("pool-1"))).endsWith(near.mark(Designs.id("pool-1")).toArray(Shape[]::new));
        assertThat(near.mark(Designs.id("vnet-1"))).isEmpty();
        assertThat(diagram.at(0.1, ALL).mark(Designs.id("pool-1"))).as("hidden").isEmpty();
        assertThat(diagram.at(1, EnumSet.noneOf(Layer.class)).mark(Designs.id("pool-1"))).as("layer off").isEmpty();
    }

    @Test
    void aHiddenPartIsPointedAtAsTheOneAroundIt() {
        Diagram diagram = diagram(Designs.example(3));
        Frame node = diagram.bounds(Designs.id("pool-1/node-2")).orElseThrow();
        assertThat(diagram.at(1, ALL).at(node.centerX(), node.centerY())).contains(Designs.id("pool-1/node-2"));
        assertThat(diagram.at(0.1, ALL).at(node.centerX(), node.centerY())).contains(Designs.id("vnet-1"));
        assertThat(diagram.at(0.1, ALL).seen(Designs.id("pool-1/node-2"))).isEqualTo(Designs.id("vnet-1"));
    }

    @Test
    void layersThatAreOffAreNotDrawn() {
        Diagram diagram = diagram(Designs.hubAndSpoke(), Map.of(Designs.id("vnet-1"), Mark.ERROR));
        Detail none = diagram.at(1, EnumSet.noneOf(Layer.class));
        List<Shape> shapes = visit(none, diagram.frame());
        assertThat(texts(shapes)).noneMatch(text -> text.face() == Face.MONO);
        assertThat(shapes).noneMatch(shape -> shape instanceof Shape.Icon icon && icon.fill() == Role.ERROR);
        assertThat(none.isHidden(InternetBlock.ID)).isTrue();
        assertThat(none.isHidden(Designs.id("cluster-1/egress"))).isTrue();
    }

    @Test
    void aPodBlockShowsItsAddressesFromNear() {
        Diagram diagram = diagram(Designs.example(3));
        List<Shape> near = diagram.at(16, ALL).shapes(Designs.id("cluster-1/block-1"));
        assertThat(near).anyMatch(shape -> shape instanceof Shape.Box box && box.fill() == Role.STRANDED);
        assertThat(texts(near)).extracting(Shape.Text::content)
                .contains("192.168.1.0/24", "nodepool1 node 2 \u00b7 30 of 256");
        assertThat(diagram.at(1, ALL).shapes(Designs.id("cluster-1/block-1"))).hasSize(1);
    }

    @Test
    void aCellOfManyBlocksShowsThemFromNear() {
        Diagram diagram = diagram(Designs.large());
        int shapes = diagram.at(1, ALL).shapes(Designs.id("cluster-1/block-0")).size();
        Design wide = Designs.large();
        Design whole = wide.replace(wide.clusters().getFirst()
                .withNetwork(wide.clusters().getFirst().network().withPodCidr(Cidr.parse("11.0.0.0/8"))));
        assertThat(diagram(whole).at(16, ALL).shapes(Designs.id("cluster-1/block-0"))).hasSizeGreaterThan(shapes + 31);
    }

    @Test
    void onlyWhatReachesIntoAnAreaIsVisited() {
        Diagram diagram = diagram(estate(30));
        Frame one = diagram.bounds(Designs.id("vnet-9")).orElseThrow().inset(20);
        Detail detail = diagram.at(1, ALL);
        assertThat(visit(detail, one).size()).isLessThan(visit(detail, diagram.frame()).size() / 5);
        assertThat(visit(detail, one)).containsAll(detail.shapes(Designs.id("vnet-9")));
    }

    @Test
    void aHubStandsInTheMiddleOfItsSpokes() {
        Diagram diagram = diagram(estate(30));
        Frame hub = diagram.bounds(Designs.id("vnet-1")).orElseThrow();
        List<Double> spokes = IntStream.rangeClosed(2, 31)
                .mapToObj(at -> diagram.bounds(Designs.id("vnet-" + at)).orElseThrow().centerX()).toList();
        assertThat(spokes.stream().filter(x -> x < hub.x())).hasSize(15);
        assertThat(spokes.stream().filter(x -> x > hub.right())).hasSize(15);
    }

    @Test
    void aNetworkThatGrowsMovesOnlyThoseBelowItAndTheHub() {
        Design before = estate(30);
        VirtualNetwork grown = before.networks().get(4);
        List<Subnet> more = List.of(grown.subnets().getFirst(),
                Subnet.of(Designs.id("subnet-99"), "more", Cidr.parse("10.0.79.0/24")));
        Diagram old = diagram(before);
        Diagram now = diagram(before.replace(grown.withSubnets(more)));
        Frame place = old.bounds(grown.id()).orElseThrow();
        for (VirtualNetwork network : before.networks().subList(1, 31)) {
            Frame was = old.bounds(network.id()).orElseThrow();
            boolean below = was.x() == place.x() && was.y() >= place.y();
            assertThat(below || was.equals(now.bounds(network.id()).orElseThrow())).as(network.name()).isTrue();
        }
    }
}

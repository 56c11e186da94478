package overlaystudio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NewElements;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.Position;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

/// Pictures in which a user placed some boxes.
class ChosenPositionsTest {

    private static final int SEEDS = 60;
    private static final ElementId NETWORK = Designs.id("vnet-1");
    private static final ElementId CLUSTER = Designs.id("cluster-1");

    private static Diagram of(Design design) {
        return Diagram.of(Plan.of(design, RuleBook.standard().facts(design.rulesDate())), Map.of());
    }

    /// Designs of any make with some boxes put anywhere, often onto another box.
    private static final List<Design> DESIGNS =
            LongStream.range(0, SEEDS).mapToObj(seed -> placed(RandomDesigns.of(seed), new Random(seed))).toList();

    static List<Design> designs() {
        return DESIGNS;
    }

    private static Design placed(Design design, Random random) {
        Map<ElementId, Position> positions = new HashMap<>();
        List<Part> boxes = boxes(of(design));
        boxes.stream().filter(box -> isMovable(design, box.id()) && random.nextInt(3) == 0).forEach(box -> {
            Frame onto = random.nextBoolean() ? boxes.get(random.nextInt(boxes.size())).frame()
                    : new Frame(random.nextInt(2000) - 400, random.nextInt(1600) - 400, 0, 0);
            positions.put(box.id(), new Position(onto.x() + random.nextInt(80) - 40, onto.y() + random.nextInt(80)));
        });
        return design.withPositions(positions);
    }

    /// Notes are left where the picture puts them: one that a user puts somewhere may lie upon boxes.
    private static boolean isMovable(Design design, ElementId id) {
        return design.find(id).isPresent() && !followsOthers(design, id);
    }

    /// Peerings and notes stand beside what they are about, and so go where that goes.
    private static boolean followsOthers(Design design, ElementId id) {
        return design.find(id).filter(element -> element instanceof Peering || element instanceof Note).isPresent();
    }

    private static List<Part> boxes(Diagram diagram) {
        return diagram.children(ElementId.DESIGN);
    }

    private static Frame frame(Map<ElementId, Frame> frames, ElementId id) {
        return Objects.requireNonNull(frames.get(id), id::value);
    }

    private static Map<ElementId, Frame> frames(Diagram diagram) {
        return boxes(diagram).stream().collect(Collectors.toMap(Part::id, Part::frame));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void aBoxStandsWhereItWasPut(Design design) {
        Map<ElementId, Frame> frames = frames(of(design));
        design.positions().forEach((id, position) -> assertThat(frames.get(id)).as(id.value())
                .extracting(Frame::x, Frame::y).containsExactly(position.x(), position.y()));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noBoxOverlapsAnotherUnlessTheUserPutBothThere(Design design) {
        Set<ElementId> chosen = design.positions().keySet();
        Diagram diagram = of(design);
        for (ElementId parent : diagram.parts().stream().map(Part::parent).distinct().toList()) {
            List<Part> siblings = diagram.children(parent);
            for (int one = 0; one < siblings.size(); one++) {
                for (int other = one + 1; other < siblings.size(); other++) {
                    Part left = siblings.get(one);
                    Part right = siblings.get(other);
                    assertThat(left.frame().overlaps(right.frame())
                            && !(chosen.contains(left.id()) && chosen.contains(right.id())))
                            .as("%s %s and %s %s", left.id(), left.frame(), right.id(), right.frame()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everythingLiesInItsParentAndEachLabelInItsBox(Design design) {
        Diagram diagram = of(design);
        for (Part part : diagram.parts()) {
            diagram.bounds(part.parent()).ifPresent(parent -> assertThat(parent.contains(part.frame()))
                    .as("%s in %s", part.id(), part.parent()).isTrue());
            part.shapes().stream().filter(Shape.Text.class::isInstance).map(Shape.Text.class::cast)
                    .forEach(text -> assertThat(part.frame().contains(text.frame()))
                            .as("%s in %s", text.full(), part.id()).isTrue());
        }
    }

    /// The design as it is laid out before boxes give way: only virtual networks at the end that were put somewhere with
    /// all their clusters stand apart from the start.
    private static Design before(Design design) {
        Plan plan = Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
        Map<ElementId, Position> apart = new HashMap<>();
        for (VirtualNetwork network : design.networks().reversed()) {
            List<ElementId> own = Stream.concat(Stream.of(network.id()), plan.clusters().stream()
                    .filter(each -> each.network().filter(network::equals).isPresent())
                    .map(each -> each.cluster().id()))
                    .toList();
            if (!design.positions().keySet().containsAll(own)) {
                break;
            }
            own.forEach(id -> apart.put(id, new Position(-9000, -9000)));
        }
        return design.withPositions(apart);
    }

    /// A column is what a box shares ground with from left to right: only there can it be in the way.
    @ParameterizedTest
    @MethodSource("designs")
    void aBoxGivesWayOnlyWhereOneWasPutIntoItsColumnAndOnlyDownwards(Design design) {
        Map<ElementId, Frame> before = frames(of(before(design)));
        Map<ElementId, Frame> after = frames(of(design));
        List<Frame> put = design.positions().keySet().stream().map(after::get).toList();
        before.forEach((id, frame) -> {
            if (design.positions().containsKey(id) || followsOthers(design, id)) {
                return;
            }
            Frame now = frame(after, id);
            assertThat(now.x()).as(id.value()).isEqualTo(frame.x());
            assertThat(now.y()).as(id.value()).isGreaterThanOrEqualTo(frame.y());
            Predicate<Frame> inColumn =
                    other -> other.x() < frame.right() && other.right() > frame.x();
            if (put.stream().noneMatch(inColumn)) {
                assertThat(now).as(id.value()).isEqualTo(frame);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("designs")
    void aBoxThatIsMovedIntoTheOpenMovesNoOther(Design design) {
        Map<ElementId, Frame> before = frames(of(design));
        for (ElementId id : new TreeMap<>(before).keySet()) {
            boolean isLast = !design.networks().isEmpty() && design.networks().getLast().id().equals(id);
            if (isMovable(design, id) && !isLast && !design.positions().containsKey(id)) {
                Map<ElementId, Position> positions = new HashMap<>(design.positions());
                positions.put(id, new Position(-5000, -5000));
                Map<ElementId, Frame> after = frames(of(design.withPositions(positions)));
                Set<ElementId> moved = before.keySet().stream().filter(each -> !each.equals(id))
                        .filter(each -> !frame(before, each).equals(after.get(each)))
                        .filter(each -> !followsOthers(design, each))
                        .collect(Collectors.toCollection(HashSet::new));
                moved.removeIf(each -> gaveWay(design, each, before));
                assertThat(moved).as("moved with %s", id).isEmpty();
                return;
            }
        }
    }

    /// Whether a box had given way to another one, so that it may now come back.
    private static boolean gaveWay(Design design, ElementId id, Map<ElementId, Frame> now) {
        return !frame(frames(of(before(design))), id).equals(now.get(id));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void anotherNameMovesNoBox(Design design) {
        List<Element> named = design.elements().filter(each -> each.elementKind().label().equals("Subnet")).toList();
        Design renamed = named.stream().reduce(design, (all, each) -> all.replace(each.withName("a")), (one, _) -> one);
        assertThat(frames(of(renamed))).isEqualTo(frames(of(design)));
    }

    @Test
    void aBoxPutOntoAnotherPushesItAsideAndTheOneBelowStays() {
        Design design = Designs.hubAndSpoke();
        Map<ElementId, Frame> before = frames(of(design));
        Frame onto = frame(before, Designs.id("cluster-2"));
        Map<ElementId, Frame> after = frames(of(design.withPositions(
                Map.of(Designs.id("vnet-2"), new Position(onto.x() - 20, onto.y() - 30)))));
        assertThat(frame(after, Designs.id("cluster-2")).y()).isGreaterThan(onto.y());
        assertThat(after.get(Designs.id("cluster-1"))).isEqualTo(before.get(Designs.id("cluster-1")));
        assertThat(after.get(Designs.id("vnet-3"))).isEqualTo(before.get(Designs.id("vnet-3")));
    }

    /// However many virtual networks there are, and so however they are laid out.
    @ParameterizedTest
    @MethodSource("designs")
    void aNewNetworkThatIsPutIntoTheOpenMovesNothing(Design design) {
        Edit.AddElement add = new NewElements(design).network();
        Map<ElementId, Position> positions = new HashMap<>(design.positions());
        positions.put(add.element().id(), new Position(-5000, -5000));
        Map<ElementId, Frame> before = frames(of(design));
        Map<ElementId, Frame> after = frames(of(add.applyTo(design).withPositions(positions)));
        before.forEach((id, frame) -> {
            if (!followsOthers(design, id)) {
                assertThat(after.get(id)).as(id.value()).isEqualTo(frame);
            }
        });
    }

    @Test
    void aBoxPutEdgeToEdgeWithAnotherPushesNothing() {
        Design design = Designs.hubAndSpoke();
        Map<ElementId, Frame> before = frames(of(design));
        Frame beside = frame(before, Designs.id("cluster-2"));
        Map<ElementId, Frame> after = frames(of(design.withPositions(
                Map.of(Designs.id("cluster-1"), new Position(beside.right(), beside.y())))));
        assertThat(after.get(Designs.id("cluster-2"))).isEqualTo(beside);
    }

    @Test
    void aPeeringStandsBetweenItsNetworksOnceTheyAreMoved() {
        Design design = Designs.hubAndSpoke();
        Design moved = design.withPositions(
                Map.of(NETWORK, new Position(0, -2000), Designs.id("vnet-2"), new Position(1500, -2000)));
        Map<ElementId, Frame> frames = frames(of(moved));
        Frame label = frame(frames, Designs.id("peering-1"));
        assertThat(label.x()).isGreaterThan(frame(frames, NETWORK).right());
        assertThat(label.right()).isLessThan(1500);
    }

    @Test
    void aPoolThatGrowsMovesNoBoxThatWasPut() {
        Design design = Designs.example(3).withPositions(
                Map.of(CLUSTER, new Position(40, 500), NETWORK, new Position(30, 20)));
        Map<ElementId, Frame> before = frames(of(design));
        Map<ElementId, Frame> after = frames(of(Designs.example(300).withPositions(design.positions())));
        assertThat(after.get(CLUSTER)).isEqualTo(before.get(CLUSTER));
        assertThat(frame(after, NETWORK).y()).isEqualTo(frame(before, NETWORK).y());
    }
}

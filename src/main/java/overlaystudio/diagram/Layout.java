package overlaystudio.diagram;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.Peering;
import overlaystudio.design.Position;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;

/// Where the boxes of a design stand: outside networks at the left, virtual networks in the middle, clusters at the right.
///
/// A box that a user moved leaves its place empty, so that the others stay where one knows them. Virtual networks at the
/// end of the design that were put somewhere take no place at all: where one drops a new one, nothing else moves.
final class Layout {

    private static final double RIGHT_GUTTER = 44;
    private static final double LANE = 9;

    private final Plan plan;
    private final Sketch sketch;
    private final List<Row> rows;

    /// The rows that stand below one another or in columns, without those that were put somewhere.
    private final List<Row> ordered;
    private final List<Item> left;
    private final Estate estate;
    private final List<PeeringBlock> peerings;
    private final Map<ElementId, Frame> frames = new LinkedHashMap<>();
    private final Clearing clearing = new Clearing();

    private Layout(Plan plan, Sketch sketch) {
        this.plan = plan;
        this.sketch = sketch;
        rows = Row.of(plan);
        Set<ElementId> loose = loose();
        ordered = rows.stream().filter(row -> !loose.contains(row.network().id())).toList();
        left = LeftColumn.of(plan);
        estate = new Estate(plan, ordered);
        peerings = plan.design().peerings().stream().map(PeeringBlock::new).toList();
    }

    /// The virtual networks at the end of the design that were put somewhere with all their clusters.
    private Set<ElementId> loose() {
        Map<ElementId, Position> chosen = plan.design().positions();
        Set<ElementId> put = rows.stream()
                .filter(row -> chosen.containsKey(row.network().id()))
                .filter(row -> row.clusters().stream().allMatch(cluster -> chosen.containsKey(cluster.id())))
                .map(row -> row.network().id()).collect(Collectors.toSet());
        return plan.design().networks().reversed().stream().map(VirtualNetwork::id).takeWhile(put::contains)
                .collect(Collectors.toSet());
    }

    /// Draws the parts of a plan.
    static void draw(Plan plan, Sketch sketch) {
        Layout layout = new Layout(plan, sketch);
        layout.place();
        layout.draw();
    }

    private double pillX() {
        return left.isEmpty() ? 0 : LeftColumn.WIDTH + 22 + LANE * left.size();
    }

    private double networkX() {
        return peerings.isEmpty() ? pillX() : pillX() + PeeringBlock.WIDTH + 22 + LANE * peerings.size();
    }

    private void place() {
        rows.stream().filter(row -> !ordered.contains(row)).forEach(this::placeLoose);
        if (Estate.isNeeded(ordered)) {
            Map<ElementId, Frame> places =
                    estate.frames(left.isEmpty() ? 0 : LeftColumn.WIDTH + LANE * (left.size() + 4));
            ordered.forEach(row -> Stream.concat(Stream.of(row.network()), row.clusters().stream())
                    .forEach(item -> Optional.ofNullable(places.get(item.id())).ifPresent(frame -> put(item, frame))));
        } else {
            placeRows();
        }
        placeLeft();
        settle();
    }

    /// Boxes that a user placed stand where they are; the others keep their place too, and give way downwards where it
    /// is taken.
    private void settle() {
        Map<ElementId, Position> chosen = plan.design().positions();
        frames.forEach((id, frame) -> {
            if (chosen.containsKey(id)) {
                clearing.take(frame);
            }
        });
        frames.entrySet().stream()
                .filter(entry -> !chosen.containsKey(entry.getKey()))
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().y()))
                .forEach(entry -> entry.setValue(clearing.takeBelow(entry.getValue())));
    }

    private void placeLoose(Row row) {
        Stream.concat(Stream.of(row.network()), row.clusters().stream())
                .forEach(item -> put(item, item.block().at(0, 0)));
    }

    private void placeRows() {
        double clusterX = networkX() + NetworkBlock.WIDTH + RIGHT_GUTTER;
        double y = 0;
        for (Row row : ordered) {
            Block block = row.network().block();
            put(row.network(), new Frame(networkX(), y, block.width(), row.networkHeight()));
            List<Frame> clusters = row.stack().frames(clusterX, y);
            for (int index = 0; index < clusters.size(); index++) {
                put(row.clusters().get(index), clusters.get(index));
            }
            y += Math.max(row.height(), pillsHeight(row)) + Row.GAP;
        }
    }

    private double pillsHeight(Row row) {
        return 24 + peerings.stream()
                .filter(each -> lower(each.peering()).filter(row::equals).isPresent())
                .mapToDouble(each -> each.height() + 8)
                .sum();
    }

    private void placeLeft() {
        double y = 0;
        for (Item item : left) {
            put(item, new Frame(0, y, LeftColumn.WIDTH, item.block().height()));
            y += item.block().height() + LeftColumn.GAP;
        }
    }

    private void put(Item item, Frame frame) {
        Position position = plan.design().positions().get(item.id());
        frames.put(item.id(),
                position == null ? frame : new Frame(position.x(), position.y(), frame.width(), frame.height()));
    }

    private Optional<Row> lower(Peering peering) {
        return ordered.reversed().stream().filter(row -> peering.joins(row.network().id())).findFirst();
    }

    private void draw() {
        rows.forEach(row -> draw(row.network()));
        List<Item> clusters = rows.stream().flatMap(row -> row.clusters().stream()).toList();
        clusters.forEach(this::draw);
        Wiring wiring = new Wiring(plan, sketch, frames, networkX(), Estate.isNeeded(ordered) ? estate : null,
                clearing);
        wiring.peerings(peerings, pillX());
        left.forEach(this::draw);
        wiring.outside(left.isEmpty() ? 0 : LeftColumn.WIDTH);
        wiring.routes();
        wiring.clusters();
        new Notes(plan.design(), sketch).draw();
    }

    private void draw(Item item) {
        Optional.ofNullable(frames.get(item.id())).ifPresent(frame -> sketch.keep(item.id(), item.block().key(), frame,
                () -> item.block().draw(sketch, frame)));
    }
}

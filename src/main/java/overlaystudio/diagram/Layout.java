package overlaystudio.diagram;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.Peering;
import overlaystudio.design.Position;
import overlaystudio.plan.Plan;

/// Where the boxes of a design stand: outside networks at the left, virtual networks in the middle, clusters at the right.
///
/// A box that a user moved leaves its place empty, so that the others stay where one knows them.
final class Layout {

    private static final double RIGHT_GUTTER = 44;
    private static final double LANE = 9;

    private final Plan plan;
    private final Sketch sketch = new Sketch();
    private final List<Row> rows;
    private final List<Item> left;
    private final Estate estate;
    private final List<PeeringBlock> peerings;
    private final Map<ElementId, Frame> frames = new LinkedHashMap<>();
    private final Clearing clearing = new Clearing();

    private Layout(Plan plan) {
        this.plan = plan;
        rows = Row.of(plan);
        left = LeftColumn.of(plan);
        estate = new Estate(plan, rows);
        peerings = plan.design().peerings().stream().map(PeeringBlock::new).toList();
    }

    static List<Part> parts(Plan plan) {
        Layout layout = new Layout(plan);
        layout.place();
        layout.draw();
        return layout.sketch.parts();
    }

    private double pillX() {
        return left.isEmpty() ? 0 : LeftColumn.WIDTH + 22 + LANE * left.size();
    }

    private double networkX() {
        return peerings.isEmpty() ? pillX() : pillX() + PeeringBlock.WIDTH + 22 + LANE * peerings.size();
    }

    private void place() {
        if (Estate.isNeeded(rows)) {
            Map<ElementId, Frame> places =
                    estate.frames(left.isEmpty() ? 0 : LeftColumn.WIDTH + LANE * (left.size() + 4));
            rows.forEach(row -> Stream.concat(Stream.of(row.network()), row.clusters().stream())
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

    private void placeRows() {
        double clusterX = networkX() + NetworkBlock.WIDTH + RIGHT_GUTTER;
        double y = 0;
        for (Row row : rows) {
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
        return rows.reversed().stream().filter(row -> peering.joins(row.network().id())).findFirst();
    }

    private void draw() {
        rows.forEach(row -> draw(row.network()));
        List<Item> clusters = rows.stream().flatMap(row -> row.clusters().stream()).toList();
        clusters.forEach(this::draw);
        Wiring wiring = new Wiring(plan, sketch, frames, networkX(), Estate.isNeeded(rows) ? estate : null,
                clearing);
        wiring.peerings(peerings, pillX());
        left.forEach(this::draw);
        wiring.outside(left.isEmpty() ? 0 : LeftColumn.WIDTH);
        wiring.routes();
        wiring.clusters();
        new Notes(plan.design(), sketch).draw();
    }

    private void draw(Item item) {
        Optional.ofNullable(frames.get(item.id())).ifPresent(frame -> item.block().draw(sketch, frame));
    }
}

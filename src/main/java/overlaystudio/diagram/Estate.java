package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import overlaystudio.design.ElementId;
import overlaystudio.plan.Plan;

/// Where many virtual networks stand: hubs in the middle column, their spokes in columns on both sides.
///
/// How many columns there are depends on how many networks there are, not on their sizes; so a network that grows moves
/// only those below it, and columns to the right of its own.
final class Estate {

    /// Most virtual networks that stand below one another.
    static final int ROWS = 4;

    /// Fewest peerings of a hub.
    private static final int SPOKES = 4;

    /// Columns for each network, so that an estate of usual networks is a little wider than high.
    private static final double WIDE = 1.3;
    private static final double GAP = 40;
    private static final double LANES = 30;
    private static final double GUTTER = 44;

    private final List<Row> rows;
    private final Map<ElementId, Integer> peerings = new HashMap<>();

    Estate(Plan plan, List<Row> rows) {
        this.rows = rows;
        plan.design().peerings().forEach(each -> {
            peerings.merge(each.first().network(), 1, Integer::sum);
            peerings.merge(each.second().network(), 1, Integer::sum);
        });
    }

    static boolean isNeeded(List<Row> rows) {
        return rows.size() > ROWS;
    }

    private boolean isHub(Row row) {
        return peerings.getOrDefault(row.network().id(), 0) >= SPOKES;
    }

    /// Room at the left of a network for its lines and its peering.
    double margin() {
        return peerings.isEmpty() ? LANES : LANES + PeeringBlock.WIDTH + 22;
    }

    /// The columns from left to right.
    private List<List<Row>> columns() {
        List<Row> hubs = rows.stream().filter(this::isHub).toList();
        List<Row> others = rows.stream().filter(row -> !isHub(row)).toList();
        int count = Math.max(2, (int) Math.round(Math.sqrt(WIDE * rows.size())));
        int sides = hubs.isEmpty() ? count : count / 2 * 2;
        int each = Math.ceilDiv(others.size(), sides);
        List<List<Row>> columns = new ArrayList<>();
        for (int from = 0; from < others.size(); from += each) {
            columns.add(others.subList(from, Math.min(others.size(), from + each)));
        }
        if (!hubs.isEmpty()) {
            columns.add(columns.size() / 2, hubs);
        }
        return columns;
    }

    /// Where the networks and clusters come to be.
    Map<ElementId, Frame> frames(double left) {
        List<List<Row>> columns = columns();
        double height = columns.stream().mapToDouble(Estate::height).max().orElse(0);
        Map<ElementId, Frame> frames = new HashMap<>();
        double x = left;
        for (List<Row> column : columns) {
            boolean hubs = column.stream().allMatch(this::isHub);
            double networkX = x + margin();
            place(column, networkX, hubs ? (height - height(column)) / 2 : 0, frames);
            boolean clusters = column.stream().anyMatch(row -> !row.clusters().isEmpty());
            x = networkX + NetworkBlock.WIDTH + (clusters ? GUTTER + ClusterBlock.WIDTH : 0) + GAP;
        }
        return frames;
    }

    private static double height(List<Row> column) {
        return column.stream().mapToDouble(row -> row.height() + Row.GAP).sum() - Row.GAP;
    }

    private static void place(List<Row> column, double x, double top, Map<ElementId, Frame> frames) {
        double y = top;
        for (Row row : column) {
            frames.put(row.network().id(), new Frame(x, y, NetworkBlock.WIDTH, row.networkHeight()));
            List<Frame> clusters = row.stack().frames(x + NetworkBlock.WIDTH + GUTTER, y);
            for (int at = 0; at < clusters.size(); at++) {
                frames.put(row.clusters().get(at).id(), clusters.get(at));
            }
            y += row.height() + Row.GAP;
        }
    }

    /// The end of a peering that is the spoke: the one with fewer peerings.
    ElementId spoke(ElementId first, ElementId second) {
        return peerings.getOrDefault(first, 0) < peerings.getOrDefault(second, 0) ? first : second;
    }
}

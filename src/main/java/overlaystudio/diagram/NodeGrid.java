package overlaystudio.diagram;

import java.util.List;
import java.util.Optional;

import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.PlannedNode;
import overlaystudio.plan.PoolPlan;

/// The nodes of a pool: cards while they are few, numbered tiles while each has room for a number, then small tiles.
///
/// @param nodes the nodes
/// @param pool their pool
/// @param cluster their cluster
/// @param density how they are drawn
record NodeGrid(List<PlannedNode> nodes, PoolPlan pool, ClusterPlan cluster, Density density) {

    /// Most nodes that are drawn one by one: as many as a cluster may have by the document of 2022-08-29.
    private static final int MOST = 1000;
    private static final double WIDTH = PoolBlock.WIDTH - 2 * PoolBlock.PADDING;

    /// How close nodes are drawn.
    ///
    /// @param most nodes that are drawn like that
    /// @param columns nodes in a row
    /// @param gutter room for the number of the first node of each row
    /// @param gap between nodes
    /// @param rowHeight from one row to the next
    /// @param top room above for the addresses of all
    private record Density(int most, int columns, double gutter, double gap, double rowHeight, double top) {

        static final Density CARDS = new Density(9, 3, 0, 7, 63, 0);
        static final Density TILES = new Density(100, 10, 0, 3, 21, 17);
        static final Density DOTS = new Density(MOST, 25, 26, 1.8, 11.2, 17);

        /// How far below the first row a node is.
        double down(int index) {
            int row = index / columns;
            return row * rowHeight;
        }

        double cell() {
            return (WIDTH - gutter - (columns - 1) * gap) / columns;
        }
    }

    static NodeGrid of(List<PlannedNode> nodes, PoolPlan pool, ClusterPlan cluster) {
        Density density = nodes.size() <= Density.CARDS.most
                ? Density.CARDS
                : nodes.size() <= Density.TILES.most ? Density.TILES : Density.DOTS;
        return new NodeGrid(nodes, pool, cluster, density);
    }

    double height() {
        if (nodes.isEmpty()) {
            return 0;
        }
        double rows = Math.ceilDiv(shown(), density.columns) * density.rowHeight;
        return density.top + rows + (nodes.size() > MOST ? 16 : 0);
    }

    private int shown() {
        return Math.min(nodes.size(), MOST);
    }

    /// Paints what is said about all of them.
    void label(Brush brush, double x, double top) {
        if (density.top > 0) {
            brush.left(x, top + 10, WIDTH, TextStyle.SMALL_ADDRESS, addresses());
        }
        for (int first = 0; density.gutter > 0 && first < shown(); first += density.columns) {
            double baseline = top + density.top + density.down(first) + 8.2;
            brush.right(x + density.gutter - 5, baseline, density.gutter, TextStyle.SMALL_ADDRESS,
                    String.valueOf(first + 1));
        }
        if (nodes.size() > MOST) {
            String rest = "\u2026 and " + Words.number(nodes.size() - MOST) + " more";
            brush.left(x, top + height() - 4, WIDTH, TextStyle.SMALL, rest);
        }
    }

    private String addresses() {
        Optional<IpAddress> first = nodes.getFirst().address();
        Optional<IpAddress> last = nodes.reversed().stream().flatMap(node -> node.address().stream()).findFirst();
        return first.flatMap(from -> last.map(to -> from + " \u2013 " + to)).orElse("addresses from AKS");
    }

    void draw(Sketch sketch, double x, double top) {
        double cell = density.cell();
        double height = density.rowHeight - density.gap;
        for (int index = 0; index < shown(); index++) {
            double left = x + density.gutter + index % density.columns * (cell + density.gap);
            double y = top + density.top + density.down(index);
            draw(sketch, nodes.get(index), new Frame(left, y, cell, height));
        }
    }

    private void draw(Sketch sketch, PlannedNode node, Frame frame) {
        String title = "node " + node.number();
        sketch.part(node.id(), frame, title, description(node), brush -> paint(brush, node, frame));
    }

    private void paint(Brush brush, PlannedNode node, Frame frame) {
        brush.box(frame, style(node));
        if (density.equals(Density.CARDS)) {
            card(brush, node, frame);
        } else if (density.equals(Density.TILES)) {
            brush.middle(frame.centerX(), frame.centerY() + 3.4, frame.width(), TextStyle.SMALL.in(Role.TEXT),
                    String.valueOf(node.number()));
        }
    }

    /// A node that gets no address or no block stands out.
    private BoxStyle style(PlannedNode node) {
        boolean lacks = (node.address().isEmpty() && pool.subnet().isPresent())
                || (node.podBlock().isEmpty() && cluster.hasPodRange());
        BoxStyle style = density.equals(Density.DOTS) ? BoxStyle.NODE_DOT : BoxStyle.NODE;
        return lacks ? new BoxStyle(Role.GROUND, Role.ERROR, 1.2, style.radius(), Shape.Dash.DOTTED) : style;
    }

    private void card(Brush brush, PlannedNode node, Frame frame) {
        double room = frame.width() - 6;
        brush.middle(frame.centerX(), frame.y() + 17, room, TextStyle.STRONG, "node " + node.number());
        brush.middle(frame.centerX(), frame.y() + 32, room, TextStyle.SMALL_ADDRESS.in(Role.TEXT), address(node));
        brush.middle(frame.centerX(), frame.y() + 46, room, TextStyle.SMALL_ADDRESS.in(Role.OVERLAY_TEXT), block(node));
    }

    private String address(PlannedNode node) {
        return node.address().map(IpAddress::toString).orElse(pool.subnet().isEmpty() ? "by AKS" : "no address");
    }

    private String block(PlannedNode node) {
        String none = cluster.hasPodRange() ? "no pod block" : "pods in VNet";
        return cluster.hasPodRange() ? node.podBlock().map(Cidr::toString).orElse(none) : none;
    }

    private String description(PlannedNode node) {
        return pool.pool().name() + " of " + cluster.cluster().name() + ": address " + address(node) + ", pods "
                + block(node)
                + (node.address().isPresent() || node.podBlock().isPresent() ? ", in the order planned" : "");
    }
}

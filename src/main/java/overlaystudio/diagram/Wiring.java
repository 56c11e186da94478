package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Peering;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Shape.Dash;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;

/// The lines between boxes.
final class Wiring {

    private static final double LANE = 9;
    private static final double FIRST_LANE = 12;

    private final Plan plan;
    private final Sketch sketch;
    private final Map<ElementId, Frame> frames;
    private final double networkX;
    private final Map<ElementId, Ports> ports = new HashMap<>();
    private final @Nullable Estate estate;
    private final Clearing clearing;
    private int lanes;

    /// @param clearing the ground among the boxes, where peerings find room
    Wiring(Plan plan, Sketch sketch, Map<ElementId, Frame> frames, double networkX, @Nullable Estate estate,
            Clearing clearing) {
        this.plan = plan;
        this.sketch = sketch;
        this.frames = frames;
        this.networkX = networkX;
        this.estate = estate;
        this.clearing = clearing;
        frames.forEach((id, frame) -> ports.put(id, new Ports(frame)));
    }

    /// Draws each peering beside the lower of its networks, as far as neither was moved.
    void peerings(List<PeeringBlock> peerings, double x) {
        Estate many = estate;
        if (many == null) {
            rows(peerings, x);
        } else {
            Bus bus = new Bus(many.margin());
            Map<ElementId, Double> below = new HashMap<>();
            peerings.forEach(block -> along(block, bus, many, below));
        }
        lanes = 0;
    }

    private void along(PeeringBlock block, Bus bus, Estate many, Map<ElementId, Double> below) {
        ElementId first = block.peering().first().network();
        ElementId second = block.peering().second().network();
        ElementId spoke = many.spoke(first, second);
        Frame from = frames.get(spoke.equals(first) ? second : first);
        Frame to = frames.get(spoke);
        if (from == null || to == null) {
            Frame loose = new Frame(0, -80 - block.height(), PeeringBlock.WIDTH, block.height());
            block.draw(sketch, clearing.takeNear(loose), List.of());
            return;
        }
        Frame pill = clearing.takeNear(bus.pill(to, block.height(), below.getOrDefault(spoke, 12.0)));
        below.merge(spoke, block.height() + 20, (before, more) -> before + more - 12);
        block.draw(sketch, pill, bus.peering(from, pill, to));
    }

    private void rows(List<PeeringBlock> peerings, double x) {
        Map<ElementId, Double> below = new HashMap<>();
        for (PeeringBlock block : peerings) {
            List<Frame> ends = ends(block.peering());
            ElementId anchor = anchor(block.peering());
            double top = below.getOrDefault(anchor, ends.stream().mapToDouble(Frame::y).max().orElse(0) + 12);
            Frame pill = new Frame(x, top, PeeringBlock.WIDTH, block.height());
            if (ends.stream().allMatch(end -> end.x() == networkX)) {
                Frame placed = clearing.takeBelow(pill);
                below.put(anchor, placed.bottom() + 8);
                block.draw(sketch, placed, lanes(block.peering(), placed));
            } else {
                direct(block, ends, pill);
            }
        }
    }

    private List<Frame> ends(Peering peering) {
        return Stream.of(peering.first().network(), peering.second().network())
                .flatMap(id -> Optional.ofNullable(frames.get(id)).stream())
                .toList();
    }

    /// The lower of the networks of a peering.
    private ElementId anchor(Peering peering) {
        double first = Optional.ofNullable(frames.get(peering.first().network())).map(Frame::y).orElse(-1.0);
        double second = Optional.ofNullable(frames.get(peering.second().network())).map(Frame::y).orElse(-1.0);
        return second >= first ? peering.second().network() : peering.first().network();
    }

    private List<Outline> lanes(Peering peering, Frame pill) {
        double lane = pill.right() + FIRST_LANE + LANE * lanes++;
        ElementId anchor = anchor(peering);
        ElementId other =
                anchor.equals(peering.first().network()) ? peering.second().network() : peering.first().network();
        List<Outline> ways = new ArrayList<>();
        Optional.ofNullable(ports.get(anchor)).ifPresent(port -> {
            double beside = port.near(pill.centerY() + 5);
            port.block(pill.y(), pill.bottom());
            ways.add(Ways.elbow(pill.right(), pill.centerY() + 5, lane, networkX, beside));
        });
        Optional.ofNullable(frames.get(other)).filter(_ -> !other.equals(anchor)).ifPresent(frame -> {
            double y = new Ports(frame).take(frame.y() + 30 + LANE * lanes);
            Optional.ofNullable(ports.get(other)).ifPresent(port -> port.block(y, y));
            ways.add(Ways.elbow(pill.right(), pill.centerY() - 5, lane, networkX, y));
        });
        return ways;
    }

    /// Draws a peering on the straight way between its networks, or as near to it as there is room.
    private void direct(PeeringBlock block, List<Frame> ends, Frame pill) {
        if (ends.size() < 2) {
            block.draw(sketch, clearing.takeNear(pill), List.of());
            return;
        }
        Outline way = Ways.between(ends.getFirst(), ends.getLast());
        Frame gap = way.bounds();
        Frame wish = new Frame(gap.centerX() - pill.width() / 2, gap.centerY() - pill.height() / 2, pill.width(),
                pill.height());
        Frame placed = clearing.takeNear(wish);
        List<Outline> around =
                List.of(Ways.between(ends.getFirst(), placed), Ways.between(placed, ends.getLast()));
        block.draw(sketch, placed, placed.equals(wish) ? List.of(way) : around);
    }

    /// Draws the lines of outside networks and of egress.
    void outside(double columnRight) {
        plan.design().externalNetworks().forEach(each -> outside(each, columnRight));
        plan.clusters().stream()
                .filter(cluster -> new EgressBlock(cluster, plan, LeftColumn.WIDTH).leads())
                .forEach(cluster -> egress(cluster, columnRight));
    }

    private void outside(ExternalNetwork network, double columnRight) {
        List<ElementId> ends = network.connectedTo().isEmpty()
                ? plan.design().networks().stream().map(VirtualNetwork::id).toList()
                : network.connectedTo();
        List<Shape> links = new ArrayList<>();
        ways(network.id(), ends, columnRight, Bus.Track.OUTSIDE)
                .forEach(way -> links.add(new Shape.Link(way, Role.LINK, 1.4, Dash.SOLID)));
        sketch.under(network.id(), links);
    }

    private void egress(ClusterPlan cluster, double columnRight) {
        List<ElementId> ends = Stream.concat(
                plan.nodeSubnets(cluster).stream().map(Subnet::id).flatMap(id -> plan.design().networkOf(id).stream())
                        .map(VirtualNetwork::id).distinct(),
                Stream.of(ManagedNetworkBlock.idOf(cluster))).toList();
        List<Shape> links = new ArrayList<>();
        for (Outline way : ways(cluster.egressId(), ends, columnRight, Bus.Track.EGRESS)) {
            links.add(new Shape.Link(way, Role.LINK, 1.4, Dash.DOTTED));
            if (way.steps().getFirst() instanceof Outline.Move(double x, double y) && x <= columnRight) {
                links.add(new Shape.Icon(Ways.head(x, y), Role.LINK));
            }
        }
        sketch.under(cluster.egressId(), links);
    }

    private List<Outline> ways(ElementId card, List<ElementId> ends, double columnRight, Bus.Track track) {
        Optional<Frame> from = sketch.frame(card);
        List<Frame> present = new ArrayList<>();
        List<Outline> ways = new ArrayList<>();
        double lane = columnRight + FIRST_LANE + LANE * lanes;
        for (ElementId end : ends) {
            Optional<Frame> to = Optional.ofNullable(frames.get(end));
            if (from.isPresent() && to.isPresent()) {
                present.add(to.get());
                ways.add(estate == null ? way(from.get(), to.get(), end, lane, columnRight)
                        : new Bus(estate.margin()).way(track, from.get(), lane, to.get()));
            }
        }
        lanes += present.isEmpty() ? 0 : 1;
        return ways;
    }

    private Outline way(Frame from, Frame to, ElementId end, double lane, double columnRight) {
        boolean inColumns = to.x() == networkX && from.right() <= columnRight && from.right() > 0;
        if (!inColumns) {
            return Ways.between(from, to);
        }
        double y = Optional.ofNullable(ports.get(end)).map(port -> port.take(from.centerY())).orElse(to.centerY());
        boolean straight = y > from.y() + 8 && y < from.bottom() - 8;
        return Ways.elbow(from.right(), straight ? y : from.centerY(), lane, networkX, y);
    }

    /// Draws the default routes from subnets to the appliances that they lead through.
    void routes() {
        int lane = 0;
        for (RouteTable table : plan.design().routeTables()) {
            List<Shape> links = new ArrayList<>();
            for (Frame appliance : appliances(table)) {
                for (Frame subnet : subnets(table)) {
                    double x = Math.max(subnet.right(), appliance.right()) + FIRST_LANE + 8 + lane * 4;
                    double y = appliance.y() + 24 + lane * 4;
                    links.add(new Shape.Link(Ways.elbow(subnet.right(), subnet.y() + 19, x, appliance.right(), y),
                            Role.LINK, 1.4, Dash.SOLID));
                    links.add(new Shape.Icon(Ways.head(appliance.right(), y), Role.LINK));
                }
            }
            lane += links.isEmpty() ? 0 : 1;
            sketch.under(table.id(), links);
        }
    }

    private List<Frame> subnets(RouteTable table) {
        return plan.subnets().stream().filter(each -> table.id().equals(each.subnet().routeTable()))
                .flatMap(each -> sketch.frame(each.subnet().id()).stream()).toList();
    }

    private List<Frame> appliances(RouteTable table) {
        return table.routes().stream().filter(route -> route.prefix().prefix() == 0)
                .flatMap(route -> Optional.ofNullable(route.nextHopAddress()).stream())
                .flatMap(hop -> plan.design().appliances().stream().filter(each -> hop.equals(each.privateAddress())))
                .flatMap(each -> sketch.frame(each.id()).stream()).toList();
    }

    /// Draws the lines from the subnets of nodes to their clusters.
    void clusters() {
        for (int index = 0; index < plan.clusters().size(); index++) {
            ClusterPlan cluster = plan.clusters().get(index);
            ElementId id = cluster.cluster().id();
            int lane = index % 4;
            Optional<Frame> to = Optional.ofNullable(frames.get(id));
            to.ifPresent(frame -> sketch.under(id, memberships(cluster, frame, lane)));
        }
    }

    /// A line for each subnet, and for the pools whose virtual network AKS manages, from the first pool in it.
    private List<Shape> memberships(ClusterPlan cluster, Frame frame, int lane) {
        Map<ElementId, Frame> starts = new LinkedHashMap<>();
        for (PoolPlan pool : cluster.pools()) {
            ElementId from = pool.subnet().map(Subnet::id).orElse(ManagedNetworkBlock.idOf(cluster));
            sketch.frame(pool.pool().id()).ifPresent(at -> starts.putIfAbsent(from, at));
        }
        return starts.values().stream().map(start -> membership(start, frame, lane)).toList();
    }

    private static Shape membership(Frame pool, Frame cluster, int lane) {
        boolean beside = cluster.x() > pool.right() + 30;
        double from = pool.y() + 14;
        double to = Math.clamp(from, cluster.y() + 14, cluster.bottom() - 14);
        double x = cluster.x() - 14 - LANE * lane;
        Outline way = beside ? Ways.elbow(pool.right(), from, x, cluster.x(), to) : Ways.between(pool, cluster);
        return new Shape.Link(way, Role.OVERLAY, 1.2, Dash.DOTTED);
    }
}

package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Subnet;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SubnetDemand;

/// A subnet with what stands in it.
final class SubnetBlock implements Block {

    static final double PADDING = 10;
    static final double WIDTH = PoolBlock.WIDTH + 2 * PADDING;
    private static final double LINE = 18;

    private final Plan plan;
    private final SubnetDemand demand;
    private final List<List<String>> tags;
    private final List<String> uses;
    private final Stack inner;

    SubnetBlock(Plan plan, SubnetDemand demand) {
        this.plan = plan;
        this.demand = demand;
        tags = Tags.rows(tagWords(), WIDTH - 2 * PADDING);
        uses = uses(demand.subnet());
        inner = new Stack(8, Stream.of(appliances(), apiServers(), pools()).flatMap(each -> each).toList());
    }

    private Stream<Block> appliances() {
        return plan.design().appliances().stream()
                .filter(each -> subnet().id().equals(each.subnet()))
                .map(each -> Card.of(each, plan.design(), PoolBlock.WIDTH));
    }

    private Stream<Block> pools() {
        boolean several = plan.design().clusters().size() > 1;
        return plan.clustersIn(subnet().id()).flatMap(cluster -> cluster.pools().stream()
                .filter(pool -> subnet().id().equals(pool.pool().subnet()) && plan.has(pool))
                .map(pool -> new PoolBlock(pool, cluster, plan.nodes(pool.pool().id()), several)));
    }

    private Subnet subnet() {
        return demand.subnet();
    }

    private boolean hasBar() {
        return demand.peak() > 0;
    }

    private double top() {
        return (hasBar() ? 54 : 42) + tags.size() * LINE + uses.size() * 15;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return top() + (inner.isEmpty() ? 0 : inner.height() + PADDING);
    }

    @Override
    public Object key() {
        return List.of(subnet(), UsageBar.of(demand), usage(), tags, inner.key());
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        sketch.keep(subnet().id(), key(), frame, () -> sketch.part(subnet().id(), frame, subnet().name(),
                "Subnet " + subnet().name() + " " + subnet().prefix() + ": " + usage(),
                brush -> paint(brush, frame), () -> inner.draw(sketch, frame.x() + PADDING, frame.y() + top())));
    }

    private void paint(Brush brush, Frame frame) {
        Frame row = new Frame(frame.x() + PADDING, frame.y(), WIDTH - 2 * PADDING, 0);
        brush.box(frame, BoxStyle.SUBNET.of(subnet().lifecycle()));
        brush.pair(row, frame.y() + 19, TextStyle.NAME, subnet().name(), TextStyle.ADDRESS,
                subnet().prefix().toString());
        double y = frame.y() + (hasBar() ? 46 : 34);
        if (hasBar()) {
            UsageBar.of(demand).paint(brush, new Frame(row.x(), frame.y() + 27, row.width(), 5));
        }
        boolean over = demand.peak() > demand.usable();
        brush.left(row.x(), y, row.width(), over ? TextStyle.BODY.in(Role.ERROR) : TextStyle.BODY, usage());
        for (String use : uses) {
            y += 15;
            brush.left(row.x(), y, row.width(), TextStyle.SMALL, use);
        }
        Tags.paint(brush, tags, row.x(), y + LINE, LINE);
    }

    private String usage() {
        if (!hasBar()) {
            return Words.count(demand.usable(), "address") + (inner.isEmpty() ? ", none in use" : "");
        }
        String nodes = flat() ? Words.count(demand.nodesNow(), "address") + " of nodes and pods"
                : Words.count(demand.nodesNow(), "node");
        String growth = demand.nodesMax() > demand.nodesNow() ? ", up to " + Words.number(demand.nodesMax()) : "";
        String surge = demand.surgeMax() > 0 ? " + " + Words.number(demand.surgeMax()) + " surge" : "";
        String others = demand.others() > 0 ? " + " + Words.count(demand.others(), "other") : "";
        String all = demand.nodesMax() == 0 ? Words.count(demand.others(), "address") + " in use"
                : nodes + growth + surge + others;
        return all + " of " + Words.number(demand.usable());
    }

    private boolean flat() {
        return plan.clustersIn(subnet().id())
                .anyMatch(cluster -> cluster.cluster().network().model() == NetworkModel.NODE_SUBNET);
    }

    private static List<String> uses(Subnet subnet) {
        return subnet.addressesInUse().stream().map(SubnetBlock::use).toList();
    }

    private static String use(AddressUse use) {
        String kind = use.kind().label();
        String what = use.name().isBlank() ? kind : use.name() + " (" + kind.toLowerCase(Locale.ROOT) + ")";
        return what + ": " + Words.count(use.count(), "address");
    }

    private List<String> tagWords() {
        Design design = plan.design();
        List<String> words = new ArrayList<>();
        if (subnet().lifecycle() == Lifecycle.EXISTING) {
            words.add("existing");
        }
        Optional.ofNullable(subnet().delegation()).map(to -> "delegated to " + to).ifPresent(words::add);
        name(design, Optional.ofNullable(subnet().natGateway())).map(name -> "NAT gateway " + name)
                .ifPresent(words::add);
        name(design, Optional.ofNullable(subnet().routeTable())).map(name -> "routes " + name).ifPresent(words::add);
        name(design, Optional.ofNullable(subnet().securityGroup())).map(name -> "NSG " + name).ifPresent(words::add);
        return words;
    }

    private Stream<Block> apiServers() {
        return plan.design().clusters().stream()
                .filter(cluster -> subnet().id().equals(cluster.apiServer().subnet()))
                .map(cluster -> Card.ofApiServer(cluster, PoolBlock.WIDTH));
    }

    private static Optional<String> name(Design design, Optional<ElementId> id) {
        return id.flatMap(design::find).map(Element::name);
    }

}

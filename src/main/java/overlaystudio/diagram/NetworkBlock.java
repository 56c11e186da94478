package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.Lifecycle;
import overlaystudio.design.Placement;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;

/// A virtual network with its subnets and its free space.
final class NetworkBlock implements Block {

    static final double PADDING = 14;
    static final double WIDTH = SubnetBlock.WIDTH + 2 * PADDING;
    private static final double MORE = 20;

    private final Plan plan;
    private final VirtualNetwork network;
    private final List<String> prefixes;
    private final Stack subnets;
    private final FreeBlock free;

    /// How many subnets of the network a picture of a part leaves out.
    private final int hidden;

    NetworkBlock(Plan plan, VirtualNetwork network) {
        this.plan = plan;
        this.network = network;
        VirtualNetwork whole = plan.whole().find(network.id(), VirtualNetwork.class).orElse(network);
        free = new FreeBlock(whole);
        hidden = whole.subnets().size() - network.subnets().size();
        prefixes = Words.lines(others(), TextStyle.ADDRESS, WIDTH - 2 * PADDING);
        subnets = new Stack(10, network.subnets().stream()
                .flatMap(subnet -> plan.subnet(subnet.id()).stream())
                .map(demand -> (Block) new SubnetBlock(plan, demand))
                .toList());
    }

    /// The ranges that have no room in the first line.
    private List<String> others() {
        return Stream.concat(
                network.prefixes().stream().skip(1).map(Cidr::toString),
                network.ipv6Prefixes().stream().map(Object::toString)).toList();
    }

    private double top() {
        return 50 + prefixes.size() * 15;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return top() + inner() + free.height() + PADDING;
    }

    private double inner() {
        return (subnets.isEmpty() ? 0 : subnets.height() + 10) + (hidden > 0 ? MORE : 0);
    }

    @Override
    public Object key() {
        return List.of(network, hidden, facts(), free.key(), subnets.key());
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        double below = frame.y() + top() + inner();
        Frame rest = new Frame(frame.x() + PADDING, below, SubnetBlock.WIDTH, frame.bottom() - PADDING - below);
        sketch.part(network.id(), frame, network.name(), description(), brush -> paint(brush, frame), () -> {
            subnets.draw(sketch, frame.x() + PADDING, frame.y() + top());
            free.draw(sketch, rest);
        });
    }

    private void paint(Brush brush, Frame frame) {
        Frame row = new Frame(frame.x() + PADDING, frame.y(), frame.width() - 2 * PADDING, 0);
        brush.box(frame, BoxStyle.NETWORK.of(network.lifecycle()));
        brush.pair(row, frame.y() + 23, TextStyle.TITLE, network.name(), TextStyle.ADDRESS.in(Role.NETWORK_TEXT),
                network.prefixes().stream().findFirst().map(Cidr::toString).orElse("no address space"));
        double y = frame.y() + 23;
        for (String line : prefixes) {
            y += 15;
            brush.right(row.right(), y, row.width(), TextStyle.ADDRESS.in(Role.NETWORK_TEXT), line);
        }
        brush.left(row.x(), y + 16, row.width(), TextStyle.BODY, String.join(" \u00b7 ", facts()));
        if (hidden > 0) {
            String more = subnets.isEmpty() ? Words.count(hidden, "subnet") + ", not shown"
                    : "\u2026 and " + Words.count(hidden, "more subnet");
            brush.left(row.x(), frame.y() + top() + inner() - 9, row.width(), TextStyle.BODY, more);
        }
    }

    private List<String> facts() {
        Placement placement = network.placement().within(plan.design().placement());
        List<String> facts = new ArrayList<>();
        facts.add(network.lifecycle() == Lifecycle.EXISTING ? "Existing virtual network" : "Virtual network");
        Optional.ofNullable(placement.location()).ifPresent(facts::add);
        Optional.ofNullable(placement.resourceGroup()).ifPresent(facts::add);
        return facts;
    }

    private String description() {
        return String.join(", ", facts()) + ": " + network.name() + " "
                + String.join(", ", network.prefixes().stream().map(Cidr::toString).toList());
    }
}

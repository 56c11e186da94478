package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.FreeSpace;

/// The free space of a virtual network: how much it is, and its largest blocks as far as there is room.
final class FreeBlock implements Block {

    private static final double TOP = 27;
    private static final double LINE = 15;

    private final ElementId id;
    private final String network;
    private final FreeSpace space;
    private final List<Cidr> blocks;

    FreeBlock(VirtualNetwork network) {
        id = network.id().part("free");
        this.network = network.name();
        space = new FreeSpace(
                AddressSet.of(network.prefixes()),
                AddressSet.of(network.subnets().stream().map(Subnet::prefix).toList()));
        blocks = space.blocks().stream().sorted(Comparator.comparingInt(Cidr::prefix).thenComparing(Cidr::network))
                .toList();
    }

    @Override
    public double width() {
        return SubnetBlock.WIDTH;
    }

    @Override
    public double height() {
        return blocks.isEmpty() ? TOP + 3 : TOP + LINE + 8;
    }

    @Override
    public Object key() {
        return List.of(id, network, space.space().size(), blocks);
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        sketch.part(id, frame, "Free space of " + network, count(), brush -> paint(brush, frame));
    }

    private String count() {
        return Words.number(space.free().size()) + " of " + Words.count(space.space().size(), "address") + " free";
    }

    private void paint(Brush brush, Frame frame) {
        double y = frame.y() + 20;
        brush.box(frame, BoxStyle.FREE_SPACE);
        brush.left(frame.x() + 10, y, frame.width() - 20, TextStyle.BODY, count());
        for (String line : lines((int) ((frame.height() - TOP - 4) / LINE))) {
            y += LINE;
            brush.left(frame.x() + 10, y, frame.width() - 20, TextStyle.SMALL_ADDRESS, line);
        }
    }

    /// The largest blocks in at most as many lines, the last of which says how many are left out.
    private List<String> lines(int most) {
        if (blocks.size() <= most) {
            return blocks.stream().map(Cidr::toString).toList();
        }
        if (most <= 1) {
            return List.of("largest " + blocks.getFirst() + " and " + Words.number(blocks.size() - 1) + " more");
        }
        List<String> lines = new ArrayList<>(blocks.subList(0, most - 1).stream().map(Cidr::toString).toList());
        lines.add("\u2026 and " + Words.number(blocks.size() - most + 1) + " more");
        return lines;
    }
}

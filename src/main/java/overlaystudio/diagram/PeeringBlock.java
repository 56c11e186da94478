package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.Lifecycle;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;

/// The label of a peering: its name and its options.
final class PeeringBlock {

    static final double WIDTH = 150;
    private static final double PADDING = 9;

    private final Peering peering;
    private final List<String> lines;

    PeeringBlock(Peering peering) {
        this.peering = peering;
        lines = Words.lines(words(), TextStyle.SMALL, WIDTH - 2 * PADDING);
    }

    Peering peering() {
        return peering;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(peering.lifecycle() == Lifecycle.EXISTING ? "existing peering" : "peering");
        List<PeeringEnd> ends = List.of(peering.first(), peering.second());
        if (ends.stream().anyMatch(PeeringEnd::allowForwardedTraffic)) {
            words.add("forwarded traffic");
        }
        if (ends.stream().anyMatch(PeeringEnd::allowGatewayTransit)) {
            words.add("gateway transit");
        }
        if (ends.stream().anyMatch(PeeringEnd::useRemoteGateways)) {
            words.add("remote gateway");
        }
        return words;
    }

    double height() {
        return 28 + lines.size() * 13;
    }

    void draw(Sketch sketch, Frame frame, List<Outline> ways) {
        String title = peering.name();
        sketch.part(peering.id(), frame, title, "Peering " + title + ": " + String.join(", ", words()),
                brush -> paint(brush, frame, ways));
    }

    private void paint(Brush brush, Frame frame, List<Outline> ways) {
        BoxStyle style = BoxStyle.PEERING.of(peering.lifecycle());
        ways.forEach(way -> brush.link(way, Role.NETWORK, 1.4, style.dash()));
        brush.box(frame, style);
        brush.left(frame.x() + PADDING, frame.y() + 17, WIDTH - 2 * PADDING, TextStyle.STRONG, peering.name());
        double y = frame.y() + 18;
        for (String line : lines) {
            y += 13;
            brush.left(frame.x() + PADDING, y, WIDTH - 2 * PADDING, TextStyle.SMALL, line);
        }
    }
}

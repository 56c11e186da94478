package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.net.Cidr;

/// A small box with a kind, a name and lines about it.
///
/// @param id the identity of what it stands for
/// @param kind what it is
/// @param name its name
/// @param words lines of words
/// @param addresses lines of addresses
/// @param style its edge
/// @param width its width
record Card(ElementId id, String kind, String name, List<String> words, List<String> addresses, BoxStyle style,
        double width) implements Block {

    private static final int MOST_LINES = 8;
    private static final double PADDING = 10;

    static Card of(Element element, String kind, Lifecycle lifecycle, List<String> words, List<String> addresses,
            double width) {
        List<String> lines = Words.lines(words, TextStyle.SMALL, width - 2 * PADDING);
        String shown = lifecycle == Lifecycle.EXISTING ? kind + " \u00b7 existing" : kind;
        return new Card(element.id(), shown, element.name(), lines, most(addresses), BoxStyle.CARD.of(lifecycle),
                width);
    }

    static Card of(Appliance appliance, Design design, double width) {
        List<String> addresses =
                Optional.ofNullable(appliance.privateAddress()).map(Object::toString).stream().toList();
        return of(appliance, appliance.kind().label(), appliance.lifecycle(), names(design, appliance.publicIps()),
                addresses, width);
    }

    static Card of(ExternalNetwork network, double width) {
        Stream<String> holes = network.holes().stream().map(hole -> "not " + hole);
        List<String> addresses = Stream.concat(network.ranges().stream().map(Cidr::toString), holes).toList();
        List<String> words = network.summaryRoute() ? List.of("summary route only") : List.of();
        return of(network, "Outside \u00b7 " + network.connection().label(), Lifecycle.PLANNED, words, addresses,
                width);
    }

    static Card of(NatGateway gateway, Design design, double width) {
        return of(gateway, "NAT gateway", gateway.lifecycle(), names(design, gateway.publicIps()), List.of(), width);
    }

    static Card of(PublicIp address, double width) {
        return of(address, "Public IP address", address.lifecycle(), List.of(), List.of(), width);
    }

    static Card of(RouteTable table, double width) {
        List<String> routes = table.routes().stream().flatMap(route -> route(route, width - 2 * PADDING)).toList();
        return of(table, "Route table", table.lifecycle(), List.of(), routes, width);
    }

    private static Stream<String> route(Route route, double room) {
        String hop = Optional.ofNullable(route.nextHopAddress())
                .map(Object::toString)
                .orElse(route.nextHopType().label());
        String line = route.prefix() + " \u2192 " + hop;
        return TextStyle.SMALL_ADDRESS.width(line) <= room
                ? Stream.of(line)
                : Stream.of(route.prefix() + " \u2192", "  " + hop);
    }

    static Card of(SecurityGroup group, double width) {
        return of(group, "Security group", group.lifecycle(), List.of(Words.count(group.rules().size(), "rule")),
                List.of(), width);
    }

    static Card ofApiServer(Cluster cluster, double width) {
        String access = cluster.apiServer().privateCluster() ? "private" : "public";
        return new Card(cluster.id().part("api-server"), access + ", in this subnet by VNet integration",
                "API server of " + cluster.name(), List.of(), List.of(),
                BoxStyle.CARD.of(cluster.lifecycle()), width);
    }

    static Card ofIngress(Cluster cluster, double width) {
        return new Card(cluster.id().part("ingress"), "Ingress from outside to services", cluster.ingress().label(),
                List.of(), List.of(), BoxStyle.CARD.of(cluster.lifecycle()), width);
    }

    static Card of(ReservedRange range, double width) {
        return new Card(range.id(), "Keep free", range.name(), List.of(), List.of(range.range().toString()),
                BoxStyle.FREE_SPACE, width);
    }

    private static List<String> names(Design design, List<ElementId> ids) {
        return ids.stream().flatMap(id -> design.find(id).stream()).map(Element::name).toList();
    }

    private static List<String> most(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        shown.add("\u2026 and " + Words.number(lines.size() - MOST_LINES + 1) + " more");
        return shown;
    }

    @Override
    public double height() {
        return 42 + (words.size() + addresses.size()) * 14 + (words.isEmpty() && addresses.isEmpty() ? 0 : 3);
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        String description = String.join(", ", Stream.of(List.of(kind + " " + name), words, addresses)
                .flatMap(List::stream).map(String::strip).toList());
        sketch.part(id, frame, name, description, brush -> paint(brush, frame));
    }

    private void paint(Brush brush, Frame frame) {
        double x = frame.x() + PADDING;
        double room = frame.width() - 2 * PADDING;
        brush.box(frame, style);
        brush.left(x, frame.y() + 18, room, TextStyle.NAME, name);
        brush.left(x, frame.y() + 32, room, TextStyle.SMALL, kind);
        double y = frame.y() + 34;
        for (String line : words) {
            y += 14;
            brush.left(x, y, room, TextStyle.SMALL, line);
        }
        for (String line : addresses) {
            y += 14;
            brush.left(x, y, room, TextStyle.SMALL_ADDRESS, line);
        }
    }
}

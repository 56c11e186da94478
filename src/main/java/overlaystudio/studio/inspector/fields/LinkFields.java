package overlaystudio.studio.inspector.fields;

import java.util.List;

import overlaystudio.azure.ExternalConnection;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.ReservedRange;

/// The fields of what virtual networks meet: peerings, outside networks, ranges to keep free.
final class LinkFields {

    private static final Lens<Peering, PeeringEnd> FIRST = Lens.required(Peering::first, Peering::withFirst);
    private static final Lens<Peering, PeeringEnd> SECOND = Lens.required(Peering::second, Peering::withSecond);

    static final Fields<Peering> PEERING = Fields.of(
            List.of(
                    Fields.name(Lens.required(Peering::name, Peering::withName),
                            "Stands for the links in both directions."),
                    Fields.lifecycle(Lens.required(Peering::lifecycle, Peering::withLifecycle))),
            end("first", "First network", FIRST),
            end("second", "Second network", SECOND));

    static final Fields<ExternalNetwork> EXTERNAL = Fields.of(List.of(
            Fields.name(Lens.required(ExternalNetwork::name, ExternalNetwork::withName), "Its name in the design."),
            Fields.choice("connection", "Connection",
                    Lens.required(ExternalNetwork::connection, ExternalNetwork::withConnection),
                    Option.all(ExternalConnection.class)),
            Field.of("ranges", "Ranges", Lens.required(ExternalNetwork::ranges, ExternalNetwork::withRanges),
                    new Input.Rows<>(Syntaxes.CIDR, "Add a range", 1))
                    .help("What pods and nodes must not overlap."),
            Field.of("holes", "Holes", Lens.required(ExternalNetwork::holes, ExternalNetwork::withHoles),
                    new Input.Rows<>(Syntaxes.CIDR, "Add a hole", 0))
                    .help("Parts of its ranges that it does not use."),
            Fields.toggle("summaryRoute", "Summary route only",
                    Lens.required(ExternalNetwork::summaryRoute, ExternalNetwork::withSummaryRoute))
                    .help("On: its ranges are only announced, not addresses in use."),
            Field.of("connectedTo", "Connected to",
                    Lens.required(ExternalNetwork::connectedTo, ExternalNetwork::withConnectedTo),
                    new Input.Checks<ExternalNetwork, ElementId>(
                            References.to(Design::networks), "There is no virtual network yet."))
                    .help("Networks whose gateway leads to it. None ticked: every network reaches it.")));

    static final Fields<ReservedRange> RESERVED = Fields.of(List.of(
            Fields.name(Lens.required(ReservedRange::name, ReservedRange::withName), "What it is kept for."),
            Fields.typed("range", "Range", Lens.required(ReservedRange::range, ReservedRange::withRange), Syntaxes.CIDR)
                    .help(shown -> Ranges.span(shown.value().range()))
                    .alone()));

    private LinkFields() {}

    private static List<Field<Peering, ?>> end(String name, String label, Lens<Peering, PeeringEnd> end) {
        return List.of(
                Fields.choice(name, label, end.then(Lens.required(PeeringEnd::network, PeeringEnd::withNetwork)),
                        References.to(Design::networks)),
                Fields.toggle(name + ".allowForwardedTraffic", "Allow forwarded traffic",
                        end.then(Lens.required(
                                PeeringEnd::allowForwardedTraffic, PeeringEnd::withAllowForwardedTraffic)))
                        .help("Traffic that the other network forwards may enter."),
                Fields.toggle(name + ".allowGatewayTransit", "Allow gateway transit",
                        end.then(Lens.required(
                                PeeringEnd::allowGatewayTransit, PeeringEnd::withAllowGatewayTransit)))
                        .help("The other network may use the gateway of this one."),
                Fields.toggle(name + ".useRemoteGateways", "Use remote gateways",
                        end.then(Lens.required(
                                PeeringEnd::useRemoteGateways, PeeringEnd::withUseRemoteGateways)))
                        .help("This network uses the gateway of the other one."));
    }
}

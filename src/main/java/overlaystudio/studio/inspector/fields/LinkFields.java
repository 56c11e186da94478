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
                    Fields.name(Lens.required(Peering::name, Peering::withName), "peering"),
                    Fields.lifecycle(Lens.required(Peering::lifecycle, Peering::withLifecycle))),
            end("first", FIRST),
            end("second", SECOND));

    static final Fields<ExternalNetwork> EXTERNAL = Fields.of(List.of(
            Fields.name(Lens.required(ExternalNetwork::name, ExternalNetwork::withName), "outside-network"),
            Fields.choice("connection", Lens.required(ExternalNetwork::connection, ExternalNetwork::withConnection),
                    Option.all(ExternalConnection.class)),
            Field.of("ranges", Lens.required(ExternalNetwork::ranges, ExternalNetwork::withRanges),
                    new Input.Rows<>(Syntaxes.CIDR, 1)).helped(),
            Field.of("holes", Lens.required(ExternalNetwork::holes, ExternalNetwork::withHoles),
                    new Input.Rows<>(Syntaxes.CIDR, 0)).helped(),
            Fields.toggle("summaryRoute",
                    Lens.required(ExternalNetwork::summaryRoute, ExternalNetwork::withSummaryRoute)).helped(),
            Field.of("connectedTo", Lens.required(ExternalNetwork::connectedTo, ExternalNetwork::withConnectedTo),
                    new Input.Checks<ExternalNetwork, ElementId>(References.to(Design::networks))).helped()));

    static final Fields<ReservedRange> RESERVED = Fields.of(List.of(
            Fields.name(Lens.required(ReservedRange::name, ReservedRange::withName), "reserved-range"),
            Fields.typed("range", Lens.required(ReservedRange::range, ReservedRange::withRange), Syntaxes.CIDR)
                    .help(shown -> Ranges.span(shown.value().range()))
                    .alone()));

    private LinkFields() {}

    private static List<Field<Peering, ?>> end(String name, Lens<Peering, PeeringEnd> end) {
        return List.of(
                Fields.choice(name, end.then(Lens.required(PeeringEnd::network, PeeringEnd::withNetwork)),
                        References.to(Design::networks)),
                Fields.toggle(name + ".allowForwardedTraffic",
                        end.then(Lens.required(
                                PeeringEnd::allowForwardedTraffic, PeeringEnd::withAllowForwardedTraffic)))
                        .helped(),
                Fields.toggle(name + ".allowGatewayTransit",
                        end.then(Lens.required(
                                PeeringEnd::allowGatewayTransit, PeeringEnd::withAllowGatewayTransit)))
                        .helped(),
                Fields.toggle(name + ".useRemoteGateways",
                        end.then(Lens.required(
                                PeeringEnd::useRemoteGateways, PeeringEnd::withUseRemoteGateways)))
                        .helped());
    }
}

package overlaystudio.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Placement;
import overlaystudio.design.Position;

/// The form of a whole design.
final class DesignShape {

    /// The version of the format that this class reads and writes.
    static final int VERSION = 1;

    /// A place on the canvas as it stands in a file.
    ///
    /// @param element whose place it is
    /// @param x to the right, in world units
    /// @param y down, in world units
    record PlacedElement(ElementId element, double x, double y) {}

    static final Shape<PlacedElement> POSITION = new Shape<>(
            "a position",
            List.of("element", "x", "y"),
            in -> new PlacedElement(
                    in.required("element", (json, register) -> register.place(json)),
                    in.required("x", Kinds.COORDINATE),
                    in.required("y", Kinds.COORDINATE)),
            (placed, out) -> {
                out.field("element", placed.element());
                out.field("x", placed.x());
                out.field("y", placed.y());
            });

    static final Shape<Note> NOTE = new Shape<>(
            "a note",
            List.of("id", "text", "about"),
            in -> new Note(
                    in.required("id", (json, register) -> register.note(json)),
                    in.required("text", Kinds.NOTE),
                    in.optional("about", Kinds.NOTED)),
            (note, out) -> {
                out.field("id", note.id());
                out.field("text", note.text());
                out.optional("about", note.about());
            });

    static final Shape<Design> DESIGN = new Shape<>(
            "a design",
            List.of(
                    "schemaVersion", "name", "rulesDate", "subscription", "resourceGroup", "location", "tags",
                    "networks",
                    "peerings", "externalNetworks", "reservedRanges", "routeTables", "natGateways", "publicIps",
                    "securityGroups", "appliances", "clusters", "notes", "positions", "acceptedRisks"),
            DesignShape::design,
            DesignShape::write);

    private DesignShape() {}

    /// Lists first: what is wrong in them is told even where the design itself lacks something.
    private static Design design(Fields in) {
        Design parts = Design.empty("", LocalDate.EPOCH)
                .withNetworks(in.list("networks", NetworkShapes.NETWORK))
                .withPeerings(in.list("peerings", NetworkShapes.PEERING))
                .withExternalNetworks(in.list("externalNetworks", NetworkShapes.EXTERNAL_NETWORK))
                .withReservedRanges(in.list("reservedRanges", NetworkShapes.RESERVED_RANGE))
                .withRouteTables(in.list("routeTables", ResourceShapes.ROUTE_TABLE))
                .withNatGateways(in.list("natGateways", ResourceShapes.NAT_GATEWAY))
                .withPublicIps(in.list("publicIps", ResourceShapes.PUBLIC_IP))
                .withSecurityGroups(in.list("securityGroups", ResourceShapes.SECURITY_GROUP))
                .withAppliances(in.list("appliances", ResourceShapes.APPLIANCE))
                .withClusters(in.list("clusters", ClusterShapes.CLUSTER))
                .withNotes(in.list("notes", NOTE))
                .withPositions(positions(in))
                .withAcceptedRisks(in.list("acceptedRisks", RiskShapes::risk))
                .withTags(in.optional("tags", Tags.KIND, List.of()));
        return parts.withName(in.name())
                .withRulesDate(in.required("rulesDate", Kinds.DATE))
                .withPlacement(placement(in));
    }

    private static Placement placement(Fields in) {
        return new Placement(
                in.optional("subscription", Kinds.TEXT),
                in.required("resourceGroup", Kinds.TEXT),
                in.required("location", Kinds.TEXT));
    }

    private static Map<ElementId, Position> positions(Fields in) {
        Map<ElementId, Position> positions = new TreeMap<>();
        for (PlacedElement placed : in.list("positions", POSITION)) {
            positions.put(placed.element(), new Position(placed.x(), placed.y()));
        }
        return positions;
    }

    private static void write(Design design, Output out) {
        out.field("schemaVersion", VERSION);
        out.field("name", design.name());
        out.field("rulesDate", design.rulesDate());
        out.placement(design.placement());
        out.unless(List.of(), "tags", design.tags(), Tags.SHAPE);
        out.list("networks", design.networks(), NetworkShapes.NETWORK);
        out.list("peerings", design.peerings(), NetworkShapes.PEERING);
        out.list("externalNetworks", design.externalNetworks(), NetworkShapes.EXTERNAL_NETWORK);
        out.list("reservedRanges", design.reservedRanges(), NetworkShapes.RESERVED_RANGE);
        out.list("routeTables", design.routeTables(), ResourceShapes.ROUTE_TABLE);
        out.list("natGateways", design.natGateways(), ResourceShapes.NAT_GATEWAY);
        out.list("publicIps", design.publicIps(), ResourceShapes.PUBLIC_IP);
        out.list("securityGroups", design.securityGroups(), ResourceShapes.SECURITY_GROUP);
        out.list("appliances", design.appliances(), ResourceShapes.APPLIANCE);
        out.list("clusters", design.clusters(), ClusterShapes.CLUSTER);
        out.list("notes", design.notes(), NOTE);
        out.list("positions", placed(design), POSITION);
        out.list("acceptedRisks", design.acceptedRisks(), RiskShapes.ACCEPTED_RISK);
    }

    private static List<PlacedElement> placed(Design design) {
        return new TreeMap<>(design.positions()).entrySet().stream()
                .map(each -> new PlacedElement(each.getKey(), each.getValue().x(), each.getValue().y()))
                .toList();
    }
}

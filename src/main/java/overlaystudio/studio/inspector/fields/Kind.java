package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.function.Function;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

/// A kind of thing that the side panel shows, with its layout and its fields.
///
/// @param layout the name of its FXML file
/// @param fields its fields
/// @param subject makes one or several of it something to edit; at least one
public record Kind<O>(String layout, Fields<O> fields, Function<List<ElementId>, Subject<O>> subject) {

    /// The design itself.
    public static final Kind<Design> DESIGN = new Kind<>("design.fxml", DesignFields.ALL, _ -> new Subject.Whole());

    private static final Kind<VirtualNetwork> NETWORK =
            of("virtual-network.fxml", NetworkFields.NETWORK, VirtualNetwork.class);
    private static final Kind<Subnet> SUBNET = of("subnet.fxml", NetworkFields.SUBNET, Subnet.class);
    private static final Kind<Peering> PEERING = of("peering.fxml", LinkFields.PEERING, Peering.class);
    private static final Kind<ExternalNetwork> EXTERNAL =
            of("outside-network.fxml", LinkFields.EXTERNAL, ExternalNetwork.class);
    private static final Kind<ReservedRange> RESERVED =
            of("reserved-range.fxml", LinkFields.RESERVED, ReservedRange.class);
    private static final Kind<RouteTable> ROUTE_TABLE =
            of("route-table.fxml", GatewayFields.ROUTE_TABLE, RouteTable.class);
    private static final Kind<NatGateway> NAT_GATEWAY =
            of("nat-gateway.fxml", GatewayFields.NAT_GATEWAY, NatGateway.class);
    private static final Kind<PublicIp> PUBLIC_IP = of("public-ip.fxml", GatewayFields.PUBLIC_IP, PublicIp.class);
    private static final Kind<SecurityGroup> SECURITY_GROUP =
            of("security-group.fxml", GatewayFields.SECURITY_GROUP, SecurityGroup.class);
    private static final Kind<Appliance> APPLIANCE = of("appliance.fxml", GatewayFields.APPLIANCE, Appliance.class);
    private static final Kind<Cluster> CLUSTER = of("cluster.fxml", ClusterFields.ALL, Cluster.class);
    private static final Kind<NodePool> NODE_POOL = of("node-pool.fxml", PoolFields.ALL, NodePool.class);

    private static final Kind<Note> NOTE = of("note.fxml", NoteFields.ALL, Note.class);

    private static <E extends Element> Kind<E> of(String layout, Fields<E> fields, Class<E> type) {
        return new Kind<>(layout, fields, ids -> ids.size() == 1
                ? new Subject.Part<>(ids.getFirst(), type)
                : new Subject.Parts<>(ids, type));
    }

    /// The kind of an element.
    public static Kind<? extends Element> of(Element element) {
        return switch (element) {
            case VirtualNetwork _ -> NETWORK;
            case Subnet _ -> SUBNET;
            case Peering _ -> PEERING;
            case ExternalNetwork _ -> EXTERNAL;
            case ReservedRange _ -> RESERVED;
            case RouteTable _ -> ROUTE_TABLE;
            case NatGateway _ -> NAT_GATEWAY;
            case PublicIp _ -> PUBLIC_IP;
            case SecurityGroup _ -> SECURITY_GROUP;
            case Appliance _ -> APPLIANCE;
            case Cluster _ -> CLUSTER;
            case NodePool _ -> NODE_POOL;
            case Note _ -> NOTE;
        };
    }
}

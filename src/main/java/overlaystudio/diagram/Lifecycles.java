package overlaystudio.diagram;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
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

/// Whether elements are planned or exist.
final class Lifecycles {

    private Lifecycles() {}

    /// The lifecycle of an element; planned for what has none.
    static Lifecycle of(Element element) {
        return switch (element) {
            case VirtualNetwork it -> it.lifecycle();
            case Subnet it -> it.lifecycle();
            case Peering it -> it.lifecycle();
            case RouteTable it -> it.lifecycle();
            case NatGateway it -> it.lifecycle();
            case PublicIp it -> it.lifecycle();
            case SecurityGroup it -> it.lifecycle();
            case Appliance it -> it.lifecycle();
            case Cluster it -> it.lifecycle();
            case NodePool it -> it.lifecycle();
            case ExternalNetwork _, ReservedRange _, Note _ -> Lifecycle.PLANNED;
        };
    }
}

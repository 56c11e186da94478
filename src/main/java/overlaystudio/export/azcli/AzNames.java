package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
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

/// What az calls the elements of a design.
final class AzNames {

    private AzNames() {}

    /// The tags that everything gets which is created, as az takes them.
    static List<Word> tags(Design design) {
        return design.tags().stream().map(tag -> Word.of(tag.name() + "=" + tag.value())).toList();
    }

    /// The group of az commands for an element.
    static String commands(Element element) {
        return switch (element) {
            case VirtualNetwork _ -> "network vnet";
            case Subnet _ -> "network vnet subnet";
            case Peering _ -> "network vnet peering";
            case RouteTable _ -> "network route-table";
            case NatGateway _ -> "network nat gateway";
            case PublicIp _ -> "network public-ip";
            case SecurityGroup _ -> "network nsg";
            case Cluster _ -> "aks";
            case NodePool _ -> "aks nodepool";
            case Appliance _ -> "vm";
            case ExternalNetwork _, ReservedRange _, Note _ -> throw new IllegalArgumentException(
                    "az has no command for " + element.id());
        };
    }
}

package overlaystudio.export;

import overlaystudio.azure.ApplianceKind;
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

/// What Azure Resource Manager calls the elements of a design.
public final class Resources {

    private Resources() {}

    /// Whether an element is a resource of its own, so that it lies in a resource group.
    public static boolean hasPlacement(Element element) {
        return switch (element) {
            case VirtualNetwork _, RouteTable _, NatGateway _, PublicIp _, SecurityGroup _, Appliance _, Cluster _ -> true;
            case Subnet _, NodePool _, Peering _, ExternalNetwork _, ReservedRange _, Note _ -> false;
        };
    }

    /// Whether an element is ours to create.
    public static boolean isPlanned(Element element) {
        return switch (element) {
            case VirtualNetwork it -> planned(it.lifecycle());
            case Subnet it -> planned(it.lifecycle());
            case Peering it -> planned(it.lifecycle());
            case RouteTable it -> planned(it.lifecycle());
            case NatGateway it -> planned(it.lifecycle());
            case PublicIp it -> planned(it.lifecycle());
            case SecurityGroup it -> planned(it.lifecycle());
            case Appliance it -> planned(it.lifecycle());
            case Cluster it -> planned(it.lifecycle());
            case NodePool it -> planned(it.lifecycle());
            case ExternalNetwork _, ReservedRange _, Note _ -> false;
        };
    }

    private static boolean planned(Lifecycle lifecycle) {
        return lifecycle == Lifecycle.PLANNED;
    }

    /// The resource type of an element that is a resource of its own.
    public static String type(Element element) {
        return switch (element) {
            case VirtualNetwork _ -> "Microsoft.Network/virtualNetworks";
            case RouteTable _ -> "Microsoft.Network/routeTables";
            case NatGateway _ -> "Microsoft.Network/natGateways";
            case PublicIp _ -> "Microsoft.Network/publicIPAddresses";
            case SecurityGroup _ -> "Microsoft.Network/networkSecurityGroups";
            case Cluster _ -> "Microsoft.ContainerService/managedClusters";
            case Appliance it -> it.kind() == ApplianceKind.AZURE_FIREWALL
                    ? "Microsoft.Network/azureFirewalls"
                    : "Microsoft.Compute/virtualMachines";
            case Subnet _, NodePool _, Peering _, ExternalNetwork _, ReservedRange _, Note _ -> throw new IllegalArgumentException(
                    element.id() + " is no resource of its own");
        };
    }
}

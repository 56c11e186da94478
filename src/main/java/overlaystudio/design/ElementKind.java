package overlaystudio.design;

/// A kind of element, with the word for it and the stem of its identities.
public enum ElementKind {
    /// A virtual network.
    VIRTUAL_NETWORK("Virtual network", "vnet"),

    /// A subnet.
    SUBNET("Subnet", "subnet"),

    /// A peering.
    PEERING("Peering", "peering"),

    /// A network outside Azure.
    EXTERNAL_NETWORK("Outside network", "outside"),

    /// A route table.
    ROUTE_TABLE("Route table", "routes"),

    /// A NAT gateway.
    NAT_GATEWAY("NAT gateway", "nat"),

    /// A public IP address.
    PUBLIC_IP("Public IP address", "ip"),

    /// A network security group.
    SECURITY_GROUP("Network security group", "nsg"),

    /// A firewall or another appliance.
    APPLIANCE("Firewall or appliance", "appliance"),

    /// A range to keep free.
    RESERVED_RANGE("Range to keep free", "reserved"),

    /// An AKS cluster.
    CLUSTER("Cluster", "cluster"),

    /// A node pool.
    NODE_POOL("Node pool", "pool"),

    /// A note.
    NOTE("Note", "note");

    private final String label;
    private final String stem;

    ElementKind(String label, String stem) {
        this.label = label;
        this.stem = stem;
    }

    /// The word for it, such as "Node pool".
    public String label() {
        return label;
    }

    /// The word for it within a sentence, such as "node pool" and "NAT gateway".
    public String noun() {
        return Character.isUpperCase(label.charAt(1)) ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /// So many of it, such as "3 node pools" and "1 subnet".
    public String counted(int count) {
        String one = noun();
        String many = switch (this) {
            case PUBLIC_IP -> "public IP addresses";
            case APPLIANCE -> "firewalls or appliances";
            case RESERVED_RANGE -> "ranges to keep free";
            default -> one + "s";
        };
        return count + " " + (count == 1 ? one : many);
    }

    /// The stem of its identities, such as `pool` in `pool-1`.
    public String stem() {
        return stem;
    }

    /// The kind of an element.
    public static ElementKind of(Element element) {
        return switch (element) {
            case VirtualNetwork _ -> VIRTUAL_NETWORK;
            case Subnet _ -> SUBNET;
            case Peering _ -> PEERING;
            case ExternalNetwork _ -> EXTERNAL_NETWORK;
            case RouteTable _ -> ROUTE_TABLE;
            case NatGateway _ -> NAT_GATEWAY;
            case PublicIp _ -> PUBLIC_IP;
            case SecurityGroup _ -> SECURITY_GROUP;
            case Appliance _ -> APPLIANCE;
            case ReservedRange _ -> RESERVED_RANGE;
            case Cluster _ -> CLUSTER;
            case NodePool _ -> NODE_POOL;
            case Note _ -> NOTE;
        };
    }
}

package overlaystudio.azure;

/// The way in which traffic of a cluster leaves for the internet.
public enum OutboundType implements AzureTerm {
    /// A Standard load balancer with public addresses of its own.
    LOAD_BALANCER("loadBalancer", "Load balancer"),

    /// A NAT gateway that AKS makes in a VNet that AKS manages.
    MANAGED_NAT_GATEWAY("managedNATGateway", "Managed NAT gateway"),

    /// A StandardV2 NAT gateway that AKS makes in a VNet that AKS manages.
    MANAGED_NAT_GATEWAY_V2("managedNATGatewayV2", "Managed NAT gateway V2"),

    /// A NAT gateway that is attached to the node subnets beforehand.
    USER_ASSIGNED_NAT_GATEWAY("userAssignedNATGateway", "User-assigned NAT gateway"),

    /// A default route to a firewall or another appliance.
    USER_DEFINED_ROUTING("userDefinedRouting", "User-defined routing"),

    /// No egress is set up: for network isolated clusters.
    NONE("none", "None"),

    /// Egress is denied by a network security group.
    BLOCK("block", "Block");

    private final String azureName;
    private final String label;

    OutboundType(String azureName, String label) {
        this.azureName = azureName;
        this.label = label;
    }

    @Override
    public String azureName() {
        return azureName;
    }

    @Override
    public String label() {
        return label;
    }
}

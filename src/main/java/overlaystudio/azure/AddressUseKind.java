package overlaystudio.azure;

/// The kind of thing that takes addresses of a subnet beside nodes.
public enum AddressUseKind implements AzureTerm {
    /// Front ends of internal load balancers.
    INTERNAL_LOAD_BALANCER("internalLoadBalancer", "Internal load balancer"),

    /// Private endpoints.
    PRIVATE_ENDPOINT("privateEndpoint", "Private endpoint"),

    /// Network interfaces of virtual machines and appliances.
    NETWORK_INTERFACE("networkInterface", "Network interface"),

    /// Instances and private front ends of an Application Gateway.
    APPLICATION_GATEWAY("applicationGateway", "Application Gateway");

    private final String azureName;
    private final String label;

    AddressUseKind(String azureName, String label) {
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

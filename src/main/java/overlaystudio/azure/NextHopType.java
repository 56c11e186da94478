package overlaystudio.azure;

/// The place to which a route sends traffic.
public enum NextHopType implements AzureTerm {
    /// An address, such as a firewall.
    VIRTUAL_APPLIANCE("VirtualAppliance", "Virtual appliance"),

    /// The VPN gateway of the VNet.
    VIRTUAL_NETWORK_GATEWAY("VirtualNetworkGateway", "Virtual network gateway"),

    /// The internet, directly.
    INTERNET("Internet", "Internet"),

    /// The VNet itself.
    VNET_LOCAL("VnetLocal", "Virtual network"),

    /// Nowhere: traffic is dropped.
    NONE("None", "None");

    private final String azureName;
    private final String label;

    NextHopType(String azureName, String label) {
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

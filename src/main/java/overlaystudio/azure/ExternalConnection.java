package overlaystudio.azure;

/// The way in which a network outside Azure is connected.
public enum ExternalConnection implements AzureTerm {
    /// A private line.
    EXPRESS_ROUTE("expressRoute", "ExpressRoute"),

    /// A site-to-site VPN.
    VPN("vpn", "VPN"),

    /// Another way, such as an appliance.
    OTHER("other", "Other");

    private final String azureName;
    private final String label;

    ExternalConnection(String azureName, String label) {
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

package overlaystudio.azure;

/// The pricing tier of the control plane of a cluster.
public enum ClusterTier implements AzureTerm {
    /// No uptime agreement.
    FREE("free", "Free"),

    /// With an uptime agreement.
    STANDARD("standard", "Standard"),

    /// With an uptime agreement and long-term support.
    PREMIUM("premium", "Premium");

    private final String azureName;
    private final String label;

    ClusterTier(String azureName, String label) {
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

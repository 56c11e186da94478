package overlaystudio.azure;

/// The direction of traffic that a security rule is about.
public enum TrafficDirection implements AzureTerm {
    /// Into the subnet.
    INBOUND("Inbound", "Inbound"),

    /// Out of the subnet.
    OUTBOUND("Outbound", "Outbound");

    private final String azureName;
    private final String label;

    TrafficDirection(String azureName, String label) {
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

package overlaystudio.azure;

/// The data plane of a cluster network.
public enum Dataplane implements AzureTerm {
    /// The classic data plane.
    AZURE("azure", "Azure"),

    /// Azure CNI powered by Cilium.
    CILIUM("cilium", "Cilium");

    private final String azureName;
    private final String label;

    Dataplane(String azureName, String label) {
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

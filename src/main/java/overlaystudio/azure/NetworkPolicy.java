package overlaystudio.azure;

/// The engine that enforces Kubernetes network policies.
public enum NetworkPolicy implements AzureTerm {
    /// No engine.
    NONE("none", "None"),

    /// Azure Network Policy Manager.
    AZURE("azure", "Azure"),

    /// Calico.
    CALICO("calico", "Calico"),

    /// The policy engine of the Cilium data plane.
    CILIUM("cilium", "Cilium");

    private final String azureName;
    private final String label;

    NetworkPolicy(String azureName, String label) {
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

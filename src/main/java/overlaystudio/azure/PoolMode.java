package overlaystudio.azure;

/// The part that a node pool plays in its cluster.
public enum PoolMode implements AzureTerm {
    /// Runs the pods of the cluster itself.
    SYSTEM("System", "System"),

    /// Runs applications only.
    USER("User", "User");

    private final String azureName;
    private final String label;

    PoolMode(String azureName, String label) {
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

package overlaystudio.azure;

/// The kind of identity with which a cluster acts on other resources.
public enum IdentityKind implements AzureTerm {
    /// An identity that lives and dies with the cluster.
    SYSTEM_ASSIGNED("systemAssigned", "System-assigned"),

    /// An identity that exists before the cluster.
    USER_ASSIGNED("userAssigned", "User-assigned");

    private final String azureName;
    private final String label;

    IdentityKind(String azureName, String label) {
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

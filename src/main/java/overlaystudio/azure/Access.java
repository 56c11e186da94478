package overlaystudio.azure;

/// What a security rule does with traffic.
public enum Access implements AzureTerm {
    /// Lets it pass.
    ALLOW("Allow", "Allow"),

    /// Drops it.
    DENY("Deny", "Deny");

    private final String azureName;
    private final String label;

    Access(String azureName, String label) {
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

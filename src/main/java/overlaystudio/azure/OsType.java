package overlaystudio.azure;

/// The operating system of a node pool.
public enum OsType implements AzureTerm {
    /// Linux nodes.
    LINUX("Linux", "Linux"),

    /// Windows Server nodes.
    WINDOWS("Windows", "Windows");

    private final String azureName;
    private final String label;

    OsType(String azureName, String label) {
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

package overlaystudio.azure;

/// A text of Azure's that may change from one day to another; the rule book has its values by date.
public enum Wording {
    /// The VM size of a pool where none is set; none from the day on which Azure chooses by what a region has.
    DEFAULT_VM_SIZE("defaultVmSize"),

    /// The Kubernetes version from which a new cluster surges by a tenth of a pool and not by one node; none before.
    TENTH_SURGE_FROM_VERSION("tenthSurgeFromVersion"),

    /// The oldest azure-cli (or aks-preview extension, before overlay was in azure-cli) that knows overlay.
    AZ_MINIMUM("azCliMinimum");

    private final String key;

    Wording(String key) {
        this.key = key;
    }

    /// The key of the text in the rule book.
    public String key() {
        return key;
    }
}

package overlaystudio.azure;

/// The distribution or release of a node operating system.
public enum OsSku implements AzureTerm {
    /// Ubuntu Linux.
    UBUNTU("Ubuntu", "Ubuntu"),

    /// Azure Linux.
    AZURE_LINUX("AzureLinux", "Azure Linux"),

    /// CBL-Mariner, the name of Azure Linux before 2023.
    CBL_MARINER("CBLMariner", "CBL-Mariner"),

    /// Windows Server 2019.
    WINDOWS_2019("Windows2019", "Windows Server 2019"),

    /// Windows Server 2022.
    WINDOWS_2022("Windows2022", "Windows Server 2022"),

    /// Windows Server 2025.
    WINDOWS_2025("Windows2025", "Windows Server 2025");

    private final String azureName;
    private final String label;

    OsSku(String azureName, String label) {
        this.azureName = azureName;
        this.label = label;
    }

    @Override
    public String azureName() {
        return azureName;
    }

    /// Whether it is a release of Windows.
    public boolean isWindows() {
        return azureName.startsWith("Windows");
    }

    @Override
    public String label() {
        return label;
    }
}

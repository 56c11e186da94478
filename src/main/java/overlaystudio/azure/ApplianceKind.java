package overlaystudio.azure;

/// The kind of appliance that inspects traffic.
public enum ApplianceKind implements AzureTerm {
    /// Azure Firewall.
    AZURE_FIREWALL("azureFirewall", "Azure Firewall"),

    /// A virtual machine that routes.
    NETWORK_VIRTUAL_APPLIANCE("networkVirtualAppliance", "Network virtual appliance");

    private final String azureName;
    private final String label;

    ApplianceKind(String azureName, String label) {
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

package overlaystudio.azure;

/// The way in which pods of an AKS cluster get their addresses.
public enum NetworkModel implements AzureTerm {
    /// Pods take addresses from a private range of the cluster, a /24 for each node.
    OVERLAY("overlay", "Azure CNI Overlay"),

    /// Pods take addresses from the subnet of their node.
    NODE_SUBNET("nodeSubnet", "Azure CNI Node Subnet"),

    /// Pods take addresses from a subnet of their own.
    POD_SUBNET("podSubnet", "Azure CNI Pod Subnet"),

    /// Pods take addresses from a private range that routes in the VNet serve.
    KUBENET("kubenet", "kubenet");

    private final String azureName;
    private final String label;

    NetworkModel(String azureName, String label) {
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

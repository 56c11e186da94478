package overlaystudio.azure;

/// The way in which traffic from outside reaches services of a cluster.
public enum IngressController implements AzureTerm {
    /// Load balancer services only.
    NONE("none", "None"),

    /// An ingress-nginx controller that is run in the cluster.
    NGINX("nginx", "NGINX"),

    /// The HTTP application routing add-on.
    HTTP_APPLICATION_ROUTING("httpApplicationRouting", "HTTP application routing"),

    /// The application routing add-on.
    APPLICATION_ROUTING("applicationRouting", "Application routing"),

    /// Application Gateway as an ingress controller.
    APPLICATION_GATEWAY("applicationGateway", "Application Gateway (AGIC)"),

    /// Application Gateway for Containers.
    APPLICATION_GATEWAY_FOR_CONTAINERS("applicationGatewayForContainers", "Application Gateway for Containers");

    private final String azureName;
    private final String label;

    IngressController(String azureName, String label) {
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

package overlaystudio.plan.layout;

import org.jspecify.annotations.Nullable;

/// A subnet that a service of Azure's asks for, with its exact name or a usual one, and its least size.
///
/// Sources: Azure VPN Gateway, Firewall, Bastion, Route Server, Application Gateway and DNS Private Resolver
/// documentation, and for AKS api-server-vnet-integration.md; sizes are the recommended ones where those are larger.
public enum SpecialSubnet {
    /// A VPN or ExpressRoute gateway: /27 or larger is recommended.
    GATEWAY("gateway", "GatewaySubnet", 27, null),

    /// Azure Firewall: /26, and never more.
    FIREWALL("firewall", "AzureFirewallSubnet", 26, null),

    /// The management side of Azure Firewall Basic or with forced tunnelling: /26.
    FIREWALL_MANAGEMENT("firewallManagement", "AzureFirewallManagementSubnet", 26, null),

    /// Azure Bastion: /26 or larger.
    BASTION("bastion", "AzureBastionSubnet", 26, null),

    /// Azure Route Server: /26 or larger.
    ROUTE_SERVER("routeServer", "RouteServerSubnet", 26, null),

    /// Application Gateway v2: a /24 leaves room for all 125 instances.
    APPLICATION_GATEWAY("applicationGateway", "appgw", 24, null),

    /// Application Gateway for Containers: exactly a /24 with overlay.
    APPLICATION_GATEWAY_FOR_CONTAINERS(
            "applicationGatewayForContainers", "alb", 24, "Microsoft.ServiceNetworking/trafficControllers"),

    /// The API server of a cluster with API server VNet integration: /28 or larger.
    API_SERVER("apiServer", "apiserver", 28, "Microsoft.ContainerService/managedClusters"),

    /// Private endpoints of other services.
    PRIVATE_ENDPOINTS("privateEndpoints", "private-endpoints", 26, null),

    /// Jump hosts.
    JUMP_HOSTS("jumpHosts", "jump-hosts", 28, null),

    /// The inbound endpoint of DNS Private Resolver: /28 or larger.
    DNS_INBOUND("dnsInbound", "dns-inbound", 28, "Microsoft.Network/dnsResolvers"),

    /// The outbound endpoint of DNS Private Resolver: /28 or larger.
    DNS_OUTBOUND("dnsOutbound", "dns-outbound", 28, "Microsoft.Network/dnsResolvers");

    private final String word;
    private final String subnetName;
    private final int prefix;
    private final @Nullable String delegation;

    SpecialSubnet(String word, String subnetName, int prefix, @Nullable String delegation) {
        this.word = word;
        this.subnetName = subnetName;
        this.prefix = prefix;
        this.delegation = delegation;
    }

    /// The word for it in a file of needs.
    public String word() {
        return word;
    }

    /// The name of the subnet.
    public String subnetName() {
        return subnetName;
    }

    /// The prefix length of the smallest subnet that is enough.
    public int prefix() {
        return prefix;
    }

    /// Whether Azure finds the subnet by its exact name, so that a network can have only one.
    public boolean hasExactName() {
        return subnetName.endsWith("Subnet");
    }

    /// What is wanted of a network for it.
    public SubnetNeed need() {
        return new SubnetNeed(subnetName, prefix, delegation);
    }
}

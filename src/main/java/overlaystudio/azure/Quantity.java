package overlaystudio.azure;

/// A number of Azure's that may change from one day to another; the rule book has its values by date.
public enum Quantity {
    /// Most nodes of an overlay cluster.
    NODES_PER_CLUSTER("nodesPerCluster"),

    /// Most nodes of a cluster in the Free tier.
    NODES_PER_FREE_CLUSTER("nodesPerClusterFreeTier"),

    /// Nodes that a cluster in the Free tier is meant for.
    NODES_ADVISED_FOR_FREE_CLUSTER("nodesAdvisedFreeTier"),

    /// Most nodes of a kubenet cluster.
    NODES_PER_KUBENET_CLUSTER("nodesPerClusterKubenet"),

    /// Most Linux nodes of a cluster with network policy azure.
    NODES_WITH_AZURE_POLICY("npmMaxNodes"),

    /// Most pods on Linux nodes of a cluster with network policy azure.
    PODS_WITH_AZURE_POLICY("npmMaxPods"),

    /// Most pods of an overlay cluster that are supported.
    PODS_PER_CLUSTER("podsPerClusterOverlay"),

    /// Most clusters of a subscription.
    CLUSTERS_PER_SUBSCRIPTION("clustersPerSubscription"),

    /// Most load-balanced services of a cluster.
    SERVICES_PER_LOAD_BALANCER("servicesPerLoadBalancer"),

    /// Most machines of a virtual machine scale set, which a node pool is.
    MACHINES_PER_SCALE_SET("vmssInstancesPerPool"),

    /// Most nodes of a node pool.
    NODES_PER_POOL("nodesPerPool"),

    /// Most node pools of a cluster.
    POOLS_PER_CLUSTER("poolsPerCluster"),

    /// Pods on a node where max pods is not set, with overlay.
    MAX_PODS_DEFAULT("maxPodsDefaultOverlay"),

    /// The same with Azure CNI Node Subnet.
    MAX_PODS_DEFAULT_NODE_SUBNET("maxPodsDefaultNodeSubnet"),

    /// The same with Azure CNI Pod Subnet.
    MAX_PODS_DEFAULT_POD_SUBNET("maxPodsDefaultPodSubnet"),

    /// The same with kubenet.
    MAX_PODS_DEFAULT_KUBENET("maxPodsDefaultKubenet"),

    /// Least value of max pods.
    MAX_PODS_MIN("maxPodsMin"),

    /// Greatest value of max pods.
    MAX_PODS_MAX("maxPodsMax"),

    /// Greatest value of max pods that is advised for Windows nodes.
    MAX_PODS_WINDOWS("maxPodsWindowsRecommended"),

    /// Prefix length of the block of pod addresses that each node gets.
    NODE_BLOCK_PREFIX("nodeBlockPrefix"),

    /// Addresses of each subnet that Azure keeps for itself.
    RESERVED_PER_SUBNET("reservedPerSubnet"),

    /// Shortest prefix length of a service range.
    SERVICE_CIDR_SHORTEST_PREFIX("serviceCidrShortestPrefix"),

    /// SNAT ports of each public address of a load balancer.
    SNAT_PORTS_PER_LOAD_BALANCER_IP("snatPortsPerLbIp"),

    /// SNAT ports of each public address of a NAT gateway.
    SNAT_PORTS_PER_NAT_GATEWAY_IP("snatPortsPerNatIp"),

    /// Most public addresses of a NAT gateway.
    NAT_GATEWAY_MAX_IPS("natGatewayMaxIps"),

    /// Most routes of a route table.
    ROUTES_PER_TABLE("routesPerTable"),

    /// Most route tables of a subscription in a region.
    ROUTE_TABLES_PER_REGION("routeTablesPerRegion"),

    /// Most addresses in use of a virtual network.
    PRIVATE_ADDRESSES_PER_NETWORK("privateIpsPerVnet"),

    /// Most peerings of a virtual network.
    PEERINGS_PER_NETWORK("peeringsPerVnet"),

    /// Most subnets of a virtual network.
    SUBNETS_PER_NETWORK("subnetsPerVnet"),

    /// Longest prefix length of the subnet of API servers.
    API_SERVER_SUBNET_PREFIX("apiServerSubnetMinPrefix");

    private final String key;

    Quantity(String key) {
        this.key = key;
    }

    /// The key of the number in the rule book.
    public String key() {
        return key;
    }
}

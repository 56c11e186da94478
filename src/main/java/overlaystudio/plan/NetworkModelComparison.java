package overlaystudio.plan;

import java.util.Arrays;
import java.util.List;

import overlaystudio.azure.NetworkModel;

/// The addresses that the same nodes and pods need with each network model.
///
/// @param nodes nodes at max-count
/// @param surge extra nodes of an upgrade
/// @param maxPods most pods on a node
/// @param pods pods on a node that run, at most max pods
public record NetworkModelComparison(long nodes, long surge, int maxPods, int pods) {

    /// Addresses that Azure CNI Pod Subnet hands a node at a time (`concepts-network-azure-cni-pod-subnet.md`).
    public static final int BATCH = 16;

    /// Free addresses below which the node asks for more (`concepts-network-azure-cni-pod-subnet.md`).
    private static final int KEPT_FREE = 8;

    /// Most nodes of a kubenet cluster: a route for each (`configure-kubenet.md`).
    private static final int KUBENET_NODES = 400;

    /// What one model needs.
    ///
    /// @param model the model
    /// @param nodeAddresses addresses of the node subnet
    /// @param podAddresses addresses for pods in the virtual network beyond those of the node subnet
    /// @param blocks /24 blocks of a pod range outside the virtual network
    public record Need(NetworkModel model, long nodeAddresses, long podAddresses, long blocks) {

        /// Addresses of the virtual network.
        public long total() {
            return nodeAddresses + podAddresses;
        }
    }

    /// The comparison for a cluster at max-count, with its largest max pods, all of which run.
    public static NetworkModelComparison of(ClusterPlan cluster) {
        int maxPods = cluster.pools().stream().mapToInt(pool -> pool.maxPods().value()).max().orElse(0);
        return new NetworkModelComparison(cluster.nodesMax(), cluster.surgeMax(), maxPods, maxPods);
    }

    /// What each model needs, in the order of the models; Pod Subnet with dynamic allocation.
    public List<Need> needs() {
        return Arrays.stream(NetworkModel.values()).map(this::need).toList();
    }

    /// What one model needs; Pod Subnet with dynamic allocation.
    public Need need(NetworkModel model) {
        long all = nodes + surge;
        return switch (model) {
            case OVERLAY, KUBENET -> new Need(model, all, 0, all);
            case NODE_SUBNET -> new Need(model, all * (1L + maxPods), 0, 0);
            case POD_SUBNET -> new Need(model, all, all * dynamicAddresses(pods), 0);
        };
    }

    /// The addresses that a node with a number of pods holds under dynamic allocation: 16 x max(1, ceil((pods + 8) / 16)).
    public static long dynamicAddresses(int pods) {
        return (long) BATCH * Math.max(1, Math.ceilDiv(pods + KEPT_FREE, BATCH));
    }

    /// The /28 blocks that each node gets under static block allocation: one address more than max pods, rounded up.
    public static int staticBlocks(int maxPods) {
        return Math.ceilDiv(maxPods + 1, BATCH);
    }

    /// The addresses of those blocks that no pod and not the node itself can use.
    public static int staticWaste(int maxPods) {
        return staticBlocks(maxPods) * BATCH - (maxPods + 1);
    }

    /// The nodes that a subnet of a prefix length holds with pods in it (Azure CNI Node Subnet).
    public static long flatNodes(int prefix, int maxPods) {
        return SubnetSize.usable(prefix) / (maxPods + 1L);
    }

    /// The nodes of a kubenet cluster: as many as its subnet has addresses and its pod range blocks, 400 at most.
    public static long kubenetNodes(int subnetPrefix, int blocks) {
        return Math.min(KUBENET_NODES, Math.min(SubnetSize.usable(subnetPrefix), blocks));
    }
}

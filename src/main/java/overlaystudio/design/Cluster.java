package overlaystudio.design;

import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.KubernetesVersion;

/// An AKS cluster with its node pools.
///
/// @param id the identity that never changes
/// @param name 1 to 63 characters
/// @param lifecycle planned or existing
/// @param placement where it lies, as far as it differs from its parent
/// @param kubernetesVersion version; empty means the default of the region
/// @param tier pricing tier
/// @param dnsPrefix first part of the API server's name
/// @param network network profile
/// @param egress way out to the internet
/// @param ingress way in from outside
/// @param virtualNodes whether the virtual nodes add-on is on
/// @param identity identity
/// @param apiServer access to the API server
/// @param pools node pools
public record Cluster(ElementId id, String name, Lifecycle lifecycle, Placement placement,
        @Nullable KubernetesVersion kubernetesVersion, @Nullable ClusterTier tier, @Nullable String dnsPrefix,
        ClusterNetwork network, Egress egress, IngressController ingress, boolean virtualNodes,
        ClusterIdentity identity, ApiServerAccess apiServer, List<NodePool> pools) implements Element {

    /// Keeps copies of its lists.
    public Cluster {
        pools = List.copyOf(pools);
    }

    /// A planned overlay cluster with Azure's defaults and no pool.
    public static Cluster of(ElementId id, String name) {
        return new Cluster(id, name, Lifecycle.PLANNED, Placement.INHERITED, null, null, null, ClusterNetwork.OVERLAY,
                Egress.DEFAULT,
                IngressController.NONE, false, ClusterIdentity.DEFAULT, ApiServerAccess.PUBLIC, List.of());
    }

    /// A copy with another name.
    @Override
    public Cluster withName(String name) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another lifecycle.
    public Cluster withLifecycle(Lifecycle lifecycle) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another placement.
    public Cluster withPlacement(Placement placement) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another kubernetes version.
    public Cluster withKubernetesVersion(@Nullable KubernetesVersion kubernetesVersion) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another tier.
    public Cluster withTier(@Nullable ClusterTier tier) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another dns prefix.
    public Cluster withDnsPrefix(@Nullable String dnsPrefix) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another network.
    public Cluster withNetwork(ClusterNetwork network) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another egress.
    public Cluster withEgress(Egress egress) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another ingress.
    public Cluster withIngress(IngressController ingress) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another virtual nodes.
    public Cluster withVirtualNodes(boolean virtualNodes) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another identity.
    public Cluster withIdentity(ClusterIdentity identity) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another api server.
    public Cluster withApiServer(ApiServerAccess apiServer) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }

    /// A copy with another pools.
    public Cluster withPools(List<NodePool> pools) {
        return new Cluster(id, name, lifecycle, placement, kubernetesVersion, tier, dnsPrefix, network, egress, ingress,
                virtualNodes, identity, apiServer, pools);
    }
}

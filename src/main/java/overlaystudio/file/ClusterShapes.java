package overlaystudio.file;

import java.util.List;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IdentityKind;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterIdentity;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NodePool;

/// The forms of clusters and of their parts.
final class ClusterShapes {

    static final Shape<Autoscaling> AUTOSCALING = new Shape<>(
            "a pool's autoscaling",
            List.of("min", "max"),
            in -> new Autoscaling(in.required("min", Kinds.COUNT), in.required("max", Kinds.COUNT)),
            (bounds, out) -> {
                out.field("min", bounds.min());
                out.field("max", bounds.max());
            });

    static final Shape<NodePool> POOL = new Shape<>(
            "a node pool",
            List.of(
                    "id", "name", "lifecycle", "mode", "osType", "osSku", "vmSize", "count", "autoscaling", "maxPods",
                    "maxSurge", "maxUnavailable", "zones", "subnet"),
            ClusterShapes::pool,
            ClusterShapes::write);

    static final Shape<ClusterNetwork> CLUSTER_NETWORK = new Shape<>(
            "a cluster's network",
            List.of(
                    "model", "podCidr", "serviceCidr", "dnsServiceIp", "networkPolicy", "dataplane", "ipv6PodCidr",
                    "ipv6ServiceCidr", "convertsFrom"),
            ClusterShapes::network,
            ClusterShapes::write);

    static final Shape<Egress> EGRESS = new Shape<>(
            "a cluster's egress",
            List.of("outboundType", "managedOutboundIps", "outboundPorts", "idleTimeoutMinutes"),
            in -> new Egress(
                    in.optional("outboundType", Kinds.term(OutboundType.class)),
                    in.optional("managedOutboundIps", Kinds.COUNT),
                    in.optional("outboundPorts", Kinds.COUNT),
                    in.optional("idleTimeoutMinutes", Kinds.COUNT)),
            (egress, out) -> {
                out.optional("outboundType", egress.outboundType());
                out.optional("managedOutboundIps", egress.managedOutboundIps());
                out.optional("outboundPorts", egress.outboundPorts());
                out.optional("idleTimeoutMinutes", egress.idleTimeoutMinutes());
            });

    static final Shape<ClusterIdentity> IDENTITY = new Shape<>(
            "a cluster's identity",
            List.of("kind", "name"),
            in -> new ClusterIdentity(
                    in.optional("kind", Kinds.term(IdentityKind.class)),
                    in.optional("name", Kinds.TEXT)),
            (identity, out) -> {
                out.optional("kind", identity.kind());
                out.optional("name", identity.name());
            });

    static final Shape<ApiServerAccess> API_SERVER = new Shape<>(
            "a cluster's API server",
            List.of("privateCluster", "authorizedRanges", "subnet"),
            in -> new ApiServerAccess(
                    in.optional("privateCluster", Kinds.FLAG, false),
                    in.list("authorizedRanges", Kinds.CIDR),
                    in.optional("subnet", Kinds.reference(ElementKind.SUBNET))),
            (access, out) -> {
                out.unless(false, "privateCluster", access.privateCluster());
                out.list("authorizedRanges", access.authorizedRanges());
                out.optional("subnet", access.subnet());
            });

    static final Shape<Cluster> CLUSTER = new Shape<>(
            "a cluster",
            List.of(
                    "id", "name", "lifecycle", "subscription", "resourceGroup", "location", "kubernetesVersion", "tier",
                    "dnsPrefix", "network", "egress", "ingress", "virtualNodes", "identity", "apiServer", "pools"),
            ClusterShapes::cluster,
            ClusterShapes::write);

    private ClusterShapes() {}

    private static NodePool pool(Fields in) {
        return new NodePool(
                in.id(ElementKind.NODE_POOL),
                in.name(),
                in.lifecycle(),
                in.required("mode", Kinds.term(PoolMode.class)),
                in.optional("osType", Kinds.term(OsType.class), OsType.LINUX),
                in.optional("osSku", Kinds.term(OsSku.class)),
                in.optional("vmSize", Kinds.TEXT),
                in.required("count", (json, register) -> register.nodes(json)),
                in.optional("autoscaling", AUTOSCALING),
                in.optional("maxPods", Kinds.COUNT),
                in.optional("maxSurge", Kinds.SURGE),
                in.optional("maxUnavailable", Kinds.COUNT),
                in.list("zones", Kinds.COUNT),
                in.optional("subnet", Kinds.reference(ElementKind.SUBNET)));
    }

    private static void write(NodePool pool, Output out) {
        out.field("id", pool.id());
        out.field("name", pool.name());
        out.lifecycle(pool.lifecycle());
        out.field("mode", pool.mode());
        out.unless(OsType.LINUX, "osType", pool.osType());
        out.optional("osSku", pool.osSku());
        out.optional("vmSize", pool.vmSize());
        out.field("count", pool.count());
        out.optional("autoscaling", pool.autoscaling(), AUTOSCALING);
        out.optional("maxPods", pool.maxPods());
        out.optional("maxSurge", pool.maxSurge());
        out.optional("maxUnavailable", pool.maxUnavailable());
        out.list("zones", pool.zones());
        out.optional("subnet", pool.subnet());
    }

    private static ClusterNetwork network(Fields in) {
        return new ClusterNetwork(
                in.optional("model", Kinds.term(NetworkModel.class), NetworkModel.OVERLAY),
                in.optional("podCidr", Kinds.CIDR),
                in.optional("serviceCidr", Kinds.CIDR),
                in.optional("dnsServiceIp", Kinds.DNS_SERVICE_IP),
                in.optional("networkPolicy", Kinds.term(NetworkPolicy.class)),
                in.optional("dataplane", Kinds.term(Dataplane.class)),
                in.optional("ipv6PodCidr", Kinds.IPV6),
                in.optional("ipv6ServiceCidr", Kinds.IPV6),
                in.optional("convertsFrom", Kinds.term(NetworkModel.class)));
    }

    private static void write(ClusterNetwork network, Output out) {
        out.unless(NetworkModel.OVERLAY, "model", network.model());
        out.optional("podCidr", network.podCidr());
        out.optional("serviceCidr", network.serviceCidr());
        out.optional("dnsServiceIp", network.dnsServiceIp());
        out.optional("networkPolicy", network.networkPolicy());
        out.optional("dataplane", network.dataplane());
        out.optional("ipv6PodCidr", network.ipv6PodCidr());
        out.optional("ipv6ServiceCidr", network.ipv6ServiceCidr());
        out.optional("convertsFrom", network.convertsFrom());
    }

    private static Cluster cluster(Fields in) {
        return new Cluster(
                in.id(ElementKind.CLUSTER),
                in.name(),
                in.lifecycle(),
                in.placement(),
                in.optional("kubernetesVersion", Kinds.VERSION),
                in.optional("tier", Kinds.term(ClusterTier.class)),
                in.optional("dnsPrefix", Kinds.TEXT),
                in.optional("network", CLUSTER_NETWORK, ClusterNetwork.OVERLAY),
                in.optional("egress", EGRESS, Egress.DEFAULT),
                in.optional("ingress", Kinds.term(IngressController.class), IngressController.NONE),
                in.optional("virtualNodes", Kinds.FLAG, false),
                in.optional("identity", IDENTITY, ClusterIdentity.DEFAULT),
                in.optional("apiServer", API_SERVER, ApiServerAccess.PUBLIC),
                in.list("pools", POOL));
    }

    private static void write(Cluster cluster, Output out) {
        out.field("id", cluster.id());
        out.field("name", cluster.name());
        out.lifecycle(cluster.lifecycle());
        out.placement(cluster.placement());
        out.optional("kubernetesVersion", cluster.kubernetesVersion());
        out.optional("tier", cluster.tier());
        out.optional("dnsPrefix", cluster.dnsPrefix());
        out.unless(ClusterNetwork.OVERLAY, "network", cluster.network(), CLUSTER_NETWORK);
        out.unless(Egress.DEFAULT, "egress", cluster.egress(), EGRESS);
        out.unless(IngressController.NONE, "ingress", cluster.ingress());
        out.unless(false, "virtualNodes", cluster.virtualNodes());
        out.unless(ClusterIdentity.DEFAULT, "identity", cluster.identity(), IDENTITY);
        out.unless(ApiServerAccess.PUBLIC, "apiServer", cluster.apiServer(), API_SERVER);
        out.list("pools", cluster.pools(), POOL);
    }
}

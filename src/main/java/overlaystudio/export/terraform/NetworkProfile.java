package overlaystudio.export.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Egress;
import overlaystudio.plan.ClusterPlan;

/// The `network_profile` of a cluster: every value written out, as azurerm knows it on a day.
record NetworkProfile(ProviderVersion version, ClusterPlan cluster) {

    /// Azure's defaults of a load balancer for egress: one address, ports by pool size, 30 minutes (AKS, load
    /// balancer).
    private static final Egress LOAD_BALANCER = new Egress(OutboundType.LOAD_BALANCER, 1, 0, 30);

    /// Azure's defaults of a managed NAT gateway: one address, 4 minutes (AKS, NAT gateway).
    private static final Egress NAT_GATEWAY = new Egress(OutboundType.MANAGED_NAT_GATEWAY, 1, null, 4);

    private static final Set<OutboundType> UNKNOWN_TO_FOUR =
            Set.of(OutboundType.MANAGED_NAT_GATEWAY_V2, OutboundType.BLOCK);

    void write(Body body) {
        body.open("network_profile");
        model(body);
        pods(body);
        services(body);
        body.setText("outbound_type", type().azureName()).setText("load_balancer_sku", "standard");
        egress(body);
        body.close();
    }

    private ClusterNetwork network() {
        return cluster.cluster().network();
    }

    private OutboundType type() {
        return cluster.outboundType().value();
    }

    private void model(Body body) {
        body.setText("network_plugin", network().model() == NetworkModel.KUBENET ? "kubenet" : "azure")
                .setIf(network().model() == NetworkModel.OVERLAY, "network_plugin_mode", Hcl.text("overlay"));
        dataplane(body);
        NetworkPolicy policy = cluster.networkPolicy().value();
        if (policy != NetworkPolicy.NONE && isSaid(policy)) {
            body.setText("network_policy", policy.azureName());
        }
    }

    private boolean isSaid(NetworkPolicy policy) {
        return policy != NetworkPolicy.CILIUM || version.hasCilium();
    }

    private void dataplane(Body body) {
        Dataplane dataplane = Objects.requireNonNullElse(network().dataplane(), Dataplane.AZURE);
        if (!version.isFour()) {
            body.setIf(dataplane == Dataplane.CILIUM && version.hasCilium(), "ebpf_data_plane", Hcl.text("cilium"));
        } else if (network().model() != NetworkModel.KUBENET) {
            body.setText("network_data_plane", dataplane.azureName());
        }
    }

    private void pods(Body body) {
        if (cluster.hasPodRange()) {
            range(body, "pod_cidr", cluster.podCidr().value(), network().ipv6PodCidr());
        }
    }

    private void services(Body body) {
        range(body, "service_cidr", cluster.serviceCidr().value(), network().ipv6ServiceCidr());
        body.setText("dns_service_ip", cluster.dnsServiceIp().value())
                .setIf(network().ipv6PodCidr() != null, "ip_versions", Hcl.texts(List.of("IPv4", "IPv6")));
    }

    /// With an IPv6 range the argument is in the plural.
    private static void range(Body body, String name, Object range, @Nullable Object ipv6) {
        if (ipv6 == null) {
            body.setText(name, range);
        } else {
            body.set(name + "s", Hcl.texts(List.of(range, ipv6)));
        }
    }

    private void egress(Body body) {
        Egress egress = cluster.cluster().egress();
        switch (type()) {
            case LOAD_BALANCER -> body.open("load_balancer_profile")
                    .setNumber("managed_outbound_ip_count",
                            or(egress.managedOutboundIps(), LOAD_BALANCER.managedOutboundIps()))
                    .setNumber("outbound_ports_allocated", or(egress.outboundPorts(), LOAD_BALANCER.outboundPorts()))
                    .setNumber("idle_timeout_in_minutes",
                            or(egress.idleTimeoutMinutes(), LOAD_BALANCER.idleTimeoutMinutes()))
                    .close();
            case MANAGED_NAT_GATEWAY, MANAGED_NAT_GATEWAY_V2 -> body.open("nat_gateway_profile")
                    .setNumber("managed_outbound_ip_count",
                            or(egress.managedOutboundIps(), NAT_GATEWAY.managedOutboundIps()))
                    .setNumber("idle_timeout_in_minutes",
                            or(egress.idleTimeoutMinutes(), NAT_GATEWAY.idleTimeoutMinutes()))
                    .close();
            case USER_ASSIGNED_NAT_GATEWAY, USER_DEFINED_ROUTING, NONE, BLOCK -> {
                // Nothing more to say: what they leave by is attached to their subnets, or there is nothing.
            }
        }
    }

    private static @Nullable Integer or(@Nullable Integer set, @Nullable Integer otherwise) {
        return set == null ? otherwise : set;
    }

    /// What a reader has to know that the profile does not say.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (network().model() == NetworkModel.POD_SUBNET) {
            remarks.add("Not said: the subnet of the pods. Add pod_subnet_id to each pool.");
        }
        if (network().dataplane() == Dataplane.CILIUM && !version.hasCilium()) {
            remarks.add("Not done here: the Cilium data plane, which AKS did not have on " + version.day() + ".");
        }
        if (cluster.networkPolicy().value() == NetworkPolicy.CILIUM && !version.hasCilium()) {
            remarks.add("Not done here: network policy cilium, which AKS did not have on " + version.day() + ".");
        }
        if (UNKNOWN_TO_FOUR.contains(type()) || (type() == OutboundType.NONE && !version.isFour())) {
            remarks.add(version.label() + " refuses outbound type " + type().azureName()
                    + ": it has to be set with az or Bicep, or with a later azurerm.");
        }
        if (type() == OutboundType.USER_DEFINED_ROUTING) {
            remarks.add("The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag"
                    + " AzureKubernetesService), else the cluster fails while it is created.");
        }
        return remarks;
    }
}

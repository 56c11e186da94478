package overlaystudio.design;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;

/// The network profile of a cluster.
///
/// @param model how pods get addresses
/// @param podCidr the pods' private range
/// @param serviceCidr the services' virtual range
/// @param dnsServiceIp the cluster DNS' address in the service range
/// @param networkPolicy the policy engine
/// @param dataplane the data plane
/// @param ipv6PodCidr the pods' IPv6 range, for dual stack
/// @param ipv6ServiceCidr the services' IPv6 range, for dual stack
/// @param convertsFrom the model that an existing cluster has today and is to leave
public record ClusterNetwork(NetworkModel model, @Nullable Cidr podCidr, @Nullable Cidr serviceCidr,
        @Nullable IpAddress dnsServiceIp, @Nullable NetworkPolicy networkPolicy, @Nullable Dataplane dataplane,
        @Nullable Ipv6Cidr ipv6PodCidr, @Nullable Ipv6Cidr ipv6ServiceCidr, @Nullable NetworkModel convertsFrom) {

    /// An overlay network with Azure's defaults.
    public static final ClusterNetwork OVERLAY =
            new ClusterNetwork(NetworkModel.OVERLAY, null, null, null, null, null, null, null, null);

    private static final int USUAL_DNS_OFFSET = 10;
    private static final int LONGEST_WITH_USUAL_DNS = 28;

    /// Where the DNS service IP goes in a service range: the tenth address, in a small range the second.
    public static IpAddress dnsIn(Cidr service) {
        return service.first()
                .plus(service.prefix() <= LONGEST_WITH_USUAL_DNS ? USUAL_DNS_OFFSET : Math.min(2, service.size() - 1));
    }

    /// A copy with another service range; the DNS service IP follows it.
    public ClusterNetwork withServices(Cidr range) {
        return withServiceCidr(range).withDnsServiceIp(dnsIn(range));
    }

    /// A copy with another model.
    public ClusterNetwork withModel(NetworkModel model) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }

    /// A copy with another pod cidr.
    public ClusterNetwork withPodCidr(@Nullable Cidr podCidr) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }

    /// A copy with another service cidr.
    public ClusterNetwork withServiceCidr(@Nullable Cidr serviceCidr) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }

    /// A copy with another dns service ip.
    public ClusterNetwork withDnsServiceIp(@Nullable IpAddress dnsServiceIp) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }

    /// A copy with another network policy.
    public ClusterNetwork withNetworkPolicy(@Nullable NetworkPolicy networkPolicy) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }

    /// A copy with another dataplane.
    public ClusterNetwork withDataplane(@Nullable Dataplane dataplane) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }

    /// A copy with another ipv6 pod cidr.
    public ClusterNetwork withIpv6PodCidr(@Nullable Ipv6Cidr ipv6PodCidr) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }

    /// A copy with another ipv6 service cidr.
    public ClusterNetwork withIpv6ServiceCidr(@Nullable Ipv6Cidr ipv6ServiceCidr) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }

    /// A copy with another converts from.
    public ClusterNetwork withConvertsFrom(@Nullable NetworkModel convertsFrom) {
        return new ClusterNetwork(model, podCidr, serviceCidr, dnsServiceIp, networkPolicy, dataplane, ipv6PodCidr,
                ipv6ServiceCidr, convertsFrom);
    }
}

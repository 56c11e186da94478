package overlaystudio.design;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.OutboundType;

/// How traffic of a cluster leaves for the internet; an empty field is left to Azure.
///
/// @param outboundType the outbound type
/// @param managedOutboundIps public addresses that AKS makes: 1 to 100 for a load balancer, 1 to 16 for a NAT gateway
/// @param outboundPorts SNAT ports for each node, a multiple of 8; 0 means automatic
/// @param idleTimeoutMinutes minutes after which an idle flow ends
public record Egress(@Nullable OutboundType outboundType, @Nullable Integer managedOutboundIps,
        @Nullable Integer outboundPorts, @Nullable Integer idleTimeoutMinutes) {

    /// Egress as Azure sets it up by itself.
    public static final Egress DEFAULT = new Egress(null, null, null, null);

    /// A copy with another outbound type.
    public Egress withOutboundType(@Nullable OutboundType outboundType) {
        return new Egress(outboundType, managedOutboundIps, outboundPorts, idleTimeoutMinutes);
    }

    /// A copy with another managed outbound ips.
    public Egress withManagedOutboundIps(@Nullable Integer managedOutboundIps) {
        return new Egress(outboundType, managedOutboundIps, outboundPorts, idleTimeoutMinutes);
    }

    /// A copy with another outbound ports.
    public Egress withOutboundPorts(@Nullable Integer outboundPorts) {
        return new Egress(outboundType, managedOutboundIps, outboundPorts, idleTimeoutMinutes);
    }

    /// A copy with another idle timeout minutes.
    public Egress withIdleTimeoutMinutes(@Nullable Integer idleTimeoutMinutes) {
        return new Egress(outboundType, managedOutboundIps, outboundPorts, idleTimeoutMinutes);
    }
}

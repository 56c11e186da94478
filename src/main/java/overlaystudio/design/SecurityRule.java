package overlaystudio.design;

import java.util.List;

import overlaystudio.azure.Access;
import overlaystudio.azure.TrafficDirection;

/// A rule of a network security group.
///
/// @param name 1 to 80 characters
/// @param priority 100 to 4096; the lowest wins
/// @param direction inbound or outbound
/// @param access allow or deny
/// @param protocol one of [#PROTOCOLS]
/// @param source a range, a service tag or `*`
/// @param sourcePorts ports or `*`
/// @param destination a range, a service tag or `*`
/// @param destinationPorts ports or `*`
public record SecurityRule(String name, int priority, TrafficDirection direction, Access access, String protocol,
        String source, String sourcePorts, String destination, String destinationPorts) {

    /// The protocols, as Azure spells them; the first one stands for all of them.
    public static final List<String> PROTOCOLS = List.of("*", "Tcp", "Udp", "Icmp");

    /// A copy with another name.
    public SecurityRule withName(String name) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }

    /// A copy with another priority.
    public SecurityRule withPriority(int priority) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }

    /// A copy with another direction.
    public SecurityRule withDirection(TrafficDirection direction) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }

    /// A copy with another access.
    public SecurityRule withAccess(Access access) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }

    /// A copy with another protocol.
    public SecurityRule withProtocol(String protocol) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }

    /// A copy with another source.
    public SecurityRule withSource(String source) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }

    /// A copy with another source ports.
    public SecurityRule withSourcePorts(String sourcePorts) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }

    /// A copy with another destination.
    public SecurityRule withDestination(String destination) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }

    /// A copy with another destination ports.
    public SecurityRule withDestinationPorts(String destinationPorts) {
        return new SecurityRule(name, priority, direction, access, protocol, source, sourcePorts, destination,
                destinationPorts);
    }
}

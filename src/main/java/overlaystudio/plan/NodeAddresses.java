package overlaystudio.plan;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import overlaystudio.design.Appliance;
import overlaystudio.design.Design;
import overlaystudio.design.Subnet;
import overlaystudio.net.IpAddress;

/// The addresses that a subnet hands out to nodes, lowest first.
///
/// Azure keeps the first four addresses and the last one.
final class NodeAddresses {

    private static final int KEPT_AT_START = 4;
    private static final int KEPT_AT_END = 1;

    private final IpAddress first;
    private final long end;
    private final Set<IpAddress> taken;
    private long offset = KEPT_AT_START;

    private NodeAddresses(Subnet subnet, Set<IpAddress> taken) {
        first = subnet.prefix().first();
        end = subnet.prefix().size() - KEPT_AT_END;
        this.taken = taken;
    }

    /// The addresses of a subnet but for some that other things have.
    static NodeAddresses of(Subnet subnet, Set<IpAddress> taken) {
        return new NodeAddresses(subnet, taken);
    }

    /// The addresses that appliances have.
    static Set<IpAddress> taken(Design design) {
        return design.appliances().stream()
                .map(Appliance::privateAddress)
                .flatMap(address -> Optional.ofNullable(address).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<IpAddress> next() {
        while (offset < end) {
            IpAddress address = first.plus(offset++);
            if (!taken.contains(address)) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }
}

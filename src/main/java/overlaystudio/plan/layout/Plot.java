package overlaystudio.plan.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.Subnet;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.FreeSpace;
import overlaystudio.plan.layout.Siting.Spot;

/// The inside of one virtual network: what grows stands at the start of the most room, what does not at the end.
final class Plot {

    private static final Comparator<Cidr> MOST_ROOM =
            Comparator.comparingInt(Cidr::prefix).thenComparing(Cidr::network);

    private final NetworkWish network;
    private final Earlier earlier;
    private final Siting siting;

    Plot(NetworkWish network, Earlier earlier, Siting siting) {
        this.network = network;
        this.earlier = earlier;
        this.siting = siting;
    }

    /// The subnets that lie nowhere yet, the largest first.
    List<SubnetWish> missing() {
        return network.subnets().stream()
                .filter(each -> !siting.subnets().containsKey(spot(each)))
                .sorted(Comparator.comparingInt(SubnetWish::prefix))
                .toList();
    }

    /// Finds room for the missing subnets, the largest first, in which nothing is tried in vain: of ranges of one size
    /// it does not matter which is taken as long as no smaller one was taken before.
    void fill() {
        missing().forEach(subnet -> place(subnet).ifPresent(range -> siting.subnets().put(spot(subnet), range)));
    }

    private Spot spot(SubnetWish subnet) {
        return new Spot(network.name(), subnet.name());
    }

    private Optional<Cidr> place(SubnetWish subnet) {
        FreeSpace space = new FreeSpace(
                AddressSet.of(siting.networks().getOrDefault(network.name(), List.of())),
                AddressSet.of(siting.subnetsOf(network.name()).toList()));
        List<Cidr> rooms = space.blocks().stream().filter(each -> each.prefix() <= subnet.prefix()).toList();
        Stream<Cidr> larger = earlier.subnet(spot(subnet)).map(Subnet::prefix).stream()
                .filter(range -> range.prefix() > subnet.prefix())
                .map(range -> Cidr.of(range.first(), subnet.prefix()))
                .filter(space::isFree);
        Stream<Cidr> other = subnet.grows()
                ? rooms.stream().min(MOST_ROOM).map(room -> room.block(subnet.prefix(), 0)).stream()
                : rooms.stream().max(Comparator.naturalOrder()).map(room -> last(room, subnet.prefix())).stream();
        return Stream.concat(larger, other).findFirst();
    }

    private static Cidr last(Cidr room, int prefix) {
        return room.block(prefix, room.blocks(prefix) - 1);
    }
}

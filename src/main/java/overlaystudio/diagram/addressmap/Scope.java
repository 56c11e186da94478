package overlaystudio.diagram.addressmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import overlaystudio.design.ElementId;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// What an address map shows: one range, or several side by side.
///
/// @param name what it is called, such as "Everything in use" or the name of a virtual network
/// @param ranges what is shown, none longer than a /24, in the order of addresses
public record Scope(String name, List<Cidr> ranges) {

    private static final String EVERYTHING = "Everything in use";
    private static final String NETWORKS = "Virtual networks";

    /// The most ranges that one sees side by side at first.
    private static final int MOST = 6;

    /// How much larger than the virtual networks the range around them may be, so that one sees their subnets in it.
    private static final int SPARSE = 8;

    /// Shows no less than 256 addresses of each range, and nothing twice.
    public Scope {
        ranges = ranges.stream().map(Scope::shown).distinct().sorted().toList();
    }

    private static Cidr shown(Cidr range) {
        return Cidr.of(range.first(), Math.min(range.prefix(), Grid.LONGEST));
    }

    /// One range, called by its addresses.
    public static Scope of(Cidr range) {
        return new Scope(shown(range).toString(), List.of(range));
    }

    /// All blocks of the address space in which anything lies.
    public static Scope everything(AddressMap map) {
        List<Cidr> blocks = map.blocks();
        return blocks.isEmpty() ? opening(map) : new Scope(EVERYTHING, blocks);
    }

    /// All ranges of all virtual networks.
    public static Scope networks(AddressMap map) {
        List<Cidr> ranges = networkRanges(map);
        return ranges.isEmpty() ? opening(map) : new Scope(NETWORKS, ranges);
    }

    private static List<Cidr> networkRanges(AddressMap map) {
        return map.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.NETWORK)
                .map(Claim::range)
                .toList();
    }

    /// What one looks at first: the range around the virtual networks, or those of a few far apart side by side.
    public static Scope opening(AddressMap map) {
        Scope around = of(map.opening());
        List<Cidr> networks = networkRanges(map);
        boolean isSparse = AddressSet.of(networks).size() < map.opening().size() / SPARSE
                || !networks.stream().allMatch(map.opening()::contains);
        return isSparse && !networks.isEmpty() && networks.size() <= MOST ? networks(map) : around;
    }

    /// All ranges of an element, such as the address space of a virtual network; empty if it has none.
    public static Optional<Scope> of(AddressMap map, ElementId id) {
        List<Claim> claims = map.of(id);
        return claims.isEmpty() ? Optional.empty()
                : Optional.of(new Scope(claims.getFirst().name(), claims.stream().map(Claim::range).toList()));
    }

    /// Whether it shows all of a range.
    public boolean shows(Cidr range) {
        return ranges.stream().anyMatch(each -> each.contains(range));
    }

    /// The way from everything to here, this scope last.
    public List<Scope> path(AddressMap map) {
        List<Scope> path = new ArrayList<>(List.of(everything(map)));
        if (ranges.size() == 1) {
            Cidr range = ranges.getFirst();
            path.add(of(AddressMap.block(range)));
            map.claims().stream()
                    .filter(claim -> claim.kind() == ClaimKind.NETWORK && claim.range().contains(range))
                    .flatMap(claim -> of(map, claim.id()).stream())
                    .forEach(path::add);
        }
        path.add(this);
        return path.stream().filter(new Unseen()).toList();
    }

    /// Leaves out what shows the same ranges as something before it, such as the only block.
    private static final class Unseen implements Predicate<Scope> {

        private final List<List<Cidr>> seen = new ArrayList<>();

        @Override
        public boolean test(Scope scope) {
            boolean isNew = !seen.contains(scope.ranges);
            seen.add(scope.ranges);
            return isNew;
        }
    }

    /// One step back on the way from everything; empty there.
    public Optional<Scope> out(AddressMap map) {
        List<Scope> path = path(map);
        return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
    }

    /// Half of what is shown, around an address; empty where it shows no more than 256 addresses of it.
    public Optional<Scope> nearer(IpAddress address) {
        return ranges.stream()
                .filter(range -> range.contains(address) && range.prefix() < Grid.LONGEST)
                .findFirst()
                .map(range -> of(Cidr.of(address, range.prefix() + 1)));
    }

    /// Twice of what is shown, up to the block in which it lies and then everything; empty there.
    public Optional<Scope> farther(AddressMap map) {
        boolean isInside = ranges.size() == 1 && !ranges.getFirst().equals(AddressMap.block(ranges.getFirst()))
                && ranges.getFirst().prefix() > 0;
        return isInside ? Optional.of(of(ranges.getFirst().parent())) : out(map);
    }

    /// The range of the same size after what is shown, or before it; empty where several are shown, or at the end of
    /// all addresses.
    public Optional<Scope> beside(boolean after) {
        return ranges.size() > 1 ? Optional.empty()
                : (after ? ranges.getFirst().next() : ranges.getFirst().previous()).map(Scope::of);
    }
}

package overlaystudio.diagram.addressmap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Vacancy;

/// Every range that a design claims, where two claim the same addresses, and what is free.
///
/// @param claims all claims in the order of addresses, the wider before those inside it
/// @param overlaps where two claim the same addresses
/// @param free the free ranges of the virtual networks, in the order of addresses
public record AddressMap(List<Claim> claims, List<Overlap> overlaps, List<FreeRange> free) {

    private static final List<Cidr> BLOCKS =
            Stream.of("10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16").map(Cidr::parse).toList();
    private static final int WIDEST = 8;

    /// Keeps copies of its lists.
    public AddressMap {
        claims = List.copyOf(claims);
        overlaps = List.copyOf(overlaps);
        free = List.copyOf(free);
    }

    /// The address map of a plan.
    public static AddressMap of(Plan plan) {
        List<Claim> claims = Claims.of(plan);
        return new AddressMap(claims, new OverlapFinder(plan).among(claims), free(plan));
    }

    private static List<FreeRange> free(Plan plan) {
        return plan.design().networks().stream()
                .flatMap(network -> Vacancy.forSubnets(plan, network).space().blocks().stream()
                        .map(range -> new FreeRange(network.id(), range)))
                .sorted(Comparator.comparing(FreeRange::range).thenComparing(FreeRange::network))
                .toList();
    }

    /// The blocks of the address space in which anything lies, in the order of addresses.
    public List<Cidr> blocks() {
        return claims.stream().map(claim -> block(claim.range())).distinct().sorted().toList();
    }

    /// The block that a range lies in: a private block, or else a /8 or the range itself.
    public static Cidr block(Cidr range) {
        return BLOCKS.stream()
                .filter(block -> block.contains(range))
                .findFirst()
                .orElseGet(() -> Cidr.of(range.first(), Math.min(range.prefix(), WIDEST)));
    }

    /// What one looks at first: the smallest range around the virtual networks of the block of the first one.
    public Cidr opening() {
        List<Cidr> ranges = Stream.of(ClaimKind.NETWORK, ClaimKind.PODS, ClaimKind.OUTSIDE)
                .map(this::ranges)
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(BLOCKS);
        Cidr block = block(ranges.getFirst());
        return ranges.stream().filter(block::contains).reduce(AddressMap::around).orElse(block);
    }

    private List<Cidr> ranges(ClaimKind kind) {
        return claims.stream().filter(claim -> claim.kind() == kind).map(Claim::range).toList();
    }

    /// The smallest range around two.
    static Cidr around(Cidr one, Cidr other) {
        Cidr around = one;
        while (!around.contains(other)) {
            around = around.parent();
        }
        return around;
    }

    /// The claims on an address, the widest first.
    public List<Claim> at(IpAddress address) {
        return claims.stream().filter(claim -> claim.range().contains(address)).toList();
    }

    /// The claims of an element, or of a part of one, in the order of addresses.
    public List<Claim> of(ElementId id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).toList();
    }

    /// The overlaps of a claim.
    public List<Overlap> overlapsOf(Claim claim) {
        return overlaps.stream().filter(each -> each.concerns(claim)).toList();
    }

    /// The claims that one sees in a range, in the order of addresses.
    public List<Claim> in(Cidr scope) {
        return claims.stream().filter(claim -> claim.range().overlaps(scope)).toList();
    }

    /// The free range at an address.
    public Optional<FreeRange> freeAt(IpAddress address) {
        return free.stream().filter(each -> each.range().contains(address)).findFirst();
    }
}

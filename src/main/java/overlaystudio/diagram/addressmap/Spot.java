package overlaystudio.diagram.addressmap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Words;

/// A range on an address map that one can point at.
///
/// @param id the element, or the part of one, that has it; of a free range, the virtual network that it lies in
/// @param range its addresses
/// @param kind what it is; empty for a free range
/// @param name what it is called
/// @param description what it is, in sentences that can be read aloud
/// @param frame where it is
public record Spot(ElementId id, Cidr range, Optional<ClaimKind> kind, String name, String description, Frame frame) {

    /// Overlaps that are told one by one.
    private static final int MOST_OVERLAPS = 3;

    static Spot of(Claim claim, List<Overlap> overlaps, Frame frame) {
        Stream<String> told = overlaps.stream().limit(MOST_OVERLAPS).map(overlap -> " " + overlap.of(claim));
        long more = overlaps.size() - (long) MOST_OVERLAPS;
        String rest = more > 0 ? " And " + Words.count(more, "overlap") + " more." : "";
        return new Spot(claim.id(), claim.range(), Optional.of(claim.kind()), claim.name(),
                claim.description() + "." + told.collect(Collectors.joining()) + rest, frame);
    }

    static Spot of(FreeRange free, String network, Frame frame) {
        return new Spot(free.network(), free.range(), Optional.empty(), "Free in " + network,
                "Free range " + free.range() + ": " + Claim.extent(free.range()) + ".", frame);
    }

    /// Whether nothing lies there yet.
    public boolean isFree() {
        return kind.isEmpty();
    }

    /// Whether it is a subnet.
    public boolean isSubnet() {
        return kind.filter(each -> each == ClaimKind.SUBNET).isPresent();
    }

    /// Whether another spot is the same thing, wherever the two are drawn.
    public boolean isSame(Spot other) {
        return id.equals(other.id) && range.equals(other.range) && kind.equals(other.kind);
    }
}

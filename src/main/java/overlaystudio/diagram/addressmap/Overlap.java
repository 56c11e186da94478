package overlaystudio.diagram.addressmap;

import overlaystudio.net.Cidr;

/// Addresses that two claims have, neither of which is there to hold the other.
///
/// @param wider the one that contains the other, or either where they are the same range
/// @param narrower the other
/// @param meets whether the two meet: if not, the overlap does no harm until someone connects them
public record Overlap(Claim wider, Claim narrower, boolean meets) {

    /// The addresses that both have: of two ranges that overlap, one contains the other.
    public Cidr shared() {
        return narrower.range();
    }

    /// Whether it is about a claim.
    public boolean concerns(Claim claim) {
        return wider.equals(claim) || narrower.equals(claim);
    }

    /// The other of the two.
    public Claim other(Claim claim) {
        return wider.equals(claim) ? narrower : wider;
    }

    /// What it means for one of the two.
    public String of(Claim claim) {
        Claim other = other(claim);
        String hint = meets ? "" : "; the two do not meet today";
        return "Shares " + shared() + " with " + other.kind().label().toLowerCase(java.util.Locale.ROOT) + " "
                + other.name() + " (" + other.range() + ")" + hint + ".";
    }
}

package overlaystudio.diagram.addressmap;

import java.util.Optional;

import overlaystudio.design.Edit;
import overlaystudio.net.Cidr;

/// A change of a subnet's place that a hand proposes, or the reason why it cannot be.
///
/// @param range the addresses that the subnet would have
/// @param obstacle why not; empty if it may
/// @param edit what makes it so; empty if it may not, or if nothing would change
public record Proposal(Cidr range, Optional<String> obstacle, Optional<Edit> edit) {

    static Proposal of(Cidr range, Edit edit) {
        return new Proposal(range, Optional.empty(), Optional.of(edit));
    }

    static Proposal refused(Cidr range, String why) {
        return new Proposal(range, Optional.of(why), Optional.empty());
    }

    static Proposal nothing(Cidr range) {
        return new Proposal(range, Optional.empty(), Optional.empty());
    }
}

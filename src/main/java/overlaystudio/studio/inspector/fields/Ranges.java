package overlaystudio.studio.inspector.fields;

import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.SubnetDemand;
import overlaystudio.studio.messages.Messages;

/// What is said about ranges of addresses.
final class Ranges {

    private static final Messages MESSAGES = Messages.of(Ranges.class);

    private Ranges() {}

    /// First and last address and how many there are.
    static String span(Cidr range) {
        return MESSAGES.say("range", range.first(), range.last(), range.size());
    }

    /// First and last address of a subnet, with what it can still give.
    static String subnet(Shown<Subnet> shown) {
        Cidr range = shown.value().prefix();
        return shown.plan().flatMap(plan -> plan.subnet(shown.id()))
                .map(demand -> MESSAGES.say("range.room", range.first(), range.last(), room(demand)))
                .orElseGet(() -> MESSAGES.say("range.ends", range.first(), range.last()));
    }

    /// What it can still give.
    static String room(SubnetDemand demand) {
        long free = demand.usable() - demand.now();
        return free < 0 ? MESSAGES.say("room.short", demand.usable(), -free)
                : MESSAGES.say("room", demand.usable(), free);
    }
}

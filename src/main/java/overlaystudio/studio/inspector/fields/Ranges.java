package overlaystudio.studio.inspector.fields;

import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.SubnetDemand;

/// What is said about ranges of addresses.
final class Ranges {

    private Ranges() {}

    /// First and last address.
    static String ends(Cidr range) {
        return range.first() + " \u2013 " + range.last();
    }

    /// First and last address and how many there are.
    static String span(Cidr range) {
        return ends(range) + " \u00b7 "
                + Numbers.of(range.size(), "address").replace("addresss", "addresses");
    }

    /// First and last address of a subnet, with what it can still give.
    static String subnet(Shown<Subnet> shown) {
        Cidr range = shown.value().prefix();
        return ends(range)
                + shown.plan().flatMap(plan -> plan.subnet(shown.id())).map(Ranges::room).orElse("");
    }

    static String room(SubnetDemand demand) {
        long free = demand.usable() - demand.now();
        return " \u00b7 " + Numbers.of(demand.usable()) + " usable, "
                + (free < 0 ? Numbers.of(-free) + " too few" : Numbers.of(free) + " free");
    }
}

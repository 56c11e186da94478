package overlaystudio.diagram.addressmap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SubnetDemand;
import overlaystudio.plan.SubnetSize;
import overlaystudio.plan.Vacancy;

/// The ways in which one subnet may be moved, resized, split and joined; what exists or is in use stays where it is.
public final class Shaping {

    private static final long LAST_ADDRESS = 0xFFFF_FFFFL;

    private final Plan plan;
    private final VirtualNetwork network;
    private final Subnet subnet;
    private final Vacancy vacancy;
    private final Obstacles obstacles;

    private Shaping(Plan plan, SubnetDemand demand) {
        this.plan = plan;
        network = demand.network();
        subnet = demand.subnet();
        vacancy = Vacancy.forSubnet(plan, network, subnet.id());
        obstacles = new Obstacles(plan, network, subnet, vacancy);
    }

    /// The shaping of a subnet; empty if there is none of that identity.
    public static Optional<Shaping> of(Plan plan, ElementId subnet) {
        return plan.subnet(subnet).map(demand -> new Shaping(plan, demand));
    }

    /// The subnet as it is.
    public Subnet subnet() {
        return subnet;
    }

    /// Why it cannot be changed at all: it exists, or something that exists is in it.
    public Optional<String> hold() {
        return obstacles.hold();
    }

    /// The aligned place nearest to a start that is free, of the two beside it, or else the nearer one.
    public Proposal move(IpAddress start) {
        Cidr below = Cidr.of(start, subnet.prefix().prefix());
        boolean nearer = start.value() - below.first().value() > below.size() / 2;
        Optional<Cidr> above = below.next();
        List<Cidr> order = above.isEmpty() ? List.of(below)
                : nearer ? List.of(above.get(), below) : List.of(below, above.get());
        return place(order.stream().filter(vacancy::isFree).findFirst().orElse(order.getFirst()), "Move subnet");
    }

    /// The smallest free place that holds it, its own not counted.
    public Proposal moveToFirstFree() {
        return Vacancy.forSubnets(plan, network)
                .fit(subnet.prefix().prefix())
                .map(range -> place(range, "Move subnet"))
                .orElseGet(() -> Proposal.refused(subnet.prefix(),
                        network.name() + " has no free /" + subnet.prefix().prefix() + " left."));
    }

    /// The nearest free place of the same size after its own, or before it.
    public Proposal moveOn(boolean after) {
        Cidr own = subnet.prefix();
        long size = own.size();
        Stream<Cidr> blocks = vacancy.space().blocks().stream().filter(block -> block.prefix() <= own.prefix());
        Stream<Long> starts = after
                ? blocks.map(block -> Math.max(block.first().value(), own.first().value() + size))
                : blocks.map(block -> Math.min(block.last().value() + 1, own.first().value()) - size);
        return starts.filter(start -> start >= 0 && start <= LAST_ADDRESS)
                .map(start -> Cidr.of(IpAddress.ofValue(start), own.prefix()))
                .filter(range -> vacancy.isFree(range) && !range.equals(own))
                .min(after ? Comparator.<Cidr>naturalOrder() : Comparator.<Cidr>reverseOrder())
                .map(range -> place(range, "Move subnet"))
                .orElseGet(() -> Proposal.refused(own, network.name() + " has no free /" + own.prefix()
                        + (after ? " after " : " before ") + subnet.name() + "."));
    }

    /// Another size, with the first address kept as far as alignment allows.
    ///
    /// @throws IllegalArgumentException if the prefix is outside 0 to 32
    public Proposal resize(int prefix) {
        return place(Cidr.of(subnet.prefix().first(), prefix), "Resize subnet");
    }

    /// The size nearest to an end, by powers of two, with the first address kept as far as alignment allows.
    public Proposal pullEnd(IpAddress end) {
        return pull(subnet.prefix().first(), end.value() - subnet.prefix().first().value() + 1);
    }

    /// The size nearest to a start, by powers of two, with the last address kept as far as alignment allows.
    public Proposal pullStart(IpAddress start) {
        return pull(subnet.prefix().last(), subnet.prefix().last().value() - start.value() + 1);
    }

    private Proposal pull(IpAddress kept, long wanted) {
        return place(Cidr.of(kept, SubnetSize.prefixNear(wanted)), "Resize subnet");
    }

    private Proposal place(Cidr range, String label) {
        Optional<String> obstacle = hold().or(() -> obstacles.at(range));
        if (range.equals(subnet.prefix())) {
            return new Proposal(range, hold(), Optional.empty());
        }
        return obstacle.map(why -> Proposal.refused(range, why))
                .orElseGet(() -> Proposal.of(range, new Edit.Batch(label, List.of(prefix(label, range)))));
    }

    private Edit prefix(String label, Cidr range) {
        return new Edit.ChangeElement<>(subnet.id(), Subnet.class, "prefix", label, each -> each.withPrefix(range));
    }

    /// Two halves: the lower one keeps what is in the subnet, the upper one is a new subnet with the same settings.
    public Proposal split() {
        if (subnet.prefix().prefix() >= SubnetSize.LONGEST_PREFIX) {
            return Proposal.refused(subnet.prefix(), subnet.name() + " is a /" + subnet.prefix().prefix()
                    + ", and Azure has no subnet smaller than a /" + SubnetSize.LONGEST_PREFIX + ".");
        }
        Cidr lower = subnet.prefix().halves().getFirst();
        return hold().or(() -> obstacles.fixed(lower))
                .map(why -> Proposal.refused(lower, why))
                .orElseGet(() -> Proposal.of(lower, halve(lower)));
    }

    private Edit halve(Cidr lower) {
        Subnet upper = new Subnet(plan.design().newId(ElementKind.SUBNET), upperName(), subnet.lifecycle(),
                subnet.prefix().halves().getLast(), null, subnet.delegation(), subnet.routeTable(),
                subnet.natGateway(), subnet.securityGroup(), List.of());
        return new Edit.Batch("Split subnet",
                List.of(prefix("Split subnet", lower), new Edit.AddElement(upper, network.id())));
    }

    private String upperName() {
        List<String> taken = network.subnets().stream().map(Subnet::name).toList();
        return Stream.iterate(2, number -> number + 1)
                .map(number -> subnet.name() + "-" + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /// One subnet with the other half of the range twice as large, whether that is free or a subnet with the same settings.
    public Proposal join() {
        if (subnet.prefix().prefix() == 0) {
            return Proposal.refused(subnet.prefix(), subnet.name() + " is the whole address space.");
        }
        Cidr whole = subnet.prefix().parent();
        return hold().map(why -> Proposal.refused(whole, why)).orElseGet(() -> joined(whole));
    }

    private Proposal joined(Cidr whole) {
        Cidr half = whole.halves().stream().filter(each -> !each.equals(subnet.prefix())).findFirst().orElseThrow();
        return network.subnets().stream()
                .filter(each -> !each.id().equals(subnet.id()) && each.prefix().equals(half))
                .findFirst()
                .map(neighbour -> joined(whole, neighbour))
                .orElseGet(() -> place(whole, "Resize subnet"));
    }

    private Proposal joined(Cidr whole, Subnet neighbour) {
        Joining joining = new Joining(plan, network, subnet, neighbour);
        return obstacles.holdOf(neighbour)
                .or(joining::obstacle)
                .map(why -> Proposal.refused(whole, why))
                .orElseGet(() -> Proposal.of(whole, joining.edit(whole)));
    }
}

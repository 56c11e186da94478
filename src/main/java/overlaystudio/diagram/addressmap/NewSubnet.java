package overlaystudio.diagram.addressmap;

import java.util.Optional;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NewElements;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SubnetSize;
import overlaystudio.plan.Vacancy;

/// A subnet that a virtual network does not have yet, and the places where it may be added.
public final class NewSubnet {

    private final VirtualNetwork network;
    private final Subnet subnet;
    private final Obstacles obstacles;

    private NewSubnet(Plan plan, VirtualNetwork network) {
        this.network = network;
        ElementId id = plan.design().newId(ElementKind.SUBNET);
        String name = new NewElements(plan.design()).subnet(network)
                .map(edit -> edit.element().name())
                .orElse(id.value());
        subnet = Subnet.of(id, name, Cidr.of(IpAddress.ofValue(0), SubnetSize.LONGEST_PREFIX));
        obstacles = new Obstacles(plan, network, subnet, Vacancy.forSubnets(plan, network));
    }

    /// A new subnet of a virtual network; empty if there is none of that identity.
    public static Optional<NewSubnet> of(Plan plan, ElementId network) {
        return plan.design().find(network, VirtualNetwork.class).map(each -> new NewSubnet(plan, each));
    }

    /// The identity that it will have.
    public ElementId id() {
        return subnet.id();
    }

    /// The subnet with a range, or the reason why it cannot lie there.
    public Proposal at(Cidr range) {
        return obstacles.at(range)
                .map(why -> Proposal.refused(range, why))
                .orElseGet(() -> Proposal.of(range, new Edit.AddElement(subnet.withPrefix(range), network.id())));
    }

    /// The subnet with a range around an address whose size is the power of two nearest to the way to another one.
    public Proposal between(IpAddress from, IpAddress to) {
        return at(Cidr.of(from, SubnetSize.prefixNear(Math.abs(to.value() - from.value()) + 1)));
    }
}

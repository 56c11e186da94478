package overlaystudio.diagram.addressmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.AddressUse;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;

/// One subnet made of two: the pools of the neighbour move in, and the neighbour goes.
///
/// @param subnet stays, with the range of both
/// @param neighbour goes
record Joining(Plan plan, VirtualNetwork network, Subnet subnet, Subnet neighbour) {

    private static final String LABEL = "Join subnets";

    /// Why the two cannot be one.
    Optional<String> obstacle() {
        return Optional
                .of(neighbour.name() + " and " + subnet.name() + " differ in delegation, route table, NAT gateway "
                        + "or security group.")
                .filter(_ -> !sameSettings())
                .or(() -> Optional.of("Something else than node pools refers to " + neighbour.name() + ".")
                        .filter(_ -> isReferredTo()));
    }

    private boolean sameSettings() {
        return Objects.equals(subnet.delegation(), neighbour.delegation())
                && Objects.equals(subnet.routeTable(), neighbour.routeTable())
                && Objects.equals(subnet.natGateway(), neighbour.natGateway())
                && Objects.equals(subnet.securityGroup(), neighbour.securityGroup());
    }

    /// Whether its removal would change more than the list of subnets, and what is accepted of it, once its pools have
    /// moved.
    private boolean isReferredTo() {
        Design moved = new Edit.Batch(LABEL, pools()).applyTo(plan.design());
        List<Subnet> rest = network.subnets().stream().filter(each -> !each.id().equals(neighbour.id())).toList();
        Design alone = moved.replace(network.withSubnets(rest));
        return !moved.remove(neighbour.id()).withPositions(alone.positions())
                .withAcceptedRisks(alone.acceptedRisks()).equals(alone);
    }

    Edit edit(Cidr whole) {
        List<AddressUse> uses =
                Stream.concat(subnet.addressesInUse().stream(), neighbour.addressesInUse().stream()).toList();
        List<Edit> edits = new ArrayList<>(pools());
        edits.add(new Edit.RemoveElement(neighbour.id(), LABEL));
        edits.add(new Edit.ChangeElement<>(subnet.id(), Subnet.class, "prefix", LABEL,
                each -> each.withPrefix(whole).withAddressesInUse(uses)));
        return new Edit.Batch(LABEL, edits);
    }

    private List<Edit> pools() {
        ElementId to = subnet.id();
        return plan.poolsIn(neighbour.id())
                .<Edit>map(pool -> new Edit.ChangeElement<>(pool.pool().id(), NodePool.class, "subnet", LABEL,
                        each -> each.withSubnet(to)))
                .toList();
    }
}

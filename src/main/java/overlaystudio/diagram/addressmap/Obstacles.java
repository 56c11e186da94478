package overlaystudio.diagram.addressmap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Appliance;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SubnetSize;
import overlaystudio.plan.Vacancy;
import overlaystudio.plan.Words;

/// The reasons why a subnet cannot have a range.
final class Obstacles {

    private final Plan plan;
    private final VirtualNetwork network;
    private final Subnet subnet;
    private final Vacancy vacancy;
    private @Nullable List<Claim> claims;

    Obstacles(Plan plan, VirtualNetwork network, Subnet subnet, Vacancy vacancy) {
        this.plan = plan;
        this.network = network;
        this.subnet = subnet;
        this.vacancy = vacancy;
    }

    Optional<String> hold() {
        return holdOf(subnet);
    }

    /// Why a subnet keeps its range whatever one wants.
    Optional<String> holdOf(Subnet held) {
        if (held.lifecycle() == Lifecycle.EXISTING) {
            return Optional.of(held.name() + " exists: an existing subnet keeps its range " + held.prefix() + ".");
        }
        return plan.poolsIn(held.id())
                .filter(pool -> pool.pool().lifecycle() == Lifecycle.EXISTING)
                .findFirst()
                .map(pool -> held.name() + " is in use: the node pool " + pool.pool().name() + " in it exists.");
    }

    /// Why the subnet cannot lie at a range.
    Optional<String> at(Cidr range) {
        return size(range).or(() -> space(range)).or(() -> taken(range)).or(() -> fixed(range));
    }

    private static Optional<String> size(Cidr range) {
        return when(range.prefix() > SubnetSize.LONGEST_PREFIX,
                range + " is too small: the smallest subnet is a /" + SubnetSize.LONGEST_PREFIX + ".");
    }

    private Optional<String> space(Cidr range) {
        return when(!vacancy.space().space().contains(range), range + " lies outside the address space of "
                + network.name() + ", " + Words.and(network.prefixes(), 3) + ".");
    }

    private Optional<String> taken(Cidr range) {
        return vacancy.isFree(range)
                ? Optional.empty()
                : Optional.of(claims().stream()
                        .filter(claim -> claim.range().overlaps(range) && counts(claim))
                        .findFirst()
                        .map(claim -> claim.name() + " has " + claim.range() + ".")
                        .orElse(range + " is reserved by AKS."));
    }

    private boolean counts(Claim claim) {
        boolean otherSubnet = claim.kind() == ClaimKind.SUBNET && !claim.id().equals(subnet.id())
                && claim.network().equals(Optional.of(network.id()));
        return otherSubnet || claim.kind().isOfCluster() || claim.kind() == ClaimKind.KEPT_FREE;
    }

    private List<Claim> claims() {
        List<Claim> known = claims == null ? Claims.of(plan) : claims;
        claims = known;
        return known;
    }

    /// Which appliance has an address of the subnet that is not in a range.
    Optional<String> fixed(Cidr range) {
        return plan.design().appliances().stream()
                .filter(each -> subnet.id().equals(each.subnet()) && isOutside(each, range))
                .findFirst()
                .map(each -> each.name() + " in " + subnet.name() + " has the address " + each.privateAddress()
                        + ", which is not in " + range + ".");
    }

    private static boolean isOutside(Appliance appliance, Cidr range) {
        return appliance.privateAddress() != null
                && !range.contains(Objects.requireNonNull(appliance.privateAddress()));
    }

    private static Optional<String> when(boolean wrong, String why) {
        return wrong ? Optional.of(why) : Optional.empty();
    }
}

package overlaystudio.diagram.addressmap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import overlaystudio.design.ElementId;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Realm;

/// Finds the overlaps among claims in one sweep over the addresses.
final class OverlapFinder {

    private final Plan plan;

    OverlapFinder(Plan plan) {
        this.plan = plan;
    }

    /// The overlaps among claims that are in the order of addresses, the wider first.
    List<Overlap> among(List<Claim> sorted) {
        List<Overlap> found = new ArrayList<>();
        Deque<Claim> around = new ArrayDeque<>();
        for (Claim claim : sorted) {
            while (!around.isEmpty() && !around.getLast().range().contains(claim.range())) {
                around.removeLast();
            }
            around.stream()
                    .filter(wider -> isOverlap(wider, claim))
                    .forEach(wider -> found.add(new Overlap(wider, claim, meet(wider, claim))));
            around.addLast(claim);
        }
        return found;
    }

    static boolean isOverlap(Claim one, Claim other) {
        return !isHeldBy(one, other) && !isHeldBy(other, one) && !areOfTwoClusters(one, other) && bothFirm(one, other);
    }

    /// A network holds its subnets, and may hold what its owner keeps free in it for later.
    private static boolean isHeldBy(Claim inner, Claim outer) {
        boolean subnet = inner.kind() == ClaimKind.SUBNET && inner.network().equals(outer.network());
        boolean kept = inner.kind() == ClaimKind.KEPT_FREE && outer.range().contains(inner.range());
        return outer.kind() == ClaimKind.NETWORK && (subnet || kept);
    }

    private static boolean areOfTwoClusters(Claim one, Claim other) {
        return one.kind().isOfCluster() && other.kind().isOfCluster()
                && !one.id().owner().equals(other.id().owner());
    }

    private static boolean bothFirm(Claim one, Claim other) {
        return one.firm() && other.firm();
    }

    private boolean meet(Claim one, Claim other) {
        boolean kept = one.kind() == ClaimKind.KEPT_FREE || other.kind() == ClaimKind.KEPT_FREE;
        boolean same = one.id().owner().equals(other.id().owner());
        return kept || same || reaches(one, other) || reaches(other, one);
    }

    private boolean reaches(Claim from, Claim to) {
        Optional<Realm> realm = from.network().flatMap(plan::realm);
        return from.network().filter(id -> to.network().equals(Optional.of(id))).isPresent()
                || realm.filter(each -> to.network().map(each::meets).orElseGet(() -> isOutside(each, to.id())))
                        .isPresent();
    }

    private static boolean isOutside(Realm realm, ElementId id) {
        return realm.outside().stream().anyMatch(each -> each.id().equals(id));
    }
}

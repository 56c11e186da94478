package overlaystudio.rules;

import java.util.List;

/// The rules that speak about the same cause, of which one is enough.
final class Causes {

    /// Each chain names rules that see the same cause, the one that says most first.
    private static final List<List<String>> CHAINS = List.of(
            List.of(
                    "pod-cidr-overlaps-cluster-subnet",
                    "pod-cidr-overlaps-vnet-subnet",
                    "pod-cidr-overlaps-vnet"),
            List.of(
                    "service-cidr-overlaps-cluster-subnet",
                    "service-cidr-overlaps-vnet-subnet",
                    "service-cidr-overlaps-vnet"),
            List.of("pod-cidr-min-size", "pod-cidr-capacity-now", "pod-cidr-capacity-max", "pod-cidr-headroom"),
            List.of("subnet-capacity-now", "subnet-capacity-max", "subnet-shared-capacity"),
            List.of("vnet-forbidden-range", "aks-reserved-range-vnet", "vnet-not-private"),
            List.of("pod-cidr-azure-forbidden", "pod-cidr-reserved", "pod-cidr-public"),
            List.of("service-cidr-reserved", "service-cidr-public"),
            List.of("max-pods-min", "system-pool-30-pods", "max-pods-pool-30"),
            List.of("pool-nodes-max", "autoscaler-range"),
            List.of("cluster-nodes-max", "tier-free-nodes"),
            List.of("cluster-nodes-max", "cluster-at-node-limit"),
            List.of("dns-ip-in-service-cidr", "dns-ip-not-first", "dns-ip-not-last", "dns-ip-dot-ten"),
            List.of("sku-aks-restricted", "sku-user-min", "sku-system-b-series"),
            List.of("sku-aks-restricted", "sku-system-min", "sku-system-b-series"),
            List.of("os-linux-only", "windows-2019"),
            List.of("os-linux-only", "windows-2025"),
            List.of("os-linux-only", "kubenet-windows"),
            List.of("os-linux-only", "single-pool-linux"),
            List.of("os-linux-only", "name-pool-windows"),
            List.of("system-pool-min-nodes", "single-pool-linux"),
            List.of("outbound-values", "outbound-none-block", "network-isolated"),
            List.of("outbound-values", "outbound-udr-route", "outbound-udr-not-internet"),
            List.of("outbound-values", "outbound-managed-nat-byo"),
            List.of("network-policy-values", "cilium-pairing"),
            List.of("gateway-subnet-size", "subnet-size"),
            List.of("firewall-subnet-size", "subnet-size"),
            List.of("bastion-subnet-size", "subnet-size"),
            List.of("name-label-63", "name-vnet"),
            List.of("name-label-63", "name-subnet"),
            List.of("name-label-63", "name-resource-group"));

    private Causes() {}

    /// The findings without those that a worse one, or one as bad and earlier in its chain, already tells.
    static List<Finding> withoutRepeats(List<Finding> findings) {
        return findings.stream()
                .filter(each -> findings.stream().noneMatch(other -> isTold(each, other)))
                .toList();
    }

    private static boolean isTold(Finding finding, Finding other) {
        return finding.places().getFirst().equals(other.places().getFirst())
                && CHAINS.stream().anyMatch(chain -> isTold(chain, finding, other));
    }

    private static boolean isTold(List<String> chain, Finding finding, Finding other) {
        int rank = chain.indexOf(finding.rule());
        int otherRank = chain.indexOf(other.rule());
        if (rank < 0 || otherRank < 0 || rank == otherRank) {
            return false;
        }
        int worse = other.severity().compareTo(finding.severity());
        return worse < 0 || (worse == 0 && otherRank < rank);
    }
}

package overlaystudio.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private static final Map<String, List<List<String>>> CHAINS_OF = byRule();

    /// How bad the worst finding of a rule at a place is.
    private final Map<Cause, Severity> worst = new HashMap<>();

    private record Cause(Place place, String rule) {}

    private Causes(List<Finding> findings) {
        findings.forEach(each -> worst.merge(
                new Cause(each.places().getFirst(), each.rule()),
                each.severity(),
                (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    private static Map<String, List<List<String>>> byRule() {
        Map<String, List<List<String>>> chains = new HashMap<>();
        CHAINS.forEach(
                chain -> chain.forEach(rule -> chains.computeIfAbsent(rule, _ -> new ArrayList<>()).add(chain)));
        return chains;
    }

    /// The findings without those that a worse one, or one as bad and earlier in its chain, already tells.
    static List<Finding> withoutRepeats(List<Finding> findings) {
        Causes causes = new Causes(findings);
        return findings.stream().filter(each -> !causes.isTold(each)).toList();
    }

    private boolean isTold(Finding finding) {
        return CHAINS_OF.getOrDefault(finding.rule(), List.of()).stream().anyMatch(chain -> isTold(chain, finding));
    }

    private boolean isTold(List<String> chain, Finding finding) {
        Place place = finding.places().getFirst();
        boolean earlier = true;
        for (String rule : chain) {
            Severity other = worst.get(new Cause(place, rule));
            boolean isOwn = rule.equals(finding.rule());
            if (other != null && !isOwn && isTold(other.compareTo(finding.severity()), earlier)) {
                return true;
            }
            earlier &= !isOwn;
        }
        return false;
    }

    private static boolean isTold(int worse, boolean earlier) {
        return worse < 0 || (worse == 0 && earlier);
    }
}

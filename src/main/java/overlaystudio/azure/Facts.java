package overlaystudio.azure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// Azure's numbers and lists as they are on one day.
///
/// @param asOf the day
/// @param numbers a value for each [Quantity]
/// @param wordings values of those [Wording]s that there are on the day
/// @param lists values that rules have on the day, by `rule-id/key`, for example `region-allowed/allow`
public record Facts(
        LocalDate asOf, Map<Quantity, Integer> numbers, Map<Wording, String> wordings,
        Map<String, List<String>> lists) {

    /// The pod CIDR of a cluster that has none set (document of 2022-08-29: "AKS assigns a default space").
    public static final Cidr DEFAULT_POD_CIDR = Cidr.parse("10.244.0.0/16");

    /// The service range of a cluster that has none set (AKS API, `serviceCidr`).
    public static final Cidr DEFAULT_SERVICE_CIDR = Cidr.parse("10.0.0.0/16");

    /// The DNS service IP of a cluster that has none set (AKS API, `dnsServiceIP`).
    public static final IpAddress DEFAULT_DNS_SERVICE_IP = IpAddress.parse("10.0.0.10");

    /// Keeps copies of its maps, and refuses to lack a number.
    public Facts {
        numbers = Map.copyOf(numbers);
        wordings = Map.copyOf(wordings);
        lists = Map.copyOf(lists);
        for (Quantity quantity : Quantity.values()) {
            if (!numbers.containsKey(quantity)) {
                throw new IllegalArgumentException("The rule book has no " + quantity.key() + " on " + asOf);
            }
        }
    }

    /// The value of a number.
    public int number(Quantity quantity) {
        return numbers.getOrDefault(quantity, 0);
    }

    /// The value of a text, empty if there is none on the day.
    public Optional<String> wording(Wording wording) {
        return Optional.ofNullable(wordings.get(wording));
    }

    /// A list that a rule has on the day; empty if it has none of that key.
    public List<String> list(String rule, String key) {
        return lists.getOrDefault(rule + "/" + key, List.of());
    }

    /// The pods on a node of a pool that has no max pods set.
    public int defaultMaxPods(NetworkModel model) {
        return number(switch (model) {
            case OVERLAY -> Quantity.MAX_PODS_DEFAULT;
            case NODE_SUBNET -> Quantity.MAX_PODS_DEFAULT_NODE_SUBNET;
            case POD_SUBNET -> Quantity.MAX_PODS_DEFAULT_POD_SUBNET;
            case KUBENET -> Quantity.MAX_PODS_DEFAULT_KUBENET;
        });
    }

    /// The surge of a pool that has none set, by the version of its cluster; without a version the larger one.
    public MaxSurge defaultSurge(@Nullable KubernetesVersion version) {
        return wording(Wording.TENTH_SURGE_FROM_VERSION)
                .flatMap(KubernetesVersion::parse)
                .filter(from -> version == null || version.isAtLeast(from.major(), from.minor()))
                .map(from -> new MaxSurge(10, true))
                .orElse(new MaxSurge(1, false));
    }
}

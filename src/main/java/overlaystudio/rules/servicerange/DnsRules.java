package overlaystudio.rules.servicerange;

import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about the DNS service IP.
public final class DnsRules {

    private static final String FIELD = "dnsServiceIp";

    private DnsRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("dns-ip-in-service-cidr", DnsRules::outside, DnsRules::repair),
                Check.of("dns-ip-not-first", DnsRules::first, DnsRules::repair),
                Check.of("dns-ip-not-last", DnsRules::last, DnsRules::repair),
                Check.of("service-and-dns-pair", DnsRules::unpaired, DnsRules::repair));
    }

    /// The notes in their order.
    public static Stream<Rule> notes() {
        return Stream.of(Check.of("dns-ip-dot-ten", DnsRules::unusual));
    }

    /// Where another address was chosen that works as well.
    private static Stream<Breach> unusual(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> !each.dnsServiceIp().isDefault())
                .filter(each -> service(each).contains(dns(each)) && !dns(each).equals(service(each).last()))
                .filter(each -> dns(each).value() - service(each).first().value() > 1)
                .filter(each -> !dns(each).equals(ClusterNetwork.dnsIn(service(each))))
                .map(each -> Breach.of(
                        Timing.WORKS,
                        "The DNS service IP %s of %s works; by custom it is %s"
                                .formatted(dns(each), each.cluster().name(), ClusterNetwork.dnsIn(service(each))),
                        place(each)));
    }

    private static Stream<Breach> outside(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> !service(each).contains(dns(each)))
                .map(each -> breach(each, "lies outside its service range " + each.serviceCidr().describe())
                        .withAzureError(
                                "DnsServiceIpOutOfServiceCidr",
                                "The DNS service IP %s is out of the range defined by service CIDR %s."
                                        .formatted(dns(each), service(each))));
    }

    private static Stream<Breach> first(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> service(each).contains(dns(each)))
                .filter(each -> dns(each).value() - service(each).first().value() <= 1)
                .map(each -> breach(
                        each,
                        "is the first address of its service range %s, which the API server takes"
                                .formatted(each.serviceCidr().describe())));
    }

    private static Stream<Breach> last(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> dns(each).equals(service(each).last()))
                .map(each -> breach(
                        each, "is the last address of its service range " + each.serviceCidr().describe()));
    }

    private static Stream<Breach> unpaired(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.dnsServiceIp().isDefault())
                .filter(each -> !service(each).contains(Facts.DEFAULT_DNS_SERVICE_IP))
                .map(each -> Breach.of(
                        Timing.WORKS,
                        "The service range %s of %s does not hold Azure’s default DNS service IP %s: the script sets %s"
                                .formatted(
                                        each.serviceCidr().describe(),
                                        each.cluster().name(),
                                        Facts.DEFAULT_DNS_SERVICE_IP,
                                        dns(each)),
                        place(each)));
    }

    private static Breach breach(ClusterPlan cluster, String what) {
        String message = "The DNS service IP %s of %s %s"
                .formatted(cluster.dnsServiceIp().describe(), cluster.cluster().name(), what);
        return Breach.of(Timing.REFUSED_AT_CREATE, message, place(cluster));
    }

    private static Stream<QuickFix> repair(Plan plan, Breach breach) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(each -> use(plan, each, ClusterNetwork.dnsIn(service(each))));
    }

    private static Stream<QuickFix> use(Plan plan, ClusterPlan cluster, IpAddress address) {
        return Repairs.change(
                plan.design(),
                cluster.cluster().id(),
                Cluster.class,
                FIELD,
                "Use " + address,
                each -> each.withNetwork(each.network().withDnsServiceIp(address)));
    }

    private static Place place(ClusterPlan cluster) {
        return Place.of(cluster.cluster().id(), FIELD);
    }

    private static IpAddress dns(ClusterPlan cluster) {
        return cluster.dnsServiceIp().value();
    }

    private static Cidr service(ClusterPlan cluster) {
        return cluster.serviceCidr().value();
    }
}

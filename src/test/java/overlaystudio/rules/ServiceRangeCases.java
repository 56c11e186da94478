package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.dns;
import static overlaystudio.rules.CaseDesigns.net;
import static overlaystudio.rules.CaseDesigns.nodes;
import static overlaystudio.rules.CaseDesigns.outside;
import static overlaystudio.rules.CaseDesigns.peer;
import static overlaystudio.rules.CaseDesigns.prefixes;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.service;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;

/// The cases of the rules about service ranges and the DNS service IP.
final class ServiceRangeCases {

    private static final List<LocalDate> BOTH = List.of(CaseDesigns.DOCUMENT, TODAY);
    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        BOTH.forEach(day -> {
            overlaps(day);
            sizes(day);
            dnsService(day);
            notes(day);
        });
        publicRanges();
        dockerBridge();
    }

    private ServiceRangeCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id, LocalDate day) {
        return new CaseInTheMaking(ALL, id).on(day);
    }

    private static CaseInTheMaking rule(String id, String day) {
        return rule(id, LocalDate.parse(day));
    }

    private static void overlaps(LocalDate day) {
        rule("service-cidr-overlaps-cluster-subnet", day).speaks(service("10.10.0.0/16"))
                .fixes("Use 172.20.0.0/16", "Use 172.16.0.0/16")
                .tells("The service range 10.10.0.0/16 of myOverlayCluster overlaps its node subnet nodesubnet,"
                        + " 10.10.0.0/16")
                .at("cluster-1 serviceCidr", "subnet-1 prefix").add();
        Design app = withSubnet(clean(), "app", "10.20.4.0/24");
        rule("service-cidr-overlaps-vnet-subnet", day)
                .speaks(cluster(app, each -> each.withNetwork(service("10.20.0.0/16").clusters().getFirst().network())))
                .silent(app)
                .fixes("Use 172.20.0.0/16", "Use 172.16.0.0/16")
                .tells("The service range 10.20.0.0/16 of myOverlayCluster overlaps subnet app, 10.20.4.0/24")
                .at("cluster-1 serviceCidr", "subnet-2 prefix").add();
        rule("service-cidr-overlaps-vnet", day).says(WARNING).speaks(Given.example())
                .fixes("Use 172.20.0.0/16", "Use 172.16.0.0/16")
                .tells("The service range 10.0.0.0/16 (Azure’s default, not set) of myOverlayCluster overlaps"
                        + " its virtual network myVirtualNetwork, 10.0.0.0/8")
                .at("cluster-1 serviceCidr", "vnet-1 prefixes").add();
        rule("service-cidr-overlaps-peered", day)
                .speaks(peer(clean(), "172.20.4.0/22"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Use ")
                .tells("The service range 172.20.0.0/16 of myOverlayCluster overlaps peered virtual network hub,"
                        + " 172.20.4.0/22")
                .at("cluster-1 serviceCidr", "vnet-2 prefixes").add();
        rule("service-cidr-overlaps-peered", day)
                .speaks(peer(unset("172.21.0.0/16"), "10.0.0.0/20"))
                .silent(peer(unset("172.21.0.0/16"), "10.1.0.0/20"))
                .fixes("Use 172.20.0.0/16", "Use 10.1.0.0/16")
                .tells("The service range 10.0.0.0/16 (Azure’s default, not set) of myOverlayCluster overlaps"
                        + " peered virtual network hub, 10.0.0.0/20")
                .at("cluster-1 serviceCidr", "vnet-2 prefixes").add();
        rule("service-cidr-overlaps-onprem", day)
                .speaks(outside(clean(), "172.16.0.0/12"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .fix("Use ")
                .tells("The service range 172.20.0.0/16 of myOverlayCluster overlaps outside network company,"
                        + " 172.16.0.0/12")
                .at("cluster-1 serviceCidr", "outside-1 ranges").add();
        rule("service-cidr-overlaps-onprem", day)
                .speaks(summary("172.16.0.0/12"))
                .silent(summary("172.24.0.0/14"))
                .fix("Use ")
                .tells("The service range 172.20.0.0/16 of myOverlayCluster overlaps the summary route of"
                        + " outside network company, 172.16.0.0/12")
                .at("cluster-1 serviceCidr", "outside-1 ranges").add();
        rule("service-cidr-reserved", day).speaks(service("172.30.0.0/16"))
                .fixes("Use 172.20.0.0/16", "Use 172.16.0.0/16")
                .tells("The service range 172.30.0.0/16 of myOverlayCluster overlaps 172.30.0.0/16, which AKS"
                        + " reserves")
                .at("cluster-1 serviceCidr").add();
        rule("service-cidr-reserved", day).speaks(service("192.0.2.0/25")).silent(service("172.20.0.0/16"))
                .fix("Use ").add();
    }

    /// A cluster with Azure's default service range in a network of its own.
    private static Design unset(String space) {
        Design design = prefixes(nodes(space), space);
        return cluster(design, each -> each.withNetwork(
                each.network().withServiceCidr(null).withDnsServiceIp(null)));
    }

    private static Design summary(String range) {
        return clean().add(
                ExternalNetwork.of(new ElementId("outside-1"), "company", List.of(range(range)))
                        .withSummaryRoute(true),
                ElementId.DESIGN);
    }

    private static void publicRanges() {
        Stream.of("2022-08-29", "2023-09-30").forEach(day -> rule("service-cidr-public", day).says(WARNING)
                .speaks(service("52.0.0.0/16")).silent(service("100.64.0.0/16"))
                .fixes("Use 172.20.0.0/16", "Use 172.16.0.0/16")
                .tells("The service range 52.0.0.0/16 of myOverlayCluster is not within the private ranges of"
                        + " RFC 1918 and RFC 6598")
                .at("cluster-1 serviceCidr").add());
        Stream.of("2023-10-01", "2026-08-21").forEach(day -> rule("service-cidr-public", day)
                .speaks(service("52.0.0.0/16")).silent(service("100.64.0.0/16")).fix("Use 172.20.0.0/16").add());
    }

    private static void sizes(LocalDate day) {
        rule("service-cidr-size", day).speaks(service("172.16.0.0/12")).silent(service("172.24.0.0/13"))
                .fixes("Use 172.16.0.0/16", "Use 172.20.0.0/16")
                .tells("The service range 172.16.0.0/12 of myOverlayCluster must be smaller than /12")
                .at("cluster-1 serviceCidr").add();
        rule("service-cidr-size", day).speaks(prefixed("10.0.0.0/8")).silent(service("172.24.0.0/14"))
                .fix("Use 10.0.0.0/16").add();
        rule("service-cidr-tiny", day).says(WARNING).speaks(service("172.20.0.0/30"))
                .silent(service("172.20.0.0/20"))
                .fixes("Use 172.20.0.0/24", "Use 172.20.0.0/20")
                .tells("The service range 172.20.0.0/30 of myOverlayCluster has room for 0 services")
                .at("cluster-1 serviceCidr").add();
        rule("service-cidr-tiny", day).says(WARNING).speaks(service("172.20.0.0/25"))
                .silent(service("172.20.0.0/24")).fix("Use 172.20.0.0/24").add();
    }

    private static Design prefixed(String service) {
        Design design = prefixes(nodes("172.21.0.0/16"), "172.21.0.0/16");
        return cluster(design, each -> each.withNetwork(service(service).clusters().getFirst().network()));
    }

    private static void dnsService(LocalDate day) {
        rule("dns-ip-in-service-cidr", day).speaks(dns("10.0.0.10")).fix("Use 172.20.0.10")
                .tells("The DNS service IP 10.0.0.10 of myOverlayCluster lies outside its service range"
                        + " 172.20.0.0/16")
                .at("cluster-1 dnsServiceIp").add();
        rule("dns-ip-not-first", day).speaks(dns("172.20.0.1")).silent(dns("172.20.0.2")).fix("Use 172.20.0.10")
                .tells("The DNS service IP 172.20.0.1 of myOverlayCluster is the first address of its service"
                        + " range 172.20.0.0/16, which the API server takes")
                .at("cluster-1 dnsServiceIp").add();
        rule("dns-ip-not-first", day).speaks(dns("172.20.0.0")).silent(dns("172.20.0.10")).fix("Use 172.20.0.10")
                .add();
        rule("dns-ip-not-last", day).speaks(dns("172.20.255.255")).silent(dns("172.20.255.254"))
                .fix("Use 172.20.0.10")
                .tells("The DNS service IP 172.20.255.255 of myOverlayCluster is the last address of its service"
                        + " range 172.20.0.0/16")
                .at("cluster-1 dnsServiceIp").add();
        rule("service-and-dns-pair", day).says(WARNING).speaks(net(each -> each.withDnsServiceIp(null)))
                .fix("Use 172.20.0.10")
                .tells("The service range 172.20.0.0/16 of myOverlayCluster does not hold Azure’s default DNS"
                        + " service IP 10.0.0.10: the script sets 172.20.0.10")
                .at("cluster-1 dnsServiceIp").add();
        rule("dns-ip-dot-ten", day).says(INFO).speaks(dns("172.20.0.53")).silent(dns("172.20.0.10"))
                .tells("The DNS service IP 172.20.0.53 of myOverlayCluster works; by custom it is 172.20.0.10")
                .at("cluster-1 dnsServiceIp").add();
        rule("dns-ip-dot-ten", day).says(INFO).speaks(dns("172.20.0.2"))
                .silent(net(each -> each.withServiceCidr(null).withDnsServiceIp(null)))
                .add();
    }

    private static void notes(LocalDate day) {
        rule("service-cidr-default", day)
                .says(INFO)
                .speaks(unset("10.0.0.0/16"))
                .silent(clean())
                .tells("No service range is set for myOverlayCluster, so Azure takes 10.0.0.0/16, which is taken"
                        + " here: set one that is free")
                .at("cluster-1 serviceCidr").add();
        rule("service-cidr-default", day).says(INFO).speaks(unset("10.0.0.0/16")).silent(unset("172.21.0.0/16")).add();
        rule("service-cidr-shared-clusters", day)
                .says(INFO)
                .speaks(two("172.20.0.0/16"))
                .silent(two("172.21.0.0/16"))
                .tells("myOverlayCluster and second share the service range 172.20.0.0/16, which is allowed: no"
                        + " cluster sees that of another")
                .at("cluster-1 serviceCidr", "cluster-2 serviceCidr").add();
    }

    private static Design two(String service) {
        Design design = withSubnet(clean(), "second", "10.11.0.0/16");
        Cluster other = CaseDesigns.secondCluster(design, CaseDesigns.OTHER).clusters().getLast();
        return design.add(
                other.withNetwork(service(service).clusters().getFirst().network()), ElementId.DESIGN);
    }

    private static void dockerBridge() {
        Design free = withSubnet(prefixes(nodes("172.20.0.0/24"), "172.16.0.0/13"), "app", "172.18.0.0/24");
        Design subnet = withSubnet(prefixes(nodes("172.20.0.0/24"), "172.16.0.0/13"), "app", "172.17.0.0/24");
        Stream.of("2022-08-29", "2023-03-04").forEach(day -> {
            rule("docker-bridge", day).says(WARNING).speaks(service("172.17.0.0/16"))
                    .silent(service("172.18.0.0/16"))
                    .fixes("Use 172.20.0.0/16", "Use 172.16.0.0/16", "Judge by the rules of 2026-08-21")
                    .tells("The service range 172.17.0.0/16 of myOverlayCluster overlaps the docker bridge"
                            + " 172.17.0.0/16 of its nodes")
                    .at("cluster-1 serviceCidr").add();
            rule("docker-bridge", day).says(WARNING).speaks(CaseDesigns.pods("172.16.0.0/15"))
                    .silent(CaseDesigns.pods("172.18.0.0/15"))
                    .fixes("Use 100.64.0.0/15", "Use 172.18.0.0/15", "Judge by the rules of 2026-08-21")
                    .tells("The pod CIDR 172.16.0.0/15 of myOverlayCluster overlaps the docker bridge"
                            + " 172.17.0.0/16 of its nodes")
                    .at("cluster-1 podCidr").add();
            rule("docker-bridge", day).says(WARNING).speaks(subnet).silent(free)
                    .fixes("Move app to 172.16.0.0/24", "Judge by the rules of 2026-08-21")
                    .tells("Subnet app 172.17.0.0/24 overlaps the docker bridge 172.17.0.0/16 of the nodes,"
                            + " which cannot reach it")
                    .at("subnet-2 prefix").add();
        });
        Stream.of("2023-03-05", "2023-05-06").forEach(day -> rule("docker-bridge", day).says(INFO)
                .speaks(service("172.17.0.0/16")).silent(service("172.18.0.0/16")).fix("Use ").add());
    }
}

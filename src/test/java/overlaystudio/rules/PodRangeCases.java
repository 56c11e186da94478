package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.count;
import static overlaystudio.rules.CaseDesigns.net;
import static overlaystudio.rules.CaseDesigns.outside;
import static overlaystudio.rules.CaseDesigns.peer;
import static overlaystudio.rules.CaseDesigns.pods;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.net.Ipv6Cidr;

/// The cases of the rules about pod CIDRs.
final class PodRangeCases {

    private static final List<LocalDate> BOTH = List.of(CaseDesigns.DOCUMENT, TODAY);
    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        BOTH.forEach(day -> {
            overlaps(day);
            blocks(day);
            notes(day);
        });
        wholeNetwork();
        ipv6(TODAY);
        kinds();
    }

    private PodRangeCases() {}

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
        rule("pod-cidr-overlaps-cluster-subnet", day).speaks(pods("10.10.0.0/16"))
                .fixes("Use 192.168.0.0/16", "Use 100.64.0.0/16", "Use 172.16.0.0/16")
                .tells("The pod CIDR 10.10.0.0/16 of myOverlayCluster overlaps its node subnet nodesubnet,"
                        + " 10.10.0.0/16")
                .at("cluster-1 podCidr", "subnet-1 prefix").add();
        Design app = withSubnet(clean(), "app", "10.20.4.0/24");
        rule("pod-cidr-overlaps-vnet-subnet", day)
                .speaks(cluster(app, each -> each.withNetwork(each.network().withPodCidr(range("10.20.0.0/16")))))
                .silent(app)
                .fixes("Use 192.168.0.0/16", "Use 100.64.0.0/16", "Use 172.16.0.0/16")
                .tells("The pod CIDR 10.20.0.0/16 of myOverlayCluster overlaps subnet app, 10.20.4.0/24")
                .at("cluster-1 podCidr", "subnet-2 prefix").add();
        rule("pod-cidr-overlaps-peered", day)
                .speaks(peer(clean(), "192.168.8.0/22"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fixes("Use 100.64.0.0/16", "Use 172.16.0.0/16")
                .tells("The pod CIDR 192.168.0.0/16 of myOverlayCluster overlaps peered virtual network hub,"
                        + " 192.168.8.0/22")
                .at("cluster-1 podCidr", "vnet-2 prefixes").add();
        rule("pod-cidr-overlaps-peered", day)
                .speaks(AddressCases.routed(joined("192.168.0.0/16"), "192.168.0.0/16"))
                .silent(joined("192.168.0.0/16"))
                .fixes("Use 100.64.0.0/16", "Use 172.16.0.0/16")
                .tells("The pod CIDR 192.168.0.0/16 of myOverlayCluster overlaps virtual network second (reached"
                        + " by a route through hub), 192.168.0.0/16")
                .at("cluster-1 podCidr", "second prefixes").add();
        rule("pod-cidr-overlaps-onprem", day)
                .speaks(outside(clean(), "192.168.0.0/17"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .fixes("Use 100.64.0.0/16", "Use 172.16.0.0/16")
                .tells("The pod CIDR 192.168.0.0/16 of myOverlayCluster overlaps outside network company,"
                        + " 192.168.0.0/17")
                .at("cluster-1 podCidr", "outside-1 ranges").add();
        rule("pod-cidr-overlaps-onprem", day)
                .speaks(summary("192.168.0.0/16"))
                .silent(summary("172.16.0.0/12"))
                .fixes("Use 100.64.0.0/16", "Use 172.16.0.0/16")
                .tells("The pod CIDR 192.168.0.0/16 of myOverlayCluster overlaps the summary route of outside"
                        + " network company, 192.168.0.0/16")
                .at("cluster-1 podCidr", "outside-1 ranges").add();
        rule("pod-cidr-overlaps-service", day)
                .speaks(pods("172.20.0.0/16"))
                .fixes("Use 172.16.0.0/16", "Use 192.168.0.0/16", "Use 100.64.0.0/16")
                .tells("The pod CIDR 172.20.0.0/16 and the service range 172.20.0.0/16 of myOverlayCluster"
                        + " overlap")
                .at("cluster-1 podCidr", "cluster-1 serviceCidr").add();
    }

    private static void ipv6(LocalDate day) {
        Design clear = ipv6("fd00:1::/64", "fd00:2::/108");
        rule("pod-cidr-overlaps-service", day)
                .speaks(ipv6("fd00:2::/64", "fd00:2::/108"))
                .silent(clear)
                .fixes("Use fd12:3456:789a::/64", "Use fd12:3456:789a:2::/64")
                .tells("The IPv6 pod CIDR fd00:2::/64 and the IPv6 service range fd00:2::/108 of"
                        + " myOverlayCluster overlap")
                .at("cluster-1 ipv6PodCidr", "cluster-1 ipv6ServiceCidr").add();
        rule("pod-cidr-overlaps-cluster-subnet", day)
                .speaks(inIpv6(ipv6("fd00::/64", "fd00:2::/108"), "fd00::/48", "fd00::/64"))
                .silent(inIpv6(ipv6("fd00:0:0:1::/64", "fd00:2::/108"), "fd00::/48", "fd00::/64"))
                .fixes("Use fd12:3456:789a::/64", "Use fd12:3456:789a:2::/64")
                .tells("The IPv6 pod CIDR fd00::/64 of myOverlayCluster overlaps its node subnet nodesubnet,"
                        + " fd00::/64")
                .at("cluster-1 ipv6PodCidr", "subnet-1 ipv6Prefix").add();
        rule("pod-cidr-overlaps-vnet", day)
                .says(WARNING)
                .speaks(inIpv6(ipv6("fd00:0:0:1::/64", "fd00:2::/108"), "fd00::/48", "fd00::/64"))
                .silent(inIpv6(clear, "fd00::/48", "fd00::/64"))
                .fixes("Use fd12:3456:789a::/64", "Use fd12:3456:789a:2::/64")
                .tells("The IPv6 pod CIDR fd00:0:0:1::/64 of myOverlayCluster overlaps its virtual network"
                        + " myVirtualNetwork, fd00::/48")
                .at("cluster-1 ipv6PodCidr", "vnet-1 ipv6Prefixes").add();
        rule("service-cidr-overlaps-cluster-subnet", day)
                .speaks(inIpv6(ipv6("fd00:1::/64", "fd00::/108"), "fd00::/48", "fd00::/64"))
                .silent(inIpv6(clear, "fd00::/48", "fd00::/64"))
                .fixes("Use fd12:3456:789a:1::/108", "Use fd12:3456:789a:3::/108")
                .tells("The IPv6 service range fd00::/108 of myOverlayCluster overlaps its node subnet"
                        + " nodesubnet, fd00::/64")
                .at("cluster-1 ipv6ServiceCidr", "subnet-1 ipv6Prefix").add();
        rule("pod-cidr-overlaps-peered", day)
                .speaks(peeredIpv6("fd00:1::/48"))
                .silent(peeredIpv6("fd00:3::/48"))
                .fixes("Use fd12:3456:789a::/64", "Use fd12:3456:789a:2::/64")
                .tells("The IPv6 pod CIDR fd00:1::/64 of myOverlayCluster overlaps peered virtual network hub,"
                        + " fd00:1::/48")
                .at("cluster-1 ipv6PodCidr", "vnet-2 ipv6Prefixes").add();
        rule("service-cidr-overlaps-peered", day)
                .speaks(peeredIpv6("fd00:2::/48"))
                .silent(peeredIpv6("fd00:3::/48"))
                .fixes("Use fd12:3456:789a:1::/108", "Use fd12:3456:789a:3::/108")
                .tells("The IPv6 service range fd00:2::/108 of myOverlayCluster overlaps peered virtual network"
                        + " hub, fd00:2::/48")
                .at("cluster-1 ipv6ServiceCidr", "vnet-2 ipv6Prefixes").add();
    }

    private static Design ipv6(String pods, String services) {
        return cluster(clean(), each -> each.withNetwork(each.network()
                .withIpv6PodCidr(Ipv6Cidr.parse(pods)).withIpv6ServiceCidr(Ipv6Cidr.parse(services))));
    }

    private static Design inIpv6(Design design, String space, String nodes) {
        Design dual = Given.network(design, each -> each.withIpv6Prefixes(List.of(Ipv6Cidr.parse(space))));
        return Given.subnet(dual, each -> each.withIpv6Prefix(Ipv6Cidr.parse(nodes)));
    }

    private static Design peeredIpv6(String space) {
        Design design = peer(ipv6("fd00:1::/64", "fd00:2::/108"), "172.21.0.0/16");
        return design.replace(design.networks().getLast().withIpv6Prefixes(List.of(Ipv6Cidr.parse(space))));
    }

    /// The cluster of the spoke called first, and a spoke with another range, both at one hub.
    private static Design joined(String other) {
        Design design = AddressCases.spokes("10.200.0.0/16", other);
        return pool(design, each -> each.withSubnet(new ElementId("first-subnet")));
    }

    private static Design summary(String range) {
        return clean().add(
                ExternalNetwork.of(new ElementId("outside-1"), "company", List.of(range(range)))
                        .withSummaryRoute(true),
                ElementId.DESIGN);
    }

    private static void wholeNetwork() {
        Stream.of("2022-08-29", "2024-10-24").forEach(day -> rule("pod-cidr-overlaps-vnet", day)
                .speaks(pods("10.244.0.0/16"))
                .fixes("Use 192.168.0.0/16", "Use 100.64.0.0/16", "Use 172.16.0.0/16")
                .tells("The pod CIDR 10.244.0.0/16 of myOverlayCluster overlaps its virtual network"
                        + " myVirtualNetwork, 10.0.0.0/8")
                .at("cluster-1 podCidr", "vnet-1 prefixes").add());
        Stream.of("2024-10-25", "2026-08-21").forEach(day -> {
            rule("pod-cidr-overlaps-vnet", day).says(WARNING).speaks(pods("10.244.0.0/16"))
                    .fix("Use 192.168.0.0/16").add();
            rule("pod-cidr-overlaps-vnet", day).speaks(migrating("10.244.0.0/16"))
                    .silent(migrating("192.168.0.0/16")).fix("Use 192.168.0.0/16").add();
        });
    }

    private static Design migrating(String pods) {
        return net(each -> each.withPodCidr(range(pods)).withConvertsFrom(NetworkModel.NODE_SUBNET));
    }

    private static void kinds() {
        BOTH.forEach(day -> {
            rule("pod-cidr-azure-forbidden", day).speaks(pods("127.0.0.0/16"))
                    .fixes("Use 192.168.0.0/16", "Use 100.64.0.0/16", "Use 172.16.0.0/16")
                    .tells("The pod CIDR 127.0.0.0/16 of myOverlayCluster overlaps 127.0.0.0/8, which no network"
                            + " of Azure can use")
                    .at("cluster-1 podCidr").add();
            rule("pod-cidr-azure-forbidden", day).speaks(pods("168.63.0.0/16")).silent(pods("192.168.0.0/16"))
                    .fix("Use 192.168.0.0/16").add();
        });
        Stream.of("2022-08-29", "2025-01-29").forEach(day -> warned(day, "169.254.0.0/16"));
        Stream.of("2025-01-30", "2026-08-21").forEach(day -> refused(day, "169.254.0.0/16"));
        Stream.of("2022-08-29", "2026-05-28").forEach(day -> {
            warned(day, "172.30.0.0/16");
            warned(day, "172.31.0.0/16");
        });
        Stream.of("2026-05-29", "2026-08-21").forEach(day -> {
            refused(day, "172.30.0.0/16");
            refused(day, "172.16.0.0/12");
        });
        Stream.of("2022-08-29", "2026-05-29", "2026-07-29").forEach(day -> warned(day, "192.0.2.0/24"));
        Stream.of("2026-07-30", "2026-08-21").forEach(day -> refused(day, "192.0.2.0/24"));
        Stream.of("2022-08-29", "2025-01-21").forEach(day -> publicRange(day, INFO));
        Stream.of("2025-01-22", "2025-10-15", "2025-10-16", "2026-08-21").forEach(day -> publicRange(day, WARNING));
    }

    private static void warned(String day, String range) {
        rule("pod-cidr-reserved", day).says(WARNING).speaks(pods(range)).silent(pods("172.24.0.0/14"))
                .fix("Use ").add();
    }

    private static void refused(String day, String range) {
        rule("pod-cidr-reserved", day).speaks(pods(range)).silent(pods("172.24.0.0/14")).fix("Use ").add();
    }

    private static void publicRange(String day, Severity severity) {
        rule("pod-cidr-public", day).says(severity).speaks(pods("52.0.0.0/16")).silent(pods("100.64.0.0/16"))
                .fixes("Use 192.168.0.0/16", "Use 100.64.0.0/16", "Use 172.16.0.0/16")
                .tells("The pod CIDR 52.0.0.0/16 of myOverlayCluster is not within the private ranges of RFC"
                        + " 1918 and RFC 6598")
                .at("cluster-1 podCidr").add();
    }

    private static void blocks(LocalDate day) {
        rule("pod-cidr-min-size", day).speaks(pods("192.168.0.0/25")).silent(pods("192.168.0.0/24"))
                .fixes("Use 192.168.0.0/22", "Use 100.64.0.0/22", "Use 172.16.0.0/22")
                .tells("The pod CIDR 192.168.0.0/25 of myOverlayCluster is smaller than the /24 that each node"
                        + " needs")
                .at("cluster-1 podCidr", "pool-1 count").add();
        rule("pod-cidr-capacity-now", day).speaks(surging(257)).silent(surging(256))
                .fixes("Use 100.64.0.0/15", "Use 172.18.0.0/15")
                .tells("257 nodes of myOverlayCluster need 257 pod blocks of /24, but 192.168.0.0/16 has 256")
                .at("cluster-1 podCidr", "pool-1 count").add();
        rule("pod-cidr-capacity-now", day).speaks(pods("192.168.0.0/23")).silent(pods("192.168.0.0/22"))
                .fix("Use 192.168.0.0/22").add();
        rule("pod-cidr-capacity-max", day).speaks(surging(256)).silent(surging(255))
                .fixes("Use 100.64.0.0/15", "Use 172.18.0.0/15")
                .tells("An upgrade of myOverlayCluster needs 257 pod blocks (256 nodes + 1 surge node), but"
                        + " 192.168.0.0/16 has 256")
                .at("cluster-1 podCidr", "pool-1 count").add();
        Design planned = pool(pods("192.168.0.0/20"), each -> each.withMaxSurge(new MaxSurge(2, false)));
        rule("pod-cidr-capacity-max", day)
                .speaks(pool(planned, each -> each.withAutoscaling(new Autoscaling(3, 15))))
                .silent(pool(planned, each -> each.withAutoscaling(new Autoscaling(3, 14))))
                .fixes("Use 192.168.0.0/19", "Use 100.64.0.0/19", "Use 172.16.0.0/19")
                .tells("An upgrade of myOverlayCluster needs 17 pod blocks (15 nodes + 2 surge nodes), but"
                        + " 192.168.0.0/20 has 16")
                .at("cluster-1 podCidr", "pool-1 autoscaling").add();
        rule("pod-cidr-headroom", day).says(WARNING).speaks(surging(192)).silent(surging(191))
                .fixes("Use 100.64.0.0/15", "Use 172.18.0.0/15")
                .tells("63 of 256 pod blocks stay free in the pod CIDR 192.168.0.0/16 of myOverlayCluster at its"
                        + " greatest size: less than a quarter")
                .at("cluster-1 podCidr", "pool-1 count").add();
    }

    private static Design surging(int nodes) {
        return pool(count(nodes), each -> each.withMaxSurge(new MaxSurge(1, false)));
    }

    private static void notes(LocalDate day) {
        rule("pod-cidr-default", day)
                .says(INFO)
                .speaks(outside(unset("172.16.0.0/16", "172.16.0.0/24"), "10.0.0.0/8"))
                .silent(outside(unset("10.10.0.0/16", "10.10.0.0/24"), "172.16.0.0/12"))
                .tells("No pod CIDR is set for myOverlayCluster, so Azure takes 10.244.0.0/16, which is taken"
                        + " here: set one that is free")
                .at("cluster-1 podCidr").add();
        rule("pod-cidr-shared-clusters", day)
                .says(INFO)
                .speaks(two("192.168.0.0/16", "192.168.0.0/16"))
                .silent(two("192.168.0.0/16", "100.64.0.0/16"))
                .tells("myOverlayCluster and second share the pod CIDR 192.168.0.0/16, which is allowed: no"
                        + " cluster sees that of another")
                .at("cluster-1 podCidr", "cluster-2 podCidr").add();
        rule("pod-cidr-partially-shared", day)
                .says(INFO)
                .speaks(two("10.244.0.0/16", "10.244.128.0/17"))
                .silent(two("10.244.0.0/16", "10.244.0.0/16"))
                .tells("The pod CIDR 10.244.128.0/17 of second lies in 10.244.0.0/16 of myOverlayCluster, which"
                        + " is allowed: each cluster routes its pods on its own")
                .at("cluster-2 podCidr", "cluster-1 podCidr").add();
        Design few = pool(pods("192.168.0.0/22"), each -> each.withMaxPods(110).withCount(4));
        rule("pod-block-fixed", day)
                .says(INFO)
                .speaks(few)
                .silent(pool(few, each -> each.withMaxPods(250)))
                .tells("Each node of myOverlayCluster takes a whole /24 of its pod CIDR 192.168.0.0/22, though"
                        + " it runs at most 110 pods: Azure fixes that size")
                .at("cluster-1 podCidr", "pool-1 count").add();
        rule("pod-block-fixed", day).says(INFO).speaks(few).silent(pool(few, each -> each.withCount(1))).add();
    }

    private static Design unset(String space, String nodes) {
        Design design = CaseDesigns.prefixes(CaseDesigns.nodes(nodes), space);
        return cluster(design, each -> each.withNetwork(each.network().withPodCidr(null)));
    }

    private static Design two(String first, String second) {
        Design design = withSubnet(pods(first), "second", "10.11.0.0/16");
        Cluster other = CaseDesigns.secondCluster(design, CaseDesigns.OTHER).clusters().getLast();
        return design.add(
                other.withNetwork(other.network().withPodCidr(range(second))), ElementId.DESIGN);
    }
}

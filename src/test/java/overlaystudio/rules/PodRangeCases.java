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
        rule("pod-cidr-overlaps-cluster-subnet", day).speaks(pods("10.10.0.0/16")).fix("Use 192.168.0.0/16").add();
        Design app = withSubnet(clean(), "app", "10.20.4.0/24");
        rule("pod-cidr-overlaps-vnet-subnet", day)
                .speaks(cluster(app, each -> each.withNetwork(each.network().withPodCidr(range("10.20.0.0/16")))))
                .silent(app)
                .fix("Use 192.168.0.0/16")
                .add();
        rule("pod-cidr-overlaps-peered", day)
                .speaks(peer(clean(), "192.168.8.0/22"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Use 100.64.0.0/16")
                .add();
        rule("pod-cidr-overlaps-peered", day)
                .speaks(AddressCases.routed(joined("192.168.0.0/16"), "192.168.0.0/16"))
                .silent(joined("192.168.0.0/16"))
                .fix("Use 100.64.0.0/16")
                .add();
        rule("pod-cidr-overlaps-onprem", day)
                .speaks(outside(clean(), "192.168.0.0/17"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .fix("Use 100.64.0.0/16")
                .add();
        rule("pod-cidr-overlaps-onprem", day)
                .speaks(summary("192.168.0.0/16"))
                .silent(summary("172.16.0.0/12"))
                .fix("Use 100.64.0.0/16")
                .add();
        rule("pod-cidr-overlaps-service", day)
                .speaks(pods("172.20.0.0/16"))
                .fix("Use ")
                .add();
    }

    private static void ipv6(LocalDate day) {
        Design clear = ipv6("fd00:1::/64", "fd00:2::/108");
        rule("pod-cidr-overlaps-service", day)
                .speaks(ipv6("fd00:2::/64", "fd00:2::/108"))
                .silent(clear)
                .fix("Use fd12:3456:789a::/64")
                .add();
        rule("pod-cidr-overlaps-cluster-subnet", day)
                .speaks(inIpv6(ipv6("fd00::/64", "fd00:2::/108"), "fd00::/48", "fd00::/64"))
                .silent(inIpv6(ipv6("fd00:0:0:1::/64", "fd00:2::/108"), "fd00::/48", "fd00::/64"))
                .fix("Use fd12:3456:789a::/64")
                .add();
        rule("pod-cidr-overlaps-vnet", day)
                .says(WARNING)
                .speaks(inIpv6(ipv6("fd00:0:0:1::/64", "fd00:2::/108"), "fd00::/48", "fd00::/64"))
                .silent(inIpv6(clear, "fd00::/48", "fd00::/64"))
                .fix("Use fd12:3456:789a::/64")
                .add();
        rule("service-cidr-overlaps-cluster-subnet", day)
                .speaks(inIpv6(ipv6("fd00:1::/64", "fd00::/108"), "fd00::/48", "fd00::/64"))
                .silent(inIpv6(clear, "fd00::/48", "fd00::/64"))
                .fix("Use fd12:3456:789a:1::/108")
                .add();
        rule("pod-cidr-overlaps-peered", day)
                .speaks(peeredIpv6("fd00:1::/48"))
                .silent(peeredIpv6("fd00:3::/48"))
                .fix("Use fd12:3456:789a::/64")
                .add();
        rule("service-cidr-overlaps-peered", day)
                .speaks(peeredIpv6("fd00:2::/48"))
                .silent(peeredIpv6("fd00:3::/48"))
                .fix("Use fd12:3456:789a:1::/108")
                .add();
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
                .speaks(pods("10.244.0.0/16")).fix("Use 192.168.0.0/16").add());
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
            rule("pod-cidr-azure-forbidden", day).speaks(pods("127.0.0.0/16")).fix("Use 192.168.0.0/16").add();
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
                .fix("Use 192.168.0.0/16").add();
    }

    private static void blocks(LocalDate day) {
        rule("pod-cidr-min-size", day).speaks(pods("192.168.0.0/25")).silent(pods("192.168.0.0/24"))
                .fix("Use 192.168.0.0/22").add();
        rule("pod-cidr-capacity-now", day).speaks(surging(257)).silent(surging(256)).fix("Use ").add();
        rule("pod-cidr-capacity-now", day).speaks(pods("192.168.0.0/23")).silent(pods("192.168.0.0/22"))
                .fix("Use 192.168.0.0/22").add();
        rule("pod-cidr-capacity-max", day).speaks(surging(256)).silent(surging(255)).fix("Use ").add();
        Design planned = pool(pods("192.168.0.0/20"), each -> each.withMaxSurge(new MaxSurge(2, false)));
        rule("pod-cidr-capacity-max", day)
                .speaks(pool(planned, each -> each.withAutoscaling(new Autoscaling(3, 15))))
                .silent(pool(planned, each -> each.withAutoscaling(new Autoscaling(3, 14))))
                .fix("Use 192.168.0.0/19")
                .add();
        rule("pod-cidr-headroom", day).says(WARNING).speaks(surging(192)).silent(surging(191)).fix("Use ").add();
    }

    private static Design surging(int nodes) {
        return pool(count(nodes), each -> each.withMaxSurge(new MaxSurge(1, false)));
    }

    private static void notes(LocalDate day) {
        rule("pod-cidr-default", day)
                .says(INFO)
                .speaks(outside(unset("172.16.0.0/16", "172.16.0.0/24"), "10.0.0.0/8"))
                .silent(outside(unset("10.10.0.0/16", "10.10.0.0/24"), "172.16.0.0/12"))
                .add();
        rule("pod-cidr-shared-clusters", day)
                .says(INFO)
                .speaks(two("192.168.0.0/16", "192.168.0.0/16"))
                .silent(two("192.168.0.0/16", "100.64.0.0/16"))
                .add();
        rule("pod-cidr-partially-shared", day)
                .says(INFO)
                .speaks(two("10.244.0.0/16", "10.244.128.0/17"))
                .silent(two("10.244.0.0/16", "10.244.0.0/16"))
                .add();
        Design few = pool(pods("192.168.0.0/22"), each -> each.withMaxPods(110).withCount(4));
        rule("pod-block-fixed", day)
                .says(INFO)
                .speaks(few)
                .silent(pool(few, each -> each.withMaxPods(250)))
                .add();
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

package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.dns;
import static overlaystudio.rules.CaseDesigns.net;
import static overlaystudio.rules.CaseDesigns.outside;
import static overlaystudio.rules.CaseDesigns.peer;
import static overlaystudio.rules.CaseDesigns.service;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.Design;

/// The cases of the rules of this group.
final class ServiceRangeCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        serviceRanges();
    }

    private ServiceRangeCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void serviceRanges() {
        rule("service-cidr-overlaps-cluster-subnet").speaks(service("10.10.0.0/16")).fix("Use 172.20.0.0/16").add();
        Design app = withSubnet(clean(), "app", "10.20.4.0/24");
        rule("service-cidr-overlaps-vnet-subnet")
                .speaks(cluster(app, each -> each.withNetwork(service("10.20.0.0/16").clusters().getFirst().network())))
                .silent(app)
                .fix("Use 172.20.0.0/16")
                .add();
        rule("service-cidr-overlaps-vnet").says(WARNING).speaks(Given.example()).fix("Use 172.20.0.0/16").add();
        rule("service-cidr-overlaps-vnet").on(TODAY).says(WARNING).speaks(Given.example()).fix("Use 172.20.0.0/16")
                .add();
        rule("service-cidr-overlaps-peered")
                .speaks(peer(clean(), "172.20.4.0/22"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Use ")
                .add();
        rule("service-cidr-overlaps-onprem")
                .speaks(outside(clean(), "172.16.0.0/12"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .fix("Use ")
                .add();
        rule("service-cidr-reserved").speaks(service("172.30.0.0/16")).fix("Use 172.20.0.0/16").add();
        rule("service-cidr-public").on("2023-09-30").says(WARNING).speaks(service("52.0.0.0/16"))
                .silent(service("100.64.0.0/16")).fix("Use 172.20.0.0/16").add();
        rule("service-cidr-public").on("2023-10-01").speaks(service("52.0.0.0/16")).fix("Use 172.20.0.0/16").add();
        rule("service-cidr-size").speaks(service("172.16.0.0/12")).silent(service("172.24.0.0/14"))
                .fix("Use 172.16.0.0/16").add();
        rule("dns-ip-in-service-cidr").speaks(dns("10.0.0.10")).fix("Use 172.20.0.10").add();
        rule("dns-ip-not-first").speaks(dns("172.20.0.1")).silent(dns("172.20.0.2")).fix("Use 172.20.0.10").add();
        rule("dns-ip-not-last").speaks(dns("172.20.255.255")).silent(dns("172.20.255.254")).fix("Use 172.20.0.10")
                .add();
        rule("service-and-dns-pair").says(WARNING).speaks(net(each -> each.withDnsServiceIp(null)))
                .fix("Use 172.20.0.10").add();
    }
}

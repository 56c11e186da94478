package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.count;
import static overlaystudio.rules.CaseDesigns.outside;
import static overlaystudio.rules.CaseDesigns.peer;
import static overlaystudio.rules.CaseDesigns.pods;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.design.Design;

/// The cases of the rules of this group.
final class PodRangeCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        podRanges();
    }

    private PodRangeCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void podRanges() {
        rule("pod-cidr-overlaps-cluster-subnet").speaks(pods("10.10.0.0/16")).fix("Use 192.168.0.0/16").add();
        Design app = withSubnet(clean(), "app", "10.20.4.0/24");
        rule("pod-cidr-overlaps-vnet-subnet")
                .on(TODAY)
                .speaks(cluster(app, each -> each.withNetwork(each.network().withPodCidr(range("10.20.0.0/16")))))
                .silent(app)
                .fix("Use 192.168.0.0/16")
                .add();
        rule("pod-cidr-overlaps-vnet").on("2024-10-24").speaks(pods("10.244.0.0/16")).fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-overlaps-vnet").on("2024-10-25").says(WARNING).speaks(pods("10.244.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-overlaps-peered")
                .speaks(peer(clean(), "192.168.8.0/22"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Use 100.64.0.0/16")
                .add();
        rule("pod-cidr-overlaps-onprem")
                .speaks(outside(clean(), "192.168.0.0/17"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .fix("Use 100.64.0.0/16")
                .add();
        rule("pod-cidr-overlaps-service").speaks(pods("172.20.0.0/16")).fix("Use ").add();
        rule("pod-cidr-azure-forbidden").speaks(pods("127.0.0.0/16")).fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-reserved").says(WARNING).speaks(pods("172.30.0.0/16")).silent(pods("172.28.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-reserved").on("2026-05-28").says(WARNING).speaks(pods("172.30.0.0/16")).fix("Use 192.168.0.0/16")
                .add();
        rule("pod-cidr-reserved").on("2026-05-29").speaks(pods("172.30.0.0/16")).silent(pods("172.28.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-reserved").on("2026-05-29").says(WARNING).speaks(pods("192.0.2.0/24")).fix("Use ").add();
        rule("pod-cidr-public").says(INFO).speaks(pods("52.0.0.0/16")).silent(pods("100.64.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-public").on("2025-01-22").says(WARNING).speaks(pods("52.0.0.0/16")).silent(pods("100.64.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-min-size").speaks(pods("192.168.0.0/25")).silent(pods("192.168.0.0/21"))
                .fix("Use 192.168.0.0/22").add();
        rule("pod-cidr-capacity-now").speaks(count(257)).silent(count(256)).fix("Use ").add();
        rule("pod-cidr-capacity-now").speaks(pods("192.168.0.0/23")).silent(pods("192.168.0.0/22"))
                .fix("Use 192.168.0.0/22").add();
        rule("pod-cidr-capacity-max").speaks(count(256)).silent(count(255)).fix("Use ").add();
        rule("pod-cidr-headroom").says(WARNING).speaks(count(192)).silent(count(191)).fix("Use ").add();
    }
}

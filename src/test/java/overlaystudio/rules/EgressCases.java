package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.natted;
import static overlaystudio.rules.CaseDesigns.outbound;
import static overlaystudio.rules.CaseDesigns.routed;
import static overlaystudio.rules.CaseDesigns.withFirewall;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OutboundType;

/// The cases of the rules of this group.
final class EgressCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        egress();
    }

    private EgressCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void egress() {
        rule("outbound-values").speaks(outbound(clean(), OutboundType.NONE)).fix("Use loadBalancer").add();
        rule("outbound-values").on("2025-04-26").says(WARNING).speaks(outbound(clean(), OutboundType.NONE))
                .fix("Use loadBalancer").add();
        rule("outbound-values").on("2025-04-27").says(WARNING)
                .speaks(outbound(clean(), OutboundType.BLOCK))
                .silent(outbound(clean(), OutboundType.NONE))
                .fix("Use loadBalancer")
                .add();
        rule("outbound-managed-nat-byo")
                .speaks(outbound(clean(), OutboundType.MANAGED_NAT_GATEWAY))
                .silent(outbound(pool(clean(), each -> each.withSubnet(null)), OutboundType.MANAGED_NAT_GATEWAY))
                .fix("Use loadBalancer")
                .add();
        rule("outbound-user-nat")
                .speaks(outbound(clean(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .silent(outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .fix("Add NAT gateway nodesubnet-egress")
                .add();
        rule("outbound-udr-route")
                .speaks(withFirewall(outbound(clean(), OutboundType.USER_DEFINED_ROUTING)))
                .silent(routed(NextHopType.VIRTUAL_APPLIANCE))
                .fix("Route 0.0.0.0/0 through fw")
                .add();
        rule("outbound-udr-not-internet")
                .speaks(routed(NextHopType.INTERNET))
                .silent(routed(NextHopType.VIRTUAL_NETWORK_GATEWAY))
                .fix("Use loadBalancer")
                .add();
        rule("nat-gateway-on-subnet-needs-type")
                .speaks(natted())
                .silent(outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .fix("Use userAssignedNATGateway")
                .add();
    }
}

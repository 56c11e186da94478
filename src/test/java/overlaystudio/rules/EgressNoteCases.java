package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.DOCUMENT;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.outbound;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.routed;
import static overlaystudio.rules.CaseDesigns.withFirewall;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.INFO;

import java.time.LocalDate;
import java.util.List;

import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;

/// The cases of the notes about egress.
final class EgressNoteCases {

    private EgressNoteCases() {}

    private static CaseInTheMaking note(List<RuleCase> cases, String id, LocalDate day) {
        return new CaseInTheMaking(cases, id).on(day).says(INFO);
    }

    private static Design natted(OutboundType type) {
        return outbound(CaseDesigns.natted(), type);
    }

    private static Design spare() {
        return routed(NextHopType.VIRTUAL_APPLIANCE)
                .add(RouteTable.of(new ElementId("routes-2"), "spare"), ElementId.DESIGN);
    }

    private static Design withPublicRoute(Design design) {
        RouteTable table = design.routeTables().getFirst();
        Route answers = new Route("answers", range("20.50.0.7/32"), NextHopType.INTERNET, null);
        return design.replace(table.withRoutes(List.of(table.routes().getFirst(), answers)));
    }

    private static Design zonal(Integer... zones) {
        return pool(natted(OutboundType.USER_ASSIGNED_NAT_GATEWAY), each -> each.withZones(List.of(zones)));
    }

    private static Design windows(OutboundType type, String version) {
        NodePool pool = NodePool.of(new ElementId("pool-2"), "win", PoolMode.USER, Given.SUBNET)
                .withOsType(OsType.WINDOWS);
        return cluster(outbound(clean().add(pool, Given.CLUSTER), type),
                each -> each.withKubernetesVersion(KubernetesVersion.parse(version).orElseThrow()));
    }

    private static Design users(int count) {
        Design design = clean();
        for (int at = 1; at <= count; at++) {
            design = design.add(
                    NodePool.of(new ElementId("pool-" + (at + 1)), "user" + at, PoolMode.USER, Given.SUBNET),
                    Given.CLUSTER);
        }
        return design;
    }

    static void addTo(List<RuleCase> cases) {
        for (LocalDate day : List.of(DOCUMENT, TODAY)) {
            note(cases, "outbound-default", day)
                    .speaks(clean()).silent(outbound(clean(), OutboundType.LOAD_BALANCER)).add();
            note(cases, "route-table-per-subnet", day)
                    .speaks(spare()).silent(routed(NextHopType.VIRTUAL_APPLIANCE)).add();
            note(cases, "udr-firewall-public-route", day)
                    .speaks(withFirewall(routed(NextHopType.VIRTUAL_APPLIANCE)))
                    .silent(withPublicRoute(withFirewall(routed(NextHopType.VIRTUAL_APPLIANCE))))
                    .add();
            note(cases, "udr-firewall-public-route", day)
                    .speaks(withFirewall(routed(NextHopType.VIRTUAL_APPLIANCE)))
                    .silent(routed(NextHopType.VIRTUAL_APPLIANCE))
                    .add();
            note(cases, "nat-snat-capacity", day)
                    .speaks(natted(OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                    .silent(clean())
                    .add();
            note(cases, "nat-snat-capacity", day)
                    .speaks(outbound(pool(clean(), each -> each.withSubnet(null)), OutboundType.MANAGED_NAT_GATEWAY))
                    .silent(clean())
                    .add();
            note(cases, "nat-zonal", day).speaks(zonal(1, 2, 3)).silent(zonal(1)).add();
            note(cases, "nat-overrides-lb", day)
                    .speaks(natted(OutboundType.USER_ASSIGNED_NAT_GATEWAY)).silent(clean()).add();
            note(cases, "node-public-ip-isolated", day)
                    .speaks(outbound(clean(), OutboundType.NONE)).silent(clean()).add();
        }
        for (String day : List.of("2022-10-06", "2024-05-12", "2024-05-13", "2026-08-21")) {
            note(cases, "windows-outbound-nat", LocalDate.parse(day))
                    .speaks(windows(OutboundType.USER_DEFINED_ROUTING, "1.26"))
                    .silent(windows(OutboundType.USER_DEFINED_ROUTING, "1.25"))
                    .add();
            note(cases, "windows-outbound-nat", LocalDate.parse(day))
                    .speaks(windows(OutboundType.USER_ASSIGNED_NAT_GATEWAY, "1.27"))
                    .silent(windows(OutboundType.LOAD_BALANCER, "1.27"))
                    .add();
        }
        for (String day : List.of("2024-10-06", "2026-08-21")) {
            note(cases, "static-egress-gateway", LocalDate.parse(day)).speaks(users(2)).silent(users(1)).add();
        }
        for (String day : List.of("2025-11-03", "2025-11-04")) {
            note(cases, "nat-zonal", LocalDate.parse(day)).speaks(zonal(1, 2)).silent(zonal(2)).add();
        }
    }
}

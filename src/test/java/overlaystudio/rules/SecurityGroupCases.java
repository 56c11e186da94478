package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.model;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.Access;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.TrafficDirection;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.net.IpAddress;

/// The cases of the rule about security groups on node subnets.
final class SecurityGroupCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        securityGroups();
        filters();
        rooms();
    }

    private SecurityGroupCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static SecurityRule security(int priority, Access access, String source, String destination, String ports) {
        return new SecurityRule("rule-" + priority, priority, TrafficDirection.INBOUND, access, "*", source, "*",
                destination, ports);
    }

    private static Design guarded(SecurityRule... rules) {
        SecurityGroup group = SecurityGroup.of(new ElementId("nsg-1"), "nsg").withRules(List.of(rules));
        return subnet(clean().add(group, ElementId.DESIGN), each -> each.withSecurityGroup(group.id()));
    }

    private static Design behindFirewall(Design design) {
        RouteTable table = RouteTable.of(new ElementId("routes-1"), "routes").withRoutes(List.of(new Route(
                "default", range("0.0.0.0/0"), NextHopType.VIRTUAL_APPLIANCE, IpAddress.parse("10.20.0.4"))));
        return subnet(design.add(table, ElementId.DESIGN), each -> each.withRouteTable(table.id()));
    }

    private static void securityGroups() {
        SecurityRule outward = new SecurityRule(
                "outward", 4000, TrafficDirection.OUTBOUND, Access.DENY, "*", "192.168.0.0/16", "*", "*", "*");
        SecurityRule deny = security(4000, Access.DENY, "*", "*", "*");
        SecurityRule tag = security(4000, Access.DENY, "VirtualNetwork", "*", "*");
        SecurityRule internet = security(4000, Access.DENY, "Internet", "*", "*");
        SecurityRule nodes = security(200, Access.ALLOW, "10.10.0.0/16", "10.10.0.0/16, 192.168.0.0/16", "*");
        SecurityRule halves = security(201, Access.ALLOW, "192.168.0.0/17,192.168.128.0/17", "192.168.0.0/16", "*");
        SecurityRule network = security(202, Access.ALLOW, "VirtualNetwork", "VirtualNetwork", "*");
        SecurityRule late = security(4001, Access.ALLOW, "*", "*", "*");
        SecurityRule ssh = security(300, Access.DENY, "*", "*", "22");
        for (String day : List.of("2022-08-29", "2023-03-02")) {
            rule("nsg-overlay-traffic").on(day).says(WARNING).speaks(guarded(tag, late))
                    .silent(guarded(nodes, halves, tag)).fix("Allow node and pod traffic of myOverlayCluster")
                    .tells("Rule rule-4000 of security group nsg (inbound) denies node to node traffic of"
                            + " myOverlayCluster, from 10.10.0.0/16 to 10.10.0.0/16")
                    .at("nsg-1 rules", "cluster-1/pods").add();
        }
        for (String day : List.of("2023-03-03", "2026-08-21")) {
            rule("nsg-overlay-traffic").on(day).speaks(guarded(tag)).silent(guarded(internet))
                    .fix("Allow node and pod traffic of myOverlayCluster").add();
            rule("nsg-overlay-traffic").on(day).speaks(guarded(nodes, network, deny))
                    .silent(guarded(nodes, halves, deny)).fix("Allow node and pod traffic of myOverlayCluster")
                    .tells("Rule rule-4000 of security group nsg (inbound) denies pod to pod traffic of"
                            + " myOverlayCluster, from 192.168.0.0/16 to 192.168.0.0/16")
                    .at("nsg-1 rules", "cluster-1/pods").add();
            rule("nsg-overlay-traffic").on(day).speaks(guarded(nodes, tag, outward))
                    .silent(guarded(nodes, halves, tag)).fix("Allow node and pod traffic of myOverlayCluster")
                    .tells("Rule outward of security group nsg (outbound) denies pod to pod traffic of"
                            + " myOverlayCluster, from 192.168.0.0/16 to 192.168.0.0/16")
                    .at("nsg-1 rules", "cluster-1/pods").add();
            rule("nsg-overlay-traffic").on(day).speaks(guarded(nodes, network, deny))
                    .silent(behindFirewall(guarded(nodes, network, deny)))
                    .fix("Allow node and pod traffic of myOverlayCluster").add();
            rule("nsg-overlay-traffic").on(day).says(WARNING).speaks(guarded(ssh)).silent(guarded(nodes, halves, ssh))
                    .fix("Allow node and pod traffic of myOverlayCluster").add();
        }
    }

    private static SecurityRule ported(
            int priority, Access access, String protocol, String sourcePorts, String destinationPorts) {
        return new SecurityRule("rule-" + priority, priority, TrafficDirection.INBOUND, access, protocol, "*",
                sourcePorts, "*", destinationPorts);
    }

    private static CaseInTheMaking denied(SecurityRule... rules) {
        return rule("nsg-overlay-traffic").on(TODAY).speaks(guarded(rules))
                .fix("Allow node and pod traffic of myOverlayCluster");
    }

    private static String said(String rule, String flow, String from, String to) {
        return "Rule %s of security group nsg (inbound) denies %s traffic of myOverlayCluster, from %s to %s"
                .formatted(rule, flow, from, to);
    }

    /// What a rule is about, and what an earlier one allows.
    private static void filters() {
        SecurityRule all = ported(100, Access.ALLOW, "*", "*", "*");
        SecurityRule deny = ported(300, Access.DENY, "*", "0-65535", "0-65535");
        SecurityRule tcp = ported(300, Access.DENY, "Tcp", "*", "*");
        SecurityRule ssh = ported(300, Access.DENY, "Tcp", "*", "22");
        SecurityRule from = ported(300, Access.DENY, "*", "22", "*");
        denied(deny).silent(guarded(all, deny)).add();
        denied(tcp).says(WARNING).silent(guarded(ported(100, Access.ALLOW, "tcp", "*", "*"), tcp)).add();
        denied(ported(100, Access.ALLOW, "Udp", "*", "*"), tcp).says(WARNING).silent(guarded(all, tcp)).add();
        denied(from).says(WARNING).silent(guarded(ported(100, Access.ALLOW, "*", "22", "*"), from)).add();
        denied(ported(100, Access.ALLOW, "*", "23", "*"), from).says(WARNING).silent(guarded(all, from)).add();
        denied(ssh).says(WARNING).silent(guarded(ported(100, Access.ALLOW, "*", "*", "22"), ssh)).add();
        denied(ported(100, Access.ALLOW, "*", "*", "80"), ssh).says(WARNING).silent(guarded(all, ssh)).add();
        denied(ported(200, Access.DENY, "*", "*", "80"), ssh).says(WARNING).silent(guarded(all, ssh))
                .tells(said("rule-200", "node to node", "10.10.0.0/16", "10.10.0.0/16")).add();
        denied(ssh, ported(4000, Access.DENY, "*", "*", "*")).silent(guarded(all, ssh))
                .tells(said("rule-4000", "node to node", "10.10.0.0/16", "10.10.0.0/16"))
                .at("nsg-1 rules", "cluster-1/pods").bites(Timing.DEPLOYS_AND_BREAKS).add();
        SecurityRule one = security(300, Access.DENY, "10.10.0.7", "any", "*");
        denied(one).silent(guarded(security(300, Access.DENY, "10.11.0.7", "*", "*"))).add();
        denied(security(300, Access.DENY, "192.168.0.0/24", "10.10.0.0/16, 192.168.4.0/24", "*"))
                .silent(guarded(security(300, Access.DENY, "192.168.0.0/24", "10.10.0.0/16 192.169.0.0/16", "*")))
                .tells(said("rule-300", "pod to pod", "192.168.0.0/16", "192.168.0.0/16")).add();
        denied(one).silent(guarded(security(300, Access.DENY, "10.10.0.0/99", "*", "*"))).add();
        denied(one).silent(model(guarded(one), NetworkModel.NODE_SUBNET)).add();
        denied(one).silent(subnet(guarded(one), each -> each.withSecurityGroup(null))).add();
    }

    /// The rules that allow the traffic need priorities before the one that denies it.
    private static void rooms() {
        SecurityRule everything = ported(103, Access.DENY, "*", "*", "*");
        denied(everything).silent(clean()).add();
        SecurityRule taken = security(101, Access.ALLOW, "Internet", "*", "*");
        denied(taken, everything).silent(clean()).fix(null).add();
        denied(ported(100, Access.DENY, "*", "*", "*")).silent(clean()).fix(null).add();
    }
}

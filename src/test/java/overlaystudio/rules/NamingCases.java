package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.grouped;
import static overlaystudio.rules.CaseDesigns.poolNamed;
import static overlaystudio.rules.CaseDesigns.subscribed;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.network;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.OsType;
import overlaystudio.design.Design;

/// The cases of the rules of this group.
final class NamingCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        names();
    }

    private NamingCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void names() {
        rule("name-resource-group").speaks(grouped("rg.")).silent(grouped("rg(prod)")).add();
        rule("name-vnet").speaks(network(clean(), each -> each.withName("v")))
                .silent(network(clean(), each -> each.withName("v1"))).add();
        rule("name-subnet").speaks(withSubnet(clean(), "sub net", "10.11.0.0/24"))
                .silent(withSubnet(clean(), "sub_", "10.11.0.0/24")).add();
        Design label = network(clean(), each -> each.withName("v".repeat(64)));
        rule("name-label-63").on("2023-11-27").says(WARNING).speaks(label)
                .silent(network(clean(), each -> each.withName("v".repeat(63)))).add();
        rule("name-label-63").on("2023-11-28").speaks(label)
                .silent(network(clean(), each -> each.withName("v".repeat(63)))).add();
        rule("name-cluster").speaks(cluster(clean(), each -> each.withName("aks.1")))
                .silent(cluster(clean(), each -> each.withName("aks-1"))).add();
        rule("name-pool-linux").speaks(poolNamed("Pool-1")).silent(poolNamed("pool1")).fix("Call it pool1").add();
        rule("name-pool-windows")
                .on(TODAY)
                .speaks(users(each -> each.withName("windows1").withOsType(OsType.WINDOWS)))
                .silent(users(each -> each.withName("win1").withOsType(OsType.WINDOWS)))
                .fix("Call it window")
                .add();
        rule("name-pool-unique").speaks(users(each -> each.withName("nodepool1"))).silent(users(each -> each))
                .fix("Call it nodepool2").add();
        rule("name-unique-scope")
                .speaks(withSubnet(clean(), "NodeSubnet", "10.11.0.0/24"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/24"))
                .fix("Call it NodeSubnet-2")
                .add();
        rule("subscription-id")
                .speaks(subscribed("aaaaaaa-aaaaa-aaaaaa-aaaa"))
                .silent(subscribed("00000000-0000-0000-0000-000000000000"))
                .fix("Use the subscription logged in to")
                .add();
    }
}

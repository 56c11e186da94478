package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.DOCUMENT;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.grouped;
import static overlaystudio.rules.CaseDesigns.poolNamed;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.subscribed;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.network;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.ERROR;
import static overlaystudio.rules.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OsType;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Appliance;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;

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

    private static Design vnet(String name) {
        return network(clean(), each -> each.withName(name));
    }

    private static Design cluster(String name) {
        return Given.cluster(clean(), each -> each.withName(name));
    }

    private static Design prefix(String prefix) {
        return Given.cluster(clean(), each -> each.withDnsPrefix(prefix));
    }

    private static Design app(String name) {
        return withSubnet(clean(), name, "10.11.0.0/24");
    }

    private static void names() {
        for (LocalDate day : List.of(DOCUMENT, TODAY)) {
            networks(day);
            clusters(day);
            pools(day);
            parts(day);
            placements(day);
        }
        labels();
    }

    private static void networks(LocalDate day) {
        rule("name-vnet").on(day).speaks(vnet("v")).silent(vnet("v1")).fix("Call it v-1").add();
        rule("name-vnet").on("2023-11-27").speaks(vnet("-vnet")).silent(vnet("myVirtualNetwork")).fix("Call it vnet")
                .add();
        rule("name-subnet").on(day).speaks(app("sub net")).silent(app("sub_")).fix("Call it sub-net").add();
        rule("name-subnet").on(day).speaks(app("s".repeat(81))).silent(app("s".repeat(80)))
                .fix("Call it " + "s".repeat(80)).add();
        rule("name-subnet").on(day).speaks(app(".")).silent(app("s".repeat(79))).fix("Call it subnet").add();
        rule("name-subnet").on(day).speaks(app("-nodesubnet")).silent(app("nodes"))
                .fix("Call it nodesubnet-2").add();
        rule("name-unique-scope").on(day).speaks(app("NodeSubnet")).silent(app("app")).fix("Call it NodeSubnet-2")
                .add();
    }

    private static void clusters(LocalDate day) {
        rule("name-cluster").on(day).speaks(cluster("aks.1")).silent(cluster("aks-1")).fix("Call it aks-1").add();
        rule("name-cluster").on(day).speaks(cluster("-aks")).silent(cluster("myOverlayCluster")).fix("Call it aks")
                .add();
        rule("name-cluster").on(day).speaks(cluster("a".repeat(64))).silent(cluster("a".repeat(63)))
                .fix("Call it " + "a".repeat(63)).add();
        rule("name-dns-prefix").on(day).speaks(prefix("my.aks")).silent(prefix("myakscluster")).fix("Use my-aks").add();
        rule("name-dns-prefix").on(day).speaks(prefix("-x")).silent(prefix("x")).fix("Use x").add();
        rule("name-dns-prefix").on(day).speaks(prefix("p".repeat(55))).silent(prefix("p".repeat(54)))
                .fix("Use " + "p".repeat(54)).add();
    }

    private static void pools(LocalDate day) {
        rule("name-pool-linux").on(day).speaks(poolNamed("Pool-1")).silent(poolNamed("pool1")).fix("Call it pool1")
                .add();
        rule("name-pool-linux").on(day).speaks(poolNamed("1pool")).silent(poolNamed("p".repeat(12)))
                .fix("Call it pool").add();
        rule("name-pool-linux").on(day).speaks(poolNamed("p".repeat(13))).silent(poolNamed("p".repeat(11)))
                .fix("Call it " + "p".repeat(12)).add();
        rule("name-pool-unique").on(day).speaks(users(each -> each.withName("nodepool1"))).silent(users(each -> each))
                .fix("Call it nodepool2").add();
        for (String on : day.equals(TODAY) ? List.of("2023-01-08", "2026-08-21") : List.<String>of()) {
            rule("name-pool-windows").on(on).speaks(windows("winpool1")).silent(windows("win1")).fix("Call it winpoo")
                    .add();
            rule("name-pool-windows").on(on).speaks(windows("windows")).silent(windows("window")).fix("Call it window")
                    .add();
        }
    }

    private static Design windows(String name) {
        return users(each -> each.withName(name).withOsType(OsType.WINDOWS));
    }

    private static Design table(String name, String... routes) {
        List<Route> list = Stream.of(routes)
                .map(route -> new Route(route, range("10.20.0.0/16"), NextHopType.NONE, null))
                .toList();
        return clean().add(RouteTable.of(new ElementId("routes-1"), name).withRoutes(list), ElementId.DESIGN);
    }

    private static Design address(Design design, String id, String name) {
        return design.add(PublicIp.of(new ElementId(id), name), ElementId.DESIGN);
    }

    private static Design firewall(String name) {
        Appliance appliance = Appliance.of(new ElementId("appliance-1"), name).withLifecycle(Lifecycle.PLANNED);
        return clean().add(appliance, ElementId.DESIGN);
    }

    private static Design endpoint(AddressUseKind kind, String name, int count) {
        return subnet(clean(), each -> each.withAddressesInUse(List.of(new AddressUse(kind, name, count))));
    }

    private static Design endpoint(String name) {
        return endpoint(AddressUseKind.PRIVATE_ENDPOINT, name, 1);
    }

    private static void parts(LocalDate day) {
        String id = "name-nat-pip-rt-nsg-peering";
        rule(id).on(day).speaks(table("rt 1")).silent(table("rt-egress")).fix("Call it rt-1").add();
        rule(id).on(day).speaks(table("rt", "to hub", "to-hub")).silent(table("rt", "to-hub"))
                .fix("Call it to-hub-2").add();
        rule(id).on(day).speaks(address(clean(), "ip-1", "i".repeat(81))).silent(address(clean(), "ip-1", "i_"))
                .fix("Call it " + "i".repeat(80)).add();
        rule("name-unique-scope").on(day).speaks(table("rt", "default", "Default")).silent(table("rt", "default", "b"))
                .fix("Call it Default-2").add();
        rule("name-unique-scope").on(day).speaks(address(address(clean(), "ip-1", "ip"), "ip-2", "IP"))
                .silent(address(table("ip"), "ip-1", "ip")).fix("Call it IP-2").add();
        rule("name-firewall").on(day).speaks(firewall("f".repeat(51))).silent(firewall("f".repeat(50)))
                .fix("Call it " + "f".repeat(50)).add();
        rule("name-private-endpoint").on(day).speaks(endpoint("p")).silent(endpoint("pe-aks")).add();
        rule("name-private-endpoint").on(day).speaks(endpoint("p".repeat(65))).silent(endpoint("p".repeat(64))).add();
        rule("name-private-endpoint").on(day).speaks(endpoint("p"))
                .silent(endpoint(AddressUseKind.PRIVATE_ENDPOINT, "p", 2)).add();
        rule("name-private-endpoint").on(day).speaks(endpoint("p"))
                .silent(endpoint(AddressUseKind.NETWORK_INTERFACE, "p", 1)).add();
    }

    private static void placements(LocalDate day) {
        Design label = network(clean(), each -> each.withPlacement(each.placement().withResourceGroup("rg-net")));
        rule("name-resource-group").on(day).speaks(inOwnGroup("rg.")).silent(label).fix("Call it rg").add();
        rule("name-resource-group").on(day).speaks(inOwnGroup("r".repeat(91))).silent(inOwnGroup("r".repeat(90)))
                .fix("Call it " + "r".repeat(90)).add();
        rule("subscription-id").on(day)
                .speaks(subscribed("aaaaaaa-aaaaa-aaaaaa-aaaa"))
                .silent(subscribed("00000000-0000-0000-0000-000000000000"))
                .fix("Use the subscription logged in to")
                .add();
    }

    /// A route table in a resource group of its own, which no label names.
    private static Design inOwnGroup(String group) {
        RouteTable table = RouteTable.of(new ElementId("routes-1"), "routes");
        return clean().add(
                table.withPlacement(table.placement().withResourceGroup(group)), ElementId.DESIGN);
    }

    private static void labels() {
        Design existing = grouped("rg(prod)");
        for (String day : List.of("2022-08-29", "2023-11-27", "2023-11-28", "2026-08-21")) {
            Severity severity = day.compareTo("2023-11-28") < 0 ? WARNING : ERROR;
            rule("name-label-63").on(day).says(severity).speaks(vnet("v".repeat(64))).silent(vnet("v".repeat(63)))
                    .fix("Call it " + "v".repeat(63)).add();
            rule("name-label-63").on(day).says(severity).speaks(vnet("vnet_")).silent(vnet("v".repeat(62)))
                    .fix("Call it vnet").add();
            rule("name-label-63").on(day).says(severity).speaks(subnet(clean(), each -> each.withName("nodes_")))
                    .silent(app("nodes_")).fix("Call it nodes").add();
            rule("name-label-63").on(day).says(severity).speaks(grouped("rg(prod)")).silent(grouped("rg-prod"))
                    .fix("Call it rg-prod").add();
            rule("name-label-63").on(day).says(severity).speaks(grouped("r".repeat(64))).silent(inOwnGroup("rg(prod)"))
                    .fix("Call it " + "r".repeat(63)).add();
            rule("name-label-63").on(day).says(severity)
                    .speaks(network(existing, each -> each.withLifecycle(Lifecycle.EXISTING)))
                    .silent(network(existing, each -> each.withPlacement(each.placement().withResourceGroup("rg"))))
                    .add();
        }
    }
}

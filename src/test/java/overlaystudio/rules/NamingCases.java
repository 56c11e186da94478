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
        rule("name-vnet").on(day).speaks(vnet("v")).silent(vnet("v1")).fix("Call it v-1")
                .tells("Virtual network name \"v\" must have 2 to 64 letters, digits, _ . or -, start with a"
                        + " letter or digit and end with one or _")
                .at("vnet-1 name").add();
        rule("name-vnet").on("2023-11-27").speaks(vnet("-vnet")).silent(vnet("myVirtualNetwork")).fix("Call it vnet")
                .tells("Virtual network name \"-vnet\" must have 2 to 64 letters, digits, _ . or -, start with a"
                        + " letter or digit and end with one or _")
                .at("vnet-1 name").add();
        rule("name-subnet").on(day).speaks(app("sub net")).silent(app("sub_")).fix("Call it sub-net")
                .tells("Subnet name \"sub net\" must have 1 to 80 letters, digits, _ . or -, start with a letter"
                        + " or digit and end with one or _")
                .at("subnet-2 name").add();
        rule("name-subnet").on(day).speaks(app("s".repeat(81))).silent(app("s".repeat(80)))
                .fix("Call it " + "s".repeat(80))
                .tells("Subnet name \"" + "s".repeat(81) + "\""
                        + " must have 1 to 80 letters, digits, _ . or -, start with a letter or digit and end with"
                        + " one or _")
                .at("subnet-2 name").add();
        rule("name-subnet").on(day).speaks(app(".")).silent(app("s".repeat(79))).fix("Call it subnet")
                .tells("Subnet name \".\" must have 1 to 80 letters, digits, _ . or -, start with a letter or"
                        + " digit and end with one or _")
                .at("subnet-2 name").add();
        rule("name-subnet").on(day).speaks(app("-nodesubnet")).silent(app("nodes"))
                .fix("Call it nodesubnet-2")
                .tells("Subnet name \"-nodesubnet\" must have 1 to 80 letters, digits, _ . or -, start with a"
                        + " letter or digit and end with one or _")
                .at("subnet-2 name").add();
        rule("name-unique-scope").on(day).speaks(app("NodeSubnet")).silent(app("app")).fix("Call it NodeSubnet-2")
                .tells("Subnet name \"NodeSubnet\" is there twice").at("subnet-2 name").add();
    }

    private static void clusters(LocalDate day) {
        rule("name-cluster").on(day).speaks(cluster("aks.1")).silent(cluster("aks-1")).fix("Call it aks-1")
                .tells("Cluster name \"aks.1\" must have 1 to 63 letters, digits, _ or -, and start and end with a"
                        + " letter or digit")
                .at("cluster-1 name").add();
        rule("name-cluster").on(day).speaks(cluster("-aks")).silent(cluster("myOverlayCluster")).fix("Call it aks")
                .tells("Cluster name \"-aks\" must have 1 to 63 letters, digits, _ or -, and start and end with a"
                        + " letter or digit")
                .at("cluster-1 name").add();
        rule("name-cluster").on(day).speaks(cluster("a".repeat(64))).silent(cluster("a".repeat(63)))
                .fix("Call it " + "a".repeat(63))
                .tells("Cluster name \"" + "a".repeat(64) + "\" must"
                        + " have 1 to 63 letters, digits, _ or -, and start and end with a letter or digit")
                .at("cluster-1 name").add();
        rule("name-dns-prefix").on(day).speaks(prefix("my.aks")).silent(prefix("myakscluster")).fix("Use my-aks")
                .tells("DNS prefix \"my.aks\" of myOverlayCluster must have 1 to 54 letters, digits or -, and"
                        + " start and end with a letter or digit")
                .at("cluster-1 dnsPrefix").add();
        rule("name-dns-prefix").on(day).speaks(prefix("-x")).silent(prefix("x")).fix("Use x")
                .tells("DNS prefix \"-x\" of myOverlayCluster must have 1 to 54 letters, digits or -, and start"
                        + " and end with a letter or digit")
                .at("cluster-1 dnsPrefix").add();
        rule("name-dns-prefix").on(day).speaks(prefix("p".repeat(55))).silent(prefix("p".repeat(54)))
                .fix("Use " + "p".repeat(54))
                .tells("DNS prefix \"" + "p".repeat(55) + "\" of myOverlayCluster"
                        + " must have 1 to 54 letters, digits or -, and start and end with a letter or digit")
                .at("cluster-1 dnsPrefix").add();
    }

    private static void pools(LocalDate day) {
        rule("name-pool-linux").on(day).speaks(poolNamed("Pool-1")).silent(poolNamed("pool1")).fix("Call it pool1")
                .tells("Node pool name \"Pool-1\" must have 1 to 12 lower-case letters and digits and start with a"
                        + " letter")
                .at("pool-1 name").add();
        rule("name-pool-linux").on(day).speaks(poolNamed("1pool")).silent(poolNamed("p".repeat(12)))
                .fix("Call it pool")
                .tells("Node pool name \"1pool\" must have 1 to 12 lower-case letters and digits and start with a"
                        + " letter")
                .at("pool-1 name").add();
        rule("name-pool-linux").on(day).speaks(poolNamed("p".repeat(13))).silent(poolNamed("p".repeat(11)))
                .fix("Call it " + "p".repeat(12))
                .tells("Node pool name \"ppppppppppppp\" must have 1 to 12 lower-case letters and digits and start"
                        + " with a letter")
                .at("pool-1 name").add();
        rule("name-pool-unique").on(day).speaks(users(each -> each.withName("nodepool1"))).silent(users(each -> each))
                .fix("Call it nodepool2")
                .tells("Node pool name \"nodepool1\" is there twice").at("pool-2 name").add();
        for (String on : day.equals(TODAY) ? List.of("2023-01-08", "2026-08-21") : List.<String>of()) {
            rule("name-pool-windows").on(on).speaks(windows("winpool1")).silent(windows("win1")).fix("Call it winpoo")
                    .tells("Node pool name \"winpool1\" must have 1 to 6 lower-case letters and digits and start"
                            + " with a letter")
                    .at("pool-2 name").add();
            rule("name-pool-windows").on(on).speaks(windows("windows")).silent(windows("window")).fix("Call it window")
                    .tells("Node pool name \"windows\" must have 1 to 6 lower-case letters and digits and start"
                            + " with a letter")
                    .at("pool-2 name").add();
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
        rule(id).on(day).speaks(table("rt 1")).silent(table("rt-egress")).fix("Call it rt-1")
                .tells("Route table name \"rt 1\" must have 1 to 80 letters, digits, _ . or -, start with a letter"
                        + " or digit and end with one or _")
                .at("routes-1 name").add();
        rule(id).on(day).speaks(table("rt", "to hub", "to-hub")).silent(table("rt", "to-hub"))
                .fix("Call it to-hub-2")
                .tells("Route name \"to hub\" must have 1 to 80 letters, digits, _ . or -, start with a letter or"
                        + " digit and end with one or _")
                .at("routes-1 routes").add();
        rule(id).on(day).speaks(address(clean(), "ip-1", "i".repeat(81))).silent(address(clean(), "ip-1", "i_"))
                .fix("Call it " + "i".repeat(80))
                .tells("Public IP address name \"" + "i".repeat(81) + "\""
                        + " must have 1 to 80 letters, digits, _ . or -, start with a letter or digit and end with"
                        + " one or _")
                .at("ip-1 name").add();
        rule("name-unique-scope").on(day).speaks(table("rt", "default", "Default")).silent(table("rt", "default", "b"))
                .fix("Call it Default-2")
                .tells("Route name \"Default\" is there twice").at("routes-1 routes").add();
        rule("name-unique-scope").on(day).speaks(address(address(clean(), "ip-1", "ip"), "ip-2", "IP"))
                .silent(address(table("ip"), "ip-1", "ip")).fix("Call it IP-2")
                .tells("Public IP address name \"IP\" is there twice").at("ip-2 name").add();
        rule("name-firewall").on(day).speaks(firewall("f".repeat(51))).silent(firewall("f".repeat(50)))
                .fix("Call it " + "f".repeat(50))
                .tells("Firewall or appliance name \"" + "f".repeat(51) + "\" must"
                        + " have 1 to 50 letters, digits, _ . or -, start with a letter or digit and end with one"
                        + " or _")
                .at("appliance-1 name").add();
        rule("name-private-endpoint").on(day).speaks(endpoint("p")).silent(endpoint("pe-aks"))
                .tells("Private endpoint name \"p\" in nodesubnet must have 2 to 64 characters")
                .at("subnet-1 addressesInUse").add();
        rule("name-private-endpoint").on(day).speaks(endpoint("p".repeat(65))).silent(endpoint("p".repeat(64)))
                .tells("Private endpoint name \"" + "p".repeat(65) + "\" in nodesubnet must"
                        + " have 2 to 64 characters")
                .at("subnet-1 addressesInUse").add();
        rule("name-private-endpoint").on(day).speaks(endpoint("p"))
                .silent(endpoint(AddressUseKind.PRIVATE_ENDPOINT, "p", 2)).add();
        rule("name-private-endpoint").on(day).speaks(endpoint("p"))
                .silent(endpoint(AddressUseKind.NETWORK_INTERFACE, "p", 1)).add();
    }

    private static void placements(LocalDate day) {
        Design label = network(clean(), each -> each.withPlacement(each.placement().withResourceGroup("rg-net")));
        rule("name-resource-group").on(day).speaks(inOwnGroup("rg.")).silent(label).fix("Call it rg")
                .tells("Resource group name \"rg.\" must have 1 to 90 letters, digits, _ - . ( or ) and not end"
                        + " with a period")
                .at("routes-1 resourceGroup").add();
        rule("name-resource-group").on(day).speaks(inOwnGroup("r".repeat(91))).silent(inOwnGroup("r".repeat(90)))
                .fix("Call it " + "r".repeat(90))
                .tells("Resource group name \"" + "r".repeat(91) + "\" must have 1 to 90 letters, digits,"
                        + " _ - . ( or ) and not end with a period")
                .at("routes-1 resourceGroup").add();
        rule("subscription-id").on(day)
                .speaks(subscribed("aaaaaaa-aaaaa-aaaaaa-aaaa"))
                .silent(subscribed("00000000-0000-0000-0000-000000000000"))
                .fix("Use the subscription logged in to")
                .tells("Subscription \"aaaaaaa-aaaaa-aaaaaa-aaaa\" is no subscription id: 8, 4, 4, 4 and 12"
                        + " hexadecimal digits with - between them")
                .at("design subscription").add();
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
                    .fix("Call it " + "v".repeat(63))
                    .tells("Virtual network name \"" + "v".repeat(64) + "\" must have at"
                            + " most 63 letters, digits, _ . or -, and start and end with a letter or digit")
                    .at("vnet-1 name").add();
            rule("name-label-63").on(day).says(severity).speaks(vnet("vnet_")).silent(vnet("v".repeat(62)))
                    .fix("Call it vnet")
                    .tells("Virtual network name \"vnet_\" must have at most 63 letters, digits, _ . or -, and"
                            + " start and end with a letter or digit")
                    .at("vnet-1 name").add();
            rule("name-label-63").on(day).says(severity).speaks(subnet(clean(), each -> each.withName("nodes_")))
                    .silent(app("nodes_")).fix("Call it nodes")
                    .tells("Subnet name \"nodes_\" must have at most 63 letters, digits, _ . or -, and start and"
                            + " end with a letter or digit")
                    .at("subnet-1 name").add();
            rule("name-label-63").on(day).says(severity).speaks(grouped("rg(prod)")).silent(grouped("rg-prod"))
                    .fix("Call it rg-prod")
                    .tells("Resource group name \"rg(prod)\" must have at most 63 letters, digits, _ . or -, and"
                            + " start and end with a letter or digit")
                    .at("design resourceGroup").add();
            rule("name-label-63").on(day).says(severity).speaks(grouped("r".repeat(64))).silent(inOwnGroup("rg(prod)"))
                    .fix("Call it " + "r".repeat(63))
                    .tells("Resource group name \"" + "r".repeat(64) + "\" must have at"
                            + " most 63 letters, digits, _ . or -, and start and end with a letter or digit")
                    .at("design resourceGroup").add();
            rule("name-label-63").on(day).says(severity)
                    .speaks(network(existing, each -> each.withLifecycle(Lifecycle.EXISTING)))
                    .silent(network(existing, each -> each.withPlacement(each.placement().withResourceGroup("rg"))))
                    .add();
        }
    }
}

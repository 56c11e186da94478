package overlaystudio.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Access;
import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.ApplianceKind;
import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.ExternalConnection;
import overlaystudio.azure.IdentityKind;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.azure.TrafficDirection;
import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.design.AddressUse;
import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Appliance;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterIdentity;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.Placement;
import overlaystudio.design.Position;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.ResourceTag;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;

/// Designs at random, with every field set and not set; their references lead to elements, no matter how odd the rest.
public final class RandomDesigns {

    private static final List<String> TEXTS = List.of(
            "", "a", "Standard_D4s_v3", "caf\u00E9 \uD83D\uDE80", "\"quoted\" \\ / <b>&",
            "tab\tline\nend\r\u0000\u001F\u2028", "*", " ");

    private final Random random;
    private final List<ElementId> networks = ids("vnet-", 3);
    private final List<ElementId> subnets = ids("subnet-", 6);
    private final List<ElementId> tables = ids("routes-", 2);
    private final List<ElementId> gateways = ids("nat-", 2);
    private final List<ElementId> addresses = ids("ip-", 3);
    private final List<ElementId> groups = ids("nsg-", 2);

    public RandomDesigns(long seed) {
        random = new Random(seed);
    }

    private static List<ElementId> ids(String stem, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new ElementId(stem + number)).toList();
    }

    public Design next() {
        return new Design(
                text(),
                LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000)),
                new Placement(maybe(this::text), text(), text()),
                networks.stream().map(this::network).toList(),
                some(number -> new Peering(id("peering-", number), text(), lifecycle(), end(), end())),
                some(this::externalNetwork),
                some(number -> new ReservedRange(id("reserved-", number), text(), cidr())),
                tables.stream().map(this::routeTable).toList(),
                gateways.stream().map(this::natGateway).toList(),
                addresses.stream().map(id -> new PublicIp(id, text(), lifecycle(), placement(), zones())).toList(),
                groups.stream().map(this::securityGroup).toList(),
                some(this::appliance),
                some(this::cluster),
                some(number -> new Note(id("note-", number), "n" + text(), maybe(() -> any(networks)))),
                positions(),
                risks(),
                some(number -> new ResourceTag("tag " + number, text().replaceAll("\\p{Cntrl}", "-"))));
    }

    private List<AcceptedRisk> risks() {
        return some(number -> new AcceptedRisk("a-rule-" + number,
                List.of(new About(any(networks), maybe(() -> "prefixes")), new About(ElementId.DESIGN, null)),
                "f" + text(), maybe(() -> (long) count()), LocalDate.of(2022, 8, 29), "r" + text()));
    }

    private VirtualNetwork network(ElementId id) {
        int first = 2 * networks.indexOf(id);
        return new VirtualNetwork(id, text(), lifecycle(), placement(), some(_ -> cidr()), some(_ -> ipv6()),
                subnets.subList(first, first + 2).stream().map(this::subnet).toList());
    }

    private Subnet subnet(ElementId id) {
        return new Subnet(id, text(), lifecycle(), cidr(), maybe(this::ipv6), maybe(this::text),
                maybe(() -> any(tables)), maybe(() -> any(gateways)), maybe(() -> any(groups)),
                some(_ -> new AddressUse(any(AddressUseKind.values()), text(), count())));
    }

    private PeeringEnd end() {
        return new PeeringEnd(any(networks), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    private ExternalNetwork externalNetwork(int number) {
        return new ExternalNetwork(id("outside-", number), text(), any(ExternalConnection.values()),
                some(_ -> any(networks)), some(_ -> cidr()), some(_ -> cidr()), random.nextBoolean());
    }

    private RouteTable routeTable(ElementId id) {
        return new RouteTable(id, text(), lifecycle(), placement(), random.nextBoolean(),
                some(_ -> new Route(text(), cidr(), any(NextHopType.values()), maybe(this::address))));
    }

    private NatGateway natGateway(ElementId id) {
        return new NatGateway(id, text(), lifecycle(), placement(), some(_ -> any(addresses)), maybe(this::count),
                zones());
    }

    private SecurityGroup securityGroup(ElementId id) {
        return new SecurityGroup(id, text(), lifecycle(), placement(),
                some(_ -> new SecurityRule(text(), count(), any(TrafficDirection.values()), any(Access.values()),
                        text(),
                        text(), text(), text(), text())));
    }

    private Appliance appliance(int number) {
        return new Appliance(id("appliance-", number), text(), lifecycle(), placement(), any(ApplianceKind.values()),
                maybe(() -> any(subnets)), maybe(this::address), some(_ -> any(addresses)));
    }

    private Cluster cluster(int number) {
        return new Cluster(id("cluster-", number), text(), lifecycle(), placement(), maybe(this::version),
                maybe(() -> any(ClusterTier.values())), maybe(this::text), clusterNetwork(), egress(),
                any(IngressController.values()), random.nextBoolean(),
                new ClusterIdentity(maybe(() -> any(IdentityKind.values())), maybe(this::text)),
                new ApiServerAccess(random.nextBoolean(), some(_ -> cidr()), maybe(() -> any(subnets))),
                some(pool -> pool("pool-" + number + "-", pool)));
    }

    private ClusterNetwork clusterNetwork() {
        return new ClusterNetwork(any(NetworkModel.values()), maybe(this::cidr), maybe(this::cidr),
                maybe(this::address),
                maybe(() -> any(NetworkPolicy.values())), maybe(() -> any(Dataplane.values())), maybe(this::ipv6),
                maybe(this::ipv6), maybe(() -> any(NetworkModel.values())));
    }

    private Egress egress() {
        return new Egress(maybe(() -> any(OutboundType.values())), maybe(this::count), maybe(this::count),
                maybe(this::count));
    }

    private NodePool pool(String stem, int number) {
        return new NodePool(id(stem, number), text(), lifecycle(), any(PoolMode.values()), any(OsType.values()),
                maybe(() -> any(OsSku.values())), maybe(this::text), random.nextInt(5_000),
                maybe(() -> new Autoscaling(count(), count())), maybe(this::count),
                maybe(() -> new MaxSurge(random.nextInt(10_000), random.nextBoolean())), maybe(this::count), zones(),
                maybe(() -> any(subnets)));
    }

    private Map<ElementId, Position> positions() {
        Map<ElementId, Position> positions = new HashMap<>();
        for (ElementId id : some(_ -> any(subnets))) {
            positions.put(random.nextBoolean() ? id : id.part("node-1"), new Position(coordinate(), coordinate()));
        }
        return positions;
    }

    private double coordinate() {
        return random.nextBoolean() ? random.nextInt(-5_000, 5_000)
                : random.nextGaussian() * Math.pow(10, random.nextInt(-9, 20));
    }

    private KubernetesVersion version() {
        return new KubernetesVersion(1, random.nextInt(60), random.nextInt(-1, 30));
    }

    private Placement placement() {
        return new Placement(maybe(this::text), maybe(this::text), maybe(this::text));
    }

    private Lifecycle lifecycle() {
        return any(Lifecycle.values());
    }

    private List<Integer> zones() {
        return some(zone -> zone);
    }

    private int count() {
        return random.nextInt(4) == 0 ? random.nextInt(Kinds.HIGHEST_COUNT + 1) : random.nextInt(300);
    }

    private IpAddress address() {
        return new IpAddress(random.nextInt());
    }

    private Cidr cidr() {
        return Cidr.of(address(), random.nextInt(33));
    }

    private Ipv6Cidr ipv6() {
        return Ipv6Cidr.of(random.nextLong(), random.nextLong(), random.nextInt(129));
    }

    private String text() {
        return any(TEXTS);
    }

    private static ElementId id(String stem, int number) {
        return new ElementId(stem + number);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private interface Numbered<T> {
        T of(int number);
    }

    private <T> List<T> some(Numbered<T> value) {
        List<T> values = new ArrayList<>();
        int count = random.nextInt(4);
        for (int number = 1; number <= count; number++) {
            values.add(value.of(number));
        }
        return values;
    }
}

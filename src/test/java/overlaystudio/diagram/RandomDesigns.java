package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// Designs of any make, right or wrong, each from its seed.
public final class RandomDesigns {

    private final Random random;
    private final List<ElementId> networks = new ArrayList<>();
    private final List<ElementId> subnets = new ArrayList<>();
    private int pools;

    private RandomDesigns(long seed) {
        random = new Random(seed);
    }

    public static Design of(long seed) {
        RandomDesigns designs = new RandomDesigns(seed);
        Design design = designs.design().withName("seed " + seed);
        return design.withNotes(designs.notes(design));
    }

    private Design design() {
        List<VirtualNetwork> some = IntStream.range(0, random.nextInt(5)).mapToObj(this::network).toList();
        return Design.empty("random", Design.DOCUMENT_DATE)
                .withNetworks(some)
                .withPeerings(IntStream.range(0, networks.size() < 2 ? 0 : random.nextInt(6)).mapToObj(this::peering)
                        .toList())
                .withExternalNetworks(IntStream.range(0, random.nextInt(4)).mapToObj(this::outside).toList())
                .withNatGateways(IntStream.range(0, random.nextInt(2))
                        .mapToObj(i -> NatGateway.of(id("nat", i), name())).toList())
                .withPublicIps(
                        IntStream.range(0, random.nextInt(3)).mapToObj(i -> PublicIp.of(id("ip", i), name())).toList())
                .withSecurityGroups(IntStream.range(0, random.nextInt(2))
                        .mapToObj(i -> SecurityGroup.of(id("nsg", i), name())).toList())
                .withClusters(IntStream.range(0, random.nextInt(4)).mapToObj(this::cluster).toList());
    }

    private List<Note> notes(Design design) {
        List<ElementId> ids = design.elements().map(Element::id).toList();
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> new Note(id("note", i),
                (name() + (random.nextBoolean() ? "\n" : " ")).repeat(1 + random.nextInt(9)),
                ids.isEmpty() || random.nextInt(3) == 0 ? null : ids.get(random.nextInt(ids.size())))).toList();
    }

    private static ElementId id(String stem, int number) {
        return new ElementId(stem + "-" + (number + 1));
    }

    private String name() {
        String letters = "net-prod westeurope (shared) platform \u00e9\u4e2d\u05d0 0123456789 ";
        return letters.substring(random.nextInt(10)).repeat(3).substring(0, 3 + random.nextInt(60));
    }

    private Cidr range(int least, int most) {
        return Cidr.of(new IpAddress(random.nextInt()), least + random.nextInt(most - least + 1));
    }

    private Lifecycle lifecycle() {
        return random.nextBoolean() ? Lifecycle.PLANNED : Lifecycle.EXISTING;
    }

    private VirtualNetwork network(int index) {
        networks.add(id("vnet", index));
        List<Subnet> some = IntStream.range(0, random.nextInt(4)).mapToObj(each -> subnet(10 * index + each)).toList();
        List<Cidr> prefixes = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> range(8, 24)).toList();
        return VirtualNetwork.of(id("vnet", index), name(), prefixes).withLifecycle(lifecycle()).withSubnets(some);
    }

    private Subnet subnet(int index) {
        subnets.add(id("subnet", index));
        Subnet subnet = Subnet.of(id("subnet", index), name(), range(16, 29)).withLifecycle(lifecycle())
                .withNatGateway(id("nat", 0));
        return random.nextBoolean() ? subnet : subnet.withDelegation("Microsoft.ContainerInstance/containerGroups");
    }

    private Peering peering(int index) {
        return Peering.of(id("peering", index), name(), any(networks), any(networks));
    }

    private <T> T any(List<T> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private ExternalNetwork outside(int index) {
        List<Cidr> ranges = IntStream.range(0, 1 + random.nextInt(12)).mapToObj(_ -> range(8, 24)).toList();
        ExternalNetwork network = ExternalNetwork.of(id("outside", index), name(), ranges);
        return networks.isEmpty() || random.nextBoolean() ? network : network.withConnectedTo(List.of(any(networks)));
    }

    private Cluster cluster(int index) {
        Cluster cluster = Cluster.of(id("cluster", index), name()).withLifecycle(lifecycle());
        NetworkModel model = any(List.of(NetworkModel.values()));
        OutboundType out = any(List.of(OutboundType.values()));
        return cluster
                .withEgress(cluster.egress().withOutboundType(out))
                .withNetwork(
                        cluster.network().withModel(model).withPodCidr(range(8, 26)).withServiceCidr(range(12, 28)))
                .withPools(IntStream.range(0, random.nextInt(4)).mapToObj(_ -> pool()).toList());
    }

    private NodePool pool() {
        ElementId id = id("pool", pools++);
        NodePool pool = NodePool.of(id, name(), PoolMode.USER, null)
                .withCount(new int[] {0, 1, 3, 13, 70, 300}[random.nextInt(6)]);
        NodePool placed = subnets.isEmpty() || random.nextInt(4) == 0 ? pool : pool.withSubnet(any(subnets));
        return random.nextBoolean() ? placed : placed.withAutoscaling(new Autoscaling(1, 1 + random.nextInt(900)));
    }
}

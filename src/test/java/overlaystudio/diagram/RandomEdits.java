package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Position;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;

/// Edits of any kind, right or wrong, one after another from a seed.
public final class RandomEdits {

    private final Random random;

    public RandomEdits(long seed) {
        random = new Random(seed);
    }

    /// The next version of a design.
    public Design next(Design design) {
        List<Element> elements = design.elements().toList();
        if (elements.isEmpty() || random.nextInt(12) == 0) {
            return ofDesign(design);
        }
        Element element = elements.get(random.nextInt(elements.size()));
        return switch (random.nextInt(9)) {
            case 0 -> design.remove(element.id());
            case 1 -> moved(design, element.id());
            default -> changed(element).map(design::replace).orElseGet(() -> ofDesign(design));
        };
    }

    private Design ofDesign(Design design) {
        return switch (random.nextInt(6)) {
            case 0 -> design.withName(design.name() + "'");
            case 1 -> design.withPositions(Map.of());
            case 2 -> design.withNetworks(turned(design.networks()));
            case 3 -> design.withClusters(turned(design.clusters()));
            case 4 -> design.add(NatGateway.of(new ElementId("nat-" + random.nextInt(1000)), "gateway"),
                    ElementId.DESIGN);
            default -> design.withRulesDate(design.rulesDate().plusDays(random.nextInt(400)));
        };
    }

    private <T> List<T> turned(List<T> some) {
        List<T> turned = new ArrayList<>(some);
        Collections.rotate(turned, 1);
        return turned;
    }

    private Design moved(Design design, ElementId id) {
        Map<ElementId, Position> positions = new HashMap<>(design.positions());
        positions.put(id, new Position(random.nextInt(2000), random.nextInt(2000)));
        return design.withPositions(positions);
    }

    private Optional<Element> changed(Element element) {
        return switch (element) {
            case NodePool pool -> Optional.of(changed(pool));
            case Cluster cluster -> Optional.of(changed(cluster));
            case Subnet subnet -> Optional.of(changed(subnet));
            case VirtualNetwork network -> Optional.of(changed(network));
            case NatGateway gateway -> Optional.of(gateway.withName(gateway.name() + "x"));
            default -> Optional.empty();
        };
    }

    private NodePool changed(NodePool pool) {
        return switch (random.nextInt(6)) {
            case 0 -> pool.withName(pool.name() + "x");
            case 1 -> pool.withCount(random.nextInt(130));
            case 2 -> pool.withMaxPods(10 + random.nextInt(200));
            case 3 -> pool.withVmSize("Standard_D" + random.nextInt(64));
            case 4 -> pool.withAutoscaling(new Autoscaling(1, 1 + random.nextInt(300)));
            default -> pool.withSubnet(random.nextBoolean() ? null : new ElementId("subnet-" + random.nextInt(25)));
        };
    }

    private Cluster changed(Cluster cluster) {
        return switch (random.nextInt(6)) {
            case 0 -> cluster.withName(cluster.name() + "x");
            case 1 -> cluster
                    .withNetwork(cluster.network().withPodCidr(Cidr.parse("10.0.0.0/" + (8 + random.nextInt(17)))));
            case 2 -> cluster.withNetwork(cluster.network().withModel(any(NetworkModel.values())));
            case 3 -> cluster.withEgress(cluster.egress().withOutboundType(any(OutboundType.values())));
            case 4 -> cluster.withLifecycle(any(Lifecycle.values()));
            default -> cluster.withPools(turned(cluster.pools()));
        };
    }

    private Subnet changed(Subnet subnet) {
        return switch (random.nextInt(4)) {
            case 0 -> subnet.withName(subnet.name() + "x");
            case 1 -> subnet.withPrefix(Cidr.parse("10.1.0.0/" + (16 + random.nextInt(13))));
            case 2 -> subnet.withDelegation(random.nextBoolean() ? null : "Microsoft.Web/serverFarms");
            default -> subnet.withNatGateway(new ElementId("nat-1"));
        };
    }

    private VirtualNetwork changed(VirtualNetwork network) {
        return switch (random.nextInt(4)) {
            case 0 -> network.withName(network.name() + "x");
            case 1 -> network.withPrefixes(List.of(Cidr.parse("10." + random.nextInt(200) + ".0.0/16")));
            case 2 -> network.withLifecycle(any(Lifecycle.values()));
            default -> network.withSubnets(turned(network.subnets()));
        };
    }

    private <T> T any(T[] some) {
        return some[random.nextInt(some.length)];
    }
}

package overlaystudio.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;

/// Designs at the ends of what can be drawn: almost nothing, very much, and names that break out of what holds them.
final class OddDesigns {

    private OddDesigns() {}

    static Map<String, Design> all() {
        Map<String, Design> designs = new LinkedHashMap<>();
        designs.put("empty", Design.empty("empty", Design.DOCUMENT_DATE));
        designs.put("one-network", Design.empty("one network", Design.DOCUMENT_DATE)
                .withNetworks(List.of(network(1).withSubnets(List.of()))));
        designs.put("200-networks", networks(200));
        designs.put("5000-nodes", nodes());
        designs.put("odd-names", Names.everywhere(Samples.load("hub-and-spoke"),
                "]]>\"'<b>&amp;\n\t--> %% end; |y| \u202e\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627"
                        + " \ud83d\ude00\ud83d\udc69\u200d\ud83d\ude80"));
        return designs;
    }

    private static VirtualNetwork network(int number) {
        Cidr range = Cidr.parse("10.0.0.0/8").block(16, number);
        return VirtualNetwork.of(new ElementId("vnet-" + number), "vnet-" + number, List.of(range)).withSubnets(
                List.of(Subnet.of(new ElementId("subnet-" + number), "nodes", range.block(24, 0))));
    }

    private static Design networks(int count) {
        return Design.empty("many networks", Design.DOCUMENT_DATE)
                .withNetworks(IntStream.rangeClosed(1, count).mapToObj(OddDesigns::network).toList())
                .withPeerings(IntStream.rangeClosed(2, count).mapToObj(each -> Peering.of(
                        new ElementId("peering-" + each), "to-" + each, new ElementId("vnet-1"),
                        new ElementId("vnet-" + each))).toList());
    }

    /// Five pools of 1,000 nodes.
    private static Design nodes() {
        Design design = Samples.example();
        Cluster cluster = design.clusters().getFirst();
        List<NodePool> pools = IntStream.rangeClosed(1, 5)
                .mapToObj(each -> NodePool.of(new ElementId("pool-" + each), "np" + each,
                        each == 1 ? PoolMode.SYSTEM : PoolMode.USER, new ElementId("subnet-1")).withCount(1000))
                .toList();
        return design.replace(cluster.withPools(pools)
                .withNetwork(cluster.network().withPodCidr(Cidr.parse("192.0.0.0/11"))));
    }
}

package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;

class DesignFileTest {

    @Test
    void theExampleIsWhatAUserBuildsFromAnEmptyDesign() {
        Design design = Design.empty("quickstart", Design.DOCUMENT_DATE);
        ElementId network = design.newId(ElementKind.VIRTUAL_NETWORK);
        design = design.add(
                VirtualNetwork.of(network, "myVirtualNetwork", List.of(Cidr.parse("10.0.0.0/8"))), ElementId.DESIGN);
        ElementId subnet = design.newId(ElementKind.SUBNET);
        design = design.add(Subnet.of(subnet, "nodesubnet", Cidr.parse("10.10.0.0/16")), network);
        ElementId cluster = design.newId(ElementKind.CLUSTER);
        design = design.add(
                Cluster.of(cluster, "myOverlayCluster")
                        .withNetwork(ClusterNetwork.OVERLAY.withPodCidr(Cidr.parse("192.168.0.0/16"))),
                ElementId.DESIGN);
        design = design.add(
                NodePool.of(design.newId(ElementKind.NODE_POOL), "nodepool1", PoolMode.SYSTEM, subnet), cluster);

        assertThat(Samples.example()).isEqualTo(design);
    }
}

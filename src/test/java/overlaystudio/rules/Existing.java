package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.VirtualNetwork;

/// Designs of what is there already, which no repair may change.
final class Existing {

    private Existing() {}

    /// The design with all of its elements there already.
    static Design all(Design design) {
        return design
                .withNetworks(design.networks().stream().map(Existing::network).toList())
                .withPeerings(design.peerings().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList())
                .withRouteTables(design.routeTables().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList())
                .withNatGateways(design.natGateways().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList())
                .withPublicIps(design.publicIps().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList())
                .withSecurityGroups(design.securityGroups().stream()
                        .map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList())
                .withAppliances(design.appliances().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList())
                .withClusters(design.clusters().stream().map(Existing::cluster).toList());
    }

    private static VirtualNetwork network(VirtualNetwork network) {
        return network.withLifecycle(Lifecycle.EXISTING).withSubnets(
                network.subnets().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList());
    }

    static Cluster cluster(Cluster cluster) {
        return cluster.withLifecycle(Lifecycle.EXISTING).withPools(
                cluster.pools().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList());
    }

    /// Whatever is there already in a design is there as it was in the repaired one; what is new may stand beside it,
    /// and what we say of an outside network is only our description of it.
    static void assertUntouched(Design design, Design repaired, String title) {
        design.elements().filter(each -> !Repairs.isPlanned(each) && !(each instanceof ExternalNetwork)).forEach(
                element -> assertThat(repaired.find(element.id()).map(Existing::itself))
                        .as(title)
                        .contains(itself(element)));
    }

    /// An element without those that it holds.
    private static Element itself(Element element) {
        return switch (element) {
            case VirtualNetwork it -> it.withSubnets(List.of());
            case Cluster it -> it.withPools(List.of());
            default -> element;
        };
    }
}

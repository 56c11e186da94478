package overlaystudio.studio.start;

import overlaystudio.plan.layout.HubNeed;
import overlaystudio.plan.layout.Needs;
import overlaystudio.plan.layout.NetworkLayout;
import overlaystudio.plan.layout.SpecialSubnet;

/// How the virtual networks of a plan stand to one another.
enum Topology {
    /// A hub, and a spoke for each cluster.
    HUB_AND_SPOKE("Hub and spoke", "A VNet for each cluster, peered with a hub that has room for a gateway, "
            + "a firewall and Bastion."),

    /// A virtual network for each cluster.
    PER_CLUSTER("A VNet for each cluster", "Networks of their own, not peered with one another."),

    /// One virtual network for all clusters.
    ONE("One VNet for all", "A subnet for each cluster in the same virtual network.");

    private final String label;
    private final String meaning;

    Topology(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    String label() {
        return label;
    }

    String meaning() {
        return meaning;
    }

    Needs applyTo(Needs needs) {
        Needs layout = needs.withNetworkLayout(this == ONE ? NetworkLayout.PER_REGION : NetworkLayout.PER_CLUSTER);
        return this == HUB_AND_SPOKE
                ? layout.withHub(
                        HubNeed.of("hub", SpecialSubnet.GATEWAY, SpecialSubnet.FIREWALL, SpecialSubnet.BASTION))
                : layout;
    }
}

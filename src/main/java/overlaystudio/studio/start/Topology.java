package overlaystudio.studio.start;

import overlaystudio.plan.layout.HubNeed;
import overlaystudio.plan.layout.Needs;
import overlaystudio.plan.layout.NetworkLayout;
import overlaystudio.plan.layout.SpecialSubnet;
import overlaystudio.studio.messages.Messages;

/// How the virtual networks of a plan stand to one another.
enum Topology {
    /// A hub, and a spoke for each cluster.
    HUB_AND_SPOKE("hub"),

    /// A virtual network for each cluster.
    PER_CLUSTER("many"),

    /// One virtual network for all clusters.
    ONE("one");

    private static final Messages MESSAGES = Messages.of(Topology.class);

    private final String key;

    Topology(String key) {
        this.key = key;
    }

    String label() {
        return MESSAGES.say("networks." + key);
    }

    String meaning() {
        return MESSAGES.say("networks.meaning." + key);
    }

    Needs applyTo(Needs needs) {
        Needs layout = needs.withNetworkLayout(this == ONE ? NetworkLayout.PER_REGION : NetworkLayout.PER_CLUSTER);
        return this == HUB_AND_SPOKE
                ? layout.withHub(
                        HubNeed.of("hub", SpecialSubnet.GATEWAY, SpecialSubnet.FIREWALL, SpecialSubnet.BASTION))
                : layout;
    }
}

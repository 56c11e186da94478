package overlaystudio.diagram.addressmap;

import overlaystudio.diagram.Role;

/// What addresses are claimed for, the widest first.
public enum ClaimKind {
    /// The addresses of a network outside Azure, without its holes.
    OUTSIDE("Outside network", Role.OUTSIDE, Role.TRACK, Role.TEXT),
    /// A range to keep free.
    KEPT_FREE("Range to keep free", Role.FREE, Role.FREE_FILL, Role.MUTED),
    /// A range of the address space of a virtual network.
    NETWORK("Virtual network", Role.NETWORK, Role.NETWORK_FILL, Role.NETWORK_TEXT),
    /// A subnet.
    SUBNET("Subnet", Role.NODE, Role.NODE_FILL, Role.TEXT),
    /// The pod range of a cluster.
    PODS("Pod range", Role.OVERLAY, Role.OVERLAY_FILL, Role.OVERLAY_TEXT),
    /// The service range of a cluster.
    SERVICES("Service range", Role.SERVICE, Role.SERVICE_FILL, Role.SERVICE_TEXT);

    private final String label;
    private final Role edge;
    private final Role fill;
    private final Role text;

    ClaimKind(String label, Role edge, Role fill, Role text) {
        this.label = label;
        this.edge = edge;
        this.fill = fill;
        this.text = text;
    }

    /// What it is called at the start of a sentence.
    public String label() {
        return label;
    }

    /// The colour of its edge.
    public Role edge() {
        return edge;
    }

    /// The colour of its inside.
    public Role fill() {
        return fill;
    }

    /// The colour of its name.
    public Role text() {
        return text;
    }

    /// Whether it belongs to one cluster, which no other cluster ever meets there.
    boolean isOfCluster() {
        return this == PODS || this == SERVICES;
    }
}

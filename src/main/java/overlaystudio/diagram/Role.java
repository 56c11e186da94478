package overlaystudio.diagram;

/// What a colour means.
public enum Role {
    /// No colour at all.
    NONE,
    /// The paper.
    GROUND,
    /// Names.
    TEXT,
    /// Everything else that is read.
    MUTED,
    /// Lines that only divide.
    HAIRLINE,
    /// A plain inner area.
    PANEL,
    /// The edge of a virtual network, and peerings.
    NETWORK,
    /// The inside of a virtual network.
    NETWORK_FILL,
    /// Text about a virtual network.
    NETWORK_TEXT,
    /// The edge of a subnet.
    SUBNET,
    /// The inside of a subnet.
    SUBNET_FILL,
    /// The edge of a node.
    NODE,
    /// The inside of a node.
    NODE_FILL,
    /// The edge of an overlay.
    OVERLAY,
    /// The inside of an overlay.
    OVERLAY_FILL,
    /// Text about an overlay.
    OVERLAY_TEXT,
    /// The inside of a pod block that a node has.
    BLOCK_FILL,
    /// Text in a pod block that a node has.
    BLOCK_TEXT,
    /// The inside of a pod block that is kept for the greatest size.
    RESERVED_FILL,
    /// The edge of a free pod block.
    FREE,
    /// The inside of a free pod block.
    FREE_FILL,
    /// Addresses of a pod block that no pod can have.
    STRANDED,
    /// The edge of a service range.
    SERVICE,
    /// The inside of a service range.
    SERVICE_FILL,
    /// Text about a service range.
    SERVICE_TEXT,
    /// The edge of what lies outside Azure or stands alone.
    OUTSIDE,
    /// The inside of what lies outside Azure or stands alone.
    OUTSIDE_FILL,
    /// Links to what lies outside.
    LINK,
    /// The part of a bar that is not filled.
    TRACK,
    /// A tie between a node and its pod block, and both its ends.
    TIE,
    /// The inside of both ends of a tie.
    TIE_FILL,
    /// The edge of a note, and its line to what it is about.
    NOTE,
    /// The inside of a note.
    NOTE_FILL,
    /// What is selected.
    SELECTION,
    /// An error.
    ERROR,
    /// A warning.
    WARNING,
    /// A note.
    INFO,
    /// The sign on a mark.
    ON_MARK
}

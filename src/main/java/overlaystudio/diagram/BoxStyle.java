package overlaystudio.diagram;

import overlaystudio.design.Lifecycle;
import overlaystudio.diagram.Shape.Dash;

/// How a box looks.
///
/// @param fill inside
/// @param stroke edge
/// @param width width of the edge
/// @param radius of the corners
/// @param dash pattern of the edge
record BoxStyle(Role fill, Role stroke, double width, double radius, Dash dash) {

    static final BoxStyle NETWORK = solid(Role.NETWORK_FILL, Role.NETWORK, 1.4, 8);
    static final BoxStyle SUBNET = solid(Role.SUBNET_FILL, Role.SUBNET, 1, 6);
    static final BoxStyle POOL = solid(Role.PANEL, Role.HAIRLINE, 0.8, 5);
    static final BoxStyle NODE = solid(Role.NODE_FILL, Role.NODE, 1, 4);
    static final BoxStyle NODE_DOT = solid(Role.NODE_FILL, Role.NODE, 0.8, 1.5);
    static final BoxStyle CLUSTER = solid(Role.GROUND, Role.OUTSIDE, 1, 8);
    static final BoxStyle OVERLAY = solid(Role.OVERLAY_FILL, Role.OVERLAY, 1.4, 8);
    static final BoxStyle SERVICE = solid(Role.SERVICE_FILL, Role.SERVICE, 1, 8);
    static final BoxStyle CARD = solid(Role.OUTSIDE_FILL, Role.OUTSIDE, 1, 6);
    static final BoxStyle PEERING = solid(Role.GROUND, Role.NETWORK, 1, 6);
    static final BoxStyle PLAIN = solid(Role.PANEL, Role.HAIRLINE, 0.8, 6);
    static final BoxStyle LATER = new BoxStyle(Role.NONE, Role.OUTSIDE, 1, 4, Dash.DOTTED);
    static final BoxStyle FREE_SPACE = new BoxStyle(Role.NONE, Role.OUTSIDE, 0.8, 6, Dash.DOTTED);
    static final BoxStyle BLOCK = solid(Role.BLOCK_FILL, Role.OVERLAY, 0.9, 2);
    static final BoxStyle BLOCK_RESERVED = solid(Role.RESERVED_FILL, Role.OVERLAY, 0.9, 2);
    static final BoxStyle BLOCK_SURGE = new BoxStyle(Role.GROUND, Role.OVERLAY, 0.9, 2, Dash.DOTTED);
    static final BoxStyle BLOCK_FREE = solid(Role.FREE_FILL, Role.FREE, 0.8, 2);
    static final BoxStyle NOTE = solid(Role.NOTE_FILL, Role.NOTE, 1, 2);
    static final BoxStyle TRACK = solid(Role.TRACK, Role.NONE, 0, 3);
    static final BoxStyle TAG = solid(Role.PANEL, Role.HAIRLINE, 0.8, 7);

    static BoxStyle solid(Role fill, Role stroke, double width, double radius) {
        return new BoxStyle(fill, stroke, width, radius, Dash.SOLID);
    }

    /// As this for what is planned, with a dashed edge for what exists.
    BoxStyle of(Lifecycle lifecycle) {
        return lifecycle == Lifecycle.EXISTING ? new BoxStyle(fill, stroke, width, radius, Dash.DASHED) : this;
    }

    BoxStyle filled(Role other) {
        return new BoxStyle(other, stroke, width, radius, dash);
    }
}

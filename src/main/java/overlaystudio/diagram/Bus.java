package overlaystudio.diagram;

import java.util.List;

/// The ways of lines through an estate: up beside a box, along above all, and down in the gutter of a column.
///
/// @param margin room at the left of a network for lines and its peering
record Bus(double margin) {

    /// What goes along on which height above all, and how far from the left of a gutter it goes down.
    enum Track {
        OUTSIDE(-20, 6), PEERING(-14, 13), EGRESS(-8, 20);

        private final double y;
        private final double lane;

        Track(double y, double lane) {
            this.y = y;
            this.lane = lane;
        }
    }

    /// Where the peering of a network stands: in the gutter at its left.
    Frame pill(Frame network, double height, double below) {
        return new Frame(network.x() - 22 - PeeringBlock.WIDTH, network.y() + below, PeeringBlock.WIDTH, height);
    }

    /// A peering from its hub, and on to its spoke.
    List<Outline> peering(Frame hub, Frame pill, Frame spoke) {
        double lane = spoke.x() - margin + Track.PEERING.lane;
        double out = hub.right() + 8;
        Outline in = new Outline(List.of(
                new Outline.Move(hub.right(), hub.y() + 24),
                new Outline.Line(out, hub.y() + 24),
                new Outline.Line(out, Track.PEERING.y),
                new Outline.Line(lane, Track.PEERING.y),
                new Outline.Line(lane, pill.centerY()),
                new Outline.Line(pill.x(), pill.centerY())));
        return List.of(in, Ways.elbow(pill.right(), pill.centerY(), pill.right(), spoke.x(), pill.centerY()));
    }

    /// A line from a card of the left column to a network.
    Outline way(Track track, Frame card, double up, Frame network) {
        double lane = network.x() - margin + track.lane;
        double y = network.bottom() - 16 - track.lane / 2;
        return new Outline(List.of(
                new Outline.Move(card.right(), card.centerY()),
                new Outline.Line(up, card.centerY()),
                new Outline.Line(up, track.y),
                new Outline.Line(lane, track.y),
                new Outline.Line(lane, y),
                new Outline.Line(network.x(), y)));
    }
}

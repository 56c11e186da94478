package overlaystudio.diagram;

import overlaystudio.plan.SubnetDemand;

/// A bar that says how full something is: now, at its greatest size, and during an upgrade.
///
/// @param now used now
/// @param max used at the greatest size
/// @param peak used during an upgrade at the greatest size
/// @param limit how much there is
record UsageBar(double now, double max, double peak, double limit) {

    /// Narrowest piece that is still seen.
    private static final double LEAST = 3;

    static UsageBar of(SubnetDemand demand) {
        return new UsageBar(demand.now(), demand.nodesMax() + demand.others(), demand.peak(), demand.usable());
    }

    void paint(Brush brush, Frame frame) {
        brush.box(frame, BoxStyle.TRACK);
        boolean over = peak > limit;
        piece(brush, frame, peak, over ? Role.ERROR : Role.NODE);
        piece(brush, frame, max, over ? Role.ERROR : Role.SUBNET);
        piece(brush, frame, now, over ? Role.ERROR : Role.NETWORK);
    }

    private void piece(Brush brush, Frame frame, double amount, Role role) {
        if (amount > 0) {
            double part = limit == 0 ? 1 : Math.min(1, amount / limit);
            double width = Math.max(LEAST, frame.width() * part);
            brush.box(new Frame(frame.x(), frame.y(), width, frame.height()), BoxStyle.TRACK.filled(role));
        }
    }
}

package overlaystudio.diagram;

import overlaystudio.plan.ClusterPlan;

/// The place of the pod range for a network model that has none.
///
/// @param plan the cluster
/// @param width its width
record FlatPodsBlock(ClusterPlan plan, double width) implements Block {

    @Override
    public double height() {
        return 52;
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        String text = plan.cluster().network().model().label() + ": pods take addresses of the VNet";
        sketch.part(plan.podRangeId(), frame, "Pods", text, brush -> {
            brush.box(frame, BoxStyle.PLAIN.of(plan.cluster().lifecycle()));
            brush.left(frame.x() + 14, frame.y() + 22, frame.width() - 28, TextStyle.NAME, "No pod range of its own");
            brush.left(frame.x() + 14, frame.y() + 39, frame.width() - 28, TextStyle.BODY, text);
        });
    }
}

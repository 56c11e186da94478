package overlaystudio.diagram;

import overlaystudio.plan.ClusterPlan;

/// The service range of a cluster, which no network routes.
///
/// @param plan the cluster
record ServiceBlock(ClusterPlan plan) implements Block {

    @Override
    public double width() {
        return OverlayBlock.WIDTH;
    }

    @Override
    public double height() {
        return 52;
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        sketch.part(plan.serviceRangeId(), frame, "Service range " + plan.serviceCidr().value(), description(),
                brush -> paint(brush, frame));
    }

    private void paint(Brush brush, Frame frame) {
        Frame row = new Frame(frame.x() + 14, frame.y(), frame.width() - 28, 0);
        String range = plan.serviceCidr().value() + (plan.serviceCidr().isDefault() ? " default" : "");
        brush.box(frame, BoxStyle.SERVICE.of(plan.cluster().lifecycle()));
        brush.pair(row, frame.y() + 22, TextStyle.NAME, "Services \u00b7 virtual",
                TextStyle.ADDRESS.in(Role.SERVICE_TEXT), range);
        String dns = "DNS " + plan.dnsServiceIp().value() + (plan.dnsServiceIp().isDefault() ? " default" : "");
        brush.pair(row, frame.y() + 40, TextStyle.ADDRESS, dns, TextStyle.BODY,
                Words.count(plan.serviceCidr().value().size(), "address"));
    }

    private String description() {
        return "Service range of " + plan.cluster().name() + ": " + plan.serviceCidr().describe() + ", DNS "
                + plan.dnsServiceIp().describe();
    }
}

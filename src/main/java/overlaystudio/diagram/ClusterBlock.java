package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.design.Cluster;
import overlaystudio.design.Lifecycle;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// A cluster: its pod space, which is a routing domain of its own, and its virtual service range.
final class ClusterBlock implements Block {

    static final double PADDING = 14;
    static final double WIDTH = OverlayBlock.WIDTH + 2 * PADDING;

    private final ClusterPlan plan;
    private final Stack planes;
    private final List<String> facts;

    ClusterBlock(ClusterPlan plan, Plan all) {
        this.plan = plan;
        facts = Words.lines(facts(plan.cluster()), TextStyle.BODY, OverlayBlock.WIDTH);
        planes = new Stack(10, planes(all));
    }

    private List<Block> planes(Plan all) {
        List<Block> blocks = new ArrayList<>(List.of(OverlayBlock.of(plan, all.facts()), new ServiceBlock(plan)));
        if (plan.cluster().ingress() != IngressController.NONE) {
            blocks.add(Card.ofIngress(plan.cluster(), OverlayBlock.WIDTH));
        }
        return blocks;
    }

    private List<String> facts(Cluster cluster) {
        List<String> words = new ArrayList<>();
        words.add(cluster.lifecycle() == Lifecycle.EXISTING ? "Existing AKS cluster" : "AKS cluster");
        words.add(cluster.network().model().label());
        Optional.ofNullable(plan.placement().location()).ifPresent(words::add);
        Optional.ofNullable(cluster.kubernetesVersion()).map(it -> "Kubernetes " + it).ifPresent(words::add);
        NetworkPolicy policy = plan.networkPolicy().value();
        Optional.of(policy).filter(it -> it != NetworkPolicy.NONE).map(it -> it.label() + " policies")
                .ifPresent(words::add);
        Optional.of(cluster.apiServer()).filter(it -> it.privateCluster()).map(_ -> "private API server")
                .ifPresent(words::add);
        return words;
    }

    private double top() {
        return 35 + facts.size() * 15;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return top() + planes.height() + PADDING;
    }

    @Override
    public Object key() {
        return List.of(plan, planes.key());
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        sketch.part(plan.cluster().id(), frame, plan.cluster().name(), description(), brush -> paint(brush, frame),
                () -> planes.draw(sketch, frame.x() + PADDING, frame.y() + top()));
    }

    private void paint(Brush brush, Frame frame) {
        Frame row = new Frame(frame.x() + PADDING, frame.y(), frame.width() - 2 * PADDING, 0);
        brush.box(frame, BoxStyle.CLUSTER.of(plan.cluster().lifecycle()));
        brush.pair(row, frame.y() + 23, TextStyle.TITLE, plan.cluster().name(), TextStyle.STRONG, nodes());
        double y = frame.y() + 39;
        for (String line : facts) {
            brush.left(row.x(), y, row.width(), TextStyle.BODY, line);
            y += 15;
        }
    }

    private String nodes() {
        String now = Words.count(plan.nodesNow(), "node");
        return plan.nodesMax() > plan.nodesNow() ? now + ", up to " + Words.number(plan.nodesMax()) : now;
    }

    private String description() {
        return "Cluster " + plan.cluster().name() + ": " + nodes() + ", " + String.join(", ", facts);
    }
}

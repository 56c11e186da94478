package overlaystudio.export.mermaid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Peering;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Mark;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.rules.Assessment;

/// The text of a flowchart: boxes within boxes, then the lines between them, then the marks of findings.
final class Flowchart {

    private final Plan plan;
    private final Map<ElementId, Mark> marks;
    private final String verdict;
    private final StringBuilder text = new StringBuilder();

    Flowchart(Assessment assessment, PictureOptions options) {
        plan = Pictures.plan(assessment, options);
        marks = Pictures.marks(assessment, options);
        verdict = options.findings()
                ? "Judged by the rules of " + plan.facts().asOf() + ": " + assessment.findings().size() + " findings."
                : "Azure as of " + plan.facts().asOf() + ".";
    }

    String text() {
        line(0, "%% Overlay Studio. " + verdict);
        line(0, "%% Left out: single nodes and pod blocks, which are counted instead; route tables, public IP"
                + " addresses and security groups.");
        line(0, "flowchart LR");
        plan.design().networks().forEach(this::network);
        plan.clusters().forEach(this::cluster);
        plan.design().externalNetworks().forEach(this::outside);
        plan.design().peerings().forEach(this::peering);
        plan.design().externalNetworks().forEach(this::connections);
        plan.clusters().forEach(this::ways);
        styles();
        return text.toString();
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    /// A box around others; its title is one line, for Mermaid keeps no room for more.
    private void open(int depth, ElementId id, String... lines) {
        line(depth, "subgraph " + MermaidText.id(id) + "[" + MermaidText.label(List.of(String.join(" ", lines))) + "]");
    }

    private void box(int depth, ElementId id, List<String> lines) {
        line(depth, MermaidText.id(id) + "[" + MermaidText.label(lines) + "]");
    }

    private void network(VirtualNetwork network) {
        open(1, network.id(), network.name() + existing(network.lifecycle()), joined(network.prefixes()));
        network.subnets().forEach(this::subnet);
        line(1, "end");
    }

    private void subnet(Subnet subnet) {
        List<PoolPlan> pools = plan.poolsIn(subnet.id()).filter(plan::has).toList();
        List<Appliance> appliances = plan.design().appliances().stream()
                .filter(each -> subnet.id().equals(each.subnet()))
                .toList();
        String name = subnet.name() + existing(subnet.lifecycle());
        if (pools.isEmpty() && appliances.isEmpty()) {
            box(2, subnet.id(), List.of(name, subnet.prefix().toString()));
            return;
        }
        open(2, subnet.id(), name, subnet.prefix().toString());
        pools.forEach(pool -> pool(3, pool));
        appliances.forEach(each -> box(3, each.id(), List.of(each.name() + existing(each.lifecycle()))));
        line(2, "end");
    }

    private void pool(int depth, PoolPlan pool) {
        String nodes = pool.nodesMax() > pool.nodesNow()
                ? counted(pool.nodesNow(), "node") + ", " + pool.nodesMax() + " at most"
                : counted(pool.nodesNow(), "node");
        box(depth, pool.pool().id(), List.of(
                pool.pool().name(), nodes, pool.maxPods().value() + " pods a node at most"));
    }

    private void cluster(ClusterPlan cluster) {
        Cluster it = cluster.cluster();
        open(1, it.id(), it.name() + existing(it.lifecycle()), "AKS cluster");
        cluster.pools().stream().filter(pool -> pool.subnet().isEmpty() && plan.has(pool))
                .forEach(pool -> pool(2, pool));
        if (cluster.hasPodRange()) {
            box(2, cluster.podRangeId(), List.of(
                    "Pods " + cluster.podCidr().value(),
                    String.format(Locale.ROOT, "%,d of %,d blocks of /24 used", cluster.nodesNow(),
                            cluster.blocks().count())));
        }
        box(2, cluster.serviceRangeId(), List.of(
                "Services " + cluster.serviceCidr().value(), "DNS " + cluster.dnsServiceIp().value()));
        box(2, cluster.egressId(), List.of("Egress", cluster.outboundType().value().azureName()));
        line(1, "end");
    }

    private void outside(ExternalNetwork outside) {
        box(1, outside.id(), List.of(outside.name(), joined(outside.ranges())));
    }

    private void peering(Peering peering) {
        line(1, MermaidText.id(peering.first().network()) + " <-->|" + MermaidText.label(List.of("peering")) + "| "
                + MermaidText.id(peering.second().network()));
    }

    private void connections(ExternalNetwork outside) {
        outside.connectedTo().stream().filter(id -> plan.design().find(id).isPresent())
                .forEach(network -> line(1, MermaidText.id(outside.id()) + " <--> "
                        + MermaidText.id(network)));
    }

    /// Each pool is tied to its cluster's pod range, or to its services where pods have no range of their own.
    private void ways(ClusterPlan cluster) {
        ElementId range = cluster.hasPodRange() ? cluster.podRangeId() : cluster.serviceRangeId();
        cluster.pools().stream().filter(plan::has)
                .forEach(pool -> line(1, MermaidText.id(pool.pool().id()) + " -.- " + MermaidText.id(range)));
    }

    private void styles() {
        Stream.of(Mark.ERROR, Mark.WARNING).forEach(mark -> {
            List<String> marked = drawn().filter(id -> marks.get(id) == mark).map(MermaidText::id).toList();
            if (!marked.isEmpty()) {
                line(1, "classDef " + mark.word() + (mark == Mark.ERROR
                        ? " stroke:#cf222e,stroke-width:3px" : " stroke:#9a6700,stroke-width:3px,stroke-dasharray:6"));
                line(1, "class " + String.join(",", marked) + " " + mark.word());
            }
        });
    }

    private Stream<ElementId> drawn() {
        List<ElementId> drawn = new ArrayList<>();
        plan.design().networks().forEach(network -> {
            drawn.add(network.id());
            network.subnets().forEach(subnet -> drawn.add(subnet.id()));
        });
        plan.clusters().forEach(cluster -> {
            drawn.add(cluster.cluster().id());
            cluster.pools().stream().filter(plan::has).forEach(pool -> drawn.add(pool.pool().id()));
        });
        plan.design().externalNetworks().forEach(each -> drawn.add(each.id()));
        return drawn.stream();
    }

    private static String joined(List<Cidr> ranges) {
        return ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }

    private static String counted(int count, String word) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? word : word + "s");
    }

    private static String existing(Lifecycle lifecycle) {
        return Optional.of(" (existing)").filter(_ -> lifecycle == Lifecycle.EXISTING).orElse("");
    }
}

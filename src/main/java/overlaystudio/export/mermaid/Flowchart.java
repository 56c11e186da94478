package overlaystudio.export.mermaid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Note;
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
import overlaystudio.plan.Words;
import overlaystudio.rules.Assessment;

/// The text of a flowchart: boxes within boxes, then the lines between them, then the marks of findings.
final class Flowchart {

    private final Plan plan;
    private final Map<ElementId, Mark> marks;
    private final String verdict;
    private final StringBuilder text = new StringBuilder();
    private final Map<ElementId, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Flowchart(Assessment assessment, PictureOptions options) {
        plan = Pictures.plan(assessment, options);
        marks = Pictures.marks(assessment, options, plan);
        verdict = options.findings()
                ? "Judged by the rules of " + plan.facts().asOf() + ": "
                        + Words.count(assessment.findings().size(), "finding")
                        + (assessment.accepted().isEmpty() ? ""
                                : ", " + Words.number(assessment.accepted().size()) + " accepted")
                        + "."
                : "Azure as of " + plan.facts().asOf() + ".";
    }

    String text() {
        line(0, "%% Overlay Studio. " + verdict);
        line(0, "%% Left out: single nodes and pod blocks, which are counted instead; route tables, NAT gateways,"
                + " public IP addresses, security groups and ranges to keep free.");
        line(0, "flowchart LR");
        plan.design().networks().forEach(this::network);
        plan.design().appliances().stream()
                .filter(each -> Optional.ofNullable(each.subnet()).flatMap(plan.design()::find).isEmpty())
                .forEach(each -> appliance(1, each));
        plan.clusters().forEach(this::cluster);
        plan.design().externalNetworks().forEach(this::outside);
        plan.design().notes().forEach(this::note);
        plan.design().peerings().forEach(this::peering);
        plan.design().externalNetworks().forEach(this::connections);
        plan.clusters().forEach(this::ways);
        plan.design().notes().forEach(this::about);
        styles();
        return text.toString();
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    /// A box around others; its title is one line, for Mermaid keeps no room for more.
    private void open(int depth, ElementId id, String... lines) {
        line(depth, "subgraph " + id(id) + "[" + MermaidText.label(List.of(String.join(" ", lines))) + "]");
    }

    private void box(int depth, ElementId id, List<String> lines) {
        line(depth, id(id) + "[" + MermaidText.label(lines) + "]");
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
        appliances.forEach(each -> appliance(3, each));
        line(2, "end");
    }

    private void appliance(int depth, Appliance appliance) {
        box(depth, appliance.id(), List.of(appliance.name() + existing(appliance.lifecycle())));
    }

    private void pool(int depth, PoolPlan pool) {
        String now = Words.count(pool.nodesNow(), "node");
        String nodes = pool.nodesMax() > pool.nodesNow() ? now + ", " + Words.number(pool.nodesMax()) + " at most"
                : now;
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
                    Words.number(cluster.nodesNow()) + " of " + Words.number(cluster.blocks().count())
                            + " blocks of /24 used"));
        }
        box(2, cluster.serviceRangeId(), List.of(
                "Services " + cluster.serviceCidr().value(), "DNS " + cluster.dnsServiceIp().value()));
        box(2, cluster.egressId(), List.of("Egress", cluster.outboundType().value().azureName()));
        line(1, "end");
    }

    private void outside(ExternalNetwork outside) {
        box(1, outside.id(), List.of(outside.name(), joined(outside.ranges())));
    }

    /// A flag with the lines of a note.
    private void note(Note note) {
        line(1, id(note.id()) + ">" + MermaidText.label(note.text().strip().lines().map(String::strip).toList()) + "]");
    }

    /// The line from a note to what it is about, as far as that is drawn.
    private void about(Note note) {
        Optional.ofNullable(note.about()).filter(about -> Stream.concat(drawn(),
                plan.design().appliances().stream().map(Appliance::id)).anyMatch(about::equals))
                .ifPresent(about -> line(1, id(note.id()) + " -.- " + id(about)));
    }

    private void peering(Peering peering) {
        line(1, id(peering.first().network()) + " <-->|" + MermaidText.label(List.of("peering")) + "| "
                + id(peering.second().network()));
    }

    /// An outside network that names no virtual network is reached from all.
    private void connections(ExternalNetwork outside) {
        List<ElementId> ends = outside.connectedTo().isEmpty()
                ? plan.design().networks().stream().map(VirtualNetwork::id).toList()
                : outside.connectedTo();
        ends.stream().filter(each -> plan.design().find(each).isPresent())
                .forEach(network -> line(1, id(outside.id()) + " <--> " + id(network)));
    }

    /// Each pool is tied to its cluster's pod range, or to its services where pods have no range of their own.
    private void ways(ClusterPlan cluster) {
        ElementId range = cluster.hasPodRange() ? cluster.podRangeId() : cluster.serviceRangeId();
        cluster.pools().stream().filter(plan::has)
                .forEach(pool -> line(1, id(pool.pool().id()) + " -.- " + id(range)));
    }

    private void styles() {
        if (!plan.design().notes().isEmpty()) {
            line(1, "classDef note fill:#fff8d6,stroke:#bf8700,color:#1f2328,text-align:left");
            line(1, "class " + plan.design().notes().stream().map(note -> id(note.id()))
                    .collect(Collectors.joining(",")) + " note");
        }
        Stream.of(Mark.ERROR, Mark.WARNING).forEach(mark -> {
            List<String> marked = drawn().filter(id -> marks.get(id) == mark).map(this::id).toList();
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

    /// The name of an element's node. A letter leads, for an id such as `end` would be a word of Mermaid's own; what
    /// Mermaid takes for a sign becomes a line, and a number follows where two ids would then be the same.
    private String id(ElementId id) {
        return ids.computeIfAbsent(id, _ -> {
            String plain = "e_" + id.value().replaceAll("[^A-Za-z0-9]", "_");
            return Stream.concat(Stream.of(plain), IntStream.iterate(2, number -> number + 1)
                    .mapToObj(number -> plain + "__" + number))
                    .filter(taken::add)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static String existing(Lifecycle lifecycle) {
        return lifecycle == Lifecycle.EXISTING ? " (existing)" : "";
    }
}

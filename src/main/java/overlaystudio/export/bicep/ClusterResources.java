package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;
import overlaystudio.export.bicep.Value.Block;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;

/// The clusters of a file, each with one pool in it and its other pools as resources of their own, one after another.
///
/// A pool as a resource of its own is added, changed and taken out of the file without touching the cluster; the cluster
/// itself needs one system pool to be created with.
record ClusterResources(
        Plan plan, References references, Parameters parameters, Apis apis, Identities identities) {

    void addTo(Template template) {
        plan.clusters().stream()
                .filter(cluster -> Resources.isPlanned(cluster.cluster()) || !pools(cluster).isEmpty())
                .forEach(cluster -> add(template, cluster));
    }

    private void add(Template template, ClusterPlan cluster) {
        template.heading("Cluster " + cluster.cluster().name());
        Optional<PoolPlan> first = first(cluster);
        List<String> before = List.of();
        if (Resources.isPlanned(cluster.cluster())) {
            List<Subnet> subnets = joined(cluster);
            List<String> roles = identities.before(template, cluster, subnets);
            template.add(cluster(template, cluster, first, roles));
            before = identities.after(template, cluster, subnets);
        }
        List<String> waits = before;
        for (PoolPlan pool : pools(cluster)) {
            if (first.filter(pool::equals).isEmpty()) {
                Resource resource = pool(template, cluster, pool, waits);
                template.add(resource);
                waits = List.of(resource.symbol());
            }
        }
    }

    private static List<PoolPlan> pools(ClusterPlan cluster) {
        return cluster.pools().stream().filter(each -> Resources.isPlanned(each.pool())).toList();
    }

    /// The pool with which a cluster is created: its first system pool, else its first pool.
    private static Optional<PoolPlan> first(ClusterPlan cluster) {
        if (!Resources.isPlanned(cluster.cluster())) {
            return Optional.empty();
        }
        List<PoolPlan> pools = pools(cluster);
        return pools.stream().filter(each -> each.pool().mode() == PoolMode.SYSTEM).findFirst()
                .or(() -> pools.stream().findFirst());
    }

    /// The subnets to which the identity of a cluster joins nodes or its API server.
    private List<Subnet> joined(ClusterPlan cluster) {
        return Stream.concat(plan.nodeSubnets(cluster).stream(), apiServerSubnet(cluster.cluster()))
                .distinct().toList();
    }

    private Stream<Subnet> apiServerSubnet(Cluster cluster) {
        return references.find(cluster.apiServer().subnet()).stream()
                .filter(Subnet.class::isInstance).map(Subnet.class::cast);
    }

    private Resource cluster(Template template, ClusterPlan cluster, Optional<PoolPlan> first, List<String> roles) {
        Cluster it = cluster.cluster();
        ClusterBlocks blocks = new ClusterBlocks(references, parameters, apis);
        List<Subnet> subnets = Stream.concat(first.flatMap(PoolPlan::subnet).stream(), apiServerSubnet(it)).toList();
        List<String> waits = new ArrayList<>(roles);
        waits.addAll(identities.waits(cluster));
        waits.addAll(references.waits(subnets));
        waits.addAll(template.changing(networks(subnets)));
        Block properties = blocks.properties(cluster, first.map(this::inline));
        return Resource.of(it.id(), references.place(it), references.declared(it), Resources.type(it), apis.clusters(),
                Block.EMPTY.withText("name", it.name()))
                .withHead(parameters.head(references.place(it), List.of())
                        .with("sku", blocks.sku(it))
                        .with("identity", identities.block(cluster)))
                .withWaits(waits)
                .withProperties(properties)
                .withRemarks(new ClusterRemarks(apis, references.home()).of(cluster));
    }

    private List<VirtualNetwork> networks(List<Subnet> subnets) {
        return subnets.stream().flatMap(subnet -> plan.networkOf(subnet.id()).stream()).distinct().toList();
    }

    /// The pool that a cluster is created with; it is a system pool whatever the design says, for Azure wants one.
    private Value inline(PoolPlan pool) {
        Block properties = Block.EMPTY.withText("name", pool.pool().name())
                .and(blocks().properties(pool, PoolMode.SYSTEM.azureName()));
        List<String> remarks = new ArrayList<>(blocks().remarks(pool));
        if (pool.pool().mode() != PoolMode.SYSTEM) {
            remarks.add("A system pool, because a cluster is created with one.");
        }
        return new Value.About(pool.pool().id(), remarks, properties);
    }

    private PoolBlocks blocks() {
        return new PoolBlocks(references, parameters, apis);
    }

    private Resource pool(Template template, ClusterPlan cluster, PoolPlan pool, List<String> before) {
        Element parent = cluster.cluster();
        boolean here = references.home().has(references.place(parent));
        Block naming = here
                ? Value.of("parent", references.to(parent)).withText("name", pool.pool().name())
                : Block.EMPTY.withText("name", parent.name() + "/" + pool.pool().name());
        List<Subnet> subnets = pool.subnet().stream().toList();
        List<String> waits = new ArrayList<>(before);
        if (!here) {
            waits.addAll(references.waits(List.of(parent)));
        }
        waits.addAll(references.waits(subnets));
        waits.addAll(Resources.isPlanned(parent) ? List.of() : template.changing(networks(subnets)));
        return Resource.of(pool.pool().id(), references.place(parent), references.declared(pool.pool()),
                "Microsoft.ContainerService/managedClusters/agentPools", apis.clusters(), naming)
                .withRemarks(blocks().remarks(pool))
                .withWaits(waits)
                .withProperties(blocks().properties(pool, pool.pool().mode().azureName()));
    }
}

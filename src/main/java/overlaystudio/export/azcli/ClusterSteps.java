package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.IdentityKind;
import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;

/// The part of a script that creates clusters, and their pools one after another.
record ClusterSteps(Plan plan, Addresses addresses, Lookups lookups, Era era) {

    private static final String IDENTITY = "Microsoft.ManagedIdentity/userAssignedIdentities";

    void write(Script script) {
        plan.clusters().stream().filter(ClusterSteps::hasWork).forEach(cluster -> write(script, cluster));
    }

    /// What the script of a plan can be told.
    static Options options(Plan plan) {
        return Options.creating(
                plan.clusters().stream().anyMatch(ClusterSteps::hasWork),
                plan.clusters().stream().anyMatch(ClusterChecks::isRouted));
    }

    private static boolean hasWork(ClusterPlan cluster) {
        return Resources.isPlanned(cluster.cluster()) || !pools(cluster).isEmpty();
    }

    private void write(Script script, ClusterPlan cluster) {
        script.heading("Cluster " + cluster.cluster().name()).about(cluster.cluster().id());
        Optional<PoolPlan> first = first(cluster);
        if (Resources.isPlanned(cluster.cluster())) {
            identity(script, cluster);
            create(script, cluster, first);
        }
        pools(cluster).stream()
                .filter(pool -> first.filter(pool::equals).isEmpty())
                .forEach(pool -> pool(script.blank().about(pool.pool().id()), cluster, pool));
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
        return pools.stream()
                .filter(each -> each.pool().mode() == PoolMode.SYSTEM)
                .findFirst()
                .or(() -> pools.stream().findFirst());
    }

    private void identity(Script script, ClusterPlan cluster) {
        Word name = identityName(cluster.cluster());
        if (name == null) {
            return;
        }
        script.blank().unlessThere(
                List.of(), Word.of("identity ").plus(name), identity(cluster, "show", name),
                identity(cluster, "create", name).with("--location", addresses.location(cluster.placement()))
                        .with("--tags", tags()));
        script.blank().comment("The cluster's identity has to join nodes to their subnets.");
        subnets(cluster).forEach(subnet -> script.lines(script.shell().grant(
                null, addresses.subnetId(subnet), identity(cluster, "show", name).asking("principalId"))));
    }

    static @Nullable Word identityName(Cluster cluster) {
        String name = cluster.identity().name();
        return cluster.identity().kind() == IdentityKind.USER_ASSIGNED && name != null ? Word.of(name) : null;
    }

    Command identity(ClusterPlan cluster, String verb, Word name) {
        return addresses.az("identity " + verb, cluster.placement()).with("--name", name);
    }

    /// The subnets to which the identity of a cluster joins nodes.
    List<Subnet> subnets(ClusterPlan cluster) {
        return Stream.concat(
                plan.nodeSubnets(cluster).stream(), subnet(cluster.cluster().apiServer().subnet()).stream())
                .distinct()
                .toList();
    }

    private Optional<Subnet> subnet(@Nullable ElementId id) {
        return Optional.ofNullable(id).flatMap(each -> plan.design().find(each, Subnet.class));
    }

    private void create(Script script, ClusterPlan cluster, Optional<PoolPlan> first) {
        ClusterOptions options = new ClusterOptions(era, addresses);
        List<String> remarks = options.remarks(cluster);
        script.blank();
        remarks.forEach(script::comment);
        Command create =
                lookups.about(cluster.cluster(), "create").with("--location", addresses.location(cluster.placement()))
                        .with("--tags", tags());
        Command network = options.network(create, cluster);
        Command access =
                options.access(network, cluster, identityId(cluster), subnet(cluster.cluster().apiServer().subnet()));
        Command pooled = first.map(pool -> options.firstPool(access, pool).with("--nodepool-tags", tags()))
                .orElse(access);
        boolean windows = cluster.pools().stream().anyMatch(pool -> pool.pool().osType() == OsType.WINDOWS);
        script.when(
                lookups.expectations().of(cluster.cluster()),
                new Condition.Missing(null, lookups.what(cluster.cluster())),
                lookups.show(cluster.cluster()),
                windows ? askingFirst(script.shell(), cluster, pooled) : finished(script.shell(), cluster, pooled));
        if (identityName(cluster.cluster()) == null) {
            roles(script, cluster);
        }
        first.ifPresent(pool -> surge(script.blank().about(pool.pool().id()), cluster, pool));
    }

    /// az gives the cluster's own identity its role on the first subnet only, and goes on where it may not.
    private void roles(Script script, ClusterPlan cluster) {
        List<Subnet> subnets = subnets(cluster);
        if (!subnets.isEmpty()) {
            script.blank().comment(
                    "The cluster's identity has to join nodes to their subnets, of which az sees to the first.");
        }
        subnets.forEach(subnet -> script.lines(script.shell().grant(
                addresses.name(cluster.cluster()), addresses.subnetId(subnet),
                lookups.show(cluster.cluster()).asking("identity.principalId"))));
    }

    private @Nullable Word identityId(ClusterPlan cluster) {
        Word name = identityName(cluster.cluster());
        return name == null ? null : addresses.id(IDENTITY, name, cluster.placement());
    }

    private List<String> finished(Shell shell, ClusterPlan cluster, Command create) {
        return shell.start(
                addresses.name(cluster.cluster()), create.with("--generate-ssh-keys").with("--yes").silent());
    }

    /// Windows nodes get their administrator with the cluster.
    private List<String> askingFirst(Shell shell, ClusterPlan cluster, Command create) {
        List<String> lines = new ArrayList<>(shell.askPassword());
        lines.addAll(finished(shell, cluster, create.with("--windows-admin-username", shell.administrator())
                .with("--windows-admin-password", shell.password())));
        return lines;
    }

    /// `az aks create` has no option for the surge of its pool, and Azure's own default depends on more than the design.
    private void surge(Script script, ClusterPlan cluster, PoolPlan pool) {
        Word surge = Word.of(pool.maxSurge().value().toString());
        script.blank().comment("az aks create has no option for max surge.");
        script.when(
                lookups.expectations().firstPool(pool),
                new Condition.Lacking(
                        addresses.name(cluster.cluster()), lookups.what(pool.pool()), "upgradeSettings.maxSurge",
                        surge),
                lookups.show(pool.pool()),
                script.shell().run(lookups.about(pool.pool(), "update").with("--max-surge", surge).silent()));
    }

    private void pool(Script script, ClusterPlan cluster, PoolPlan pool) {
        ClusterOptions options = new ClusterOptions(era, addresses);
        options.remarks(pool).forEach(script::comment);
        Command add = options.furtherPool(lookups.about(pool.pool(), "add"), pool).with("--tags", tags())
                .silent();
        script.when(
                lookups.expectations().of(pool.pool()),
                new Condition.Missing(addresses.name(cluster.cluster()), lookups.what(pool.pool())),
                lookups.show(pool.pool()),
                script.shell().start(addresses.name(cluster.cluster()), add));
    }

    private List<Word> tags() {
        return AzNames.tags(plan.design());
    }
}

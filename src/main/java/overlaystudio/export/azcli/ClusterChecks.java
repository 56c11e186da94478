package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import overlaystudio.azure.OutboundType;
import overlaystudio.azure.VmSize;
import overlaystudio.azure.VmSizes;
import overlaystudio.design.Subnet;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The part of the checks that is about clusters: what az can look up, and what only a person knows.
record ClusterChecks(Plan plan, Addresses addresses, Lookups lookups) {

    void write(Script script) {
        sizes(script);
        ours().forEach(cluster -> nodeGroup(script, cluster));
        asked(script);
    }

    private Stream<ClusterPlan> ours() {
        return plan.clusters().stream().filter(each -> Resources.isPlanned(each.cluster()));
    }

    private void sizes(Script script) {
        Map<Command, Map<String, Integer>> regions = new LinkedHashMap<>();
        plan.clusters().forEach(cluster -> cluster.pools().stream()
                .filter(pool -> Resources.isPlanned(pool.pool()))
                .forEach(pool -> pool.vmSize().value().ifPresent(size -> regions
                        .computeIfAbsent(place(cluster), _ -> new LinkedHashMap<>())
                        .merge(name(size), vcpus(size) * pool.pool().count(), Integer::sum))));
        if (!regions.isEmpty()) {
            script.blank().lines(script.shell().sizes(regions.entrySet().stream()
                    .map(region -> RegionSizes.of(region.getKey().options(), needs(region.getValue())))
                    .toList()));
        }
    }

    private static List<RegionSizes.Need> needs(Map<String, Integer> vcpus) {
        return vcpus.entrySet().stream().map(need -> new RegionSizes.Need(need.getKey(), need.getValue())).toList();
    }

    private static String name(String size) {
        return VmSizes.meant(size).map(VmSize::name).orElse(size);
    }

    private static int vcpus(String size) {
        return VmSizes.meant(size).map(VmSize::vcpus).orElse(0);
    }

    /// A command with no more than the options that say which region of which subscription.
    private Command place(ClusterPlan cluster) {
        return addresses.inSubscription(Command.az(""), cluster.placement())
                .with("--location", addresses.location(cluster.placement()));
    }

    /// AKS makes a resource group for the nodes of a cluster and refuses one that is there.
    private void nodeGroup(Script script, ClusterPlan cluster) {
        Word name = addresses.name(cluster.cluster());
        Word group = Word.of("MC_").plus(addresses.group(cluster.placement())).plus("_").plus(name).plus("_")
                .plus(addresses.location(cluster.placement()));
        Command exists = addresses.inSubscription(Command.az("group exists"), cluster.placement())
                .with("--name", group);
        script.blank()
                .comment("AKS makes this resource group for the nodes of a new cluster, so it must not be there.");
        // A cluster whose nodes cannot reach what AKS needs fails after many minutes.
        script.lines(script.shell().nodeGroup(
                Word.of("resource group ").plus(group), exists, lookups.show(cluster.cluster()),
                isRouted(cluster) ? lookups.what(cluster.cluster()) : null));
    }

    /// Whether a cluster has yet to be created whose way out is a firewall.
    static boolean isRouted(ClusterPlan cluster) {
        return Resources.isPlanned(cluster.cluster())
                && cluster.outboundType().value() == OutboundType.USER_DEFINED_ROUTING;
    }

    /// What has to be so before the script starts, and what no look-up tells.
    private void asked(Script script) {
        List<String> items = new ArrayList<>();
        plan.clusters().forEach(cluster -> items.addAll(asked(cluster)));
        if (!items.isEmpty()) {
            script.blank().comment("Not checked here; see to it before the first run:");
            items.forEach(script::item);
        }
    }

    private List<String> asked(ClusterPlan cluster) {
        String name = cluster.cluster().name();
        boolean planned = Resources.isPlanned(cluster.cluster());
        boolean joins = cluster.pools().stream()
                .anyMatch(pool -> Resources.isPlanned(pool.pool()) && pool.subnet().isPresent());
        List<String> items = new ArrayList<>();
        if (joins && planned) {
            items.add("You may assign roles on the subnets of " + name + ": its identity needs the role Network"
                    + " Contributor there, else its nodes cannot join.");
        }
        if (joins && !planned) {
            items.add("The identity of " + name + " has the role Network Contributor on the subnets of its new pools.");
        }
        if (planned && isFiltered(cluster)) {
            items.add(
                    "Routes, firewalls and network security groups let the nodes of " + name + " reach what AKS needs:"
                            + " https://learn.microsoft.com/azure/aks/outbound-rules-control-egress");
        }
        return items;
    }

    /// Whether something of the design stands between the nodes and what they need, unless they are to be isolated.
    private boolean isFiltered(ClusterPlan cluster) {
        OutboundType type = cluster.outboundType().value();
        return type == OutboundType.USER_DEFINED_ROUTING
                || (type != OutboundType.NONE
                        && type != OutboundType.BLOCK
                        && plan.nodeSubnets(cluster).stream().anyMatch(ClusterChecks::isFiltered));
    }

    private static boolean isFiltered(Subnet subnet) {
        return Objects.nonNull(subnet.routeTable()) || Objects.nonNull(subnet.securityGroup());
    }
}

package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private static final String OFFERED = """

            # Not every region and subscription has every VM size. az lists those that begin alike as well, and does not say
            # how much of your quota is left.
            offered() {
              local count
              step="VM size $1"
              count="$("${@:2}" --size "$1" --resource-type virtualMachines --query "length([?name=='$1'])" --output tsv)" || count=''
              if [[ "${count%$'\\r'}" == 0 ]]; then
                printf 'Warning: as far as az knows your subscription has no %s there: the pool may be refused.\\n' "$step" >&2
              fi
            }
            """;

    private static final String FIREWALL = """
            say "The nodes of $step leave through a firewall. Before it is created, that has to let through:"
            say '  on Azure Firewall the FQDN tag AzureKubernetesService'
            say '  on any other one the destinations that AKS needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress'
            [[ -n "$firewallReady$dryRun" ]] || stop 'is the firewall ready? Then run the script again with --firewall-ready.'
            """;

    /// A VM size with the command that lists those of its region.
    private record Offer(Word size, Command list) {}

    void write(Script script) {
        sizes(script);
        ours().forEach(cluster -> nodeGroup(script, cluster));
        asked(script);
    }

    private Stream<ClusterPlan> ours() {
        return plan.clusters().stream().filter(each -> Resources.isPlanned(each.cluster()));
    }

    private void sizes(Script script) {
        Set<Offer> offers = new LinkedHashSet<>();
        plan.clusters().forEach(cluster -> cluster.pools().stream()
                .filter(pool -> Resources.isPlanned(pool.pool()))
                .flatMap(pool -> pool.vmSize().value().stream())
                .map(size -> VmSizes.meant(size).map(VmSize::name).orElse(size))
                .forEach(size -> offers.add(new Offer(Word.of(size), list(cluster)))));
        if (!offers.isEmpty()) {
            OFFERED.lines().forEach(script::line);
            offers.forEach(offer -> script.line("offered " + offer.size().bash() + " " + offer.list().onOneLine()));
        }
    }

    private Command list(ClusterPlan cluster) {
        return addresses.inSubscription(Command.az("vm list-skus"), cluster.placement())
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
        script.line("step=" + Word.of("resource group ").plus(group).bash());
        script.line("if [[ \"$(look " + lookups.show(cluster.cluster()).onOneLine() + ")\" == missing ]]; then");
        script.line("  [[ \"$(" + exists.onOneLine() + " | tr -d '\\r')\" != true ]] ||");
        script.line(
                "    stop \"$step is there already, perhaps left from another cluster. Delete it: AKS makes it itself.\"");
        if (isRouted(cluster)) {
            firewall(script, cluster);
        }
        script.line("fi");
    }

    /// Whether a cluster has yet to be created whose way out is a firewall.
    static boolean isRouted(ClusterPlan cluster) {
        return Resources.isPlanned(cluster.cluster())
                && cluster.outboundType().value() == OutboundType.USER_DEFINED_ROUTING;
    }

    /// A cluster whose nodes cannot reach what AKS needs fails after many minutes.
    private void firewall(Script script, ClusterPlan cluster) {
        script.line("  step=" + lookups.what(cluster.cluster()).bash());
        FIREWALL.lines().forEach(line -> script.line("  " + line));
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

package overlaystudio.export.azcli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// What a take-down script deletes, each before what it refers to.
record RemovalSteps(Plan plan, Addresses addresses, Lookups lookups) {

    List<Deletion> all() {
        Design design = plan.design();
        return Stream.of(
                plan.clusters().stream().flatMap(this::cluster),
                new PeeringSteps(design, addresses).deletions(),
                design.networks().stream().flatMap(this::network),
                Stream.of(design.routeTables(), design.natGateways(), design.publicIps(), design.securityGroups())
                        .flatMap(List::stream).filter(each -> Resources.isPlanned(each)).map(this::simply),
                groups().map(this::group))
                .flatMap(each -> each).toList();
    }

    private Deletion simply(Element element) {
        return new Deletion(element.id(), lookups.expectations().of(element), lookups.what(element),
                lookups.show(element), lookups.delete(element));
    }

    private Stream<Deletion> cluster(ClusterPlan plan) {
        Cluster cluster = plan.cluster();
        if (!Resources.isPlanned(cluster)) {
            return cluster.pools().stream().filter(Resources::isPlanned).map(this::simply);
        }
        Deletion deletion = new Deletion(cluster.id(), lookups.expectations().of(cluster), lookups.what(cluster),
                lookups.show(cluster), lookups.about(cluster, "delete").with("--yes"));
        return Stream.concat(Stream.of(deletion), identity(plan).stream());
    }

    private List<Deletion> identity(ClusterPlan cluster) {
        ClusterSteps steps = new ClusterSteps(plan, addresses, lookups, new Era(plan.facts()));
        Word name = ClusterSteps.identityName(cluster.cluster());
        if (name == null) {
            return List.of();
        }
        Command show = steps.identity(cluster, "show", name);
        List<Deletion.Revoked> roles = steps.subnets(cluster).stream().filter(subnet -> !Resources.isPlanned(subnet))
                .map(subnet -> new Deletion.Revoked(addresses.subnetId(subnet), show.asking("principalId"))).toList();
        return List.of(new Deletion(cluster.cluster().id(), List.of(), Word.of("identity ").plus(name), show,
                steps.identity(cluster, "delete", name)).after(roles));
    }

    /// The subnets one by one, so that a network with others in it stays.
    private Stream<Deletion> network(VirtualNetwork network) {
        Stream<Deletion> subnets = network.subnets().stream().filter((Subnet each) -> Resources.isPlanned(each))
                .map(this::simply);
        return Resources.isPlanned(network)
                ? Stream.concat(subnets, Stream.of(simply(network).ifEmpty(
                        lookups.show(network).asking("length(subnets)"))))
                : subnets;
    }

    private Stream<Placement> groups() {
        Map<Word, Placement> groups = new LinkedHashMap<>();
        addresses.resources().stream().filter(Resources::isPlanned).map(addresses::place).forEach(
                place -> groups.putIfAbsent(addresses.subscription(place).plus("/").plus(addresses.group(place)),
                        place));
        return groups.values().stream();
    }

    private Deletion group(Placement place) {
        Word name = addresses.group(place);
        Command resources = addresses.inSubscription(Command.az("resource list"), place)
                .with("--resource-group", name).asking("length(@)");
        return new Deletion(ElementId.DESIGN, List.of(), Word.of("resource group ").plus(name),
                addresses.inSubscription(Command.az("group show"), place).with("--name", name),
                addresses.inSubscription(Command.az("group delete"), place).with("--name", name).with("--yes"))
                .ifEmpty(resources);
    }
}

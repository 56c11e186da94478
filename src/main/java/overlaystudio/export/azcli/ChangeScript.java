package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Peering;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Artifact;
import overlaystudio.export.Preface;
import overlaystudio.export.Resources;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;

/// The script that brings what is deployed of a design to a newer version of it with az, in any language.
///
/// It does what can be done in place, in order: networks grow, what is new is created, clusters change, pools come and
/// are scaled, and what is gone is deleted where that is wanted. What cannot be done in place it says, and why.
final class ChangeScript {

    /// The first az that makes a pod CIDR larger (azure-cni-overlay-pod-expand.md).
    private static final String EXPANSION = "2.48.0";

    private final Evolution evolution;
    private final Assessment assessment;
    private final ChangeLimits limits;
    private final Plan merged;
    private final Plan before;
    private final Addresses addresses;
    private final Lookups lookups;
    private final Changes changes;
    private final Script script;

    private ChangeScript(Plan before, Assessment after, List<Finding> findings, Shell shell) {
        evolution = new Evolution(before.design(), after.design());
        assessment = after;
        this.before = before;
        limits = new ChangeLimits(evolution, before, findings);
        merged = Plan.of(evolution.merged(), after.plan().facts());
        addresses = Addresses.of(merged.design());
        lookups = new Lookups(merged, addresses);
        changes = new Changes(evolution, before, after.plan(), lookups);
        script = new Script(shell);
    }

    /// The file of the script.
    ///
    /// @param before the plan of what is deployed
    /// @param after the version that is to be
    /// @param findings what the rules say of the step from one to the other
    static Artifact file(Plan before, Assessment after, List<Finding> findings, Shell shell) {
        return ScriptFile.of(after.design(), "-change" + shell.suffix(), shell.mediaType(),
                new ChangeScript(before, after, findings, shell).lines());
    }

    private List<ScriptLine> lines() {
        Era era = new Era(merged.facts());
        required();
        networks();
        new NetworkSteps(merged.design(), addresses, lookups).write(script);
        parts();
        changed("Changed subnets", changes.subnets());
        new PeeringSteps(merged.design(), addresses).write(script);
        peerings();
        both(Cluster.class).forEach(this::cluster);
        new ClusterSteps(merged, addresses, lookups, era).write(script);
        both(Cluster.class).forEach(each -> changed("Pools of " + each.name(), changes.pools(each.id())));
        removed();
        script.heading("Done").blank().line(script.shell().step(Word.of("the end")))
                .lines(script.shell().summary("changed or created", options().has(Options.NO_WAIT)));
        Script checks = new Script(script.shell());
        new Checks(merged, addresses, lookups, era).write(checks);
        if (all().anyMatch(each -> each.label().equals("pod CIDR") && limits.reason(each).isEmpty())) {
            checks.blank().comment("Only az " + EXPANSION + " or newer can make a pod CIDR larger.")
                    .lines(script.shell().version(EXPANSION));
        }
        Script rest = checks.blank().append(script);
        return start(rest).blank().append(rest).lines();
    }

    private <E extends Element> Stream<E> both(Class<E> type) {
        return evolution.both(type).map(Evolution.Versions::is);
    }

    private Options options() {
        Options creating = ClusterSteps.options(merged);
        List<Options.Option> known = new ArrayList<>(creating.known());
        known.remove(Options.CREDENTIALS);
        if (!deletions().isEmpty()) {
            known.add(Options.REMOVE);
        }
        return new Options(known, Stream.of(Options.NO_WAIT, Options.FIREWALL_READY, Options.REMOVE)
                .filter(each -> !known.contains(each)).toList());
    }

    private Script start(Script rest) {
        Shell shell = script.shell();
        Script start = new Script(shell);
        start.lines(shell.opening());
        start.lines(Preface.title("#", assessment, "changes what is deployed of it to this version with az."));
        start.lines(Preface.findings("#", assessment));
        List<String> impossible = all().flatMap(each -> limits.reason(each).stream()).toList();
        said(start, "WHAT CANNOT BE CHANGED IN PLACE, and is not done here:", impossible);
        said(start, "Changed as well, and left to you:", limits.leftToDo());
        start.line("#")
                .comment("Safe to run again: what is changed already is left alone, and what is neither as it was nor"
                        + " as it is to be is refused.");
        start.blank().lines(shell.beginning(options()));
        Opening.values(start, merged.design(), addresses);
        Opening.functions(start, options(), "changed", rest);
        return start;
    }

    private static void said(Script start, String heading, List<String> items) {
        if (!items.isEmpty()) {
            start.line("#").comment(heading);
            items.forEach(start::item);
        }
    }

    private Stream<Change> all() {
        return Stream.of(
                changes.networks().stream(), changes.subnets().stream(),
                both(Cluster.class).flatMap(each -> changes.cluster(each.id()).stream()),
                both(Cluster.class).flatMap(each -> changes.pools(each.id()).stream()))
                .flatMap(each -> each);
    }

    /// What is deployed has to be there as it was, but for what changes.
    private void required() {
        Set<List<Object>> changing = all().map(each -> List.<Object>of(each.element().id(), each.label()))
                .collect(Collectors.toSet());
        List<Element> existing = lookups.existing();
        if (!existing.isEmpty()) {
            script.heading("What has to be there already").blank();
        }
        existing.forEach(element -> script.about(element.id()).required(
                lookups.expectations().of(element).stream()
                        .filter(each -> !changing.contains(List.of(element.id(), each.label()))).toList(),
                lookups.what(element), lookups.show(element)));
    }

    private void networks() {
        List<Change> growing = changes.networks();
        changed("Networks with other address spaces", growing);
        Set<ElementId> grown = growing.stream().map(each -> each.element().id()).collect(Collectors.toSet());
        PeeringSteps peerings = new PeeringSteps(merged.design(), addresses);
        peerings.syncs(grown, false).forEach(sync -> script.blank()
                .comment("The other end of a peering learns of another address space by this.")
                .lines(script.shell().runOnOneLine(sync)));
        new PeeringSteps(merged.design(), addresses.literal()).syncs(grown, true).forEach(sync -> script.blank()
                .comment("For the owner of the other network, which learns of another address space by this:")
                .commented(sync));
    }

    /// New routes and rules of what is there; others of them are left to a person.
    private void parts() {
        NetworkSteps steps = new NetworkSteps(merged.design(), addresses, lookups);
        evolution.both(RouteTable.class).filter(each -> Resources.isPlanned(each.is()))
                .forEach(each -> each.is().routes()
                        .stream().filter(route -> !each.was().routes().contains(route))
                        .forEach(route -> steps.route(script.blank().about(each.is().id()), each.was(), route)));
        evolution.both(SecurityGroup.class).filter(each -> Resources.isPlanned(each.is()))
                .forEach(each -> each.is().rules()
                        .stream().filter(rule -> !each.was().rules().contains(rule))
                        .forEach(rule -> steps.rule(script.blank().about(each.is().id()), each.was(), rule)));
    }

    private void changed(String heading, List<Change> some) {
        List<Change> possible = some.stream().filter(each -> limits.reason(each).isEmpty()).toList();
        if (!possible.isEmpty()) {
            script.heading(heading);
            possible.forEach(each -> change(lookups.what(each.element()), lookups.show(each.element()), each));
        }
    }

    private void change(Word what, Command show, Change change) {
        Optional.ofNullable(change.update()).ifPresent(update -> script.blank().about(change.element().id())
                .when(List.of(), new Condition.Changing(what, change), show, script.shell().run(update.silent())));
    }

    private void peerings() {
        PeeringSteps steps = new PeeringSteps(assessment.design(), addresses);
        List<PeeringSteps.LinkChange> links =
                evolution.both(Peering.class).filter(each -> Resources.isPlanned(each.is()))
                        .flatMap(each -> steps.changes(each.was()).stream()).toList();
        if (!links.isEmpty()) {
            script.heading("Changed peerings");
        }
        links.forEach(link -> {
            if (link.others()) {
                script.blank().comment("For the owner of the other network: " + link.change().label() + " is to be "
                        + link.change().after().text() + ".");
            } else {
                change(link.what(), link.show(), link.change());
            }
        });
    }

    /// A cluster learns of a larger network by an update without a value.
    private void cluster(Cluster cluster) {
        changed("Cluster " + cluster.name() + ", changed", changes.cluster(cluster.id()));
        Set<ElementId> grown = changes.networks().stream().map(each -> each.element().id()).collect(Collectors.toSet());
        boolean isIn = cluster.pools().stream()
                .flatMap(pool -> Stream.ofNullable(pool.subnet()))
                .flatMap(subnet -> assessment.design().networkOf(subnet).stream())
                .map(VirtualNetwork::id).anyMatch(grown::contains);
        if (isIn) {
            script.blank().about(cluster.id())
                    .comment("Its network has another address space, of which the cluster learns by this.")
                    .lines(script.shell().runOnOneLine(lookups.about(cluster, "update").with("--yes").silent()));
        }
        roles(cluster);
    }

    /// The identity of a cluster that is ours gets its role where new pools are to have their nodes.
    private void roles(Cluster cluster) {
        Set<ElementId> known = before.cluster(cluster.id()).stream().flatMap(each -> before.nodeSubnets(each).stream())
                .map(Subnet::id).collect(Collectors.toSet());
        ClusterSteps steps = new ClusterSteps(merged, addresses, lookups, new Era(merged.facts()));
        assessment.plan().cluster(cluster.id()).filter(_ -> Resources.isPlanned(cluster)).ifPresent(plan -> assessment
                .plan().nodeSubnets(plan).stream().filter(subnet -> !known.contains(subnet.id()))
                .forEach(subnet -> script.blank().about(cluster.id())
                        .comment("The cluster's identity has to join nodes to this subnet as well.")
                        .lines(script.shell().grant(null, addresses.subnetId(subnet), steps.principal(plan)))));
    }

    private Set<ElementId> gone() {
        Design after = assessment.design();
        return evolution.before().elements().filter(Resources::isPlanned).map(Element::id)
                .filter(each -> after.find(each).isEmpty()).collect(Collectors.toSet());
    }

    /// Pools of what stays first, then all else as a take-down does.
    private List<Deletion> deletions() {
        Set<ElementId> gone = gone();
        Addresses literal = Addresses.of(evolution.before()).literal();
        RemovalSteps steps = new RemovalSteps(before, literal, new Lookups(before, literal));
        Stream<Deletion> pools = evolution.before().clusters().stream()
                .filter(cluster -> !gone.contains(cluster.id()))
                .flatMap(cluster -> cluster.pools().stream())
                .filter(pool -> gone.contains(pool.id()))
                .map(steps::simply);
        return Stream.concat(pools, steps.all().stream().filter(each -> gone.contains(each.about()))).distinct()
                .toList();
    }

    private void removed() {
        List<Deletion> deletions = deletions();
        if (deletions.isEmpty()) {
            return;
        }
        script.heading("Gone in the new version");
        deletions.forEach(each -> {
            Script step = new Script(script.shell());
            each.list(step);
            each.write(step);
            script.blank().about(each.about()).lines(script.shell().whereRemoving(
                    step.lines().stream().map(ScriptLine::text).filter(line -> !line.isEmpty()).toList(),
                    "Left, though it is gone in the new version (delete it with the option for removing): "
                            + each.what().text()));
        });
    }
}

package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The last part of a script: what is left to do.
record Closing(Plan plan, Addresses addresses) {

    void write(Script script) {
        List<Appliance> appliances =
                plan.design().appliances().stream().filter(Resources::isPlanned).toList();
        List<ClusterPlan> clusters =
                plan.clusters().stream().filter(each -> Resources.isPlanned(each.cluster())).toList();
        script.heading("Done");
        if (!appliances.isEmpty()) {
            script.blank();
            appliances.forEach(appliance -> script.comment(
                    "Not created by this script: " + appliance.kind().label() + " " + appliance.name() + "."));
        }
        clusters.forEach(cluster -> credentials(script.blank(), cluster.cluster()));
        if (clusters.stream().anyMatch(cluster -> hasSubnet(cluster.cluster()))) {
            script.blank().comment("Later:");
            script.item("A subnet can be resized only while nothing is in it.");
            script.item(
                    "Where a virtual network gets one more range, run az aks update for each of its clusters before a"
                            + " pool gets a subnet in that range.");
        }
        summary(script.blank(), clusters);
    }

    private void credentials(Script script, Cluster cluster) {
        Word name = addresses.name(cluster);
        script.lines(script.shell().credentials(name, credentials(cluster)));
    }

    private void summary(Script script, List<ClusterPlan> clusters) {
        script.line(script.shell().step(Word.of("the end")));
        clusters.forEach(cluster -> script.line(script.shell().say(Word.of("Cluster ")
                .plus(addresses.name(cluster.cluster())).plus(": " + ranges(cluster) + "."))));
        script.lines(script.shell().summary(ClusterSteps.options(plan).has(Options.NO_WAIT)));
    }

    private static String ranges(ClusterPlan cluster) {
        String services = "services " + cluster.serviceCidr().value();
        return cluster.hasPodRange() ? "pods " + cluster.podCidr().value() + ", " + services : services;
    }

    private static boolean hasSubnet(Cluster cluster) {
        return cluster.pools().stream().anyMatch(pool -> pool.subnet() != null);
    }

    private Command credentials(Cluster cluster) {
        return addresses.az("aks get-credentials", addresses.place(cluster)).with("--name", addresses.name(cluster));
    }
}

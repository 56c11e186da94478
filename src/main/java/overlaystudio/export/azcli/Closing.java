package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;

/// The last part of a script: what is left to do.
record Closing(Design design, Addresses addresses) {

    void write(Script script) {
        List<Appliance> appliances = design.appliances().stream().filter(Resources::isPlanned).toList();
        List<Cluster> clusters = design.clusters().stream().filter(Resources::isPlanned).toList();
        script.heading("Done");
        if (!appliances.isEmpty()) {
            script.blank();
            appliances.forEach(appliance -> script.comment(
                    "Not created by this script: " + appliance.kind().label() + " " + appliance.name() + "."));
        }
        if (!clusters.isEmpty()) {
            script.blank().comment("To use kubectl:");
            clusters.forEach(cluster -> script.commented(credentials(cluster)));
        }
        if (clusters.stream().anyMatch(Closing::hasSubnet)) {
            script.blank().comment("Later:");
            script.item("A subnet can be resized only while nothing is in it.");
            script.item(
                    "Where a virtual network gets one more range, run az aks update for each of its clusters before a"
                            + " pool gets a subnet in that range.");
        }
        script.blank().line("step='the end'").line("say 'Done.'");
    }

    private static boolean hasSubnet(Cluster cluster) {
        return cluster.pools().stream().anyMatch(pool -> pool.subnet() != null);
    }

    private Command credentials(Cluster cluster) {
        return addresses.az("aks get-credentials", addresses.place(cluster)).with("--name", addresses.name(cluster));
    }
}

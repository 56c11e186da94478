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
        script.blank().line("step='the end'").line("say 'Done.'");
    }

    private Command credentials(Cluster cluster) {
        return addresses.az("aks get-credentials", addresses.place(cluster)).with("--name", addresses.name(cluster));
    }
}

package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.model;
import static overlaystudio.rules.CaseDesigns.placed;
import static overlaystudio.rules.CaseDesigns.secondCluster;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.network;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;

/// The cases of the rules about regions and zones: whose location it is, and who moves.
final class RegionCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        locations();
        moves();
        zones();
    }

    private RegionCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    /// A cluster with a location of its own in a network that has the same one.
    private static Design own(String location) {
        Design design = cluster(clean(), each -> each.withPlacement(each.placement().withLocation(location)));
        return network(design, each -> each.withPlacement(each.placement().withLocation(location)));
    }

    private static Design nowhere(Design design) {
        return design.withPlacement(design.placement().withLocation(null));
    }

    private static void locations() {
        rule("region-allowed").speaks(own("westeurope")).silent(own("northcentralus"))
                .fixes("Use westcentralus", "Use northcentralus", "Judge by the rules of 2026-08-21")
                .tells("myOverlayCluster is in westeurope, but overlay is available in northcentralus and westcentralus"
                        + " only")
                .at("cluster-1 location").add();
        rule("region-allowed").speaks(own("West Europe")).silent(own("West Central US"))
                .fix("Use westcentralus").at("cluster-1 location").add();
        rule("region-allowed").speaks(placed("westeurope")).silent(nowhere(clean())).fix("Use westcentralus").add();
        rule("region-allowed").speaks(placed("westeurope"))
                .silent(model(placed("westeurope"), NetworkModel.NODE_SUBNET))
                .fix("Use westcentralus").add();
        rule("region-allowed").says(WARNING).speaks(model(placed("moon"), NetworkModel.NODE_SUBNET))
                .silent(model(nowhere(clean()), NetworkModel.NODE_SUBNET)).fix("Use westcentralus")
                .tells("myOverlayCluster is in moon, but the catalogue of Azure’s public regions has no such name")
                .at("cluster-1 location", "design location").add();
        Design both = secondCluster(placed("westeurope"), Given.SUBNET);
        rule("region-allowed").speaks(both).silent(secondCluster(clean(), Given.SUBNET)).fix("Use westcentralus")
                .tells("myOverlayCluster and second are in westeurope, but overlay is available in northcentralus and"
                        + " westcentralus only")
                .at("cluster-1 location", "cluster-2 location", "design location")
                .add();
        Design oneFlat = model(both, NetworkModel.NODE_SUBNET);
        rule("region-allowed").speaks(oneFlat).silent(clean()).fix("Use westcentralus")
                .tells("second is in westeurope, but overlay is available in northcentralus and westcentralus only")
                .at("cluster-2 location", "design location").add();
        Cluster stray = Cluster.of(new ElementId("cluster-3"), "stray");
        Design apart = clean().add(stray.withPlacement(stray.placement().withLocation("westeurope")), ElementId.DESIGN);
        rule("region-allowed").speaks(apart).silent(clean().add(stray, ElementId.DESIGN)).fix("Use westcentralus")
                .tells("stray is in westeurope, but overlay is available in northcentralus and westcentralus only")
                .at("cluster-3 location").add();
    }

    private static Design there(Design design) {
        return network(design, each -> each.withLifecycle(Lifecycle.EXISTING));
    }

    /// What exists stays where it is, so a cluster in a network that exists stays with it.
    private static void moves() {
        rule("region-allowed").on("2023-03-04").speaks(there(placed("westus"))).silent(there(placed("westeurope")))
                .fixes("Judge by the rules of 2026-08-21").add();
        rule("region-allowed").on("2023-03-04").speaks(there(own("westus"))).silent(there(own("westeurope")))
                .fixes("Judge by the rules of 2026-08-21").add();
        rule("region-allowed").on("2023-03-04").speaks(own("westus")).silent(own("westeurope"))
                .fixes("Use centralus", "Use eastus", "Judge by the rules of 2026-08-21").add();
        Design beside = secondCluster(placed("westus"), Given.SUBNET);
        Design exists = beside.replace(beside.clusters().getLast().withLifecycle(Lifecycle.EXISTING));
        rule("region-allowed").on("2023-03-04").speaks(exists).silent(there(placed("westeurope")))
                .fixes("Judge by the rules of 2026-08-21").add();
        Design zonal = pool(placed("westeurope"), each -> each.withZones(List.of(1, 2)));
        rule("region-allowed").speaks(zonal).silent(clean())
                .fixes("Use westcentralus", "Use northcentralus", "Judge by the rules of 2026-08-21").add();
    }

    private static Design zoned(@Nullable String location, Integer... zones) {
        Design design = pool(clean(), each -> each.withZones(List.of(zones)));
        return design.withPlacement(design.placement().withLocation(location));
    }

    private static void zones() {
        rule("zones-supported").on(TODAY).speaks(zoned("westeurope", 4)).silent(zoned("westeurope", 1, 3))
                .fixes("Use no zones").tells("Node pool nodepool1 is in zone 4, but zones are 1 to 3")
                .at("pool-1 zones").add();
        rule("zones-supported").on(TODAY).speaks(zoned("westeurope", 0, 1)).silent(zoned(null, 1, 2))
                .fix("Use no zones").tells("Node pool nodepool1 is in zones 0 and 1, but zones are 1 to 3").add();
        rule("zones-supported").on(TODAY).speaks(zoned("westcentralus", 3)).silent(zoned("moon", 3))
                .fix("Use no zones")
                .tells("Node pool nodepool1 is in zone 3, but westcentralus has no availability zones").add();
    }
}

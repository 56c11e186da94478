package overlaystudio.export.bicep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import overlaystudio.azure.KubernetesVersion;
import overlaystudio.design.Cluster;
import overlaystudio.design.Placement;
import overlaystudio.design.ResourceTag;
import overlaystudio.export.bicep.Value.Block;

/// The parameters of a file: those that something asked for, with the design's values as their defaults.
///
/// Names and ranges are no parameters: they are what the design is about, and were judged.
final class Parameters {

    private static final int SHORTEST_PASSWORD = 14;
    private static final int LONGEST_PASSWORD = 123;

    private final References references;
    private final Map<String, String> locations = new LinkedHashMap<>();
    private final Lines locationLines = new Lines();
    private final Lines versionLines = new Lines();
    private boolean hasTags;
    private String windowsUser = "";
    private String windowsPassword = "";

    Parameters(References references) {
        this.references = references;
    }

    /// The parameter for the location of a placement.
    String location(Placement place) {
        String location = Objects.requireNonNullElse(place.location(), "");
        return locations.computeIfAbsent(location.toLowerCase(Locale.ROOT), _ -> declareLocation(location));
    }

    private String declareLocation(String location) {
        boolean isHome = location.equalsIgnoreCase(
                Objects.requireNonNullElse(references.home().place().location(), ""));
        String name = isHome ? "location" : references.fresh("location", "location " + location);
        String value = location.isBlank() ? "resourceGroup().location" : BicepText.string(location);
        String what = isHome ? "Azure region of what this file creates"
                : "Azure region of what this file creates in " + location;
        declare(locationLines, what, name, "string", value);
        return name;
    }

    private static void declare(Lines lines, String what, String name, String type, String value) {
        lines.blank().line("@description(" + BicepText.string(what + ".") + ")")
                .line("param " + name + " " + type + " = " + value);
    }

    /// The head of a resource: its location, its zones if it has some, and its tags where the design has some.
    Block head(Placement place, List<Integer> zones) {
        return tagged(Value.of("location", location(place)).withTexts("zones", zones.stream().map(String::valueOf)));
    }

    /// A copy with the tags, where the design has some.
    Block tagged(Block block) {
        if (references.design().tags().isEmpty()) {
            return block;
        }
        hasTags = true;
        return block.with("tags", "tags");
    }

    /// The parameter for the Kubernetes version of a cluster.
    String version(Cluster cluster, KubernetesVersion version) {
        boolean only = references.design().clusters().size() == 1;
        String name = only ? "kubernetesVersion"
                : references.fresh("", references.symbol(cluster) + " kubernetesVersion");
        declare(versionLines, "Kubernetes version of " + cluster.name(), name, "string",
                BicepText.string(version.toString()));
        return name;
    }

    /// The parameters for the administrator of Windows nodes; there is no default for the password.
    Block windowsProfile() {
        if (windowsUser.isEmpty()) {
            windowsUser = references.fresh("", "windowsAdminUsername");
            windowsPassword = references.fresh("", "windowsAdminPassword");
        }
        return Value.of("adminUsername", windowsUser).with("adminPassword", windowsPassword);
    }

    void write(Lines lines) {
        Lines all = new Lines().append(locationLines);
        if (hasTags) {
            Block tags = Block.EMPTY;
            for (ResourceTag tag : references.design().tags()) {
                tags = tags.withText(tag.name(), tag.value());
            }
            all.blank().line("@description('Tags of all that this file creates.')").value("param tags object = ", tags);
        }
        if (!versionLines.lines().isEmpty()) {
            all.blank().append(versionLines);
        }
        if (!windowsUser.isEmpty()) {
            windows(all);
        }
        if (!all.lines().isEmpty()) {
            lines.blank().append(all);
        }
    }

    private void windows(Lines lines) {
        declare(lines, "Administrator of the Windows nodes", windowsUser, "string", "'azureuser'");
        lines.blank().line("@description('Password of the administrator of the Windows nodes.')")
                .line("@secure()")
                .line("@minLength(" + SHORTEST_PASSWORD + ")")
                .line("@maxLength(" + LONGEST_PASSWORD + ")")
                .line("param " + windowsPassword + " string");
    }
}

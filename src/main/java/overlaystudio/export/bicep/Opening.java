package overlaystudio.export.bicep;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import overlaystudio.azure.OutboundType;
import overlaystudio.design.Design;
import overlaystudio.design.Placement;
import overlaystudio.export.Preface;
import overlaystudio.export.PreviewFeatures;
import overlaystudio.export.ResourceGroups;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;

/// The comments at the top of a file: what it is, what to do before it is deployed, and what it does when it is deployed
/// again.
///
/// @param fileName what the file is called
record Opening(Assessment assessment, References references, Template template, Identities identities, Apis apis,
        String fileName) {

    private static final String MARKER = "//";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._()-]+");

    void write(Lines lines) {
        lines.all(Preface.title(MARKER, assessment, "its networks and AKS clusters as a Bicep file."));
        List<String> features = PreviewFeatures.of(assessment.plan());
        previewIsOver(lines, features);
        lines.all(Preface.findings(MARKER, assessment));
        if (template.isEmpty()) {
            lines.line(MARKER).comment("There is nothing to create.");
            appliances(lines);
            return;
        }
        lines.line(MARKER).comment("Before it is deployed:");
        features(lines, features);
        before(lines);
        deploy(lines);
        again(lines);
    }

    private void previewIsOver(Lines lines, List<String> features) {
        String remedy =
                " Azure need not serve version " + apis.clusters() + " any more. Set the design's rules date to a"
                        + " later day and export it again for a file to deploy today.";
        if (features.contains(PreviewFeatures.OVERLAY)) {
            lines.line(MARKER).comment("The preview that these rules describe is over since "
                    + PreviewFeatures.OVERLAY_END + "." + remedy
                    + " This one says what the document of that time prescribes.");
        } else if (apis.isPreview() && plan().clusters().stream().flatMap(cluster -> cluster.pools().stream())
                .anyMatch(pool -> Resources.isPlanned(pool.pool()))) {
            lines.line(MARKER).comment("The previews of that day are over." + remedy);
        }
    }

    private static void features(Lines lines, List<String> features) {
        features.forEach(feature -> lines.item("A subscription registers the feature " + feature + " once:")
                .line(MARKER + "     az feature register --namespace Microsoft.ContainerService --name " + feature)
                .line(MARKER + "     az provider register --namespace Microsoft.ContainerService"));
        if (features.contains(PreviewFeatures.OVERLAY)) {
            lines.item("The document also installs the extension aks-preview. Its own commands need that, a deployment"
                    + " does not: az extension add --name aks-preview");
        }
    }

    private void before(Lines lines) {
        lines.item("Its resource group is there" + (template.otherGroups().isEmpty() ? "."
                : ", and so are these, in which it creates something too: "
                        + String.join(", ", template.otherGroups()) + "."));
        if (identities.hasRoles()) {
            lines.item("Who deploys it may assign roles on the subnets of its clusters: their identities get the role"
                    + " Network Contributor there, else nodes cannot join.");
        }
        plan().clusters().forEach(cluster -> before(lines, cluster));
        appliances(lines);
    }

    private void appliances(Lines lines) {
        plan().design().appliances().stream().filter(Resources::isPlanned).forEach(appliance -> lines.item(
                "Not created here: " + appliance.kind().label() + " " + appliance.name() + "."));
    }

    private static void before(Lines lines, ClusterPlan cluster) {
        String name = cluster.cluster().name();
        boolean planned = Resources.isPlanned(cluster.cluster());
        boolean joins = cluster.pools().stream()
                .anyMatch(pool -> Resources.isPlanned(pool.pool()) && pool.subnet().isPresent());
        if (joins && !planned) {
            lines.item(
                    "The identity of " + name + " has the role Network Contributor on the subnets of its new pools.");
        }
        if (planned && isFiltered(cluster)) {
            lines.item("Routes, firewalls and network security groups let the nodes of " + name + " reach what AKS"
                    + " needs: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress");
        }
    }

    /// Whether something of the design stands between the nodes and what they need, unless they are to be isolated.
    private static boolean isFiltered(ClusterPlan cluster) {
        OutboundType type = cluster.outboundType().value();
        return type == OutboundType.USER_DEFINED_ROUTING
                || (type != OutboundType.NONE && type != OutboundType.BLOCK && cluster.nodeSubnets().stream().anyMatch(
                        each -> Objects.nonNull(each.routeTable()) || Objects.nonNull(each.securityGroup())));
    }

    private void deploy(Lines lines) {
        Placement place = references.home().place();
        String group = plain(ResourceGroups.name(place), "RESOURCE-GROUP");
        String subscription = ResourceGroups.subscription(place);
        String option = subscription.isEmpty() ? "" : " --subscription " + plain(subscription, "SUBSCRIPTION");
        String location = plain(Objects.requireNonNullElse(place.location(), ""), "LOCATION");
        lines.line(MARKER).comment("Deploying it:")
                .line(MARKER + "   az group create" + option + " --name " + group + " --location " + location)
                .line(MARKER + "   az deployment group what-if" + option + " --resource-group " + group
                        + " --template-file " + fileName)
                .line(MARKER + "   az deployment group create" + option + " --resource-group " + group
                        + " --template-file " + fileName);
    }

    private static String plain(String text, String otherwise) {
        return PLAIN.matcher(text).matches() ? text : otherwise;
    }

    /// What may surprise somebody who deploys it for the second time.
    private void again(Lines lines) {
        Design design = assessment.design();
        lines.line(MARKER).comment("Deploying it again sets what is there to what the file says:");
        if (design.networks().stream().anyMatch(Resources::isPlanned)
                || design.securityGroups().stream().anyMatch(Resources::isPlanned)
                || design.routeTables().stream().anyMatch(Resources::isPlanned)) {
            lines.item(
                    "Subnets, routes and security rules that somebody added by hand to what it creates are taken away;"
                            + " Azure refuses to where a subnet is in use.");
        }
        if (plan().clusters().stream().flatMap(cluster -> cluster.pools().stream())
                .anyMatch(pool -> Resources.isPlanned(pool.pool()))) {
            lines.item(
                    "A pool goes back to the number of nodes given here, also where the autoscaler or somebody changed"
                            + " it. VM size, zones, max pods, subnet and operating system of a pool cannot be changed: Azure"
                            + " refuses. A pool that the file has no more stays.");
        }
        if (plan().clusters().stream().anyMatch(cluster -> Resources.isPlanned(cluster.cluster()))) {
            lines.item("Azure refuses another pod or service range. A newer Kubernetes version upgrades the control"
                    + " plane; pools are upgraded by az aks nodepool upgrade. Another pool in agentPoolProfiles is refused too:"
                    + " what the cluster was created with stays there.");
        }
        if (identities.hasRoles()) {
            lines.item("A role that was assigned in another way, such as by the az script, is refused with"
                    + " RoleAssignmentExists; take that assignment away first.");
        }
    }

    private Plan plan() {
        return assessment.plan();
    }
}

package overlaystudio.export.bicep;

import java.util.List;
import java.util.Locale;

import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.PublicIp;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;

/// What a file tells those who deploy it or use it as a module.
record Outputs(References references, Identities identities) {

    private static final String STRING = "string";

    /// The outputs; what they refer to counts as referred to.
    Lines lines() {
        Lines lines = new Lines();
        Symbols names = new Symbols();
        references.design().networks().forEach(network -> network(lines, names, network));
        ours(references.design().publicIps()).forEach(address -> address(lines, names, address));
        identities.all().forEach(identity -> output(lines.about(identity.about()), names,
                "Object id of the identity " + identity.name(), identity.symbol() + " principalId",
                identity.symbol() + ".properties.principalId"));
        ours(references.design().clusters()).forEach(cluster -> cluster(lines, names, cluster));
        return lines;
    }

    private static <E extends Element> List<E> ours(List<E> elements) {
        return elements.stream().filter(Resources::isPlanned).toList();
    }

    private void network(Lines lines, Symbols names, VirtualNetwork network) {
        if (Resources.isPlanned(network)) {
            id(lines, names, network, references.symbol(network));
        }
        ours(network.subnets()).forEach(
                subnet -> id(lines, names, subnet, references.symbol(network) + " " + subnet.name()));
    }

    private void id(Lines lines, Symbols names, Element element, String name) {
        String kind = element.elementKind().label();
        output(lines.about(element.id()), names, "Resource id of the " + kind.toLowerCase(Locale.ROOT) + " "
                + element.name(), name + " id", references.id(element));
    }

    private void address(Lines lines, Symbols names, PublicIp address) {
        output(lines.about(address.id()), names, "Address of " + address.name(),
                references.symbol(address) + " address",
                references.to(address) + ".properties.ipAddress");
    }

    private void cluster(Lines lines, Symbols names, Cluster cluster) {
        String symbol = references.symbol(cluster);
        id(lines, names, cluster, symbol);
        boolean isPrivate = cluster.apiServer().privateCluster();
        output(lines.about(cluster.id()), names, "Name of the API server of " + cluster.name(), symbol + " fqdn",
                references.to(cluster) + ".properties." + (isPrivate ? "privateFQDN" : "fqdn"));
    }

    private static void output(Lines lines, Symbols names, String what, String name, String code) {
        ElementId about = lines.about();
        lines.about(ElementId.DESIGN).blank().about(about)
                .line("@description(" + BicepText.string(what + ".") + ")")
                .line("output " + names.of("id", name) + " " + STRING + " = " + code);
    }
}

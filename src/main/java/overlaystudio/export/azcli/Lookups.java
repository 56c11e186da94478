package overlaystudio.export.azcli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import overlaystudio.azure.ApplianceKind;
import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;
import overlaystudio.plan.Plan;

/// How a script asks az for the elements of a design.
record Lookups(Plan plan, Addresses addresses) {

    /// A version of the API that has these resources, so that az need not ask which ones do.
    private static final String RESOURCE_API = "2022-07-01";

    /// The existing elements, which have to be there, in reading order.
    List<Element> existing() {
        return plan.design().elements().filter(Lookups::isAskedFor).filter(each -> !Resources.isPlanned(each)).toList();
    }

    private static boolean isAskedFor(Element element) {
        return Resources.hasPlacement(element) || element instanceof Subnet || element instanceof NodePool;
    }

    void write(Script script) {
        List<Element> existing = existing();
        if (!existing.isEmpty()) {
            script.heading("What has to be there already").blank();
            existing.forEach(element -> script.about(element.id())
                    .required(expectations().of(element), what(element), show(element)));
        }
    }

    /// What elements have to have where they are there.
    Expectations expectations() {
        return new Expectations(plan, addresses);
    }

    /// What a person calls an element.
    Word what(Element element) {
        Word name = Word.of(kind(element.elementKind().label()) + " ")
                .plus(addresses.name(element));
        return parent(element).map(parent -> name.plus(" of ").plus(addresses.name(parent))).findFirst().orElse(name);
    }

    /// A label inside a sentence: small, unless it starts with an abbreviation.
    private static String kind(String label) {
        return Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /// The command that shows an element.
    Command show(Element element) {
        return isGeneric(element) ? resource("show", element) : about(element, "show");
    }

    /// The command that deletes an element.
    Command delete(Element element) {
        return isGeneric(element) ? resource("delete", element) : about(element, "delete");
    }

    private Command resource(String verb, Element element) {
        return addresses.az("resource " + verb, addresses.place(element))
                .with("--resource-type", Word.of(Resources.type(element)))
                .with("--name", addresses.name(element))
                .with("--api-version " + RESOURCE_API);
    }

    /// Firewalls have commands in an extension only, and packages of az were shipped whose show and delete for NAT
    /// gateways fail for want of a module (Debian's azure-cli 2.45.0).
    private static boolean isGeneric(Element element) {
        return element instanceof NatGateway
                || (element instanceof Appliance it && it.kind() == ApplianceKind.AZURE_FIREWALL);
    }

    /// The command of a verb for an element, with what names it.
    Command about(Element element, String verb) {
        Command command = addresses.az(AzNames.commands(element) + " " + verb, addresses.place(element));
        return parent(element)
                .map(parent -> command.with(parentOption(parent), addresses.name(parent)))
                .findFirst()
                .orElse(command)
                .with("--name", addresses.name(element));
    }

    private static String parentOption(Element parent) {
        return parent instanceof Cluster ? "--cluster-name" : "--vnet-name";
    }

    private Stream<? extends Element> parent(Element element) {
        return switch (element) {
            case Subnet it -> plan.design().networkOf(it.id()).stream();
            case NodePool it -> plan.design().clusterOf(it.id()).stream();
            default -> Stream.<VirtualNetwork>empty();
        };
    }
}

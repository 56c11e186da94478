package overlaystudio.export;

import java.util.List;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

/// Designs with names that nobody would give.
final class Names {

    private Names() {}

    /// A copy in which the design and every element have the first letter of their kind and a text for their name;
    /// it has notes of several lines besides.
    static Design everywhere(Design design, String text) {
        Design noted = design.withNotes(List.of(
                new Note(new ElementId("note-1"), "?", design.networks().getFirst().id()),
                new Note(new ElementId("note-2"), "?", null)));
        Design[] renamed = {noted.withName("d" + text)};
        noted.elements().forEach(each -> renamed[0] = renamed[0].replace(
                named(renamed[0].find(each.id()).orElseThrow(), each.elementKind().stem().charAt(0) + text)));
        return renamed[0];
    }

    private static Element named(Element element, String name) {
        return switch (element) {
            case VirtualNetwork it -> it.withName(name);
            case Subnet it -> it.withName(name);
            case Peering it -> it.withName(name);
            case ExternalNetwork it -> it.withName(name);
            case RouteTable it -> it.withName(name);
            case NatGateway it -> it.withName(name);
            case PublicIp it -> it.withName(name);
            case SecurityGroup it -> it.withName(name);
            case Appliance it -> it.withName(name);
            case ReservedRange it -> it.withName(name);
            case Cluster it -> it.withName(name);
            case NodePool it -> it.withName(name);
            case Note it -> it.withText(name + "\n" + name + "\r\n\n\t" + name);
        };
    }
}

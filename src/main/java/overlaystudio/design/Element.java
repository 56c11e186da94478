package overlaystudio.design;

/// A thing of a design that can be selected, edited and judged.
public sealed interface Element
        permits VirtualNetwork, Subnet, Peering, ExternalNetwork, RouteTable, NatGateway, PublicIp, SecurityGroup,
        Appliance, ReservedRange, Cluster, NodePool, Note {

    /// The identity that never changes.
    ElementId id();

    /// The name that people gave it.
    String name();

    /// A copy with another name.
    Element withName(String name);

    /// The kind of element.
    default ElementKind elementKind() {
        return ElementKind.of(this);
    }
}

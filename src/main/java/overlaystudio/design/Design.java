package overlaystudio.design;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A design: the network of AKS clusters as one immutable value.
///
/// @param name its name
/// @param rulesDate the day by whose rules it is judged
/// @param placement subscription (empty: the one logged in to), resource group and location of what sets none itself
/// @param networks virtual networks
/// @param peerings peerings
/// @param externalNetworks networks outside Azure
/// @param reservedRanges ranges to keep free
/// @param routeTables route tables
/// @param natGateways NAT gateways
/// @param publicIps public addresses
/// @param securityGroups network security groups
/// @param appliances firewalls and other appliances
/// @param clusters clusters
/// @param notes notes that people put beside them
/// @param positions places on the canvas that a user chose
/// @param acceptedRisks findings that people decided to live with, in an order of their own
/// @param tags tags of all resources that are created, no two of one name
public record Design(
        String name,
        LocalDate rulesDate,
        Placement placement,
        List<VirtualNetwork> networks,
        List<Peering> peerings,
        List<ExternalNetwork> externalNetworks,
        List<ReservedRange> reservedRanges,
        List<RouteTable> routeTables,
        List<NatGateway> natGateways,
        List<PublicIp> publicIps,
        List<SecurityGroup> securityGroups,
        List<Appliance> appliances,
        List<Cluster> clusters,
        List<Note> notes,
        Map<ElementId, Position> positions,
        List<AcceptedRisk> acceptedRisks,
        List<ResourceTag> tags) {

    /// The date of the document that the studio implements, by whose rules a first design is judged.
    public static final LocalDate DOCUMENT_DATE = LocalDate.of(2022, 8, 29);

    /// Keeps copies of its collections.
    public Design {
        networks = List.copyOf(networks);
        peerings = List.copyOf(peerings);
        externalNetworks = List.copyOf(externalNetworks);
        reservedRanges = List.copyOf(reservedRanges);
        routeTables = List.copyOf(routeTables);
        natGateways = List.copyOf(natGateways);
        publicIps = List.copyOf(publicIps);
        securityGroups = List.copyOf(securityGroups);
        appliances = List.copyOf(appliances);
        clusters = List.copyOf(clusters);
        notes = List.copyOf(notes);
        positions = Map.copyOf(positions);
        acceptedRisks = acceptedRisks.stream().sorted(AcceptedRisk.ORDER).toList();
        tags = ResourceTag.distinct(tags);
    }

    /// A design without elements.
    public static Design empty(String name, LocalDate rulesDate) {
        return new Design(name, rulesDate, new Placement(null, "myResourceGroup", "westcentralus"),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    /// A copy with another name.
    public Design withName(String name) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another rules date.
    public Design withRulesDate(LocalDate rulesDate) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another placement.
    public Design withPlacement(Placement placement) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another networks.
    public Design withNetworks(List<VirtualNetwork> networks) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another peerings.
    public Design withPeerings(List<Peering> peerings) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another external networks.
    public Design withExternalNetworks(List<ExternalNetwork> externalNetworks) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another reserved ranges.
    public Design withReservedRanges(List<ReservedRange> reservedRanges) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another route tables.
    public Design withRouteTables(List<RouteTable> routeTables) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another nat gateways.
    public Design withNatGateways(List<NatGateway> natGateways) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another public ips.
    public Design withPublicIps(List<PublicIp> publicIps) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another security groups.
    public Design withSecurityGroups(List<SecurityGroup> securityGroups) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another appliances.
    public Design withAppliances(List<Appliance> appliances) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another clusters.
    public Design withClusters(List<Cluster> clusters) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with other notes.
    public Design withNotes(List<Note> notes) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with another positions.
    public Design withPositions(Map<ElementId, Position> positions) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with other accepted risks.
    public Design withAcceptedRisks(List<AcceptedRisk> acceptedRisks) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// A copy with other tags.
    public Design withTags(List<ResourceTag> tags) {
        return new Design(name, rulesDate, placement, networks, peerings, externalNetworks, reservedRanges, routeTables,
                natGateways, publicIps, securityGroups, appliances, clusters, notes, positions, acceptedRisks, tags);
    }

    /// Everything that can be selected, in reading order: each network before its subnets, each cluster before its pools.
    public Stream<Element> elements() {
        return Elements.of(this);
    }

    /// The places of some elements among them, in reading order; what is no element has none.
    public Map<ElementId, Integer> readingOrder(Set<ElementId> some) {
        return Elements.readingOrder(this, some);
    }

    /// The element of an identity, or that of which it is a part; empty if there is none.
    public Optional<Element> find(ElementId id) {
        return Lookup.of(this).element(id.owner());
    }

    /// The element of an identity if there is one of a type.
    public <E extends Element> Optional<E> find(ElementId id, Class<E> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /// The virtual network that a subnet lies in.
    public Optional<VirtualNetwork> networkOf(ElementId subnet) {
        return Lookup.of(this).networkOf(subnet);
    }

    /// The cluster that a node pool belongs to.
    public Optional<Cluster> clusterOf(ElementId pool) {
        return Lookup.of(this).clusterOf(pool);
    }

    /// Where an element lies, with what it leaves open taken from its parent.
    public Placement placementOf(ElementId id) {
        return find(id).map(this::placementOf).orElse(placement);
    }

    /// Where an element of the design lies, with what it leaves open taken from its parent; found without a search.
    public Placement placementOf(Element element) {
        return Elements.placement(this, element);
    }

    /// An identity that no element has yet: the stem of the kind with the number after the highest one in use.
    public ElementId newId(ElementKind kind) {
        return Elements.newId(this, kind);
    }

    /// A copy in which the element of the same identity is replaced; unchanged if there is none.
    public Design replace(Element element) {
        return Elements.replace(this, element);
    }

    /// A copy with one more element at the end of its list.
    ///
    /// @param parent the network of a subnet, the cluster of a pool; any other element ignores it
    public Design add(Element element, ElementId parent) {
        return Elements.add(this, element, parent);
    }

    /// The elements of the same kind and parent, itself among them, in their order; empty if there is none of the identity.
    public List<ElementId> siblings(ElementId id) {
        return find(id).map(element -> Siblings.of(this, element)).orElse(List.of());
    }

    /// A copy in which an element stands at another place among its siblings; unchanged if there is none.
    ///
    /// @param place where it stands then, the first place being 0; what is beyond the ends is brought to them
    public Design move(ElementId id, int place) {
        return find(id).map(element -> Siblings.move(this, element, place)).orElse(this);
    }

    /// A copy with some elements only, where a subnet or pool needs its parent among them, and without positions.
    ///
    /// References stay as they are, so that some may lead to nothing; a picture is made of it, never a script.
    public Design only(Set<ElementId> some) {
        return Excerpt.of(this, some);
    }

    /// A copy without an element, without its children, and without references to any of them or accepted risks of
    /// theirs.
    public Design remove(ElementId id) {
        return Removal.of(this, id);
    }
}

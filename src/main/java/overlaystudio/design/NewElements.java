package overlaystudio.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Facts;
import overlaystudio.azure.PoolMode;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.FreeSpace;

/// New elements as a user gets them: named, placed in free space, with Azure's defaults for the rest.
public final class NewElements {

    private static final List<Cidr> PRIVATE_SPACE =
            Stream.of("10.0.0.0/8", "172.16.0.0/14", "172.20.0.0/14", "192.168.0.0/16")
                    .map(Cidr::parse)
                    .toList();
    private static final int NETWORK_PREFIX = 16;
    private static final int SUBNET_PREFIX = 24;
    private static final int OUTSIDE_PREFIX = 16;

    private final Design design;
    private final Presets presets;

    /// New elements for a design.
    public NewElements(Design design) {
        this(design, Presets.NONE);
    }

    /// New elements for a design, as a company wants them.
    public NewElements(Design design, Presets presets) {
        this.design = design;
        this.presets = presets;
    }

    /// A virtual network with the first free /16 that meets no other network and none of Azure's defaults: of the company's
    /// ranges where it has some, or of them the largest that is free.
    public Edit.AddElement network() {
        ElementId id = design.newId(ElementKind.VIRTUAL_NETWORK);
        Optional<Cidr> range = presets.from().isEmpty() ? freeRange(NETWORK_PREFIX) : drawn(presets.from());
        return top(VirtualNetwork.of(id, freeName(ElementKind.VIRTUAL_NETWORK, "vnet"), range.stream().toList()));
    }

    /// A subnet with the first free /24 of a network that meets no range outside it either; or else with the first /24, or
    /// the largest block, that the network has free.
    ///
    /// @return empty if the network has no room for a /29
    public Optional<Edit.AddElement> subnet(VirtualNetwork network) {
        AddressSet ground = AddressSet.of(network.prefixes());
        AddressSet used = AddressSet.of(network.subnets().stream().map(Subnet::prefix).toList());
        FreeSpace space = new FreeSpace(ground, used);
        return new FreeSpace(ground, used.union(besidesNetworks())).first(SUBNET_PREFIX)
                .or(() -> space.first(SUBNET_PREFIX))
                .or(() -> space.largest().filter(block -> block.prefix() <= 29))
                .map(block -> Subnet.of(design.newId(ElementKind.SUBNET), freeName(ElementKind.SUBNET, "subnet"),
                        block))
                .map(subnet -> new Edit.AddElement(subnet, network.id()));
    }

    /// A cluster with one system pool in a subnet, or in a virtual network that AKS manages.
    public Edit.AddElement cluster(Optional<Subnet> subnet) {
        NodePool pool = NodePool.of(
                design.newId(ElementKind.NODE_POOL),
                template(ElementKind.NODE_POOL, "nodepool{n}").free(design, _ -> false),
                PoolMode.SYSTEM,
                subnet.map(Subnet::id).orElse(null));
        Cluster cluster = Cluster.of(design.newId(ElementKind.CLUSTER), freeName(ElementKind.CLUSTER, "aks"));
        ClusterNetwork network = cluster.network().withPodCidr(drawn(presets.pods()).orElse(null));
        return top(cluster.withPools(List.of(pool))
                .withNetwork(drawn(presets.services()).map(network::withServices).orElse(network)));
    }

    /// The first range of the company's that is free, of the usual size where there is room for it.
    private Optional<Cidr> drawn(List<Cidr> from) {
        FreeSpace space = new FreeSpace(AddressSet.of(from), taken().union(companys()));
        return space.first(NETWORK_PREFIX).or(space::largest);
    }

    /// A node pool of a cluster, in the subnet of its first pool: a user pool if it has a system pool.
    public Edit.AddElement pool(Cluster cluster) {
        return pool(cluster, cluster.pools().isEmpty() ? null : cluster.pools().getFirst().subnet());
    }

    /// A node pool of a cluster in a subnet, or in the virtual network that AKS manages: a user pool if the cluster has a
    /// system pool.
    public Edit.AddElement pool(Cluster cluster, @Nullable ElementId subnet) {
        boolean hasSystem = cluster.pools().stream().anyMatch(pool -> pool.mode() == PoolMode.SYSTEM);
        Set<String> taken = cluster.pools().stream().map(NodePool::name).collect(Collectors.toUnmodifiableSet());
        NodePool pool = NodePool.of(
                design.newId(ElementKind.NODE_POOL),
                template(ElementKind.NODE_POOL, "nodepool{n}").free(design, taken::contains),
                hasSystem ? PoolMode.USER : PoolMode.SYSTEM,
                subnet);
        return new Edit.AddElement(pool, cluster.id());
    }

    /// A peering of two virtual networks: the first pair that has none.
    ///
    /// @return empty if there is no such pair
    public Optional<Edit.AddElement> peering() {
        return design.networks().stream()
                .flatMap(first -> design.networks().stream()
                        .filter(second -> design.networks().indexOf(second) > design.networks().indexOf(first))
                        .filter(second -> design.peerings().stream()
                                .noneMatch(each -> each.joins(first.id()) && each.joins(second.id())))
                        .map(second -> peering(first, second)))
                .findFirst();
    }

    /// A peering of two virtual networks, named after both.
    public Edit.AddElement peering(VirtualNetwork first, VirtualNetwork second) {
        String name = first.name() + "-to-" + second.name();
        return top(Peering.of(design.newId(ElementKind.PEERING), name, first.id(), second.id()));
    }

    /// An outside network, on premises, with a range that meets nothing yet.
    public Edit.AddElement externalNetwork() {
        ElementId id = design.newId(ElementKind.EXTERNAL_NETWORK);
        return top(ExternalNetwork.of(id, freeName(ElementKind.EXTERNAL_NETWORK, "on-premises"),
                freeRange(OUTSIDE_PREFIX).stream().toList()));
    }

    /// A route table without routes.
    public Edit.AddElement routeTable() {
        return top(RouteTable.of(design.newId(ElementKind.ROUTE_TABLE), freeName(ElementKind.ROUTE_TABLE, "routes")));
    }

    /// A NAT gateway without public addresses.
    public Edit.AddElement natGateway() {
        return top(
                NatGateway.of(design.newId(ElementKind.NAT_GATEWAY), freeName(ElementKind.NAT_GATEWAY, "nat-gateway")));
    }

    /// A public address.
    public Edit.AddElement publicIp() {
        return top(PublicIp.of(design.newId(ElementKind.PUBLIC_IP), freeName(ElementKind.PUBLIC_IP, "public-ip")));
    }

    /// A network security group without rules.
    public Edit.AddElement securityGroup() {
        return top(SecurityGroup.of(design.newId(ElementKind.SECURITY_GROUP),
                freeName(ElementKind.SECURITY_GROUP, "nsg")));
    }

    /// An existing Azure Firewall.
    public Edit.AddElement appliance() {
        return top(Appliance.of(design.newId(ElementKind.APPLIANCE), freeName(ElementKind.APPLIANCE, "firewall")));
    }

    /// A range to keep free: the first /16 that meets nothing yet.
    ///
    /// @return empty if all private space is taken
    public Optional<Edit.AddElement> reservedRange() {
        return freeRange(NETWORK_PREFIX)
                .map(range -> top(new ReservedRange(
                        design.newId(ElementKind.RESERVED_RANGE), freeName(ElementKind.RESERVED_RANGE, "keep-free"),
                        range)));
    }

    /// A note about an element, or about nothing in particular.
    ///
    /// @param about the element; [ElementId#DESIGN] for none; a note is never about a note
    /// @return empty if the design has as many notes as it may have
    public Optional<Edit.AddElement> note(ElementId about) {
        ElementId told = design.find(about).filter(it -> !(it instanceof Note)).map(Element::id).orElse(null);
        return design.notes().size() < Note.MOST
                ? Optional.of(top(new Note(design.newId(ElementKind.NOTE), "Note", told)))
                : Optional.empty();
    }

    private static Edit.AddElement top(Element element) {
        return new Edit.AddElement(element, ElementId.DESIGN);
    }

    private Optional<Cidr> freeRange(int prefix) {
        return freeRange(prefix, companys());
    }

    /// The ranges outside Azure that the company has, in the design or not.
    private AddressSet companys() {
        return AddressSet.of(presets.outside().stream()
                .filter(network -> !network.summaryRoute())
                .flatMap(network -> network.ranges().stream())
                .toList());
    }

    /// The first range of a size that meets nothing in the design, and nothing else that is taken.
    Optional<Cidr> freeRange(int prefix, AddressSet alsoTaken) {
        return new FreeSpace(AddressSet.of(PRIVATE_SPACE), taken().union(alsoTaken)).first(prefix);
    }

    /// The ranges that new ones shall not meet: those of the design, and Azure's defaults.
    AddressSet taken() {
        return besidesNetworks()
                .union(AddressSet
                        .of(design.networks().stream().flatMap(network -> network.prefixes().stream()).toList()));
    }

    private AddressSet besidesNetworks() {
        return ofOthers().union(AddressSet.of(Facts.DEFAULT_POD_CIDR, Facts.DEFAULT_SERVICE_CIDR));
    }

    /// Whether a range shares an address with one that the design has, Azure's defaults apart.
    boolean isTaken(Cidr range) {
        return ofOthers().overlaps(range)
                || design.networks().stream().flatMap(it -> it.prefixes().stream()).anyMatch(range::overlaps);
    }

    private AddressSet ofOthers() {
        Stream<Cidr> outside = design.externalNetworks().stream()
                .filter(network -> !network.summaryRoute())
                .flatMap(network -> network.ranges().stream());
        Stream<Cidr> reserved = design.reservedRanges().stream().map(ReservedRange::range);
        Stream<Cidr> clusters = design.clusters().stream()
                .flatMap(cluster -> Stream.of(cluster.network().podCidr(), cluster.network().serviceCidr()))
                .flatMap(range -> Optional.ofNullable(range).stream());
        return AddressSet.of(Stream.of(outside, reserved, clusters)
                .flatMap(ranges -> ranges)
                .toList());
    }

    private String freeName(ElementKind kind, String stem) {
        Set<String> taken = design.elements().map(Element::name).collect(Collectors.toUnmodifiableSet());
        return template(kind, stem + "-{n}").free(design, taken::contains);
    }

    private NameTemplate template(ElementKind kind, String usual) {
        return new NameTemplate(presets.names().getOrDefault(kind, usual));
    }
}

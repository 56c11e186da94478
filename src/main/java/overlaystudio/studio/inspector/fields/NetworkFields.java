package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Design;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

/// The fields of virtual networks and subnets.
final class NetworkFields {

    static final Fields<VirtualNetwork> NETWORK = Fields.of(
            List.of(
                    Fields.name(Lens.required(VirtualNetwork::name, VirtualNetwork::withName), "2 to 64 characters."),
                    Fields.lifecycle(Lens.required(VirtualNetwork::lifecycle, VirtualNetwork::withLifecycle)),
                    Field.of("prefixes", "Address space",
                            Lens.required(VirtualNetwork::prefixes, VirtualNetwork::withPrefixes),
                            new Input.Rows<>(Syntaxes.CIDR, "Add a range", 1,
                                    Optional.of(new Input.Offers<>("Free ranges", RangeOffers::network, false))))
                            .help(NetworkFields::space),
                    Field.of("ipv6Prefixes", "IPv6 address space",
                            Lens.required(VirtualNetwork::ipv6Prefixes, VirtualNetwork::withIpv6Prefixes),
                            new Input.Rows<>(Syntaxes.IPV6_CIDR, "Add an IPv6 range", 0))
                            .help("For dual stack only."),
                    Field.of("subnets", "Subnets", Lens.readOnly(NetworkFields::links),
                            new Input.Links<>("No subnet yet.")).alone()),
            Fields.placement(Lens.required(VirtualNetwork::placement, VirtualNetwork::withPlacement)));

    private static final List<Field<AddressUse, ?>> USE = List.of(
            Fields.choice("kind", "Kind", Lens.required(AddressUse::kind, AddressUse::withKind),
                    Option.all(AddressUseKind.class)),
            Fields.typed("name", "Name", Lens.required(AddressUse::name, AddressUse::withName), Syntaxes.NAME),
            Fields.typed("count", "Addresses", Lens.required(AddressUse::count, AddressUse::withCount),
                    Syntaxes.NUMBER_FROM_0));

    private static final List<Option<String>> SERVICES = List.of(
            Option.of("Microsoft.ContainerInstance/containerGroups", "Microsoft.ContainerInstance/containerGroups"),
            Option.of("Microsoft.ContainerService/managedClusters", "Microsoft.ContainerService/managedClusters"),
            Option.of("Microsoft.Netapp/volumes", "Microsoft.Netapp/volumes"),
            Option.of("Microsoft.Network/dnsResolvers", "Microsoft.Network/dnsResolvers"),
            Option.of("Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.DBforPostgreSQL/flexibleServers"),
            Option.of("Microsoft.Web/serverFarms", "Microsoft.Web/serverFarms"));

    static final Fields<Subnet> SUBNET = Fields.of(List.of(
            Fields.name(Lens.required(Subnet::name, Subnet::withName), "1 to 80 characters."),
            Fields.lifecycle(Lens.required(Subnet::lifecycle, Subnet::withLifecycle)),
            Fields.offered("prefix", "Address range", Lens.required(Subnet::prefix, Subnet::withPrefix), Syntaxes.CIDR,
                    new Input.Offers<>("Free blocks", RangeOffers::subnet, false))
                    .help(Ranges::subnet)
                    .alone(),
            Fields.typed("ipv6Prefix", "IPv6 address range", Lens.optional(Subnet::ipv6Prefix, Subnet::withIpv6Prefix),
                    Syntaxes.IPV6_CIDR)
                    .help("A /64, for dual stack only.")
                    .alone(),
            Fields.offered("delegation", "Delegation", Lens.optional(Subnet::delegation, Subnet::withDelegation),
                    Syntaxes.TEXT, new Input.Offers<>("Services", _ -> SERVICES, true))
                    .help("The service that alone may use it. Empty: none."),
            Fields.choice("routeTable", "Route table", Lens.optional(Subnet::routeTable, Subnet::withRouteTable),
                    References.orNone("None", Design::routeTables)),
            Fields.choice("natGateway", "NAT gateway", Lens.optional(Subnet::natGateway, Subnet::withNatGateway),
                    References.orNone("None", Design::natGateways)),
            Fields.choice("securityGroup", "Network security group",
                    Lens.optional(Subnet::securityGroup, Subnet::withSecurityGroup),
                    References.orNone("None", Design::securityGroups)),
            Field.of("addressesInUse", "Addresses in use",
                    Lens.required(Subnet::addressesInUse, Subnet::withAddressesInUse),
                    new Input.Cards<>(USE, NetworkFields::title, NetworkFields::use, "Add addresses in use"))
                    .help("Load balancers, private endpoints and other network interfaces beside the nodes.")));

    private NetworkFields() {}

    private static String space(Shown<VirtualNetwork> shown) {
        long size = shown.value().prefixes().stream().mapToLong(range -> range.size()).sum();
        int subnets = shown.value().subnets().size();
        String all = shown.value().prefixes().size() > 1 ? Numbers.of(size) + " addresses together, " : "";
        return all + Numbers.of(subnets, "subnet") + ".";
    }

    private static List<Input.Link> links(VirtualNetwork network) {
        return network.subnets().stream()
                .map(subnet -> new Input.Link(subnet.id(), subnet.name(), subnet.prefix().toString()))
                .toList();
    }

    private static String title(AddressUse use) {
        return Optional.of(use.name()).filter(name -> !name.isBlank()).orElse(use.kind().label());
    }

    private static AddressUse use(int number) {
        return new AddressUse(AddressUseKind.INTERNAL_LOAD_BALANCER, "internal-lb-" + (number + 1), 1);
    }
}

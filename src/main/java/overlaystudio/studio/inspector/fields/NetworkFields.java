package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Design;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.studio.messages.Messages;

/// The fields of virtual networks and subnets.
final class NetworkFields {

    private static final Messages MESSAGES = Messages.of(NetworkFields.class);

    static final Fields<VirtualNetwork> NETWORK = Fields.of(
            List.of(
                    Fields.name(Lens.required(VirtualNetwork::name, VirtualNetwork::withName), "virtual-network"),
                    Fields.lifecycle(Lens.required(VirtualNetwork::lifecycle, VirtualNetwork::withLifecycle)),
                    Field.of("prefixes", Lens.required(VirtualNetwork::prefixes, VirtualNetwork::withPrefixes),
                            new Input.Rows<>(Syntaxes.CIDR, 1,
                                    Optional.of(new Input.Offers<>(RangeOffers::network, false))))
                            .help(NetworkFields::space),
                    Field.of("ipv6Prefixes",
                            Lens.required(VirtualNetwork::ipv6Prefixes, VirtualNetwork::withIpv6Prefixes),
                            new Input.Rows<>(Syntaxes.IPV6_CIDR, 0))
                            .helped("dual-stack"),
                    Field.of("subnets", Lens.readOnly(NetworkFields::links),
                            new Input.Links<>()).alone()),
            Fields.placement(Lens.required(VirtualNetwork::placement, VirtualNetwork::withPlacement)));

    private static final List<Field<AddressUse, ?>> USE = List.of(
            Fields.choice("kind", Lens.required(AddressUse::kind, AddressUse::withKind),
                    Option.all(AddressUseKind.class)),
            Fields.typed("name", Lens.required(AddressUse::name, AddressUse::withName), Syntaxes.NAME),
            Fields.typed("count", Lens.required(AddressUse::count, AddressUse::withCount),
                    Syntaxes.NUMBER_FROM_0).called("addresses"));

    private static final List<Option<String>> SERVICES = List.of(
            Option.of("Microsoft.ContainerInstance/containerGroups", "Microsoft.ContainerInstance/containerGroups"),
            Option.of("Microsoft.ContainerService/managedClusters", "Microsoft.ContainerService/managedClusters"),
            Option.of("Microsoft.Netapp/volumes", "Microsoft.Netapp/volumes"),
            Option.of("Microsoft.Network/dnsResolvers", "Microsoft.Network/dnsResolvers"),
            Option.of("Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.DBforPostgreSQL/flexibleServers"),
            Option.of("Microsoft.Web/serverFarms", "Microsoft.Web/serverFarms"));

    static final Fields<Subnet> SUBNET = Fields.of(List.of(
            Fields.name(Lens.required(Subnet::name, Subnet::withName), "subnet"),
            Fields.lifecycle(Lens.required(Subnet::lifecycle, Subnet::withLifecycle)),
            Fields.offered("prefix", Lens.required(Subnet::prefix, Subnet::withPrefix), Syntaxes.CIDR,
                    new Input.Offers<>(RangeOffers::subnet, false))
                    .help(Ranges::subnet)
                    .alone(),
            Fields.typed("ipv6Prefix", Lens.optional(Subnet::ipv6Prefix, Subnet::withIpv6Prefix),
                    Syntaxes.IPV6_CIDR).helped()
                    .alone(),
            Fields.offered("delegation", Lens.optional(Subnet::delegation, Subnet::withDelegation),
                    Syntaxes.TEXT, new Input.Offers<>(_ -> SERVICES, true)).helped(),
            Fields.choice("routeTable", Lens.optional(Subnet::routeTable, Subnet::withRouteTable),
                    References.orNone("element", Design::routeTables)),
            Fields.choice("natGateway", Lens.optional(Subnet::natGateway, Subnet::withNatGateway),
                    References.orNone("element", Design::natGateways)),
            Fields.choice("securityGroup", Lens.optional(Subnet::securityGroup, Subnet::withSecurityGroup),
                    References.orNone("element", Design::securityGroups)),
            Field.of("addressesInUse", Lens.required(Subnet::addressesInUse, Subnet::withAddressesInUse),
                    new Input.Cards<>(USE, NetworkFields::title, NetworkFields::use)).helped()));

    private NetworkFields() {}

    private static String space(Shown<VirtualNetwork> shown) {
        long size = shown.value().prefixes().stream().mapToLong(range -> range.size()).sum();
        int subnets = shown.value().subnets().size();
        return shown.value().prefixes().size() > 1 ? MESSAGES.say("help.prefixes.several", size, subnets)
                : MESSAGES.say("help.prefixes", subnets);
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

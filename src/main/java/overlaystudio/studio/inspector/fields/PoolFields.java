package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.azure.VmSizes;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.NodePool;
import overlaystudio.studio.messages.Messages;

/// The fields of node pools.
final class PoolFields {

    private static final Messages MESSAGES = Messages.of(PoolFields.class);

    private static final Lens<NodePool, Autoscaling> BOUNDS =
            Lens.optional(NodePool::autoscaling, NodePool::withAutoscaling);

    private static final Lens<NodePool, Boolean> SCALED = Lens.required(
            pool -> pool.autoscaling() != null, (pool, on) -> pool.withAutoscaling(on ? bounds(pool) : null));

    static final Fields<NodePool> ALL = Fields.of(List.of(
            Fields.name(Lens.required(NodePool::name, NodePool::withName), "node-pool"),
            Fields.lifecycle(Lens.required(NodePool::lifecycle, NodePool::withLifecycle)),
            Field.of("mode", Lens.required(NodePool::mode, NodePool::withMode),
                    new Input.Segments<NodePool, PoolMode>(() -> Option.all(PoolMode.class)))
                    .help(shown -> shown.value().mode() == PoolMode.SYSTEM
                            ? MESSAGES.say("help.mode.system")
                            : MESSAGES.say("help.mode.user")),
            Fields.choice("subnet", Lens.optional(NodePool::subnet, NodePool::withSubnet),
                    References.orNone("managed", References::subnets))
                    .help(PoolSums::subnet),
            Fields.offered("vmSize", Lens.optional(NodePool::vmSize, NodePool::withVmSize), Syntaxes.TEXT,
                    new Input.Offers<>(SizeOffers::of, true))
                    .fallback(shown -> PoolSums.of(shown)
                            .filter(pool -> pool.vmSize().isDefault())
                            .map(pool -> pool.vmSize().value().map(Field.Fallback::azure)
                                    .orElseGet(() -> Field.Fallback.azure(MESSAGES.say("fallback.vm-size")))))
                    .help(PoolFields::sizeHelp),
            Fields.typed("count", Lens.required(NodePool::count, NodePool::withCount), Syntaxes.NUMBER_FROM_0)
                    .help(PoolSums::nodes),
            Fields.typed("maxPods", Lens.optional(NodePool::maxPods, NodePool::withMaxPods),
                    Syntaxes.NUMBER_FROM_0)
                    .fallback(shown -> PoolSums.of(shown).flatMap(pool -> Field.Fallback.of(pool.maxPods())))
                    .help(PoolSums::pods),
            Fields.typed("maxSurge", Lens.optional(NodePool::maxSurge, NodePool::withMaxSurge),
                    Syntaxes.SURGE)
                    .fallback(shown -> PoolSums.of(shown).flatMap(pool -> Field.Fallback.of(pool.maxSurge())))
                    .help(PoolSums::surge),
            Fields.typed("maxUnavailable",
                    Lens.optional(NodePool::maxUnavailable, NodePool::withMaxUnavailable), Syntaxes.NUMBER_FROM_0)
                    .fallback(_ -> Optional.of(Field.Fallback.azure(0)))
                    .helped(),
            Fields.toggle("autoscaling", SCALED).helped(),
            Fields.typed("min", BOUNDS.then(Lens.required(Autoscaling::min, Autoscaling::withMin)),
                    Syntaxes.NUMBER_FROM_0)
                    .when(shown -> shown.value().autoscaling() != null),
            Fields.typed("max", BOUNDS.then(Lens.required(Autoscaling::max, Autoscaling::withMax)),
                    Syntaxes.NUMBER_FROM_0)
                    .when(shown -> shown.value().autoscaling() != null)
                    .help(PoolSums::nodes),
            Field.of("osType", Lens.required(NodePool::osType, NodePool::withOsType),
                    new Input.Segments<NodePool, OsType>(() -> Option.all(OsType.class))),
            Fields.choice("osSku", Lens.optional(NodePool::osSku, NodePool::withOsSku),
                    PoolFields::releases),
            GatewayFields.zones(Lens.required(NodePool::zones, NodePool::withZones)).help(PoolFields::zoneHelp)));

    private PoolFields() {}

    private static Autoscaling bounds(NodePool pool) {
        return Optional.ofNullable(pool.autoscaling())
                .orElseGet(() -> new Autoscaling(Math.max(1, pool.count()), Math.max(1, pool.count())));
    }

    private static List<Option<OsSku>> releases(Shown<NodePool> shown) {
        boolean windows = shown.value().osType() == OsType.WINDOWS;
        return Stream.concat(
                Stream.of(Option.<OsSku>none(MESSAGES.say("none.os-sku"))),
                Option.all(OsSku.class).stream()
                        .filter(option -> option.value().filter(sku -> sku.isWindows() == windows).isPresent()))
                .toList();
    }

    private static String sizeHelp(Shown<NodePool> shown) {
        return PoolSums.of(shown)
                .flatMap(pool -> pool.vmSize().value())
                .map(name -> VmSizes.find(name)
                        .map(SizeOffers::describe)
                        .orElseGet(() -> MESSAGES.say("vm-size.unknown")))
                .orElse("");
    }

    private static String zoneHelp(Shown<NodePool> shown) {
        return PlacementFields.regionHelp(Optional.of(shown.design().placementOf(shown.id())));
    }
}

package overlaystudio.file;

import java.util.List;
import java.util.Locale;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Placement;
import overlaystudio.plan.Growth;
import overlaystudio.plan.layout.ClusterNeed;
import overlaystudio.plan.layout.HubNeed;
import overlaystudio.plan.layout.KeptFree;
import overlaystudio.plan.layout.Needs;
import overlaystudio.plan.layout.NetworkLayout;
import overlaystudio.plan.layout.RangeNeed;
import overlaystudio.plan.layout.SpecialSubnet;
import overlaystudio.plan.layout.SubnetNeed;
import overlaystudio.plan.layout.TakenRange;

/// The form of the needs of the address planner.
final class NeedsShapes {

    /// The version of the format that this class reads and writes.
    static final int VERSION = 1;

    private static final Kind<SpecialSubnet> SPECIAL =
            Kinds.words(List.of(SpecialSubnet.values()), SpecialSubnet::word);

    private static final Kind<NetworkLayout> NETWORK_LAYOUT =
            Kinds.words(List.of(NetworkLayout.values()), NetworkLayout::word);

    static final Shape<SubnetNeed> SUBNET = new Shape<>(
            "a subnet that is wanted",
            List.of("kind", "name", "prefix", "delegation"),
            NeedsShapes::subnet,
            (need, out) -> {
                out.field("name", need.name());
                out.field("prefix", need.prefix());
                out.optional("delegation", need.delegation());
            });

    static final Shape<HubNeed> HUB = new Shape<>(
            "a hub that is wanted",
            List.of("name", "locations", "subscription", "resourceGroup", "location", "subnets"),
            in -> new HubNeed(in.name(), in.list("locations", Kinds.TEXT), in.placement(), in.list("subnets", SUBNET)),
            (hub, out) -> {
                out.field("name", hub.name());
                out.list("locations", hub.locations());
                out.placement(hub.placement());
                out.list("subnets", hub.subnets(), SUBNET);
            });

    static final Shape<ClusterNeed> CLUSTER = new Shape<>(
            "a cluster that is wanted",
            List.of(
                    "name", "subscription", "resourceGroup", "location", "model", "nodes", "maxSurge", "maxPods",
                    "subnets"),
            in -> new ClusterNeed(
                    in.name(),
                    in.placement(),
                    in.optional("model", Kinds.term(NetworkModel.class), NetworkModel.OVERLAY),
                    in.required("nodes", Kinds.COUNT),
                    in.optional("maxSurge", Kinds.SURGE),
                    in.optional("maxPods", Kinds.COUNT),
                    in.list("subnets", SUBNET)),
            NeedsShapes::write);

    static final Shape<Growth> GROWTH = new Shape<>(
            "a growth",
            List.of("percentPerYear", "years"),
            in -> new Growth(
                    in.required("percentPerYear", upTo(Growth.HIGHEST_PERCENT)),
                    in.required("years", upTo(Growth.MOST_YEARS))),
            (growth, out) -> {
                out.field("percentPerYear", growth.percentPerYear());
                out.field("years", growth.years());
            });

    static final Shape<RangeNeed> RANGE = new Shape<>(
            "what is wanted of pod or service ranges",
            List.of("shared", "from"),
            in -> new RangeNeed(in.optional("shared", Kinds.FLAG, true), in.list("from", Kinds.CIDR)),
            (range, out) -> {
                out.unless(true, "shared", range.shared());
                out.list("from", range.from());
            });

    static final Shape<TakenRange> TAKEN = new Shape<>(
            "what others have",
            List.of("name", "ranges", "summaryRoute"),
            in -> new TakenRange(
                    in.name(),
                    in.required("ranges", Kinds.listOf(Kinds.CIDR)),
                    in.optional("summaryRoute", Kinds.FLAG, false)),
            (taken, out) -> {
                out.field("name", taken.name());
                out.wholeList("ranges", taken.ranges());
                out.unless(false, "summaryRoute", taken.summaryRoute());
            });

    static final Shape<KeptFree> KEPT_FREE = new Shape<>(
            "what is kept free",
            List.of("name", "range"),
            in -> new KeptFree(in.name(), in.required("range", Kinds.CIDR)),
            (kept, out) -> {
                out.field("name", kept.name());
                out.field("range", kept.range());
            });

    static final Shape<Needs> NEEDS = new Shape<>(
            "a file of needs",
            List.of(
                    "schemaVersion", "name", "subscription", "resourceGroup", "location", "networkLayout", "hub",
                    "clusters", "growth", "from", "pods", "services", "servicePrefix", "taken", "keptFree"),
            NeedsShapes::needs,
            NeedsShapes::write);

    private NeedsShapes() {}

    private static Kind<Integer> upTo(int most) {
        return (json, register) -> {
            int count = Kinds.COUNT.read(json, register);
            if (count > most) {
                throw json.spot().refuse(String.format(Locale.ROOT, "%,d is more than %,d", count, most));
            }
            return count;
        };
    }

    /// A subnet of a kind has its name, and its least size unless a larger one is wanted.
    private static SubnetNeed subnet(Fields in) {
        SpecialSubnet kind = in.optional("kind", SPECIAL);
        return kind == null
                ? new SubnetNeed(in.name(), in.required("prefix", Kinds.COUNT), in.optional("delegation", Kinds.TEXT))
                : special(kind.need(), in);
    }

    private static SubnetNeed special(SubnetNeed least, Fields in) {
        String name = in.optional("name", Kinds.TEXT, least.name());
        int prefix = in.optional("prefix", upTo(least.prefix()), least.prefix());
        String delegation = in.optional("delegation", Kinds.TEXT);
        return new SubnetNeed(name, prefix, delegation == null ? least.delegation() : delegation);
    }

    private static void write(ClusterNeed cluster, Output out) {
        out.field("name", cluster.name());
        out.placement(cluster.placement());
        out.unless(NetworkModel.OVERLAY, "model", cluster.model());
        out.field("nodes", cluster.nodes());
        out.optional("maxSurge", cluster.maxSurge());
        out.optional("maxPods", cluster.maxPods());
        out.list("subnets", cluster.subnets(), SUBNET);
    }

    /// What may be missing first: what is wrong in it is told even where the needs themselves lack something.
    private static Needs needs(Fields in) {
        Needs parts = Needs.of("", Placement.INHERITED)
                .withNetworkLayout(in.optional("networkLayout", NETWORK_LAYOUT, NetworkLayout.PER_CLUSTER))
                .withHub(in.optional("hub", HUB))
                .withClusters(in.list("clusters", CLUSTER))
                .withGrowth(in.optional("growth", GROWTH, Growth.NONE))
                .withFrom(in.optional("from", Kinds.listOf(Kinds.CIDR), Needs.USUAL_FROM))
                .withPods(in.optional("pods", RANGE, RangeNeed.SHARED))
                .withServices(in.optional("services", RANGE, RangeNeed.SHARED))
                .withServicePrefix(in.optional("servicePrefix", Kinds.COUNT, Needs.USUAL_SERVICE_PREFIX))
                .withTaken(in.list("taken", TAKEN))
                .withKeptFree(in.list("keptFree", KEPT_FREE));
        Placement placement = new Placement(
                in.optional("subscription", Kinds.TEXT),
                in.required("resourceGroup", Kinds.TEXT),
                in.required("location", Kinds.TEXT));
        return new Needs(
                in.name(), placement, parts.networkLayout(), parts.hub(), parts.clusters(), parts.growth(),
                parts.from(),
                parts.pods(), parts.services(), parts.servicePrefix(), parts.taken(), parts.keptFree());
    }

    private static void write(Needs needs, Output out) {
        out.field("schemaVersion", VERSION);
        out.field("name", needs.name());
        out.placement(needs.placement());
        out.unless(NetworkLayout.PER_CLUSTER.word(), "networkLayout", needs.networkLayout().word());
        out.optional("hub", needs.hub(), HUB);
        out.list("clusters", needs.clusters(), CLUSTER);
        out.unless(Growth.NONE, "growth", needs.growth(), GROWTH);
        out.wholeList("from", needs.from());
        out.unless(RangeNeed.SHARED, "pods", needs.pods(), RANGE);
        out.unless(RangeNeed.SHARED, "services", needs.services(), RANGE);
        out.unless(Needs.USUAL_SERVICE_PREFIX, "servicePrefix", needs.servicePrefix());
        out.list("taken", needs.taken(), TAKEN);
        out.list("keptFree", needs.keptFree(), KEPT_FREE);
    }
}

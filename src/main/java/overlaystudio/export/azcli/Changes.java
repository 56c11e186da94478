package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ClusterTier;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;

/// The values that another version of a design changes, and the commands that change them.
///
/// @param evolution the versions
/// @param before the plan of what is deployed
/// @param after the plan of what is to be
/// @param lookups how to ask for elements
record Changes(Evolution evolution, Plan before, Plan after, Lookups lookups) {

    /// Those of the networks and their subnets' ranges, which come before anything new.
    List<Change> networks() {
        return evolution.both(VirtualNetwork.class).flatMap(each -> expected(each.was(), each.is())).toList();
    }

    /// Those of what hangs on subnets, which come after what they refer to is there.
    List<Change> subnets() {
        return evolution.both(Subnet.class)
                .flatMap(each -> Stream.concat(expected(each.was(), each.is()), securityGroup(each)))
                .toList();
    }

    /// Those of a cluster, which come before it gets pools.
    List<Change> cluster(ElementId id) {
        return evolution.both(Cluster.class).filter(each -> each.is().id().equals(id))
                .flatMap(each -> Stream.concat(expected(each.was(), each.is()), access(each)))
                .toList();
    }

    /// Those of the pools of a cluster.
    List<Change> pools(ElementId cluster) {
        return evolution.both(NodePool.class)
                .filter(each -> after.design().clusterOf(each.is().id()).filter(it -> it.id().equals(cluster))
                        .isPresent())
                .flatMap(each -> Stream.concat(expected(each.was(), each.is()), scale(each)))
                .toList();
    }

    /// The values by which an element is known, as far as they differ.
    private Stream<Change> expected(Element was, Element is) {
        List<Expectation> earlier = new Expectations(before, lookups.addresses()).of(was);
        List<Expectation> later = new Expectations(after, lookups.addresses()).of(is);
        return Stream.concat(earlier.stream(), later.stream()).map(Expectation::label).distinct().flatMap(label -> {
            Optional<Expectation> from = labelled(earlier, label);
            Optional<Expectation> to = labelled(later, label);
            return from.equals(to) ? Stream.empty() : Stream.of(change(is, label, from, to));
        });
    }

    private static Optional<Expectation> labelled(List<Expectation> expectations, String label) {
        return expectations.stream().filter(each -> each.label().equals(label)).findFirst();
    }

    private Change change(Element is, String label, Optional<Expectation> from, Optional<Expectation> to) {
        Word none = Word.of(Expectation.NONE);
        String query = to.or(() -> from).orElseThrow().query();
        Word value = to.map(Expectation::value).orElse(none);
        return new Change(is, label, from.map(Expectation::value).orElse(none), value, query,
                command(is, label, value));
    }

    /// The command that gives an element a value; null where Azure keeps it.
    private @Nullable Command command(Element element, String label, Word value) {
        return switch (element) {
            case VirtualNetwork _ -> lookups.about(element, "update").with("--address-prefixes", list(value));
            case Subnet _ -> switch (label) {
                case "address prefixes" -> lookups.about(element, "update").with("--address-prefixes", list(value));
                case "NAT gateway" -> attached(element, "--nat-gateway", "natGateway", value);
                case "route table" -> attached(element, "--route-table", "routeTable", value);
                default -> null;
            };
            case Cluster _ -> switch (label) {
                case "pod CIDR" -> isMigrated(element) ? null : update(element, "--pod-cidr", value);
                case "outbound type" -> update(element, "--outbound-type", value);
                case "network policy" -> update(element, "--network-policy", value);
                case "data plane" -> update(element, "--network-dataplane", value);
                default -> null;
            };
            case NodePool _ -> label.equals("mode") ? update(element, "--mode", value) : null;
            default -> null;
        };
    }

    /// Whether a cluster gets another way to give pods their addresses, which is more than another value.
    private boolean isMigrated(Element cluster) {
        return evolution.both(Cluster.class).filter(each -> each.is().id().equals(cluster.id()))
                .anyMatch(each -> each.was().network().model() != each.is().network().model());
    }

    private static List<Word> list(Word value) {
        return Stream.of(value.text().split(",")).map(Word::of).toList();
    }

    private Command update(Element element, String option, Word value) {
        return lookups.about(element, "update").with(option, value);
    }

    private Command attached(Element subnet, String option, String property, Word value) {
        Command update = lookups.about(subnet, "update");
        return value.text().equals(Expectation.NONE)
                ? update.with("--remove", Word.of(property))
                : update.with(option, value);
    }

    private Stream<Change> securityGroup(Evolution.Versions<Subnet> subnet) {
        Word was = id(subnet.was().securityGroup());
        Word is = id(subnet.is().securityGroup());
        return was.equals(is) ? Stream.empty()
                : Stream.of(new Change(subnet.is(), "network security group", was, is, "networkSecurityGroup.id",
                        attached(subnet.is(), "--network-security-group", "networkSecurityGroup", is)));
    }

    private Word id(@Nullable ElementId element) {
        return Optional.ofNullable(element).flatMap(after.design()::find).map(lookups.addresses()::id)
                .orElse(Word.of(Expectation.NONE));
    }

    private Stream<Change> access(Evolution.Versions<Cluster> cluster) {
        List<Change> changes = new ArrayList<>();
        Element is = cluster.is();
        String tier = value(cluster.is(), Changes::tier);
        if (!tier.equals(value(cluster.was(), Changes::tier))) {
            changes.add(new Change(is, "tier", null, Word.of(tier), "sku.tier", update(is, "--tier", Word.of(tier))));
        }
        String version = value(cluster.is(), Cluster::kubernetesVersion);
        if (!version.equals(value(cluster.was(), Cluster::kubernetesVersion)) && !version.equals(Expectation.NONE)) {
            changes.add(new Change(is, "Kubernetes version", null, Word.of(version), "kubernetesVersion",
                    lookups.about(is, "upgrade").with("--kubernetes-version", Word.of(version)).with("--yes")));
        }
        String ranges = value(cluster.is(), Changes::ranges);
        if (!ranges.equals(value(cluster.was(), Changes::ranges))) {
            changes.add(new Change(is, "authorized ranges", Word.of(value(cluster.was(), Changes::ranges)),
                    Word.of(ranges),
                    "apiServerAccessProfile.authorizedIpRanges && sort(apiServerAccessProfile.authorizedIpRanges)",
                    update(is, "--api-server-authorized-ip-ranges",
                            Word.of(ranges.equals(Expectation.NONE) ? "" : ranges))));
        }
        return changes.stream();
    }

    private static String tier(Cluster cluster) {
        return Objects.requireNonNullElse(cluster.tier(), ClusterTier.FREE).azureName();
    }

    private static String ranges(Cluster cluster) {
        return cluster.apiServer().authorizedRanges().isEmpty() ? Expectation.NONE
                : cluster.apiServer().authorizedRanges().stream().map(Cidr::toString).sorted()
                        .collect(Collectors.joining(","));
    }

    private static String value(Cluster cluster, Function<Cluster, ? extends @Nullable Object> value) {
        return Objects.toString(value.apply(cluster), Expectation.NONE);
    }

    private Stream<Change> scale(Evolution.Versions<NodePool> pool) {
        List<Change> changes = new ArrayList<>();
        NodePool is = pool.is();
        if (!Objects.equals(pool.was().autoscaling(), is.autoscaling())) {
            changes.add(new Change(is, "autoscaler", null, Word.of(bounds(is.autoscaling())),
                    "enableAutoScaling && join('-', [to_string(minCount), to_string(maxCount)]) || 'none'",
                    autoscaler(is, pool.was().autoscaling())));
        }
        if (is.autoscaling() == null && (pool.was().count() != is.count() || pool.was().autoscaling() != null)) {
            changes.add(new Change(is, "number of nodes", null, Word.of(is.count()), "count",
                    lookups.about(is, "scale").with("--node-count", Word.of(is.count()))));
        }
        Optional<String> surge = surge(after, is);
        if (!surge.equals(surge(before, pool.was()))) {
            surge.ifPresent(value -> changes.add(new Change(is, "max surge", null, Word.of(value),
                    "upgradeSettings.maxSurge", update(is, "--max-surge", Word.of(value)))));
        }
        return changes.stream();
    }

    private static Optional<String> surge(Plan plan, NodePool pool) {
        return plan.pool(pool.id()).map(PoolPlan::maxSurge).map(each -> each.value().toString());
    }

    private static String bounds(@Nullable Autoscaling autoscaling) {
        return autoscaling == null ? Expectation.NONE : autoscaling.min() + "-" + autoscaling.max();
    }

    private Command autoscaler(NodePool is, @Nullable Autoscaling was) {
        Autoscaling bounds = is.autoscaling();
        Command update = lookups.about(is, "update");
        return bounds == null
                ? update.with("--disable-cluster-autoscaler")
                : update.with(was == null ? "--enable-cluster-autoscaler" : "--update-cluster-autoscaler")
                        .with("--min-count", Word.of(bounds.min()))
                        .with("--max-count", Word.of(bounds.max()));
    }
}

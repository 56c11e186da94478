package overlaystudio.rules.address;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.PrivateSpace;
import overlaystudio.plan.Setting;
import overlaystudio.rules.Place;

/// One of the two ranges that a cluster brings with it.
public enum RangeKind {
    /// The range of its pods.
    POD("pod-cidr", "podCidr", "pod CIDR", PrivateSpace.POD_STARTS),

    /// The range of its services.
    SERVICE("service-cidr", "serviceCidr", "service range", PrivateSpace.SERVICE_STARTS);

    private static final int USUAL = 16;
    private static final int SHORTEST_POD = 10;
    private static final int SHORTEST_SERVICE = 13;

    private final String stem;
    private final String field;
    private final String words;
    private final List<IpAddress> favourites;

    RangeKind(String stem, String field, String words, List<IpAddress> favourites) {
        this.stem = stem;
        this.field = field;
        this.words = words;
        this.favourites = favourites;
    }

    /// The id of one of its rules.
    public String rule(String rest) {
        return stem + "-" + rest;
    }

    /// The name of its field.
    public String field() {
        return field;
    }

    /// What people call it.
    public String words() {
        return words;
    }

    /// Where people look for it first, in order.
    Stream<IpAddress> favourites() {
        return favourites.stream();
    }

    /// The place of this range of a cluster.
    public Place place(ClusterPlan cluster) {
        return Place.of(cluster.cluster().id(), field);
    }

    /// The effective range.
    public Setting<Cidr> setting(ClusterPlan cluster) {
        return this == POD ? cluster.podCidr() : cluster.serviceCidr();
    }

    /// Whether a cluster has this range.
    public boolean isUsed(ClusterPlan cluster) {
        return this == SERVICE || cluster.hasPodRange();
    }

    /// The prefix length of a range that takes the place of another one: the same, unless that is too short.
    int usualPrefix(int prefix) {
        int shortest = this == POD ? SHORTEST_POD : SHORTEST_SERVICE;
        return prefix < shortest ? USUAL : prefix;
    }

    /// A copy of a cluster with another range; the DNS service IP follows the service range.
    public Cluster with(Cluster cluster, Cidr range) {
        return cluster.withNetwork(
                this == POD
                        ? cluster.network().withPodCidr(range)
                        : cluster.network().withServices(range));
    }
}

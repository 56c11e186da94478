package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PrivateSpace;
import overlaystudio.plan.Setting;
import overlaystudio.plan.Vacancy;
import overlaystudio.plan.Words;

/// Free ranges to choose from: of the size of the one that is there, first where people look for such ranges.
final class RangeOffers {

    private static final int MOST = 6;

    private static final List<IpAddress> NETWORK_STARTS =
            Stream.of("10.0.0.0", "172.16.0.0", "192.168.0.0").map(IpAddress::parse).toList();

    private RangeOffers() {}

    /// Free ranges for pods.
    static List<Option<String>> pods(Shown<Cluster> shown) {
        return cluster(shown, Vacancy::forPods, ClusterPlan::podCidr, PrivateSpace.POD_STARTS);
    }

    /// Free ranges for services.
    static List<Option<String>> services(Shown<Cluster> shown) {
        return cluster(shown, Vacancy::forServices, ClusterPlan::serviceCidr, PrivateSpace.SERVICE_STARTS);
    }

    private static List<Option<String>> cluster(Shown<Cluster> shown, BiFunction<Plan, ClusterPlan, Vacancy> space,
            Function<ClusterPlan, Setting<Cidr>> range, List<IpAddress> starts) {
        return shown.plan().flatMap(plan -> plan.cluster(shown.id()).map(cluster -> offers(
                space.apply(plan, cluster), range.apply(cluster).value().prefix(), starts)))
                .orElse(List.of());
    }

    /// Free ranges for one more range of a virtual network, as large as its first one.
    static List<Option<String>> network(Shown<VirtualNetwork> shown) {
        int prefix = shown.value().prefixes().stream().findFirst().map(Cidr::prefix).orElse(16);
        return shown.plan().map(plan -> offers(Vacancy.everywhere(plan), prefix, NETWORK_STARTS)).orElse(List.of());
    }

    /// Blocks of the subnet's size, or else of what is free, that it could take in its virtual network.
    static List<Option<String>> subnet(Shown<Subnet> shown) {
        return shown.design().networkOf(shown.id())
                .flatMap(network -> shown.plan().map(plan -> offers(Vacancy.forSubnet(plan, network, shown.id()),
                        shown.value().prefix().prefix(), List.of())))
                .orElse(List.of());
    }

    private static List<Option<String>> offers(Vacancy space, int prefix, List<IpAddress> starts) {
        Stream<Cidr> usual = starts.stream().map(start -> Cidr.of(start, prefix))
                .filter(space::isFree);
        Stream<Cidr> fitting = Stream.of(space.fit(prefix)).flatMap(Optional::stream);
        Stream<Cidr> blocks = space.blocks().stream()
                .map(block -> block.prefix() <= prefix ? block.block(prefix, 0) : block);
        return Stream.of(usual, fitting, blocks).flatMap(each -> each)
                .distinct()
                .limit(MOST)
                .map(range -> Option.of(range.toString(), range.toString(), Words.number(range.size())))
                .toList();
    }
}

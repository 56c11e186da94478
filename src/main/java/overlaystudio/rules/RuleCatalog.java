package overlaystudio.rules;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.rules.address.MeetingRules;
import overlaystudio.rules.address.NetworkLimits;
import overlaystudio.rules.address.NetworkRules;
import overlaystudio.rules.address.PeeringRules;
import overlaystudio.rules.address.RangeKind;
import overlaystudio.rules.address.RangeNotes;
import overlaystudio.rules.address.RangeOverlaps;
import overlaystudio.rules.address.RangeQuality;
import overlaystudio.rules.address.ServiceSubnets;
import overlaystudio.rules.address.SpecialSubnets;
import overlaystudio.rules.address.SubnetRules;
import overlaystudio.rules.change.ChangeRules;
import overlaystudio.rules.egress.EgressNotes;
import overlaystudio.rules.egress.EgressRules;
import overlaystudio.rules.egress.LoadBalancerRules;
import overlaystudio.rules.egress.NatRules;
import overlaystudio.rules.egress.RouteRules;
import overlaystudio.rules.feature.FeatureNotes;
import overlaystudio.rules.feature.FeatureRules;
import overlaystudio.rules.feature.PolicyRules;
import overlaystudio.rules.feature.RegionRules;
import overlaystudio.rules.naming.NamingRules;
import overlaystudio.rules.podrange.PodCapacity;
import overlaystudio.rules.scale.ClusterLimits;
import overlaystudio.rules.scale.EstateLimits;
import overlaystudio.rules.scale.MaxPodsRules;
import overlaystudio.rules.scale.NodeCountRules;
import overlaystudio.rules.scale.PolicyScaleRules;
import overlaystudio.rules.scale.ScaleNotes;
import overlaystudio.rules.scale.ScaleSetRules;
import overlaystudio.rules.scale.SurgeRules;
import overlaystudio.rules.scale.SystemPoolRules;
import overlaystudio.rules.servicerange.DnsRules;
import overlaystudio.rules.servicerange.DockerBridge;
import overlaystudio.rules.servicerange.ServiceRangeRules;
import overlaystudio.rules.subnet.FlatNotes;
import overlaystudio.rules.subnet.KubenetSubnets;
import overlaystudio.rules.subnet.NodeSubnetRules;
import overlaystudio.rules.subnet.PrivateEndpoints;
import overlaystudio.rules.subnet.SubnetCapacity;
import overlaystudio.rules.subnet.SubnetNotes;
import overlaystudio.rules.vmsize.VmSizeRules;

/// All rules of the planning core in their order.
public final class RuleCatalog {

    private RuleCatalog() {}

    /// The rules in their order.
    public static List<Rule> rules() {
        return Stream.of(
                NetworkRules.rules(),
                MeetingRules.rules(),
                NetworkLimits.rules(),
                PeeringRules.rules(),
                SubnetRules.rules(),
                SpecialSubnets.rules(),
                ServiceSubnets.rules(),
                NodeSubnetRules.rules(),
                SubnetCapacity.rules(),
                KubenetSubnets.rules(),
                PrivateEndpoints.rules(),
                RangeOverlaps.of(RangeKind.POD),
                RangeQuality.podRules(),
                PodCapacity.rules(),
                RangeOverlaps.of(RangeKind.SERVICE),
                RangeQuality.serviceRules(),
                ServiceRangeRules.rules(),
                DnsRules.rules(),
                DockerBridge.rules(),
                MaxPodsRules.rules(),
                NodeCountRules.rules(),
                ClusterLimits.rules(),
                PolicyScaleRules.rules(),
                EstateLimits.rules(),
                ScaleSetRules.rules(),
                SurgeRules.rules(),
                SystemPoolRules.rules(),
                FeatureRules.rules(),
                PolicyRules.rules(),
                RegionRules.rules(),
                EgressRules.rules(),
                RouteRules.rules(),
                LoadBalancerRules.rules(),
                NatRules.rules(),
                VmSizeRules.rules(),
                NamingRules.rules())
                .flatMap(stream -> stream)
                .toList();
    }

    /// The notes in their order.
    public static List<Rule> notes() {
        return Stream.of(
                SubnetNotes.notes(),
                FlatNotes.notes(),
                ScaleNotes.notes(),
                MeetingRules.notes(),
                SubnetRules.notes(),
                RangeNotes.podNotes(),
                PodCapacity.notes(),
                RangeNotes.serviceNotes(),
                DnsRules.notes(),
                FeatureNotes.notes(),
                EgressNotes.notes(),
                VmSizeRules.notes())
                .flatMap(stream -> stream)
                .toList();
    }

    /// The rules about changes in their order.
    public static List<ChangeRule> changes() {
        return ChangeRules.rules().toList();
    }
}

package overlaystudio.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The features of previews that a subscription has to register on the day of a plan.
public final class PreviewFeatures {

    /// The feature of the overlay preview.
    public static final String OVERLAY = "AzureOverlayPreview";

    /// Overlay for Linux without a feature flag (azure-aks-docs commit c927ab4ce).
    public static final LocalDate OVERLAY_PREVIEW_END = LocalDate.of(2023, 4, 17);

    /// Azure CNI powered by Cilium in preview.
    public static final LocalDate CILIUM_PREVIEW = LocalDate.of(2022, 10, 25);

    private static final LocalDate OVERLAY_PREVIEW_END_WINDOWS = LocalDate.of(2023, 8, 7);
    private static final LocalDate CILIUM_PREVIEW_END = LocalDate.of(2023, 8, 2);
    private static final LocalDate NAT_GATEWAY_V2_PREVIEW = LocalDate.of(2026, 4, 2);

    private PreviewFeatures() {}

    /// The features of a plan's own clusters.
    public static List<String> of(Plan plan) {
        LocalDate day = plan.facts().asOf();
        List<ClusterPlan> ours =
                plan.clusters().stream().filter(each -> Resources.isPlanned(each.cluster())).toList();
        boolean windows = ours.stream().flatMap(each -> each.pools().stream())
                .anyMatch(each -> each.pool().osType() == OsType.WINDOWS);
        return Stream.of(
                feature(OVERLAY, day.isBefore(windows ? OVERLAY_PREVIEW_END_WINDOWS : OVERLAY_PREVIEW_END)
                        && ours.stream().anyMatch(each -> each.cluster().network().model() == NetworkModel.OVERLAY)),
                feature("CiliumDataplanePreview", !day.isBefore(CILIUM_PREVIEW) && day.isBefore(CILIUM_PREVIEW_END)
                        && ours.stream().anyMatch(each -> each.cluster().network().dataplane() == Dataplane.CILIUM)),
                feature("AzureOverlayDualStackPreview", dualStackInPreview(plan, windows)
                        && ours.stream().anyMatch(each -> each.cluster().network().ipv6PodCidr() != null)),
                feature("ManagedNATGatewayV2Preview", !day.isBefore(NAT_GATEWAY_V2_PREVIEW)
                        && ours.stream().anyMatch(
                                each -> each.outboundType().value() == OutboundType.MANAGED_NAT_GATEWAY_V2)))
                .flatMap(Optional::stream).toList();
    }

    /// Linux pools first, then Windows pools as well; the rule book says when.
    private static boolean dualStackInPreview(Plan plan, boolean windows) {
        List<String> inPreview = plan.facts().list("dual-stack-available", "preview");
        return inPreview.contains("linux") || (windows && inPreview.contains("windows"));
    }

    private static Optional<String> feature(String name, boolean needed) {
        return Optional.of(name).filter(_ -> needed);
    }
}

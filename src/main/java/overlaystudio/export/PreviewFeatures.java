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

/// The features of `Microsoft.ContainerService` that a subscription has to register for the planned clusters of a design.
public final class PreviewFeatures {

    /// The feature of the preview of overlay.
    public static final String OVERLAY = "AzureOverlayPreview";

    /// Overlay for Linux without a feature flag (azure-aks-docs commit c927ab4ce).
    public static final LocalDate OVERLAY_END = LocalDate.of(2023, 4, 17);

    private static final LocalDate OVERLAY_END_WINDOWS = LocalDate.of(2023, 8, 7);
    /// Azure CNI powered by Cilium in preview.
    public static final LocalDate CILIUM = LocalDate.of(2022, 10, 25);
    private static final LocalDate CILIUM_END = LocalDate.of(2023, 8, 2);
    private static final LocalDate NAT_GATEWAY_V2 = LocalDate.of(2026, 4, 2);

    private PreviewFeatures() {}

    /// Those of a design on the day by whose rules it is judged.
    public static List<String> of(Plan plan) {
        LocalDate day = plan.facts().asOf();
        LocalDate overlayEnd = windows(plan) ? OVERLAY_END_WINDOWS : OVERLAY_END;
        return Stream.of(
                feature(OVERLAY, day.isBefore(overlayEnd) && overlay(plan)),
                feature("CiliumDataplanePreview",
                        !day.isBefore(CILIUM) && day.isBefore(CILIUM_END) && cilium(plan)),
                feature("AzureOverlayDualStackPreview", dualStack(plan) && dualStackIsPreview(plan)),
                feature("ManagedNATGatewayV2Preview", !day.isBefore(NAT_GATEWAY_V2) && natGatewayV2(plan)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> feature(String name, boolean needed) {
        return Optional.of(name).filter(_ -> needed);
    }

    /// Linux pools first, then Windows pools as well; the rule book says when.
    private static boolean dualStackIsPreview(Plan plan) {
        List<String> inPreview = plan.facts().list("dual-stack-available", "preview");
        return inPreview.contains("linux") || (windows(plan) && inPreview.contains("windows"));
    }

    private static Stream<ClusterPlan> ours(Plan plan) {
        return plan.clusters().stream().filter(each -> Resources.isPlanned(each.cluster()));
    }

    private static boolean overlay(Plan plan) {
        return ours(plan).anyMatch(each -> each.cluster().network().model() == NetworkModel.OVERLAY);
    }

    private static boolean windows(Plan plan) {
        return ours(plan).flatMap(each -> each.pools().stream())
                .anyMatch(each -> each.pool().osType() == OsType.WINDOWS);
    }

    private static boolean cilium(Plan plan) {
        return ours(plan).anyMatch(each -> each.cluster().network().dataplane() == Dataplane.CILIUM);
    }

    private static boolean dualStack(Plan plan) {
        return ours(plan).anyMatch(each -> each.cluster().network().ipv6PodCidr() != null);
    }

    private static boolean natGatewayV2(Plan plan) {
        return ours(plan).anyMatch(each -> each.outboundType().value() == OutboundType.MANAGED_NAT_GATEWAY_V2);
    }
}

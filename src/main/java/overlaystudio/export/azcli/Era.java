package overlaystudio.export.azcli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.Wording;
import overlaystudio.export.PreviewFeatures;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// What az needs and knows on the day by whose rules a design is judged.
///
/// @param facts Azure's numbers and texts of the day
record Era(Facts facts) {

    /// azure-cli 2.47.0: overlay, the data plane and the tier came into az itself (its release history).
    static final LocalDate OVERLAY_IN_AZ = LocalDate.of(2023, 3, 31);

    private static final LocalDate CILIUM_PREVIEW = LocalDate.of(2022, 10, 25);
    private static final LocalDate ISOLATED_CLUSTERS = LocalDate.of(2024, 11, 11);
    /// azure-cli 2.59.0: application routing (its release notes).
    private static final LocalDate APP_ROUTING = LocalDate.of(2024, 4, 2);
    private static final String APP_ROUTING_IN_AZ = "2.59.0";
    /// Outbound type none without the extension (AKS release notes 2025-04-27: network isolated clusters).
    private static final LocalDate NONE_WITHOUT_EXTENSION = LocalDate.of(2025, 4, 27);
    /// Network isolated clusters, for outbound type none and block (network-isolated.md).
    private static final String ISOLATED_IN_AZ = "2.71.0";
    /// Windows Server 2025 (AKS release notes 2026-05-29).
    private static final String WINDOWS_2025_IN_AZ = "2.87.0";
    /// HTTP application routing is retired (the rule http-app-routing).
    private static final LocalDate HTTP_ROUTING_END = LocalDate.of(2025, 3, 3);
    private static final LocalDate MAX_UNAVAILABLE = LocalDate.of(2025, 3, 21);
    private static final String EXTENSION = "aks-preview";

    LocalDate day() {
        return facts.asOf();
    }

    /// Whether az itself knows overlay, the data plane and the tier.
    boolean hasOverlayInAz() {
        return from(OVERLAY_IN_AZ);
    }

    boolean knowsMaxUnavailable() {
        return from(MAX_UNAVAILABLE);
    }

    boolean knowsAppRouting() {
        return from(APP_ROUTING);
    }

    /// Whether HTTP application routing can still be switched on.
    boolean hasHttpRouting() {
        return day().isBefore(HTTP_ROUTING_END);
    }

    /// Whether az can make clusters without a way out.
    boolean knowsIsolation() {
        return from(ISOLATED_CLUSTERS);
    }

    boolean knowsCilium() {
        return from(CILIUM_PREVIEW);
    }

    /// The oldest az that will do; empty where the extension decides, or nothing needs it.
    Optional<String> minimum(Plan plan) {
        return Stream.of(
                overlayMinimum(plan),
                feature(APP_ROUTING_IN_AZ, knowsAppRouting() && appRouting(plan)),
                feature(ISOLATED_IN_AZ, outbound(plan, OutboundType.BLOCK)
                        || (from(NONE_WITHOUT_EXTENSION) && outbound(plan, OutboundType.NONE))),
                feature(WINDOWS_2025_IN_AZ, windows2025(plan)))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Era::numbers, Arrays::compare));
    }

    /// The numbers of a version of az, such as 2.47.0.
    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private Optional<String> overlayMinimum(Plan plan) {
        return uses(plan, NetworkModel.OVERLAY)
                ? facts.wording(Wording.AZ_MINIMUM).filter(minimum -> !minimum.startsWith(EXTENSION))
                : Optional.empty();
    }

    /// Whether the design needs the aks-preview extension on the day.
    boolean needsExtension(Plan plan) {
        boolean beforeAz = uses(plan, NetworkModel.OVERLAY) && !hasOverlayInAz();
        return beforeAz || outbound(plan, OutboundType.BLOCK)
                || (during(ISOLATED_CLUSTERS, NONE_WITHOUT_EXTENSION) && outbound(plan, OutboundType.NONE))
                || features(plan).stream().anyMatch(feature -> !feature.equals(PreviewFeatures.OVERLAY));
    }

    /// The features that the subscription has to register on the day.
    static List<String> features(Plan plan) {
        return PreviewFeatures.of(plan);
    }

    private static Optional<String> feature(String name, boolean needed) {
        return Optional.of(name).filter(_ -> needed);
    }

    private boolean from(LocalDate date) {
        return !day().isBefore(date);
    }

    private boolean during(LocalDate from, LocalDate end) {
        return from(from) && day().isBefore(end);
    }

    private static Stream<ClusterPlan> ours(Plan plan) {
        return plan.clusters().stream().filter(each -> Resources.isPlanned(each.cluster()));
    }

    private static boolean uses(Plan plan, NetworkModel model) {
        return ours(plan).anyMatch(each -> each.cluster().network().model() == model);
    }

    private static boolean appRouting(Plan plan) {
        return ours(plan).anyMatch(each -> each.cluster().ingress() == IngressController.APPLICATION_ROUTING);
    }

    private static boolean outbound(Plan plan, OutboundType type) {
        return ours(plan).anyMatch(each -> each.outboundType().value() == type);
    }

    private static boolean windows2025(Plan plan) {
        return ours(plan).flatMap(each -> each.pools().stream())
                .anyMatch(each -> each.pool().osSku() == OsSku.WINDOWS_2025);
    }
}

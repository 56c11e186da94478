package overlaystudio.export.bicep;

import java.time.LocalDate;
import java.util.List;

/// The versions of Azure's interfaces that a file names on a day, and what they know.
///
/// Each stands here with the day from which it is written. For all but the first and the last two that is the day on
/// which Azure's own library for JavaScript was published with it (its release history); the table in
/// `src/docs/bicep-options.md` has the sources, and what was checked.
///
/// @param day the day by whose rules the design is judged
record Apis(LocalDate day) {

    private static final LocalDate ALWAYS = LocalDate.MIN;
    /// Library arm-containerservice 17.2.0-beta.1: the data plane, as `ebpfDataplane`.
    private static final LocalDate EBPF = LocalDate.of(2022, 11, 7);
    /// Library arm-containerservice 18.0.0: overlay and the data plane without a preview, tiers Standard and Premium.
    private static final LocalDate STABLE_OVERLAY = LocalDate.of(2023, 4, 23);
    /// Library arm-containerservice 19.3.0, which has the name Azure Linux since 19.0.0.
    private static final LocalDate AZURE_LINUX = LocalDate.of(2023, 8, 21);
    /// Library arm-containerservice 20.0.0, which has the ingress profile since 19.8.0.
    private static final LocalDate INGRESS_PROFILE = LocalDate.of(2024, 4, 26);
    /// Library arm-containerservice 21.6.0, which has outbound type none and the bootstrap profile since 21.5.0.
    private static final LocalDate ISOLATION = LocalDate.of(2025, 4, 25);
    /// Three months after the day that version 2025-10-01 is named after: max unavailable, API server in a subnet.
    private static final LocalDate VNET_INTEGRATION = LocalDate.of(2026, 1, 1);
    /// AKS release notes 2026-07-17: the SKU of a managed NAT gateway, by version 2026-06-01.
    private static final LocalDate NAT_GATEWAY_SKU = LocalDate.of(2026, 7, 17);
    /// AKS release notes 2025-04-06: HTTP application routing can be created no more.
    private static final LocalDate HTTP_ROUTING_END = LocalDate.of(2025, 3, 3);

    /// A version and the day from which it is written.
    private record Version(LocalDate from, String name) {}

    private static final List<Version> CLUSTERS = List.of(
            new Version(NAT_GATEWAY_SKU, "2026-06-01"),
            new Version(VNET_INTEGRATION, "2025-10-01"),
            new Version(ISOLATION, "2025-02-01"),
            new Version(INGRESS_PROFILE, "2024-02-01"),
            new Version(AZURE_LINUX, "2023-07-01"),
            new Version(STABLE_OVERLAY, "2023-02-01"),
            new Version(EBPF, "2022-09-02-preview"),
            new Version(ALWAYS, "2022-06-02-preview"));

    /// Libraries arm-network 29.0.0 of 2022-08-02 and 33.5.0 of 2024-12-10; the last one is in Bicep's own types.
    private static final List<Version> NETWORKS = List.of(
            new Version(LocalDate.of(2026, 1, 1), "2025-05-01"),
            new Version(LocalDate.of(2024, 12, 10), "2024-05-01"),
            new Version(ALWAYS, "2022-01-01"));

    /// Library arm-msi 2.1.0 of 2023-02-03.
    private static final List<Version> IDENTITIES = List.of(
            new Version(LocalDate.of(2023, 2, 3), "2023-01-31"),
            new Version(ALWAYS, "2018-11-30"));

    private String on(List<Version> versions) {
        return versions.stream().filter(each -> from(each.from())).findFirst().orElseThrow().name();
    }

    /// Of clusters and pools.
    String clusters() {
        return on(CLUSTERS);
    }

    /// Of virtual networks and what belongs to them.
    String networks() {
        return on(NETWORKS);
    }

    /// Of managed identities.
    String identities() {
        return on(IDENTITIES);
    }

    /// Of role assignments (library arm-authorization 9.0.0).
    static String roles() {
        return "2022-04-01";
    }

    /// Of deployments (library arm-resources 5.1.0).
    static String deployments() {
        return "2021-04-01";
    }

    private boolean from(LocalDate date) {
        return !day.isBefore(date);
    }

    /// Whether the version for clusters is one for previews.
    boolean isPreview() {
        return !from(STABLE_OVERLAY);
    }

    /// Whether the data plane is a property, and Cilium a network policy.
    boolean knowsDataplane() {
        return from(STABLE_OVERLAY);
    }

    /// Whether the Cilium data plane is `ebpfDataplane`.
    boolean knowsEbpfDataplane() {
        return from(EBPF) && !knowsDataplane();
    }

    /// Whether the tiers are called Standard and Premium.
    boolean knowsTiers() {
        return from(STABLE_OVERLAY);
    }

    boolean knowsAzureLinux() {
        return from(AZURE_LINUX);
    }

    boolean knowsAppRouting() {
        return from(INGRESS_PROFILE);
    }

    /// Whether HTTP application routing can still be created.
    boolean knowsHttpRouting() {
        return !from(HTTP_ROUTING_END);
    }

    /// Whether a cluster can be without a way out.
    boolean knowsIsolation() {
        return from(ISOLATION);
    }

    boolean knowsMaxUnavailable() {
        return from(VNET_INTEGRATION);
    }

    /// Whether the API server can be in a subnet: by versions for previews at first.
    boolean knowsVnetIntegration() {
        return isPreview() || from(VNET_INTEGRATION);
    }

    /// Whether the SKU of a managed NAT gateway is a property.
    boolean knowsNatGatewaySku() {
        return from(NAT_GATEWAY_SKU);
    }
}

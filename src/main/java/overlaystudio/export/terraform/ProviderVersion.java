package overlaystudio.export.terraform;

import java.time.LocalDate;

import overlaystudio.export.PreviewFeatures;

/// The version of the azurerm provider that fits a day; `src/docs/terraform-options.md` says who says so.
///
/// @param day the day by whose rules a design is judged
record ProviderVersion(LocalDate day) {

    /// azurerm 4.0.0, which gave many arguments another name.
    static final LocalDate FOUR = LocalDate.of(2024, 8, 22);

    /// azurerm 3.35.0, the first that knows overlay.
    static final LocalDate OVERLAY = LocalDate.of(2022, 12, 9);

    /// az 2.47.0 writes the data plane of every cluster; before, it knows Cilium only as an option of a preview.
    private static final LocalDate DATAPLANE = LocalDate.of(2023, 3, 31);

    private static final LocalDate APP_ROUTING = LocalDate.of(2024, 4, 2);
    private static final LocalDate HTTP_ROUTING_END = LocalDate.of(2025, 3, 3);

    /// Whether the arguments have the names of azurerm 4.
    boolean isFour() {
        return !day.isBefore(FOUR);
    }

    /// What `required_providers` asks for.
    String constraint() {
        return isFour() ? "~> 4.55" : "~> 3.116";
    }

    /// The name of the version in sentences.
    String label() {
        return isFour() ? "azurerm 4.55" : "azurerm 3.116";
    }

    /// Whether any azurerm knew overlay on the day.
    boolean knewOverlay() {
        return !day.isBefore(OVERLAY);
    }

    /// Whether Azure had the Cilium data plane.
    boolean hasCilium() {
        return !day.isBefore(PreviewFeatures.CILIUM);
    }

    /// Whether every cluster says its data plane.
    boolean saysDataplane() {
        return !day.isBefore(DATAPLANE);
    }

    /// Whether Azure had the application routing add-on.
    boolean hasAppRouting() {
        return !day.isBefore(APP_ROUTING);
    }

    /// Whether Azure still had HTTP application routing.
    boolean hasHttpRouting() {
        return day.isBefore(HTTP_ROUTING_END);
    }

    /// The name of an argument that was renamed in azurerm 4.
    String argument(String three, String four) {
        return isFour() ? four : three;
    }
}

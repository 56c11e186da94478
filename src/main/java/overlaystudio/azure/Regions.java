package overlaystudio.azure;

import java.util.List;
import java.util.Optional;

/// The catalogue of regions.
///
/// Source: Azure Resource Manager's locations list as cached by Azure/terraform-azurerm-avm-utl-regions (2026-03-12).
public final class Regions {

    private static final List<Region> ALL = CsvResource.rows("regions.csv")
            .map(row -> new Region(row.get(0), row.get(1), row.get(2), Integer.parseInt(row.get(3))))
            .toList();

    private Regions() {}

    /// All regions in the order of their names.
    public static List<Region> all() {
        return ALL;
    }

    /// The region of a name, upper and lower case being told apart; empty if there is none.
    public static Optional<Region> find(String name) {
        return ALL.stream().filter(region -> region.name().equals(name)).findFirst();
    }
}

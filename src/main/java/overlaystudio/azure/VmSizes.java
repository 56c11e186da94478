package overlaystudio.azure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The catalogue of VM sizes.
///
/// Sources: kubernetes/autoscaler's `azure_instance_types.go` (2026-03-17) for processors, memory and architecture;
/// Azure/aks-engine's list of 2022-09-07 for what was known in 2022.
public final class VmSizes {

    private static final Map<String, VmSize> BY_NAME = load();

    private VmSizes() {}

    /// All sizes in the order of their names.
    public static Collection<VmSize> all() {
        return BY_NAME.values();
    }

    /// The size of a name; empty if the catalogue lacks it.
    public static Optional<VmSize> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, VmSize> load() {
        Map<String, VmSize> sizes = new LinkedHashMap<>();
        CsvResource.rows("vm-sizes.csv")
                .map(row -> new VmSize(
                        row.get(0),
                        row.get(1),
                        Integer.parseInt(row.get(2)),
                        Double.parseDouble(row.get(3)),
                        row.get(4).equals("arm64"),
                        row.get(5),
                        row.get(6).equals("yes")))
                .forEach(size -> sizes.put(size.name(), size));
        return Collections.unmodifiableMap(sizes);
    }
}

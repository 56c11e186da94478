package overlaystudio.azure;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The catalogue of VM sizes.
///
/// Sources: kubernetes/autoscaler's `azure_instance_types.go` (2026-03-17) for processors, memory and architecture;
/// Azure/aks-engine's list of 2022-09-07 for what was known in 2022.
public final class VmSizes {

    private static final String PREFIX = "standard_";
    private static final Map<String, VmSize> BY_NAME = load();
    private static final Map<String, VmSize> BY_LOWER_CASE = byLowerCase();
    private static final Map<String, VmSizeName> NAMES = names();

    private VmSizes() {}

    /// All sizes in the order of their names.
    public static Collection<VmSize> all() {
        return BY_NAME.values();
    }

    /// The size of a name; empty if the catalogue lacks it.
    public static Optional<VmSize> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// The size that a name means: upper and lower case are not told apart, and the start `Standard_` may be missing.
    public static Optional<VmSize> meant(String name) {
        VmSize exact = BY_NAME.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_LOWER_CASE.getOrDefault(lower, BY_LOWER_CASE.get(PREFIX + lower)));
    }

    /// The parts of a name, as Azure writes it; empty if it does not follow the grammar.
    public static Optional<VmSizeName> parts(String name) {
        return Optional.ofNullable(NAMES.get(name)).or(() -> VmSizeName.parse(name));
    }

    private static Map<String, VmSizeName> names() {
        Map<String, VmSizeName> names = new HashMap<>();
        BY_NAME.keySet().forEach(name -> VmSizeName.parse(name).ifPresent(parts -> names.put(name, parts)));
        return names;
    }

    private static Map<String, VmSize> byLowerCase() {
        Map<String, VmSize> sizes = new HashMap<>();
        BY_NAME.forEach((name, size) -> sizes.put(name.toLowerCase(Locale.ROOT), size));
        return sizes;
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
                        row.get(6).equals("yes"),
                        row.get(8),
                        row.get(9)))
                .forEach(size -> sizes.put(size.name(), size));
        return Collections.unmodifiableMap(sizes);
    }
}

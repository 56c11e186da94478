package overlaystudio.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of the name of a VM size, for sizes that the catalogue lacks.
///
/// Source: Azure's naming conventions of VM sizes: family, number of vCPUs, constrained vCPUs, additive features,
/// accelerator, version. The word `Promo` of sizes that were once sold cheaper is no part.
///
/// @param family the letters of the family, such as `D` or `NC`
/// @param vcpus the number after the family
/// @param activeVcpus the vCPUs of a constrained size, such as 2 in `Standard_M8-2ms`; else the same as `vcpus`
/// @param features the small letters after the numbers, such as `ads`
/// @param accelerators what stands between features and version, such as `T4`
/// @param version the version token, such as `v5`; `v1` where there is none
public record VmSizeName(
        String family, int vcpus, int activeVcpus, String features, List<String> accelerators, String version) {

    private static final Pattern NAME = Pattern.compile(
            "(?:Standard|Basic)_([A-Z]+)([0-9]{1,4})(?:-([0-9]{1,4}))?([a-z]*)((?:_[A-Za-z0-9]+)*)");
    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,2}");

    /// Keeps a copy of the accelerators.
    public VmSizeName {
        accelerators = List.copyOf(accelerators);
    }

    /// The parts of a name; empty if it does not follow the grammar.
    public static Optional<VmSizeName> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static VmSizeName of(Matcher matcher) {
        List<String> tail = new ArrayList<>(List.of(matcher.group(5).split("_", -1)));
        tail.removeFirst();
        tail.remove("Promo");
        boolean versioned = !tail.isEmpty() && VERSION.matcher(tail.getLast()).matches();
        String version = versioned ? tail.removeLast() : "v1";
        int vcpus = Integer.parseInt(matcher.group(2));
        int active = matcher.group(3) == null ? vcpus : Integer.parseInt(matcher.group(3));
        return new VmSizeName(matcher.group(1), vcpus, active, matcher.group(4), tail, version);
    }

    /// Whether it has Arm64 processors: the feature `p`.
    public boolean isArm64() {
        return features.contains("p");
    }

    /// Whether it is a burstable size: the family B.
    public boolean isBurstable() {
        return family.equals("B");
    }

    /// Whether it is a confidential VM on AMD processors: DC or EC with the feature `a`, version 5 or later.
    public boolean isAmdConfidential() {
        return isConfidentialFamily() && features.contains("a") && Integer.parseInt(version.substring(1)) >= 5;
    }

    /// Whether it is a confidential VM on Intel TDX: DC or EC with the feature `e`.
    public boolean isIntelTdx() {
        return isConfidentialFamily() && features.contains("e");
    }

    private boolean isConfidentialFamily() {
        return family.equals("DC") || family.equals("EC");
    }
}

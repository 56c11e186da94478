package overlaystudio.azure;

/// A size of virtual machines.
///
/// @param name the name as Azure writes it, such as `Standard_D4s_v3`
/// @param family the letters of its family, such as `D`
/// @param vcpus virtual processors that are active
/// @param memoryGib memory in GiB
/// @param arm64 whether its processors are Arm64 and not x64
/// @param version version token, such as `v5`; `v1` for the first one
/// @param knownIn2022 whether Azure offered it in September 2022
/// @param features the small letters after the number of processors, such as `ads`
/// @param confidential the technique of confidential computing that it has, such as `cvm-intel-tdx`; `none` without one
public record VmSize(
        String name, String family, int vcpus, double memoryGib, boolean arm64, String version,
        boolean knownIn2022, String features, String confidential) {}

package overlaystudio.rules.vmsize;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

import overlaystudio.azure.VmSize;
import overlaystudio.azure.VmSizes;

/// Sizes of the catalogue that may stand for another one: nothing is made up that Azure does not offer.
final class Equivalents {

    private static final int MOST = 2;
    private static final Comparator<VmSize> SMALLEST_FIRST = Comparator.comparingInt(VmSize::vcpus)
            .thenComparingDouble(VmSize::memoryGib)
            .thenComparing(VmSize::name);

    private Equivalents() {}

    /// The same size in earlier series that Azure had in 2022, the newest series first.
    static Stream<VmSize> earlier(VmSize size) {
        return same(size, size.family())
                .filter(VmSize::knownIn2022)
                .filter(each -> each.arm64() == size.arm64())
                .filter(each -> version(each) < version(size))
                .sorted(Comparator.comparingInt(Equivalents::version).reversed()
                        .thenComparing(nearest(size, size.features())))
                .limit(MOST);
    }

    /// The same size on x64 processors, of the same series.
    static Stream<VmSize> onX64(VmSize size) {
        return nearest(size, size.family(), size.features().replace("p", ""));
    }

    /// The same size without confidential computing, of the same series.
    static Stream<VmSize> open(VmSize size) {
        return nearest(size, size.family().replaceFirst("C$", ""), size.features());
    }

    private static Stream<VmSize> nearest(VmSize size, String family, String features) {
        return same(size, family)
                .filter(each -> !each.arm64() && each.version().equals(size.version()))
                .sorted(nearest(size, features))
                .limit(1);
    }

    /// The smallest confidential sizes on AMD processors with at least as many vCPUs.
    static Stream<VmSize> amdConfidential(String family, int vcpus) {
        return smallest(each -> each.family().equals(family)
                && each.features().equals("as")
                && each.version().equals("v5")
                && each.confidential().equals("cvm-amd-sev-snp")
                && each.vcpus() >= vcpus);
    }

    /// The smallest sizes of a series with at least as many vCPUs and as much memory.
    static Stream<VmSize> larger(VmSize size, int vcpus, double memoryGib) {
        return smallest(each -> each.family().equals(size.family())
                && each.version().equals(size.version())
                && each.features().equals(size.features())
                && each.vcpus() >= vcpus
                && each.memoryGib() >= memoryGib);
    }

    /// The smallest general-purpose sizes (Dsv3) with at least as many vCPUs.
    static Stream<VmSize> general(int vcpus) {
        return smallest(each -> each.family().equals("D")
                && each.features().equals("s")
                && each.version().equals("v3")
                && each.vcpus() >= vcpus);
    }

    private static Stream<VmSize> smallest(Predicate<VmSize> wanted) {
        return VmSizes.all().stream().filter(wanted).sorted(SMALLEST_FIRST).limit(MOST);
    }

    private static Stream<VmSize> same(VmSize size, String family) {
        return VmSizes.all().stream()
                .filter(each -> each.family().equals(family))
                .filter(each -> each.vcpus() == size.vcpus() && each.memoryGib() == size.memoryGib())
                .filter(each -> has(each, 'a') == has(size, 'a') && has(each, 's') == has(size, 's'));
    }

    private static boolean has(VmSize size, char feature) {
        return size.features().indexOf(feature) >= 0;
    }

    private static int version(VmSize size) {
        return Integer.parseInt(size.version().substring(1));
    }

    private static Comparator<VmSize> nearest(VmSize size, String features) {
        return Comparator.comparingLong((VmSize each) -> differences(each.features(), features))
                .thenComparingInt(each -> Math.abs(each.name().length() - size.name().length()))
                .thenComparing(VmSize::name);
    }

    private static long differences(String one, String other) {
        return one.chars().filter(letter -> other.indexOf(letter) < 0).count()
                + other.chars().filter(letter -> one.indexOf(letter) < 0).count();
    }
}

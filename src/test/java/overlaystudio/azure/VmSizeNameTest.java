package overlaystudio.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

class VmSizeNameTest {

    /// Families whose number is an index and not the vCPUs, and one size that its source lists with other vCPUs.
    private static final Set<String> INDEXED = Set.of("D", "DS", "G", "GS", "A", "M", "L");

    private static VmSizeName parsed(VmSize size) {
        return VmSizeName.parse(size.name()).orElseThrow();
    }

    @Test
    void every_size_of_the_catalogue_follows_the_grammar() {
        assertThat(VmSizes.all()).hasSize(1369).allSatisfy(size -> {
            VmSizeName name = parsed(size);
            assertThat(name.family()).isEqualTo(size.family());
            assertThat(name.version()).isEqualTo(size.version());
            assertThat(name.features()).isEqualTo(size.features());
            assertThat(name.isArm64()).isEqualTo(size.arm64());
        });
    }

    @Test
    void the_name_tells_which_confidential_sizes_are_on_amd_and_which_on_intel() {
        assertThat(VmSizes.all()).allSatisfy(size -> {
            assertThat(parsed(size).isIntelTdx()).isEqualTo(size.confidential().equals("cvm-intel-tdx"));
            assertThat(parsed(size).isAmdConfidential())
                    .isEqualTo(size.confidential().contains("amd"));
        });
    }

    @Test
    void the_number_of_the_name_is_that_of_the_active_vcpus_in_later_generations() {
        assertThat(VmSizes.all())
                .filteredOn(size -> !INDEXED.contains(size.family()) || size.version().compareTo("v2") > 0)
                .filteredOn(size -> !size.name().equals("Standard_F64-16ams_v7"))
                .allSatisfy(size -> assertThat(parsed(size).activeVcpus()).isEqualTo(size.vcpus()));
    }

    @Test
    void a_name_has_parts() {
        assertThat(VmSizeName.parse("Standard_NC24ads_A100_v4"))
                .contains(new VmSizeName("NC", 24, 24, "ads", List.of("A100"), "v4"));
        assertThat(VmSizeName.parse("Standard_M8-2ms_v2"))
                .contains(new VmSizeName("M", 8, 2, "ms", List.of(), "v2"));
        assertThat(VmSizeName.parse("Standard_F1s")).contains(new VmSizeName("F", 1, 1, "s", List.of(), "v1"));
    }

    @Test
    void a_text_that_is_no_name_has_none() {
        assertThat(List.of("D4s_v5", "standard_d4s_v5", "Standard_", "Standard_D", "Standard_D4S_v5 ", ""))
                .allMatch(text -> VmSizeName.parse(text).isEmpty());
    }

    @Test
    void the_catalogue_keeps_the_case_that_azure_writes_and_finds_a_size_in_any() {
        assertThat(VmSizes.all()).allSatisfy(size -> {
            assertThat(size.name()).startsWith("Standard_").doesNotContain(" ");
            assertThat(VmSizes.meant(size.name().toLowerCase(Locale.ROOT))).contains(size);
            assertThat(VmSizes.meant(size.name().substring("Standard_".length()))).contains(size);
        });
        assertThat(VmSizes.find("standard_d4s_v3")).isEmpty();
        assertThat(VmSizes.meant("Standard_X4s_v3")).isEmpty();
    }
}

package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.sized;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

/// The cases of the rules of this group.
final class VmSizeCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        vmSizes();
    }

    private VmSizeCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void vmSizes() {
        rule("sku-v5-blocked").speaks(sized("Standard_D4s_v5")).silent(sized("Standard_D4s_v4"))
                .fix("Use Standard_D4s_v4").add();
        rule("sku-v5-blocked").on("2022-09-10").speaks(sized("Standard_D4s_v5")).silent(sized("Standard_D4s_v3"))
                .fix("Use Standard_D4s_v4").add();
        rule("sku-dcsv2-blocked").on(TODAY).speaks(sized("Standard_DC8_v2")).silent(sized("Standard_DC4as_v5"))
                .fix("Use Standard_DC4as_v5").add();
        rule("sku-syntax").says(WARNING).speaks(sized("D4s_v3")).silent(sized("Standard_D4s_v3"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-aks-restricted").speaks(sized("Standard_B1ms")).silent(sized("Standard_B2ms"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").speaks(sized("Standard_D1_v2")).silent(sized("Standard_D2s_v3"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").on("2024-03-11").says(WARNING).speaks(sized("Standard_D2s_v3"))
                .silent(sized("Standard_D4s_v3")).fix("Use Standard_D4s_v3").add();
    }
}

package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.DOCUMENT;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.sized;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.OsType;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Design;

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
        blocked();
        floors();
        processors();
    }

    /// A pool that is to grow to 1,000 nodes.
    private static Design growing(String size, int nodes) {
        return pool(
                sized(size), each -> each.withCount(nodes).withAutoscaling(new Autoscaling(nodes, 1000)));
    }

    private static Design user(String size) {
        return users(each -> each.withVmSize(size));
    }

    private static Design windows(String size) {
        return users(each -> each.withName("win").withOsType(OsType.WINDOWS).withVmSize(size));
    }

    private static void blocked() {
        rule("sku-v5-blocked").speaks(sized("Standard_D4s_v5")).silent(sized("Standard_D4s_v4"))
                .fix("Use Standard_D4s_v4").add();
        rule("sku-v5-blocked").on("2022-09-10").speaks(sized("Standard_D4s_v5")).silent(sized("Standard_D4s_v3"))
                .fix("Use Standard_D4s_v4").add();
        rule("sku-v5-blocked").speaks(sized("Standard_E8ds_v5")).silent(sized("Standard_DC4s_v3"))
                .fix("Use Standard_E8ds_v4").add();
        rule("sku-v5-blocked").speaks(sized("standard_d4ads_v5")).silent(sized("Standard_NC24ads_A100_v4"))
                .fix("Use Standard_D4as_v4").add();
        rule("sku-v5-blocked").speaks(sized("Standard_D4pls_v5")).silent(sized("Standard_F8s_v2"))
                .fix("Judge by the rules of").add();
        rule("sku-v5-blocked").speaks(sized("Standard_DC4as_v5")).silent(sized("Standard_DS3_v2"))
                .fix("Judge by the rules of").add();
        rule("sku-v5-blocked").says(WARNING).speaks(sized("Standard_X4s_v5")).silent(sized("Standard_X4s_v6"))
                .fix("Judge by the rules of").add();
        rule("sku-dcsv2-blocked").on("2023-04-14").speaks(sized("Standard_DC2s_v2")).silent(sized("Standard_DC4s_v3"))
                .fix("Use Standard_DC2as_v5").add();
        rule("sku-dcsv2-blocked").on(TODAY).speaks(sized("Standard_DC8_v2")).silent(sized("Standard_DC4as_v5"))
                .fix("Use Standard_DC8as_v5").add();
        rule("sku-syntax").says(WARNING).speaks(sized("D4s_v3")).silent(sized("Standard_D4s_v3"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-syntax").says(WARNING).on(TODAY).speaks(sized("standard_d4s_v5")).silent(sized("Standard_D4s_v5"))
                .fix("Use Standard_D4s_v5").add();
        rule("sku-syntax").says(WARNING).on(TODAY).speaks(sized("Standard_D4s_v9")).silent(sized("Standard_D4s_v5"))
                .add();
        rule("sku-aks-restricted").speaks(sized("Standard_B1ms")).silent(sized("Standard_B2ms"))
                .fix("Use Standard_D2s_v3").add();
        rule("sku-aks-restricted").on(TODAY).speaks(user("Standard_F1s")).silent(user("Standard_F2s_v2"))
                .fix("Use Standard_F2s").add();
        rule("sku-aks-restricted").on(TODAY).speaks(user("Basic_A0")).silent(user("Standard_A2_v2"))
                .fix("Use Standard_D2s_v3").add();
    }

    private static void floors() {
        for (LocalDate day : List.of(DOCUMENT, TODAY)) {
            rule("sku-user-min").on(day).speaks(user("Standard_B2ts_v2")).silent(user("Standard_B2s"))
                    .fix("Use Standard_D2s_v3").add();
            rule("sku-user-min").on(day).speaks(user("Standard_D1_v2")).silent(user("Standard_D2_v2"))
                    .fix("Use Standard_D2_v2").add();
            rule("sku-user-min").on(day).says(WARNING).speaks(user("Standard_X1s_v4")).silent(user("Standard_X2s_v4"))
                    .fix("Use Standard_D2s_v3").add();
        }
        rule("sku-system-min").speaks(sized("Standard_D1_v2")).silent(sized("Standard_D2s_v3"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").on("2024-03-10").speaks(sized("Standard_B2ats_v2")).silent(sized("Standard_D2s_v3"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").on("2024-03-11").says(WARNING).speaks(sized("Standard_D2s_v3"))
                .silent(sized("Standard_D4s_v3")).fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").on(TODAY).speaks(sized("Standard_D1_v2")).silent(sized("Standard_D4s_v5"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").on(TODAY).says(WARNING).speaks(sized("Standard_X1s_v4")).silent(sized("Standard_X2s_v4"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").on(TODAY).says(WARNING).speaks(sized("Standard_D2pds_v6"))
                .silent(sized("Standard_D4pds_v6")).fix("Use Standard_D4pds_v6").add();
        for (String day : List.of("2022-08-29", "2024-02-28", "2024-02-29", "2026-08-21")) {
            rule("sku-system-b-series").on(day).says(WARNING).speaks(sized("Standard_B4ms"))
                    .silent(sized("Standard_D4s_v3")).fix("Use Standard_D4s_v3").add();
            rule("sku-system-b-series").on(day).says(WARNING).speaks(sized("Standard_B12ms"))
                    .silent(user("Standard_B4ms")).fix("Use Standard_D16s_v3").add();
        }
        for (LocalDate day : List.of(DOCUMENT, LocalDate.of(2022, 9, 10), LocalDate.of(2022, 9, 11), TODAY)) {
            rule("sku-system-recommended").on(day).says(INFO).speaks(growing("Standard_D8s_v3", 2))
                    .silent(sized("Standard_D8s_v3")).add();
        }
        rule("sku-system-recommended").on(TODAY).says(INFO).speaks(growing("Standard_D4s_v3", 3))
                .silent(growing("Standard_D16s_v3", 2)).add();
        rule("sku-system-recommended").on(TODAY).says(INFO).speaks(growing("Standard_D4s_v3", 3))
                .silent(growing("Standard_D8s_v3", 3)).add();
    }

    private static void processors() {
        for (LocalDate day : List.of(DOCUMENT, TODAY)) {
            rule("sku-arm64-windows").on(day).speaks(windows("Standard_D4ps_v5")).silent(user("Standard_D4ps_v5"))
                    .fix("Use Standard_D4s_v5").add();
            rule("sku-cvm").on(day).speaks(windows("Standard_DC4as_v5")).silent(user("Standard_DC4as_v5"))
                    .fix("Use Standard_D4as_v5").add();
        }
        rule("sku-cvm").speaks(sized("Standard_DC4es_v6")).silent(sized("Standard_DC4as_v6")).add();
        rule("sku-cvm").on(TODAY).speaks(sized("Standard_DC4es_v6")).silent(sized("Standard_DC4as_v6"))
                .fix("Use Standard_DC4as_v5").add();
        rule("sku-arm64-windows").on(TODAY).says(WARNING).speaks(windows("Standard_X4ps_v6"))
                .silent(windows("Standard_X4s_v6")).add();
        rule("sku-cvm").on(TODAY).says(WARNING).speaks(sized("Standard_DC7es_v6")).silent(sized("Standard_DC7s_v6"))
                .add();
    }
}

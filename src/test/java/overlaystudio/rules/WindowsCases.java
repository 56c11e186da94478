package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.ingress;
import static overlaystudio.rules.CaseDesigns.model;
import static overlaystudio.rules.CaseDesigns.policy;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.CaseDesigns.windows;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;

/// The cases of the rules about Windows nodes, kubenet and network policies that are retired.
final class WindowsCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        windowsReleases();
        kubenet();
        retiredPolicy();
    }

    private WindowsCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void windowsReleases() {
        Design old = windows(OsSku.WINDOWS_2019, null);
        Design middle = windows(OsSku.WINDOWS_2022, null);
        Design late = windows(OsSku.WINDOWS_2025, null);
        rule("windows-2019").on("2023-01-08").speaks(old).silent(model(old, NetworkModel.NODE_SUBNET))
                .fixes("Use Windows Server 2022", "Judge by the rules of 2023-08-13")
                .tells("Node pool win of myOverlayCluster runs Windows Server 2019")
                .at("pool-2 osType", "pool-2 osSku").add();
        rule("windows-2019").on("2023-08-12").speaks(old).silent(middle).fix("Use Windows Server 2022").add();
        rule("windows-2019").on("2023-08-13").says(INFO).speaks(old).silent(middle).fix("Use Windows Server 2022")
                .add();
        rule("windows-2019").on("2025-01-05").says(INFO).speaks(old).silent(middle).add();
        rule("windows-2019").on("2025-01-06").says(WARNING).speaks(old).silent(middle).fix("Use Windows Server 2022")
                .add();
        rule("windows-2019").on("2025-01-06").speaks(windows(OsSku.WINDOWS_2019, "1.33")).silent(middle)
                .fix("Use Windows Server 2022")
                .tells("Node pool win of myOverlayCluster runs Windows Server 2019 on Kubernetes 1.33; 1.32 is"
                        + " the last version that has it")
                .at("pool-2 osType", "pool-2 osSku").add();
        rule("windows-2019").on("2026-02-28").says(WARNING).speaks(windows(OsSku.WINDOWS_2019, "1.32")).silent(middle)
                .fix("Use Windows Server 2022").add();
        rule("windows-2019").on("2026-03-01").speaks(old).silent(middle).fix("Use Windows Server 2025").add();
        rule("windows-2019").on(TODAY).speaks(old).silent(late).fix("Use Windows Server 2025").add();
        rule("windows-2019").on(TODAY).speaks(windows(OsSku.WINDOWS_2019, "1.31"))
                .silent(windows(OsSku.WINDOWS_2022, "1.31")).fix("Use Windows Server 2022").add();
        rule("windows-2022-retirement").on("2024-03-17").says(INFO).speaks(middle).silent(late)
                .tells("Node pool win of myOverlayCluster runs Windows Server 2022, which AKS supports until"
                        + " 2028-06-30")
                .at("pool-2 osType", "pool-2 osSku").add();
        rule("windows-2022-retirement").on(TODAY).says(INFO).speaks(windows(OsSku.WINDOWS_2022, "1.36")).silent(late)
                .fix("Use Windows Server 2025").add();
        rule("windows-2022-retirement").on(TODAY).speaks(windows(OsSku.WINDOWS_2022, "1.37")).silent(late)
                .fix("Use Windows Server 2025")
                .tells("Node pool win of myOverlayCluster runs Windows Server 2022 on Kubernetes 1.37; 1.36 is"
                        + " the last version that has it")
                .at("pool-2 osType", "pool-2 osSku").add();
        rule("windows-2022-retirement").on("2028-06-29").says(INFO).speaks(middle).silent(late)
                .fix("Use Windows Server 2025").add();
        rule("windows-2022-retirement").on("2028-06-30").speaks(middle).silent(late).fix("Use Windows Server 2025")
                .add();
        Design flat = model(late, NetworkModel.NODE_SUBNET);
        rule("windows-2025").speaks(flat).silent(model(middle, NetworkModel.NODE_SUBNET))
                .fixes("Use Windows Server 2022", "Judge by the rules of 2026-08-21")
                .tells("Node pool win of myOverlayCluster runs Windows Server 2025")
                .at("pool-2 osType", "pool-2 osSku").add();
        rule("windows-2025").on("2026-01-03").speaks(late).silent(middle).fix("Use Windows Server 2022").add();
        rule("windows-2025").on("2026-01-04").says(WARNING).speaks(late).silent(middle)
                .fix("Use Windows Server 2022").add();
        rule("windows-2025").on("2026-05-28").says(WARNING).speaks(windows(OsSku.WINDOWS_2025, "1.32")).silent(middle)
                .fix("Use Windows Server 2022").add();
        rule("windows-2025").on("2026-05-29").speaks(windows(OsSku.WINDOWS_2025, "1.31"))
                .silent(windows(OsSku.WINDOWS_2025, "1.32")).fix("Use Windows Server 2022")
                .tells("Node pool win of myOverlayCluster runs Windows Server 2025 on Kubernetes 1.31; 1.32 is"
                        + " the first version that has it")
                .at("pool-2 osType", "pool-2 osSku").add();
        rule("windows-2025").on(TODAY).speaks(windows(OsSku.WINDOWS_2025, "1.31")).silent(late)
                .fix("Use Windows Server 2022").add();
    }

    private static void kubenet() {
        Design plain = model(clean(), NetworkModel.KUBENET);
        Design windows = model(users(each -> each.withName("win").withOsType(OsType.WINDOWS)), NetworkModel.KUBENET);
        rule("kubenet-windows").speaks(windows).silent(plain).fix("Use Linux")
                .tells("Node pool win of kubenet cluster myOverlayCluster runs Windows").at("pool-2 osType").add();
        rule("kubenet-windows").on(TODAY).speaks(windows).silent(model(windows, NetworkModel.OVERLAY))
                .fix("Use Azure CNI Overlay").add();
        Design gateway = ingress(IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS);
        rule("agc-kubenet").on("2024-02-26").speaks(model(gateway, NetworkModel.KUBENET)).silent(gateway)
                .fix("Use Azure CNI Overlay")
                .tells("Ingress of kubenet cluster myOverlayCluster is Application Gateway for Containers")
                .at("cluster-1 ingress").add();
        rule("agc-kubenet").on(TODAY).speaks(model(gateway, NetworkModel.KUBENET)).silent(gateway)
                .fix("Use Azure CNI Overlay").add();
        for (String day : List.of("2025-03-17", "2026-08-21", "2028-03-30")) {
            rule("kubenet-retirement").on(day).says(WARNING).speaks(plain).silent(clean())
                    .fix("Use Azure CNI Overlay")
                    .tells("myOverlayCluster has kubenet, which AKS supports until 2028-03-31")
                    .at("cluster-1 model").add();
            rule("kubenet-retirement").on(day).says(WARNING).speaks(plain).silent(windows)
                    .fix("Use Azure CNI Overlay").add();
        }
        Design azure = model(policy(NetworkPolicy.AZURE, null), NetworkModel.KUBENET);
        rule("kubenet-retirement").on(TODAY).says(WARNING).speaks(plain).silent(azure).fix("Use Azure CNI Overlay")
                .add();
        rule("kubenet-retirement").on(TODAY).says(WARNING).speaks(plain).silent(model(gateway, NetworkModel.KUBENET))
                .fix("Use Azure CNI Overlay").add();
        Design second = CaseDesigns.secondCluster(plain, CaseDesigns.OTHER);
        NodePool win = NodePool.of(new ElementId("pool-3"), "win", PoolMode.USER, CaseDesigns.OTHER)
                .withOsType(OsType.WINDOWS);
        rule("kubenet-windows").on(TODAY).speaks(second.add(win, second.clusters().getLast().id())).silent(second)
                .fixes("Use Azure CNI Overlay", "Use Linux")
                .tells("Node pool win of kubenet cluster second runs Windows").at("pool-3 osType").add();
        rule("kubenet-retirement").on("2028-03-31").speaks(plain).silent(clean()).fix("Use Azure CNI Overlay").add();
    }

    private static void retiredPolicy() {
        Design linux = policy(NetworkPolicy.AZURE, null);
        Design windows = linux.add(
                windows(OsSku.WINDOWS_2025, null).clusters().getFirst().pools().getLast(), Given.CLUSTER);
        Design calico = policy(NetworkPolicy.CALICO, null);
        rule("npm-retirement").on("2025-12-04").says(WARNING).speaks(linux).silent(calico)
                .fixes("Use cilium", "Use calico")
                .tells("myOverlayCluster has network policy azure, which AKS supports on Linux nodes until"
                        + " 2028-09-30")
                .at("cluster-1 networkPolicy").add();
        rule("npm-retirement").on(TODAY).says(WARNING).speaks(windows).silent(calico).fix("Use calico")
                .tells("myOverlayCluster has network policy azure, which AKS supports on Windows nodes until"
                        + " 2026-09-30")
                .at("cluster-1 networkPolicy").add();
        rule("npm-retirement").on("2026-09-29").says(WARNING).speaks(windows).silent(calico).fix("Use calico").add();
        rule("npm-retirement").on("2026-09-30").speaks(windows).silent(calico).fix("Use calico").add();
        rule("npm-retirement").on("2028-09-29").says(WARNING).speaks(linux).silent(calico).fix("Use cilium").add();
        rule("npm-retirement").on("2028-09-30").speaks(linux).silent(calico).fix("Use cilium").add();
    }
}

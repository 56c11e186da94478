package overlaystudio.export.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.plan.PoolPlan;

/// The arguments of a node pool, as azurerm knows them on a day.
record PoolArguments(Module module, PoolPlan plan) {

    private NodePool pool() {
        return plan.pool();
    }

    private ProviderVersion version() {
        return module.version();
    }

    /// Writes what the pool with a cluster and any other one say alike.
    Body write(Body body) {
        Autoscaling autoscaling = pool().autoscaling();
        body.setText("os_sku", osSku(pool().osSku())).setText("vm_size", plan.vmSize().value().orElse(null))
                .setNumber("node_count", pool().count());
        if (autoscaling != null) {
            body.set(version().argument("enable_auto_scaling", "auto_scaling_enabled"), "true")
                    .setNumber("min_count", autoscaling.min()).setNumber("max_count", autoscaling.max());
        }
        body.setNumber("max_pods", plan.maxPods().value())
                .setIf(!pool().zones().isEmpty(), "zones", Hcl.texts(pool().zones()));
        plan.subnet().ifPresent((Subnet subnet) -> body.set("vnet_subnet_id", module.id(subnet)));
        return body.set("tags", "var.tags");
    }

    /// Writes the settings of upgrades.
    void upgrades(Body body, boolean first) {
        body.open("upgrade_settings").setText("max_surge", plan.maxSurge().value());
        if (knowsMaxUnavailable(first)) {
            body.setText("max_unavailable", pool().maxUnavailable());
        }
        body.close();
    }

    /// azurerm 4.53.0 knows it for pools of their own, not for the one with the cluster.
    private boolean knowsMaxUnavailable(boolean first) {
        return version().isFour() && !first;
    }

    /// Azure Linux has its name since 2023; before it is CBL-Mariner, which azurerm 4 no longer knows.
    private @Nullable String osSku(@Nullable OsSku sku) {
        if (sku == OsSku.AZURE_LINUX && !version().saysDataplane()) {
            return OsSku.CBL_MARINER.azureName();
        }
        if (sku == OsSku.CBL_MARINER && version().isFour()) {
            return OsSku.AZURE_LINUX.azureName();
        }
        return sku == null ? null : sku.azureName();
    }

    /// What a reader has to know of a pool that its arguments do not say.
    List<String> remarks(boolean first) {
        List<String> remarks = new ArrayList<>();
        Integer unavailable = pool().maxUnavailable();
        if (unavailable != null && !knowsMaxUnavailable(first)) {
            remarks.add(
                    String.format(Locale.ROOT, "Not done here: max unavailable %,d, which %s has no argument for%s.",
                            unavailable, version().label(), first ? " in this pool" : ""));
        }
        if (pool().osSku() == OsSku.WINDOWS_2025) {
            remarks.add(version().label() + " refuses Windows2025: a later azurerm is needed.");
        }
        if (first && pool().mode() != PoolMode.SYSTEM) {
            remarks.add("azurerm makes the pool of a cluster a system pool, which " + pool().name()
                    + " is not in the design.");
        }
        if (first && pool().osType() == OsType.WINDOWS) {
            remarks.add("The pool of a cluster runs Linux; azurerm has no argument for Windows in it.");
        }
        return remarks;
    }
}

package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.OsSku;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.NodePool;
import overlaystudio.export.bicep.Value.Block;
import overlaystudio.plan.PoolPlan;

/// The properties of node pools.
record PoolBlocks(References references, Parameters parameters, Apis apis) {

    /// The properties of a pool.
    ///
    /// @param mode System for the pool that a cluster is created with, whatever the design says
    Block properties(PoolPlan pool, String mode) {
        NodePool it = pool.pool();
        Block scaled = scaled(Block.EMPTY.withText("mode", mode)
                .withText("type", "VirtualMachineScaleSets")
                .withText("osType", it.osType().azureName())
                .withTextIfSet("osSKU", osSku(it.osSku()))
                .withTextIfSet("vmSize", pool.vmSize().value().orElse(null)), it);
        Block placed = scaled.with("maxPods", String.valueOf(pool.maxPods().value()))
                .withTexts("availabilityZones", it.zones().stream().map(String::valueOf));
        Block joined = pool.subnet().map(subnet -> placed.with("vnetSubnetID", references.id(subnet))).orElse(placed);
        return parameters.tagged(joined.with("upgradeSettings", upgrade(pool)));
    }

    private static Block scaled(Block block, NodePool pool) {
        Block counted = block.with("count", String.valueOf(pool.count()));
        Autoscaling autoscaling = pool.autoscaling();
        return autoscaling == null ? counted
                : counted.with("enableAutoScaling", "true")
                        .with("minCount", String.valueOf(autoscaling.min()))
                        .with("maxCount", String.valueOf(autoscaling.max()));
    }

    private Block upgrade(PoolPlan pool) {
        Integer unavailable = pool.pool().maxUnavailable();
        return Block.EMPTY.withText("maxSurge", pool.maxSurge().value().toString())
                .withTextIfSet("maxUnavailable", apis.knowsMaxUnavailable() ? unavailable : null);
    }

    /// Azure Linux has had other names.
    private @Nullable String osSku(@Nullable OsSku sku) {
        if (sku == null) {
            return null;
        }
        boolean isAzureLinux = sku == OsSku.AZURE_LINUX || sku == OsSku.CBL_MARINER;
        OsSku linux = apis.knowsAzureLinux() ? OsSku.AZURE_LINUX : OsSku.CBL_MARINER;
        return (isAzureLinux ? linux : sku).azureName();
    }

    /// What a reader has to know of a pool that its properties do not say.
    List<String> remarks(PoolPlan pool) {
        List<String> remarks = new ArrayList<>();
        if (pool.vmSize().value().isEmpty()) {
            remarks.add("Azure chooses the VM size, which the design leaves open.");
        }
        if (pool.pool().maxUnavailable() != null && !apis.knowsMaxUnavailable()) {
            remarks.add("Not said: max unavailable, which version " + apis.clusters() + " has no property for.");
        }
        if (pool.pool().osSku() == OsSku.CBL_MARINER && apis.knowsAzureLinux()) {
            remarks.add("CBL-Mariner is called AzureLinux now.");
        }
        if (pool.pool().osSku() == OsSku.WINDOWS_2025 && !apis.knowsNatGatewaySku()) {
            remarks.add("Version " + apis.clusters() + " does not list Windows2025.");
        }
        return remarks;
    }
}

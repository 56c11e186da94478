package overlaystudio.diagram;

import overlaystudio.plan.ClusterPlan;

/// What a pod block is used for.
enum BlockUse {
    NODE("node"),
    RESERVED("for growth"),
    SURGE("for surge"),
    FREE("free");

    private final String word;

    BlockUse(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static BlockUse of(ClusterPlan plan, int block) {
        return block < plan.nodesNow()
                ? NODE
                : block < plan.nodesMax() ? RESERVED : block < plan.nodesMax() + plan.surgeMax() ? SURGE : FREE;
    }

    /// The first block of this use, if there is one.
    int first(ClusterPlan plan) {
        return switch (this) {
            case NODE -> 0;
            case RESERVED -> plan.nodesNow();
            case SURGE -> plan.nodesMax();
            case FREE -> plan.nodesMax() + plan.surgeMax();
        };
    }

    /// How many blocks are meant for this use.
    int size(ClusterPlan plan) {
        return switch (this) {
            case NODE -> plan.nodesNow();
            case RESERVED -> plan.nodesMax() - plan.nodesNow();
            case SURGE -> plan.surgeMax();
            case FREE -> Math.max(0, plan.blocks().count() - FREE.first(plan));
        };
    }
}

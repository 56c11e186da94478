package overlaystudio.studio.start;

/// The fields of a plan in which something can be typed wrong.
enum PlanField {
    NAME,
    CLUSTERS,
    NODES,
    MAX_PODS,
    FROM,
    TAKEN
}

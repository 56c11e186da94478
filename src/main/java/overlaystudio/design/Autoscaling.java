package overlaystudio.design;

/// The bounds between which the cluster autoscaler scales a node pool.
///
/// @param min fewest nodes, 0 or more
/// @param max most nodes, 1,000 at most
public record Autoscaling(int min, int max) {

    /// A copy with another min.
    public Autoscaling withMin(int min) {
        return new Autoscaling(min, max);
    }

    /// A copy with another max.
    public Autoscaling withMax(int max) {
        return new Autoscaling(min, max);
    }
}

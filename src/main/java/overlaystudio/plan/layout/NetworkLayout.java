package overlaystudio.plan.layout;

/// How clusters are spread over virtual networks.
public enum NetworkLayout {
    /// A virtual network for each cluster.
    PER_CLUSTER("perCluster"),

    /// One virtual network for all clusters of a region and a subscription.
    PER_REGION("perRegion");

    private final String word;

    NetworkLayout(String word) {
        this.word = word;
    }

    /// The word for it in a file of needs.
    public String word() {
        return word;
    }
}

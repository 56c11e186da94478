package overlaystudio.plan;

/// The purpose of a pod block in a plan.
public enum BlockUse {
    /// A node of now has it.
    NODE("node"),

    /// It is kept for a node between the count of now and max-count.
    RESERVED("for growth"),

    /// It is kept for an extra node of an upgrade at max-count.
    SURGE("for surge"),

    /// No pool needs it.
    FREE("free");

    private final String word;

    BlockUse(String word) {
        this.word = word;
    }

    /// The word for people, such as "for growth".
    public String word() {
        return word;
    }
}

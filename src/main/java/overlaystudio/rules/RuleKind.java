package overlaystudio.rules;

/// What an id of the catalogue is.
public enum RuleKind {
    /// A rule that a design keeps or breaks.
    FINDING("finding"),

    /// A rule about the step from one version of a design to the next.
    CHANGE("change"),

    /// Something that every exported script does.
    GUARANTEE("guarantee"),

    /// Something that an exported script checks or asks for before it begins.
    PRECHECK("precheck"),

    /// Help that is shown where it matters.
    NOTE("note");

    private final String word;

    RuleKind(String word) {
        this.word = word;
    }

    /// The word that the rule book and reports use.
    public String word() {
        return word;
    }
}

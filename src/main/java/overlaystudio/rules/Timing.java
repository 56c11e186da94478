package overlaystudio.rules;

/// When a finding bites.
public enum Timing {
    /// Azure refuses to create it.
    REFUSED_AT_CREATE("refused-at-create", "refused at create"),

    /// Azure refuses to upgrade or to scale it.
    REFUSED_AT_UPGRADE("refused-at-upgrade", "refused at upgrade"),

    /// It is deployed without a word and then does not work.
    DEPLOYS_AND_BREAKS("deploys-and-breaks", "deploys, then breaks"),

    /// It works until the design has grown.
    GROWS_INTO_IT("grows-into-it", "bites as it grows"),

    /// It works, at a risk.
    WORKS("works", "works, at a risk");

    private final String word;
    private final String label;

    Timing(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /// The word that reports use.
    public String word() {
        return word;
    }

    /// The words that people read.
    public String label() {
        return label;
    }
}

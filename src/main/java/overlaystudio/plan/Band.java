package overlaystudio.plan;

/// The band in which a limit lies against what is planned.
public enum Band {
    /// There is enough for an upgrade at max-count.
    FITS("fits", "fits"),

    /// There is enough for max-count and not for its surge: an upgrade at that size stops.
    UPGRADE_STOPS("upgradeStops", "upgrade stops"),

    /// There is not enough for max-count: Azure refuses it.
    REFUSED("refused", "refused");

    private final String word;
    private final String label;

    Band(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /// The word in reports for programs.
    public String word() {
        return word;
    }

    /// The words for people.
    public String label() {
        return label;
    }

    static Band of(long max, long peak, long limit) {
        return max > limit ? REFUSED : peak > limit ? UPGRADE_STOPS : FITS;
    }
}

package overlaystudio.rules;

import java.util.Locale;

/// How bad a finding is.
public enum Severity {
    /// Azure refuses it, or it cannot work.
    ERROR,

    /// Azure accepts it, but it is risky or not supported.
    WARNING,

    /// Worth knowing.
    INFO;

    /// The word that reports use, such as `error`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package overlaystudio.export;

/// Hears how far an export is, and may call it off.
@FunctionalInterface
public interface Progress {

    /// Hears nothing and calls nothing off.
    Progress NONE = _ -> {};

    /// Hears of a part that is done.
    ///
    /// @param share of all, from 0 to 1
    /// @throws java.util.concurrent.CancellationException if the rest is not wanted any more
    void done(double share);
}

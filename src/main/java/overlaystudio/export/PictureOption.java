package overlaystudio.export;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// One of the options of a picture, not all of which fit every kind of file.
public enum PictureOption {
    /// What of the design is shown.
    SCOPE,
    /// The colours.
    PALETTE,
    /// Whether findings are marked.
    FINDINGS,
    /// Whether notes are shown.
    NOTES,
    /// Whether there is a legend.
    LEGEND,
    /// Whether there is a title block.
    TITLE,
    /// The revision that the title block says.
    REVISION,
    /// Pixels of a unit.
    SCALE,
    /// The page.
    PAPER;

    /// The options of every picture that is drawn.
    public static final Set<PictureOption> DRAWN =
            Collections.unmodifiableSet(EnumSet.range(SCOPE, REVISION));

    /// Those of every picture that is drawn, and one more.
    public static Set<PictureOption> drawnAnd(PictureOption more) {
        Set<PictureOption> all = EnumSet.copyOf(DRAWN);
        all.add(more);
        return Collections.unmodifiableSet(all);
    }
}

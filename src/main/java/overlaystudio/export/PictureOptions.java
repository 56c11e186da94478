package overlaystudio.export;

import overlaystudio.diagram.Palette;

/// What a picture shows, and how.
///
/// @param scope what of the design
/// @param palette the colours
/// @param findings whether what was found is marked and counted
/// @param notes whether notes are shown
/// @param legend whether it says what its signs mean
/// @param title whether it has a title block with the design, the rules date and the revision
/// @param revision the revision that the title block says; empty if it says none
/// @param scale pixels of a unit for pictures of pixels, from [#LEAST_SCALE] to [#MOST_SCALE]
/// @param paper the page for pictures with pages
public record PictureOptions(Scope scope, Palette palette, boolean findings, boolean notes, boolean legend,
        boolean title, String revision, double scale, Paper paper) {

    /// Below this no text could be read.
    public static final double LEAST_SCALE = 0.1;

    /// Above this a small design would fill gigabytes.
    public static final double MOST_SCALE = 10;

    /// All of the design on white with everything around it, twice as fine as the screen, on A4.
    public static final PictureOptions DEFAULT =
            new PictureOptions(Scope.ALL, Palette.LIGHT, true, true, true, true, "", 2, Paper.A4);

    /// Refuses a scale that is out of range.
    public PictureOptions {
        if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }

    /// A copy with another scope.
    public PictureOptions withScope(Scope scope) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }

    /// A copy in other colours.
    public PictureOptions withPalette(Palette palette) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }

    /// A copy with or without findings.
    public PictureOptions withFindings(boolean findings) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }

    /// A copy with or without notes.
    public PictureOptions withNotes(boolean notes) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }

    /// A copy with or without a legend.
    public PictureOptions withLegend(boolean legend) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }

    /// A copy with or without a title block.
    public PictureOptions withTitle(boolean title) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }

    /// A copy with another revision.
    public PictureOptions withRevision(String revision) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }

    /// A copy at another scale.
    public PictureOptions withScale(double scale) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }

    /// A copy on other paper.
    public PictureOptions withPaper(Paper paper) {
        return new PictureOptions(scope, palette, findings, notes, legend, title, revision, scale, paper);
    }
}

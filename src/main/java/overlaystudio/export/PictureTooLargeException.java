package overlaystudio.export;

/// Says that a picture would have more pixels than a file can have, and which scale works.
public final class PictureTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final double largestScale;

    /// @param what how large it would be and what is too much
    /// @param largestScale the largest scale that works, in hundredths; 0 if none does
    public PictureTooLargeException(String what, double largestScale) {
        super(what + " " + (largestScale > 0 ? "The largest scale that works is " + Hundredths.of(largestScale) + "."
                : "No scale works; choose SVG or PDF, which have no pixels."));
        this.largestScale = largestScale;
    }

    /// The largest scale that works, in hundredths; 0 if none does.
    public double largestScale() {
        return largestScale;
    }
}

package overlaystudio.file;

/// Refusal of what stands at one place of a text, on its way to the caller who knows the name of the file.
final class RefusedText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Spot spot;
    private final boolean saysField;
    private final boolean isTold;

    RefusedText(Spot spot, String message, boolean saysField) {
        this(spot, message, saysField, false);
    }

    private RefusedText(Spot spot, String message, boolean saysField, boolean isTold) {
        super(message, null, false, false);
        this.spot = spot;
        this.saysField = saysField;
        this.isTold = isTold;
    }

    /// The end of reading an object whose problems are told already.
    static RefusedText told(Spot spot) {
        return new RefusedText(spot, "told already", true, true);
    }

    /// Whether there is nothing to say of it that was not said.
    boolean isTold() {
        return isTold;
    }

    Spot spot() {
        return spot;
    }

    /// This refusal, saying the field it is about unless it does so already.
    RefusedText about(String field) {
        return saysField ? this : new RefusedText(spot, "'" + field + "': " + getMessage(), true);
    }

    /// The refusal of a whole text for this alone.
    ///
    /// @param name what messages call the text
    DesignFileException in(String name) {
        return new DesignFileException(name + ", " + said(), null, spot.line(), spot.column());
    }

    /// Where it is and what is wrong there.
    String said() {
        return "line " + spot.line() + ", column " + spot.column() + ": " + getMessage();
    }
}

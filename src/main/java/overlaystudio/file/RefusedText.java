package overlaystudio.file;

/// Refusal of what stands at one place of a text, on its way to the caller who knows the name of the file.
final class RefusedText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Spot spot;
    private final boolean saysField;

    RefusedText(Spot spot, String message, boolean saysField) {
        super(message);
        this.spot = spot;
        this.saysField = saysField;
    }

    /// This refusal, saying the field it is about unless it does so already.
    RefusedText about(String field) {
        return saysField ? this : new RefusedText(spot, "'" + field + "': " + getMessage(), true);
    }

    DesignFileException in(String name) {
        String where = name + ", line " + spot.line() + ", column " + spot.column() + ": ";
        return new DesignFileException(where + getMessage(), null, spot.line(), spot.column());
    }
}

package overlaystudio.file;

/// Quotes what stands in a file for a message: in single quotes, short, without control characters.
final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    static String of(String text) {
        String printable = text.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isISOControl(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "'" + printable + (printable.length() < text.length() ? "\u2026'" : "'");
    }
}

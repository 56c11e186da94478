package overlaystudio.export;

/// Text that XML can hold.
public final class XmlText {

    private XmlText() {}

    /// The text without the characters that no XML file may have.
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// Extensible Markup Language (XML) 1.0, production 2; line ends and tabs would be blanks in an attribute.
    private static boolean isAllowed(int codePoint) {
        return (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}

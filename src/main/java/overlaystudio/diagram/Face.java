package overlaystudio.diagram;

/// A typeface that is bundled, so that labels have the same width everywhere.
public enum Face {
    /// Inter Regular.
    REGULAR("Inter-Regular.ttf", "Inter", 400,
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"),

    /// Inter Semi Bold.
    SEMIBOLD("Inter-SemiBold.ttf", "Inter Semi Bold", 600,
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"),

    /// JetBrains Mono Regular, for addresses.
    MONO("JetBrainsMono-Regular.ttf", "JetBrains Mono", 400,
            "'JetBrains Mono', Consolas, Menlo, 'Liberation Mono', monospace");

    private final String file;
    private final String family;
    private final int weight;
    private final String cssFamily;
    private final Typeface typeface;

    Face(String file, String family, int weight, String cssFamily) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.cssFamily = cssFamily;
        typeface = Typeface.read(resource());
    }

    /// The resource of the class path that holds the font file.
    public String resource() {
        return "/overlaystudio/fonts/" + file;
    }

    /// The family name inside the font file.
    public String family() {
        return family;
    }

    /// The weight as style sheets count it, from 100 to 900.
    public int weight() {
        return weight;
    }

    /// The family with others that take its place where it is not installed, as style sheets write it.
    public String cssFamily() {
        return cssFamily;
    }

    /// A text that is no wider than a width, with … in place of what had to go; empty where not even that fits.
    public String shorten(String text, double size, double room) {
        return Words.shorten(text, new TextStyle(this, size, Role.TEXT), room);
    }

    /// The width of the first characters of a text at size 1, for each number of them.
    double[] widths(int... characters) {
        return typeface.widths(characters);
    }

    /// Whether the font has a character.
    public boolean has(int codePoint) {
        return typeface.has(codePoint);
    }

    /// The width of a text in world units.
    public double width(String text, double size) {
        return size * typeface.width(text);
    }
}

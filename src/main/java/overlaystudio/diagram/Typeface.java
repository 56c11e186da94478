package overlaystudio.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The advance widths of an OpenType font, in parts of its size; pairs are not kerned.
final class Typeface {

    /// What a character that the font lacks is taken to be wide: whatever stands in for it is rarely wider.
    private static final double UNKNOWN = 1;
    private static final int WHOLE_UNICODE = 12;
    private static final int GROUP = 12;

    /// Characters whose widths are looked up once: the Latin ones, signs and dashes.
    private static final int KNOWN = 0x2100;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();
    private final double[] known = new double[KNOWN];
    private final int characters;

    private Typeface(ByteBuffer font) {
        this.font = font;
        for (int entry = 0; entry < font.getShort(4); entry++) {
            int at = 12 + 16 * entry;
            tables.put(tag(at), font.getInt(at + 8));
        }
        characters = characterMap();
        font.position(0);
        for (int character = ' '; character < KNOWN; character++) {
            known[character] = advance(character);
        }
    }

    static Typeface read(String resource) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
            return new Typeface(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled font " + resource + " cannot be read", e);
        }
    }

    double width(String text) {
        double width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += widthOf(text.codePointAt(at));
        }
        return width;
    }

    /// The width of the first characters of a text, for each number of them.
    double[] widths(int... characters) {
        double[] widths = new double[characters.length + 1];
        for (int at = 0; at < characters.length; at++) {
            widths[at + 1] = widths[at] + widthOf(characters[at]);
        }
        return widths;
    }

    boolean has(int character) {
        return glyph(character) != 0;
    }

    private double widthOf(int character) {
        return character < KNOWN ? known[character] : advance(character);
    }

    private double advance(int character) {
        int glyph = glyph(character);
        if (glyph == 0) {
            return UNKNOWN;
        }
        int last = Short.toUnsignedInt(font.getShort(table("hhea") + 34)) - 1;
        int at = table("hmtx") + 4 * Math.min(glyph, last);
        return Short.toUnsignedInt(font.getShort(at)) / (double) Short.toUnsignedInt(font.getShort(table("head") + 18));
    }

    /// The groups are in the order of their characters.
    private int glyph(int character) {
        int low = 0;
        for (int high = font.getInt(characters + 12) - 1; low <= high;) {
            int middle = (low + high) >>> 1;
            int at = characters + 16 + middle * GROUP;
            if (character < font.getInt(at)) {
                high = middle - 1;
            } else if (character > font.getInt(at + 4)) {
                low = middle + 1;
            } else {
                return font.getInt(at + 8) + character - font.getInt(at);
            }
        }
        return 0;
    }

    private int characterMap() {
        int map = table("cmap");
        for (int entry = 0; entry < font.getShort(map + 2); entry++) {
            int at = map + font.getInt(map + 8 + 8 * entry);
            if (font.getShort(at) == WHOLE_UNICODE) {
                return at;
            }
        }
        throw new IllegalStateException("a bundled font has no character map of format 12");
    }

    private int table(String tag) {
        return Objects.requireNonNull(tables.get(tag), tag);
    }

    private String tag(int at) {
        StringBuilder tag = new StringBuilder(4);
        for (int i = at; i < at + 4; i++) {
            tag.append((char) font.get(i));
        }
        return tag.toString();
    }
}

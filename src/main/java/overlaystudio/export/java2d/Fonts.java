package overlaystudio.export.java2d;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import overlaystudio.diagram.Face;

/// The bundled typefaces as fonts of Java2D.
public final class Fonts {

    private static final Map<Face, Font> FONTS = load();

    private Fonts() {}

    /// The font of a typeface at a size.
    public static Font of(Face face, double size) {
        return Objects.requireNonNull(FONTS.get(face)).deriveFont((float) size);
    }

    private static Map<Face, Font> load() {
        Map<Face, Font> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            fonts.put(face, load(face));
        }
        return fonts;
    }

    private static Font load(Face face) {
        String resource = face.resource();
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font " + resource + " cannot be read", e);
        }
    }
}

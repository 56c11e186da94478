package overlaystudio.studio.canvas;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import javafx.scene.text.Font;

import overlaystudio.diagram.Face;

/// The bundled typefaces as fonts of the toolkit.
public final class Fonts {

    private static final double ANY_SIZE = 12;

    private final Map<Face, String> names = new EnumMap<>(Face.class);
    private final Map<Face, Map<Long, Font>> fonts = new EnumMap<>(Face.class);

    /// The fonts, read from the class path.
    public Fonts() {
        for (Face face : Face.values()) {
            names.put(face, load(face).getName());
            fonts.put(face, new HashMap<>());
        }
    }

    private static Font load(Face face) {
        InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(face.resource()), face.resource());
        return Objects.requireNonNull(Font.loadFont(in, ANY_SIZE), face.resource());
    }

    /// A font of a size in pixels, to within a hundredth.
    Font of(Face face, double pixels) {
        long hundredths = Math.round(pixels * 100);
        return Objects.requireNonNull(fonts.get(face))
                .computeIfAbsent(hundredths, size -> new Font(names.get(face), size / 100.0));
    }
}

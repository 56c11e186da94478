package overlaystudio.file;

import java.nio.file.Path;

import overlaystudio.design.Presets;

/// A company's presets as files: JSON in UTF-8, read as strictly as a design.
///
/// The format is told field by field in `src/docs/presets-file.md`.
public final class PresetsFile {

    private PresetsFile() {}

    /// The presets in a file.
    ///
    /// @throws DesignFileException if it cannot be read or holds no presets
    public static Presets read(Path file) throws DesignFileException {
        return parse(FileText.read(file, "presets are a file"), file.toString());
    }

    /// The presets in a text.
    ///
    /// @param nameForMessages what messages call it
    /// @throws DesignFileException if it holds no presets, with the line and column of each thing that is wrong
    public static Presets parse(String text, String nameForMessages) throws DesignFileException {
        Register register = new Register();
        return register.whole(nameForMessages, () -> {
            Json json = JsonText.parse(FileText.withoutMark(text));
            SchemaVersion.require(json, PresetsShapes.PRESETS.phrase(), PresetsShapes.VERSION);
            return PresetsShapes.PRESETS.read(json, register);
        });
    }

    /// The text of presets; the same text for equal presets.
    public static String toJson(Presets presets) {
        return Output.text(presets, PresetsShapes.PRESETS);
    }
}

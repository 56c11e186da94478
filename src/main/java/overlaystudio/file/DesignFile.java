package overlaystudio.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import overlaystudio.design.Design;

/// Designs as files: JSON in UTF-8, read strictly and written atomically.
///
/// The format is told field by field in `src/docs/design-file.md`.
public final class DesignFile {

    private DesignFile() {}

    /// The design in a file.
    ///
    /// @throws DesignFileException if it cannot be read or is no design; the file stays as it is
    public static Design read(Path file) throws DesignFileException {
        return parse(FileText.read(file, "a design is a file"), file.toString());
    }

    /// The design in a stream, which is read to its end or to the largest size of a design.
    ///
    /// @param name what messages call it
    /// @throws DesignFileException if it is no design
    /// @throws IOException if the stream cannot be read
    public static Design read(InputStream in, String name) throws DesignFileException, IOException {
        return parse(FileText.read(in, name), name);
    }

    /// The design in a text.
    ///
    /// @param nameForMessages what messages call it
    /// @throws DesignFileException if it is no design, with the line and column of each thing that is wrong
    public static Design parse(String text, String nameForMessages) throws DesignFileException {
        Register register = new Register();
        return register.whole(nameForMessages, () -> {
            Json json = JsonText.parse(FileText.withoutMark(text));
            SchemaVersion.require(json, DesignShape.DESIGN.phrase(), DesignShape.VERSION);
            return DesignShape.DESIGN.read(json, register);
        });
    }

    /// The text of a design; the same text for equal designs.
    public static String toJson(Design design) {
        return Output.text(design, DesignShape.DESIGN);
    }

    /// Writes a design to a file, which afterwards holds all of it, or what it held before if that fails.
    ///
    /// @throws DesignFileException if it cannot be written, or if it could not be read again
    public static void write(Design design, Path file) throws DesignFileException {
        write(toJson(design), file);
    }

    /// Writes the text of a design to a file.
    static void write(String text, Path file) throws DesignFileException {
        requireReadable(text);
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw new DesignFileException("Cannot write " + file + ": " + DiskComplaint.of(e), e);
        }
    }

    /// Nothing replaces a good file with one that this studio would refuse.
    private static void requireReadable(String text) throws DesignFileException {
        try {
            parse(text, "the new file");
        } catch (DesignFileException e) {
            throw new DesignFileException("Not saved, because the file could not be opened again: " + e.getMessage(),
                    e);
        }
    }
}

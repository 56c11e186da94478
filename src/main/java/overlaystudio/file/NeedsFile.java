package overlaystudio.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import overlaystudio.plan.layout.Needs;

/// The needs of the address planner as files: JSON in UTF-8, read as strictly as a design.
///
/// The format is told field by field in `src/docs/needs-file.md`.
public final class NeedsFile {

    private NeedsFile() {}

    /// The needs in a file.
    ///
    /// @throws DesignFileException if it cannot be read or holds no needs
    public static Needs read(Path file) throws DesignFileException {
        return parse(FileText.read(file, "needs are a file"), file.toString());
    }

    /// The needs in a stream, which is read to its end or to the largest size of a file.
    ///
    /// @param name what messages call it
    /// @throws DesignFileException if it holds no needs
    /// @throws IOException if the stream cannot be read
    public static Needs read(InputStream in, String name) throws DesignFileException, IOException {
        return parse(FileText.read(in, name), name);
    }

    /// The needs in a text.
    ///
    /// @param nameForMessages what messages call it
    /// @throws DesignFileException if it holds no needs, with the line and column of each thing that is wrong
    public static Needs parse(String text, String nameForMessages) throws DesignFileException {
        Register register = new Register();
        return register.whole(nameForMessages, () -> {
            Json json = JsonText.parse(FileText.withoutMark(text));
            SchemaVersion.require(json, NeedsShapes.NEEDS.phrase(), NeedsShapes.VERSION);
            return NeedsShapes.NEEDS.read(json, register);
        });
    }

    /// The text of needs; the same text for equal needs.
    public static String toJson(Needs needs) {
        return Output.text(needs, NeedsShapes.NEEDS);
    }
}

package overlaystudio.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import overlaystudio.design.Design;

/// What a design file held when it was read or written, so that a change by another program can be noticed.
///
/// @param design the design
/// @param digest a digest of the file's bytes
public record Snapshot(Design design, String digest) {

    private static final String A_FILE = "a design is a file";

    /// What a file holds.
    ///
    /// @throws DesignFileException if it cannot be read or is no design
    public static Snapshot read(Path file) throws DesignFileException {
        byte[] bytes = FileText.bytes(file, A_FILE);
        String name = file.toString();
        return new Snapshot(DesignFile.parse(FileText.text(bytes, name), name), digest(bytes));
    }

    /// Writes a design to a file, as [DesignFile#write] does.
    ///
    /// @throws DesignFileException if it cannot be written; the file is then what it was
    public static Snapshot write(Design design, Path file) throws DesignFileException {
        String text = DesignFile.toJson(design);
        DesignFile.write(text, file);
        return new Snapshot(design, digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The digest of what a file holds now, whatever that is.
    ///
    /// @throws DesignFileException if it cannot be read
    public static String digest(Path file) throws DesignFileException {
        return digest(FileText.bytes(file, A_FILE));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

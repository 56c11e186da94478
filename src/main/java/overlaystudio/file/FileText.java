package overlaystudio.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a design file: UTF-8, with or without a byte order mark, of a bounded size.
final class FileText {

    /// 16 MiB, some hundred times the largest design that anyone has drawn.
    static final int LARGEST = 16 << 20;

    private static final String MARK = "\uFEFF";

    private FileText() {}

    /// The text of a file.
    ///
    /// @param whatItIs said of a folder, such as "a design is a file"
    static String read(Path file, String whatItIs) throws DesignFileException {
        return text(bytes(file, whatItIs), file.toString());
    }

    /// The bytes of a file, at most one more than a file may have.
    ///
    /// @param whatItIs said of a folder, such as "a design is a file"
    static byte[] bytes(Path file, String whatItIs) throws DesignFileException {
        if (Files.isDirectory(file)) {
            throw new DesignFileException(file + " is a folder; " + whatItIs, null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new DesignFileException("Cannot read " + file + ": " + DiskComplaint.of(e), e);
        }
    }

    static String read(InputStream in, String name) throws DesignFileException, IOException {
        return text(in.readNBytes(LARGEST + 1), name);
    }

    static String text(byte[] bytes, String name) throws DesignFileException {
        if (bytes.length > LARGEST) {
            throw new DesignFileException(name + " is larger than 16 MiB, which is more than the studio reads", null);
        }
        return decode(bytes, name);
    }

    private static String decode(byte[] bytes, String name) throws DesignFileException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw end(text).refuseField("this is not UTF-8; save the file as UTF-8 and try again").in(name);
        }
        return text.toString();
    }

    /// Where a text ends.
    private static Spot end(CharSequence text) {
        String good = withoutMark(text.toString());
        int line = 1 + (int) good.chars().filter(each -> each == '\n').count();
        return new Spot(line, good.length() - good.lastIndexOf('\n'));
    }

    static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}

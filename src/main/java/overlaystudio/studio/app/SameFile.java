package overlaystudio.studio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether two paths lead to one file, by whatever names and links.
final class SameFile {

    private static final System.Logger LOG = System.getLogger(SameFile.class.getName());

    private SameFile() {}

    static boolean is(Path one, Path other) {
        if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Taken for two files: " + one + " and " + other, e);
            return false;
        }
    }
}

package overlaystudio.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes a whole file or leaves it as it was: to a temporary file beside it, to the disk, then by one rename.
public final class AtomicFile {

    private static final int MOST_LINKS = 40;
    private static final int MOST_LEFTOVERS = 100;

    private AtomicFile() {}

    /// Writes a text in UTF-8.
    ///
    /// @throws IOException if it cannot be written; the file is then what it was
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes bytes to a file or to that to which a link leads, with the permissions that it has; a device takes them
    /// as they come.
    ///
    /// @throws IOException if they cannot be written; the file is then what it was
    public static void write(Path file, byte[] bytes) throws IOException {
        if (isDevice(file)) {
            Files.write(file, bytes);
        } else {
            replace(file, bytes);
        }
    }

    /// A pipe or a device takes bytes and is never to be replaced by a file.
    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path target = target(file.toAbsolutePath());
        requireReplaceable(target);
        Path temporary = fill(target, bytes);
        try {
            keepPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(target);
    }

    /// Where links lead, even where nothing is there yet.
    private static Path target(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "its links lead in a circle");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void requireReplaceable(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder; choose a name for the file in it");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString(), null, "it is write-protected; choose another name");
        }
    }

    private static Path fill(Path target, byte[] bytes) throws IOException {
        Path temporary = create(target);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
            return temporary;
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /// A new file beside the target with the permissions of any new file; a crash may have left one of that name.
    private static Path create(Path target) throws IOException {
        String stem = "." + target.getFileName() + "." + ProcessHandle.current().pid();
        int number = 0;
        while (number < MOST_LEFTOVERS && Files.exists(temporary(target, stem, number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return Files.createFile(temporary(target, stem, number));
    }

    private static Path temporary(Path target, String stem, int number) {
        return target.resolveSibling(stem + "-" + number + ".tmp");
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        PosixFileAttributeView from = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        PosixFileAttributeView to =
                Files.getFileAttributeView(temporary, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (from != null && to != null) {
            to.setPermissions(from.readAttributes().permissions());
        }
    }

    /// The rename itself is on the disk once the folder is; Windows cannot open a folder and does it by itself.
    private static void syncFolder(Path target) throws IOException {
        Path folder = target.resolveSibling(".");
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}

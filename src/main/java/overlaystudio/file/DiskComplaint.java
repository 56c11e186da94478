package overlaystudio.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What the file system complains of, in words for people.
public final class DiskComplaint {

    private DiskComplaint() {}

    /// The reason in a few words, with what to do where that is known; without the file's name.
    public static String of(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException it when it.getReason() != null -> it.getReason();
            case AccessDeniedException _ -> "you may not; check its permissions and those of its folder";
            case NotDirectoryException _ -> "its folder is not a folder";
            case FileSystemLoopException _ -> "its links lead in a circle";
            case FileSystemException it when it.getReason() != null -> it.getReason();
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}

package overlaystudio.studio.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file that was opened or saved lately.
///
/// @param path where it is
/// @param isThere whether it is still there
record RecentFile(Path path, boolean isThere) {

    /// The files with a look at whether they are there, which can take long for a drive that is gone.
    static List<RecentFile> of(List<Path> files) {
        return files.stream().map(each -> new RecentFile(each, Files.exists(each))).toList();
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// The folder, shortened where it lies in the user's own.
    String folder(Path home) {
        Path folder = Optional.ofNullable(path.getParent()).orElse(path);
        return folder.startsWith(home) && !folder.equals(home)
                ? Path.of("~").resolve(home.relativize(folder)).toString()
                : folder.toString();
    }
}

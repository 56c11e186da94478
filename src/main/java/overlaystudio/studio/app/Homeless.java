package overlaystudio.studio.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import overlaystudio.file.DiskComplaint;

/// Where designs are kept that were never saved: a file for each window, by the number of its process
/// and, from the second on, its own.
///
/// @param folder the folder of the user's studio
record Homeless(Path folder) {

    private static final System.Logger LOG = System.getLogger(Homeless.class.getName());
    private static final Pattern NAME = Pattern.compile("unsaved-([0-9]{1,18})(?:-[0-9]{1,9})?\\.overlay\\.json");

    /// The file of a window of this process.
    ///
    /// @param window how many were opened before it
    Path own(int window) {
        String more = window == 0 ? "" : "-" + window;
        return folder.resolve("unsaved-" + ProcessHandle.current().pid() + more + ".overlay.json");
    }

    /// The files of processes that ended without deleting theirs, in the order of their names; to be asked for before this
    /// process writes its own, for an earlier one may have had its number.
    List<Path> orphans() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> orphans = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "unsaved-*.overlay.json")) {
            files.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && isOrphan(Long.parseLong(name.group(1)))) {
                    orphans.add(file);
                }
            });
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, folder + " cannot be looked through: " + DiskComplaint.of(e));
        }
        return orphans.stream().sorted().toList();
    }

    private static boolean isOrphan(long process) {
        return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
    }
}

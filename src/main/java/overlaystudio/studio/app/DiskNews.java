package overlaystudio.studio.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import overlaystudio.file.DesignFileException;
import overlaystudio.file.Snapshot;

/// What another program did to the file of a design since it was read or saved last.
///
/// @param kind what it did
/// @param theirs what the file holds now, if it is a design
/// @param digest the digest of what it holds now; empty if it holds nothing
/// @param problem why it cannot be opened now; empty if it can
record DiskNews(Kind kind, Optional<Snapshot> theirs, String digest, String problem) {

    /// What was done to a file.
    enum Kind {
        /// Nothing.
        NONE,
        /// It holds another design.
        CHANGED,
        /// It is not there any more.
        GONE,
        /// It holds something else that cannot be opened.
        UNREADABLE
    }

    static final DiskNews NONE = new DiskNews(Kind.NONE, Optional.empty(), "", "");

    /// Looks at a file, on any thread.
    ///
    /// @param known what it held
    static DiskNews of(Path file, Snapshot known) {
        if (Files.notExists(file)) {
            return new DiskNews(Kind.GONE, Optional.empty(), "", "");
        }
        String digest = "";
        try {
            digest = Snapshot.digest(file);
            if (digest.equals(known.digest())) {
                return NONE;
            }
            Snapshot theirs = Snapshot.read(file);
            return new DiskNews(Kind.CHANGED, Optional.of(theirs), theirs.digest(), "");
        } catch (DesignFileException e) {
            return new DiskNews(Kind.UNREADABLE, Optional.empty(), digest, String.valueOf(e.getMessage()));
        }
    }
}

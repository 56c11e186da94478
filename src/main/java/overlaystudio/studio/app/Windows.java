package overlaystudio.studio.app;

import java.nio.file.Path;

/// What one window asks of all of them.
interface Windows {

    /// Opens one more window, on an empty design.
    void create();

    /// Closes all windows, each after a question if work would be lost, and so ends the studio.
    void quit();

    /// Brings the window to the front that has a file open.
    ///
    /// @return whether there is one
    boolean show(Path file);

    /// Shows all windows in the dark or the light look.
    void showDark(boolean dark);
}

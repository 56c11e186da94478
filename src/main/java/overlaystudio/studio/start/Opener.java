package overlaystudio.studio.start;

import java.nio.file.Path;

import overlaystudio.design.Design;
import overlaystudio.design.Presets;

/// Puts designs into the window; each asks first if unsaved work would be lost, and may be told to stay.
public interface Opener {

    /// What the company wants of new designs.
    Presets presets();

    /// Opens an empty design.
    void create();

    /// Opens a file that the user chooses.
    void open();

    /// Opens a file of the list of recent ones.
    void openRecent(Path file);

    /// Opens a design that comes with the studio.
    void openSample(Design sample);

    /// Opens a design that was made just now and belongs to no file yet.
    void openMade(Design made);
}

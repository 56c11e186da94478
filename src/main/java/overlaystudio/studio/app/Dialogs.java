package overlaystudio.studio.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The questions that a window asks and the things that it tells.
public interface Dialogs {

    /// What to do with unsaved work.
    enum Leaving {
        /// Save it first.
        SAVE,
        /// Leave without it.
        DISCARD,
        /// Stay.
        STAY
    }

    /// What to do with a file that another program changed.
    enum Overwriting {
        /// Put its changes into the design first.
        MERGE,
        /// Write over it.
        OVERWRITE,
        /// Leave it.
        STAY
    }

    /// Asks for a design file to open.
    Optional<Path> chooseDesign();

    /// Asks for the version of the design that is deployed.
    Optional<Path> chooseDeployed();

    /// Asks for a file of a company's presets.
    Optional<Path> choosePresets();

    /// Asks where to save something.
    ///
    /// @param name the file name that is offered
    /// @param kind what kind of file it is, such as "Overlay Studio design"
    Optional<Path> chooseTarget(String name, String kind);

    /// Asks what to do with unsaved work.
    ///
    /// @param design the name of the design
    /// @param drafts what is half typed, a line each; no line if there is none
    Leaving askLeaving(String design, List<String> drafts);

    /// Asks what to do with a file that another program changed, before it is saved.
    ///
    /// @param file the name of the file
    Overwriting askOverwriting(String file);

    /// Asks something that is answered by going on or not.
    ///
    /// @param title the question
    /// @param text what it means
    /// @param go the word on the button that goes on
    boolean confirm(String title, String text, String go);

    /// Shows what would be done, and asks whether to do it.
    ///
    /// @param title how much it is
    /// @param text what it means
    /// @param lines what would be done, a line each
    /// @param go the word on the button that does it
    boolean preview(String title, String text, List<String> lines, String go);

    /// Tells that something failed that nobody expected, with a report to copy.
    void report(String title, String text, String report);

    /// Tells that something failed.
    void tell(String title, String text);
}

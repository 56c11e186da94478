package overlaystudio.studio.app;

import javafx.scene.Node;

import org.testfx.api.FxRobot;

/// A state of the window in which it has its picture taken.
///
/// @param name of the picture
/// @param strike brings the window into it, from a newly opened design
/// @param shown what of the window is on the picture, on the window's thread
record Pose(String name, Strike strike, Shown shown) {

    /// Brings a window into a state.
    @FunctionalInterface
    interface Strike {
        void by(FxRobot robot) throws Exception;
    }

    /// Finds what is on a picture.
    @FunctionalInterface
    interface Shown {
        Node in(FxRobot robot);
    }
}

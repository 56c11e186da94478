package overlaystudio.studio.palette;

import java.util.function.Supplier;

import javafx.scene.Node;

/// A line of the palette.
///
/// @param title what it is, such as "Zoom in" or the name of an element
/// @param detail more about it in a few words, such as a key or "Node pool"
/// @param icon makes its icon
/// @param action what it does
/// @param isReference whether it only explains something, and so comes after what does something
public record Entry(String title, String detail, Supplier<Node> icon, Runnable action, boolean isReference) {

    /// A line that does something.
    public Entry(String title, String detail, Supplier<Node> icon, Runnable action) {
        this(title, detail, icon, action, false);
    }
}

package overlaystudio.studio.canvas;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;

/// Something that is done with the mouse held down.
interface Drag {

    /// Follows the pointer.
    ///
    /// @param pixel where it is on the canvas
    /// @param freely whether nothing snaps
    void to(Point2D pixel, boolean freely);

    /// Does what was dragged for: the mouse was let go.
    void drop();

    /// Leaves everything as it was.
    void cancel();

    /// Whether it goes on when the design changes meanwhile, as by Undo; else it is given up.
    default boolean outlivesEdits() {
        return false;
    }

    /// Paints what would be.
    default void paint(Painter painter) {}

    /// What the pointer looks like meanwhile.
    default Cursor cursor() {
        return Cursor.MOVE;
    }
}

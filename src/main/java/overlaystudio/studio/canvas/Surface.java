package overlaystudio.studio.canvas;

import javafx.scene.paint.Color;

/// What upright shapes are painted on, in whole pixels of the screen.
interface Surface {

    /// Where it begins, from left to right.
    int left();

    /// Where it begins, from top to bottom.
    int top();

    /// Where it ends, from left to right.
    int right();

    /// Where it ends, from top to bottom.
    int bottom();

    /// Fills a rectangle that lies on it.
    void fill(int fromX, int fromY, int toX, int toY, Color color);

    /// Paints a corner that may reach out of it.
    ///
    /// @param x its left edge
    /// @param y its upper edge
    void corner(int x, int y, Corner corner);
}

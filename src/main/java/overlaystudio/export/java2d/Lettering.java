package overlaystudio.export.java2d;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.function.Consumer;

/// Writes one line of text, for pixels or for a page.
public interface Lettering {

    /// Writes characters that a bundled font has, in the colour that is set.
    ///
    /// @param x of their left end
    /// @param y of their base line
    void write(Graphics2D to, String text, Font font, float x, float y);

    /// Draws what stands for characters that the bundled fonts lack.
    ///
    /// @param text the characters
    /// @param drawing draws what stands for them
    void replace(Graphics2D to, String text, Consumer<Graphics2D> drawing);
}

package overlaystudio.studio.theme;

import java.text.Bidi;
import java.util.regex.Pattern;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/// Breaks long texts into lines, whatever writing they are in.
///
/// JavaFX 26 fails to break a line within words from right to left, and takes the window's whole picture along (an index of
/// its text layout is negative). So a text with such words is broken here, at its spaces, where lines are as long as the
/// narrowest pane of the window has room for.
public final class Wrapping {

    /// What turns the direction of all that follows, which no name needs, and which hides what a text says.
    private static final Pattern TURNS = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    /// So many characters and the rest of a word, as few as there may be; or what is left.
    private static final Pattern LINE = Pattern.compile("(?=.{41})(.{30,40}|.{30}\\S*?) (?=\\S)");

    private Wrapping() {}

    /// Breaks the lines of a label.
    public static void of(Labeled label) {
        of(label.textProperty(), label.wrapTextProperty());
    }

    /// Breaks the lines of a tip.
    public static void of(Tooltip tip) {
        of(tip.textProperty(), tip.wrapTextProperty());
    }

    private static void of(StringProperty text, BooleanProperty wraps) {
        if (text.isBound()) {
            wraps.bind(text.map(words -> !isMixed(words)));
        } else {
            text.subscribe(words -> {
                boolean isMixed = words != null && isMixed(words);
                wraps.set(!isMixed);
                if (isMixed) {
                    text.set(broken(words));
                }
            });
        }
    }

    /// Breaks the lines that one types, as long as they are from left to right.
    public static void of(TextArea area) {
        area.wrapTextProperty().bind(area.textProperty().map(text -> !isMixed(text)));
    }

    private static boolean isMixed(String text) {
        char[] characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length);
    }

    /// A text in lines of its own.
    static String broken(String text) {
        return LINE.matcher(TURNS.matcher(text).replaceAll("")).replaceAll("$1\n");
    }
}

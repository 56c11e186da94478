package overlaystudio.file;

import java.util.Comparator;

/// A place in a text.
///
/// @param line from 1
/// @param column in characters, from 1
record Spot(int line, int column) implements Comparable<Spot> {

    private static final Comparator<Spot> ORDER = Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column);

    /// The refusal of the value that begins here; the field it belongs to is still to be said.
    RefusedText refuse(String message) {
        return new RefusedText(this, message, false);
    }

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }

    /// The refusal of what begins here, in a message that says all.
    RefusedText refuseField(String message) {
        return new RefusedText(this, message, true);
    }
}

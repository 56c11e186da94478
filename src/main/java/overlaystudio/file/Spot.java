package overlaystudio.file;

/// A place in a text.
///
/// @param line from 1
/// @param column in characters, from 1
record Spot(int line, int column) {

    /// The refusal of the value that begins here; the field it belongs to is still to be said.
    RefusedText refuse(String message) {
        return new RefusedText(this, message, false);
    }

    /// The refusal of what begins here, in a message that says all.
    RefusedText refuseField(String message) {
        return new RefusedText(this, message, true);
    }
}

package overlaystudio.studio.start;

import java.util.Optional;

/// What is wrong with what somebody typed.
///
/// @param message what is wrong and what to do
/// @param repair what was probably meant; empty if no guess is fair
record Problem(String message, Optional<Repair> repair) {

    /// A text to put in place of a part of what was typed.
    ///
    /// @param start where the part begins
    /// @param end where it ends
    /// @param text what was probably meant
    record Repair(int start, int end, String text) {

        String applyTo(String typed) {
            return typed.substring(0, start) + text + typed.substring(end);
        }
    }

    static Problem of(String message) {
        return new Problem(message, Optional.empty());
    }
}

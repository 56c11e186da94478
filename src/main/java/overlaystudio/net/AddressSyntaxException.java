package overlaystudio.net;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Refusal of a text that is not an address or a range, with a message that a person can act on.
///
/// The message quotes at most 40 characters of the text; it never carries control characters.
public final class AddressSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// What kind of mistake a text has.
    public enum Kind {
        /// Text that more typing at its end could make right.
        INCOMPLETE,
        /// Text that no typing at its end can make right.
        SYNTAX,
        /// Range whose first address is not the first of its block.
        HOST_BITS
    }

    private final Kind kind;
    private final @Nullable String suggestion;

    AddressSyntaxException(Kind kind, String message, @Nullable String suggestion) {
        super(message);
        this.kind = kind;
        this.suggestion = suggestion;
    }

    /// Kind of mistake.
    public Kind kind() {
        return kind;
    }

    /// Text that was probably meant, which always parses; empty if no guess is fair.
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    static AddressSyntaxException hostBits(String range, int prefix, String meant) {
        String message = "%s has bits set beyond its first %s; the range is %s".formatted(range, prefix, meant);
        return new AddressSyntaxException(Kind.HOST_BITS, message, meant);
    }
}

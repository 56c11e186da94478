package overlaystudio.net;

import java.util.Optional;
import java.util.function.IntFunction;

import overlaystudio.net.AddressSyntaxException.Kind;

/// Reader of the slash and the prefix length at the end of a range.
///
/// @param cursor position after the address
/// @param needed shortest prefix length, in bits, that leaves no bit of the address beyond it
/// @param masked text of the range of the address for a prefix length
record PrefixText(Cursor cursor, int needed, IntFunction<String> masked) {

    /// Prefix length up to the end of the text, in bits, no less than needed.
    int read() {
        String address = cursor.before();
        if (!cursor.takes('/')) {
            throw cursor.atEnd() ? unfinished(address + '/') : cursor.stranger();
        }
        String digits = cursor.run(Cursor::decimal);
        if (digits.isEmpty()) {
            throw cursor.atEnd() ? unfinished(address + '/') : cursor.stranger();
        }
        return checked(address + '/', digits);
    }

    private int checked(String head, String digits) {
        int prefix = inRange(digits);
        if (!cursor.atEnd()) {
            throw cursor.stranger();
        }
        if (prefix < needed) {
            throw tooShort(head, digits, prefix);
        }
        return prefix;
    }

    private int inRange(String digits) {
        int longest = form().longest();
        if (digits.length() > 1 && digits.startsWith("0")) {
            throw typed().leadingZero(digits);
        }
        if (digits.length() > 3 || Integer.parseInt(digits) > longest) {
            throw typed().wrong("%s in %s is too long: a prefix length is 0 to %s"
                    .formatted(TypedText.shown(digits), typed().shown(), longest), null);
        }
        return Integer.parseInt(digits);
    }

    private AddressSyntaxException unfinished(String head) {
        return typed().incomplete(head + form().continuation("", needed).orElseThrow());
    }

    private AddressSyntaxException tooShort(String head, String digits, int prefix) {
        Optional<Integer> longer = form().continuation(digits, needed);
        return longer.map(p -> typeOn(prefix, head + p))
                .orElseGet(() -> AddressSyntaxException.hostBits(typed().shown(), prefix, masked.apply(prefix)));
    }

    private AddressSyntaxException typeOn(int prefix, String longer) {
        String message = "%s has bits set beyond its first %s; type on, for example %s, or write %s"
                .formatted(typed().shown(), prefix, longer, masked.apply(prefix));
        return new AddressSyntaxException(Kind.INCOMPLETE, message, longer);
    }

    private TypedText typed() {
        return cursor.typed();
    }

    private Form form() {
        return typed().form();
    }
}

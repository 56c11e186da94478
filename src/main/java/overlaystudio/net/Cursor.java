package overlaystudio.net;

import java.util.function.IntPredicate;

/// A reading position in a typed text.
final class Cursor {

    private final TypedText typed;
    private final String text;
    private int at;

    Cursor(TypedText typed) {
        this.typed = typed.trimmed();
        this.text = typed.text();
    }

    TypedText typed() {
        return typed;
    }

    boolean atEnd() {
        return at == text.length();
    }

    boolean sees(char expected) {
        return !atEnd() && text.charAt(at) == expected;
    }

    /// Whether the expected character was next; it is read if so.
    boolean takes(char expected) {
        boolean seen = sees(expected);
        at += seen ? 1 : 0;
        return seen;
    }

    /// The longest run of allowed characters from here, which is read.
    String run(IntPredicate allowed) {
        int start = at;
        while (!atEnd() && allowed.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /// The text that is read so far.
    String before() {
        return text.substring(0, at);
    }

    /// The text that is not yet read.
    String after() {
        return text.substring(at);
    }

    /// Refusal of the character that is next.
    AddressSyntaxException stranger() {
        int character = text.codePointAt(at);
        boolean blank = Character.isWhitespace(character) || Character.isSpaceChar(character);
        String name = blank ? "a blank" : '"' + TypedText.shown(Character.toString(character)) + '"';
        return typed.breaksRule("%s at position %s of %s does not belong there".formatted(name, at + 1, typed.shown()),
                null);
    }

    static boolean decimal(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean hexadecimal(int character) {
        return decimal(character) || (character >= 'a' && character <= 'f') || (character >= 'A' && character <= 'F');
    }
}

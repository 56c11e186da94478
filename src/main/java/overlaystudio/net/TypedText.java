package overlaystudio.net;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import overlaystudio.net.AddressSyntaxException.Kind;

/// A text as a person typed it and the form it should have; words the refusals.
record TypedText(String text, Form form) {

    /// Most characters of a typed text that a message quotes.
    static final int SHOWN = 40;

    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    /// The text itself, after refusing an empty one and one with blanks around it.
    TypedText trimmed() {
        if (text.isEmpty()) {
            String message = "nothing is typed: " + form.rule(form.example());
            throw new AddressSyntaxException(Kind.INCOMPLETE, message, form.example());
        }
        if (!text.equals(text.strip())) {
            throw blanks(text.strip());
        }
        return this;
    }

    private AddressSyntaxException blanks(String core) {
        return core.isEmpty()
                ? wrong("only blanks are typed: " + form.rule(form.example()), null)
                : wrong(shown(core) + " has blanks around it; remove them", meant(core));
    }

    /// Refusal of a text that `suggestion` completes.
    AddressSyntaxException incomplete(String suggestion) {
        String message = "%s is not complete: %s".formatted(shown(), form.rule(suggestion));
        return new AddressSyntaxException(Kind.INCOMPLETE, message, suggestion);
    }

    /// Refusal that adds the rule of the form to what is wrong.
    AddressSyntaxException breaksRule(String wrong, @Nullable String suggestion) {
        return wrong(wrong + ": " + form.rule(suggestion == null ? form.example() : suggestion), suggestion);
    }

    /// Refusal of a number that starts with a zero.
    AddressSyntaxException leadingZero(String number) {
        String message = "%s in %s starts with a zero: some programs read such a number as octal; write it without"
                .formatted(shown(number), shown());
        return wrong(message, meant(LEADING_ZEROS.matcher(text).replaceAll("")));
    }

    AddressSyntaxException wrong(String message, @Nullable String suggestion) {
        return new AddressSyntaxException(Kind.SYNTAX, message, suggestion);
    }

    /// What a corrected text is taken for, or null.
    @Nullable
    String meant(String candidate) {
        return form.meant(candidate).orElse(null);
    }

    /// The text, fit to be quoted.
    String shown() {
        return shown(text);
    }

    /// A text of at most [#SHOWN] characters, with what cannot be printed replaced.
    static String shown(String any) {
        StringBuilder out = new StringBuilder();
        any.codePoints().limit(SHOWN).map(TypedText::printable).forEach(out::appendCodePoint);
        return any.codePoints().limit(SHOWN + 1L).count() > SHOWN ? out.append('…').toString() : out.toString();
    }

    private static int printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> 0xFFFD;
            default -> character;
        };
    }
}

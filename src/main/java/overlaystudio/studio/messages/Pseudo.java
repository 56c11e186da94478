package overlaystudio.studio.messages;

/// English as a test of a window speaks it: a letter has an accent where there is one, and the text is longer by a quarter, as translations
/// are. What stands in braces stays as it is.
final class Pseudo {

    private static final String PLAIN = "acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ";
    private static final String ACCENTED = "áçďéĝĥíĵķľñóŕšťúŵýžÁÇĎÉĜĤÍĴĶĽÑÓŔŠŤÚŴÝŽ";
    private static final int SHARE = 4;

    private Pseudo() {}

    static String of(String english) {
        StringBuilder text = new StringBuilder(english.length() * 5 / SHARE + 1);
        int depth = 0;
        for (int position = 0; position < english.length(); position++) {
            char character = english.charAt(position);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            int at = depth == 0 ? PLAIN.indexOf(character) : -1;
            text.append(at < 0 ? character : ACCENTED.charAt(at));
        }
        long letters = english.chars().filter(Character::isLetter).count();
        return text.append("~".repeat((int) ((letters + SHARE - 1) / SHARE))).toString();
    }

    /// Whether a text shows that it went through a message file.
    static boolean isSpoken(String text) {
        return text.chars().anyMatch(character -> ACCENTED.indexOf(character) >= 0);
    }
}

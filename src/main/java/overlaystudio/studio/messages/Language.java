package overlaystudio.studio.messages;

import java.util.Locale;

/// The language that the window speaks: that of the computer, unless the system property `overlaystudio.language` names
/// another one, such as `en` or `en-XA`, the pseudo-language that shows which texts are not translated or do not fit.
final class Language {

    static final String PROPERTY = "overlaystudio.language";

    /// English with an accent on each letter, and longer.
    static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    private Language() {}

    static Locale spoken() {
        String tag = System.getProperty(PROPERTY, "");
        return tag.isEmpty() ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(tag);
    }
}

package overlaystudio.studio.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/// The texts of one part of the window, by key, in the language of the computer: from the `messages.properties` beside the
/// part's classes, which is English and complete, or a translation beside that one.
///
/// A text with values is a pattern of [MessageFormat]: `{0}` is the first value, and an apostrophe stands twice. Numbers get
/// thousands separators. A text without values is said as it stands.
public final class Messages {

    private static final String FILE = ".messages";

    private final String name;
    private final ClassLoader loader;

    private Messages(Class<?> part) {
        name = part.getPackageName() + FILE;
        loader = part.getClassLoader();
    }

    /// The texts of the part of the window that a class belongs to.
    public static Messages of(Class<?> part) {
        return new Messages(part);
    }

    /// The texts for a form's `%key`.
    public ResourceBundle bundle() {
        return ResourceBundle.getBundle(name, Language.spoken(), loader, PseudoBundles.CONTROL);
    }

    /// A text.
    ///
    /// @throws java.util.MissingResourceException if there is no such text
    public String say(String key) {
        return bundle().getString(key);
    }

    /// A text with values in it.
    ///
    /// @throws java.util.MissingResourceException if there is no such text
    public String say(String key, @Nullable Object... values) {
        return new MessageFormat(bundle().getString(key), Locale.ENGLISH).format(values);
    }
}

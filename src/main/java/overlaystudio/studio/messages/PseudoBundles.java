package overlaystudio.studio.messages;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/// Finds message files as Java does, but never those of a language that nobody asked for; makes those of the
/// pseudo-language from the English ones.
final class PseudoBundles extends ResourceBundle.Control {

    static final ResourceBundle.Control CONTROL = new PseudoBundles();

    private PseudoBundles() {}

    @Override
    public List<String> getFormats(String name) {
        return FORMAT_PROPERTIES;
    }

    @Override
    public @Nullable Locale getFallbackLocale(String name, Locale locale) {
        return null;
    }

    @Override
    public @Nullable ResourceBundle newBundle(String name, Locale locale, String format, ClassLoader loader,
            boolean isReload) throws IllegalAccessException, InstantiationException, IOException {
        if (!locale.equals(Language.PSEUDO)) {
            return super.newBundle(name, locale, format, loader, isReload);
        }
        return new PseudoBundle(ResourceBundle.getBundle(name, Locale.ROOT, loader, this));
    }
}

package overlaystudio.studio.messages;

import java.util.Enumeration;
import java.util.ResourceBundle;

/// Texts in the pseudo-language.
final class PseudoBundle extends ResourceBundle {

    private final ResourceBundle english;

    PseudoBundle(ResourceBundle english) {
        this.english = english;
    }

    @Override
    protected Object handleGetObject(String key) {
        return Pseudo.of(english.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }
}

package overlaystudio.studio.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import overlaystudio.studio.preferences.PreferenceStore;

/// Preferences that are kept while a test runs.
final class Memory implements PreferenceStore {

    final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void put(String name, String value) {
        kept.put(name, value);
    }
}

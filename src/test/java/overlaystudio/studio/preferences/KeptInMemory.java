package overlaystudio.studio.preferences;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Preferences that are gone with the test.
public final class KeptInMemory implements PreferenceStore {

    /// What is kept.
    public final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void put(String name, String value) {
        kept.put(name, value);
    }
}

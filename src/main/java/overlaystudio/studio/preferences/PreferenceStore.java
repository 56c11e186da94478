package overlaystudio.studio.preferences;

import java.util.Optional;

/// Where preferences are kept: texts under names.
public interface PreferenceStore {

    /// The text under a name, if there is one.
    Optional<String> get(String name);

    /// Keeps a text under a name.
    void put(String name, String value);
}

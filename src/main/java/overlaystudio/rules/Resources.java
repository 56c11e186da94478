package overlaystudio.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The texts that come with the rules.
final class Resources {

    private Resources() {}

    /// The text of a name.
    ///
    /// @throws IllegalStateException if the program lacks it
    static String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is missing from the program"));
    }

    /// The text of a name; empty if there is none.
    static Optional<String> find(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

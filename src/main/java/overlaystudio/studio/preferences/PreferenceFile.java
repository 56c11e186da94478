package overlaystudio.studio.preferences;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Preferences in a file of the user's configuration folder.
///
/// The studio works without it: what cannot be read or kept is told to the log and forgotten.
public final class PreferenceFile implements PreferenceStore {

    private static final System.Logger LOG = System.getLogger(PreferenceFile.class.getName());

    private final Path file;
    private final Properties properties = new Properties();

    /// The preferences in a file, which need not exist yet.
    public PreferenceFile(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            load();
        }
    }

    /// The preferences of the user who runs the studio.
    public static PreferenceFile ofUser() {
        return new PreferenceFile(folderOfUser().resolve("preferences.properties"));
    }

    /// The folder in which the studio keeps what belongs to the user who runs it.
    public static Path folderOfUser() {
        return folder(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"))
                .resolve("overlay-studio");
    }

    static Path folder(Map<String, String> environment, String system, String home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && environment.containsKey("APPDATA")) {
            return Path.of(environment.get("APPDATA"));
        }
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Application Support");
        }
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return configured.isEmpty() ? Path.of(home, ".config") : Path.of(configured);
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }

    @Override
    public void put(String name, String value) {
        if (!value.equals(properties.setProperty(name, value))) {
            store();
        }
    }

    private void load() {
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "Preferences in " + file + " cannot be read: " + e.getMessage());
        }
    }

    private void store() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Preferences cannot be kept in " + file + ": " + e.getMessage());
        }
    }
}

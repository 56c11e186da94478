package overlaystudio.studio.preferences;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What the studio remembers from one start to the next.
public final class Preferences {

    private static final String RULES_DATE = "rulesDate";
    private static final String DARK = "dark";
    private static final String FOLDER = "folder";
    private static final String PICTURE = "picture.";

    private final PreferenceStore store;

    /// Preferences that a store keeps.
    public Preferences(PreferenceStore store) {
        this.store = store;
    }

    /// The rules date that was chosen last; empty before the first choice.
    public Optional<LocalDate> rulesDate() {
        return store.get(RULES_DATE).flatMap(Preferences::date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Remembers the rules date that was chosen.
    public void rememberRulesDate(LocalDate date) {
        store.put(RULES_DATE, date.toString());
    }

    /// Whether the dark theme was chosen; empty if the studio follows the system.
    public Optional<Boolean> dark() {
        return store.get(DARK).map(Boolean::parseBoolean);
    }

    /// Remembers the theme that was chosen.
    public void rememberDark(boolean dark) {
        store.put(DARK, Boolean.toString(dark));
    }

    /// The folder in which a file was chosen last.
    public Optional<String> folder() {
        return store.get(FOLDER);
    }

    /// Remembers the folder in which a file was chosen.
    public void rememberFolder(String folder) {
        store.put(FOLDER, folder);
    }

    /// A choice for pictures that was made last, such as the one called `format`.
    public Optional<String> picture(String choice) {
        return store.get(PICTURE + choice);
    }

    /// Remembers a choice for pictures.
    public void rememberPicture(String choice, String value) {
        store.put(PICTURE + choice, value);
    }
}

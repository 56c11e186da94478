package overlaystudio.studio.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the studio remembers from one start to the next.
public final class Preferences {

    private static final String RULES_DATE = "rulesDate";
    private static final String DARK = "dark";
    private static final String WELCOME = "welcome";
    private static final String FOLDER = "folder";
    private static final String PRESETS = "presets";
    private static final String WINDOW = "window";
    private static final String PANES = "panes";
    private static final String SCRIPT = "script";
    private static final String PICTURE = "picture.";
    private static final String RECENT = "recentFiles";
    private static final int MOST_RECENT = 10;

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

    /// Whether the studio starts with its welcome; it does until somebody chooses otherwise.
    public boolean welcome() {
        return store.get(WELCOME).map(text -> !text.equals("false")).orElse(true);
    }

    /// Remembers whether the studio is to start with its welcome.
    public void rememberWelcome(boolean shown) {
        store.put(WELCOME, Boolean.toString(shown));
    }

    /// Where the window was when it was closed last, in words of the window's own.
    public Optional<String> window() {
        return store.get(WINDOW);
    }

    /// Remembers where the window is.
    public void rememberWindow(String place) {
        store.put(WINDOW, place);
    }

    /// How the parts of the window shared its room when it was closed last, in words of the window's own.
    public Optional<String> panes() {
        return store.get(PANES);
    }

    /// Remembers how the parts of the window share its room.
    public void rememberPanes(String panes) {
        store.put(PANES, panes);
    }

    /// The folder in which a file was chosen last.
    public Optional<String> folder() {
        return store.get(FOLDER);
    }

    /// Remembers the folder in which a file was chosen.
    public void rememberFolder(String folder) {
        store.put(FOLDER, folder);
    }

    /// The file of the company's presets; empty without one.
    public Optional<Path> presets() {
        return store.get(PRESETS).stream().flatMap(Preferences::path).findFirst()
                .filter(it -> !it.toString().isEmpty());
    }

    /// Remembers the file of the company's presets, or that there is none.
    public void rememberPresets(Optional<Path> file) {
        store.put(PRESETS, file.map(it -> it.toAbsolutePath().normalize().toString()).orElse(""));
    }

    /// The script that was shown last, by the id of its exporter.
    public Optional<String> script() {
        return store.get(SCRIPT);
    }

    /// Remembers the script that is shown.
    public void rememberScript(String id) {
        store.put(SCRIPT, id);
    }

    /// A choice for pictures that was made last, such as the one called `format`.
    public Optional<String> picture(String choice) {
        return store.get(PICTURE + choice);
    }

    /// Remembers a choice for pictures.
    public void rememberPicture(String choice, String value) {
        store.put(PICTURE + choice, value);
    }

    /// The files that were opened or saved last, the last one first, at most ten.
    public List<Path> recentFiles() {
        return store.get(RECENT).stream().flatMap(String::lines).flatMap(Preferences::path).toList();
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /// Remembers a file as the last one that was opened or saved.
    public void rememberRecent(Path file) {
        keepRecent(Stream.concat(Stream.of(file.toAbsolutePath().normalize()), recentFiles().stream()));
    }

    /// Remembers a file no more.
    public void forgetRecent(Path file) {
        keepRecent(recentFiles().stream().filter(each -> !each.equals(file)));
    }

    /// Remembers no file that was opened or saved.
    public void forgetAllRecent() {
        store.put(RECENT, "");
    }

    /// A line each, so that the rare name with an end of line in it is not remembered.
    private void keepRecent(Stream<Path> files) {
        store.put(RECENT, files.distinct().map(Path::toString).filter(name -> name.lines().count() == 1)
                .limit(MOST_RECENT).collect(Collectors.joining("\n")));
    }
}

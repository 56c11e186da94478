package overlaystudio.studio.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @Test
    void whatIsRememberedIsThereAtTheNextStart(@TempDir Path folder) {
        Path file = folder.resolve("new").resolve("preferences.properties");
        Preferences preferences = new Preferences(new PreferenceFile(file));
        assertThat(preferences.rulesDate()).isEmpty();
        preferences.rememberRulesDate(LocalDate.of(2026, 8, 21));
        preferences.rememberDark(true);
        assertThat(preferences.welcome()).isTrue();
        preferences.rememberWelcome(false);
        preferences.rememberFolder("C:\\designs\\\u00e4");
        Preferences next = new Preferences(new PreferenceFile(file));
        assertThat(next.rulesDate()).contains(LocalDate.of(2026, 8, 21));
        assertThat(next.dark()).contains(true);
        assertThat(next.welcome()).isFalse();
        assertThat(next.folder()).contains("C:\\designs\\\u00e4");
    }

    @Test
    void aDamagedFileIsAsGoodAsNone(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("p"), new byte[] {'a', '=', '\\', 'u', 'x', (byte) 0xff});
        assertThat(new Preferences(new PreferenceFile(file)).dark()).isEmpty();
        Files.writeString(file, "rulesDate=yesterday\nwelcome=perhaps");
        assertThat(new Preferences(new PreferenceFile(file)).rulesDate()).isEmpty();
        assertThat(new Preferences(new PreferenceFile(file)).welcome()).isTrue();
    }

    @Test
    void eachSystemHasItsOwnFolder() {
        assertThat(PreferenceFile.folder(Map.of(), "Linux", "/home/a")).isEqualTo(Path.of("/home/a/.config"));
        assertThat(PreferenceFile.folder(Map.of("XDG_CONFIG_HOME", "/c"), "Linux", "/home/a")).isEqualTo(Path.of("/c"));
        assertThat(PreferenceFile.folder(Map.of(), "Mac OS X", "/Users/a"))
                .isEqualTo(Path.of("/Users/a/Library/Application Support"));
        assertThat(PreferenceFile.folder(Map.of("APPDATA", "/roaming"), "Windows 11", "/u"))
                .isEqualTo(Path.of("/roaming"));
    }

    @Test
    void theTenLastFilesAreRememberedTheLastOneFirst(@TempDir Path folder) {
        Path file = folder.resolve("preferences.properties");
        Preferences preferences = new Preferences(new PreferenceFile(file));
        List<Path> opened =
                IntStream.range(0, 12).mapToObj(at -> folder.resolve("plan " + at + ".overlay.json")).toList();
        opened.forEach(preferences::rememberRecent);
        preferences.rememberRecent(opened.get(5));
        List<Path> recent = new Preferences(new PreferenceFile(file)).recentFiles();
        assertThat(recent).hasSize(10).startsWith(opened.get(5), opened.get(11)).doesNotHaveDuplicates()
                .doesNotContain(opened.get(0), opened.get(1));
        preferences.rememberRecent(folder.resolve("two\nlines"));
        assertThat(preferences.recentFiles()).isEqualTo(recent);
        preferences.forgetRecent(opened.get(5));
        assertThat(preferences.recentFiles()).hasSize(9).doesNotContain(opened.get(5));
        preferences.forgetAllRecent();
        assertThat(preferences.recentFiles()).isEmpty();
    }
}

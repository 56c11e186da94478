package overlaystudio.studio.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each part of the window finds all its texts in its message file, and the file has none that nobody says.
class MessageFilesTest {

    private static final Path JAVA = Path.of("src/main/java/overlaystudio/studio");
    private static final Path RESOURCES = Path.of("src/main/resources/overlaystudio/studio");

    private static final Pattern SAID = Pattern.compile("\\bMESSAGES\\s*\\.say\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern BUILT = Pattern.compile("\\bMESSAGES\\s*\\.say\\(\\s*\"([a-z0-9.-]+)\"\\s*\\+");
    private static final Pattern ANY = Pattern.compile("\\bMESSAGES\\s*\\.say\\(\\s*([^\\s]+)");
    private static final Pattern LOGGED = Pattern.compile("\\.log\\([^;]*;");
    private static final Pattern IN_FORM = Pattern.compile("\"%([a-z0-9.-]+)\"");
    private static final Pattern FIXED_IN_FORM =
            Pattern.compile("(?:text|promptText|accessibleText|accessibleHelp|title)=\"([^$%\"][^\"]*)\"");

    /// A word that a reader would read, and not one that only the program reads.
    private static final Pattern SENTENCE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern WORDS = Pattern.compile("(?<![a-z])[A-Z][a-z]+( |$|\\\\u2026)|[a-z]{2,} [a-z]{2,}");

    /// A name that programs read, such as `rulesDate` or `Microsoft.Web/serverFarms`.
    private static final Pattern NAME = Pattern.compile("\\.?[a-z][A-Za-z0-9]*|Microsoft\\.[A-Za-z/]+");

    /// How Java names systems.
    private static final Set<String> SYSTEMS = Set.of("Linux");

    static Stream<Named<Path>> parts() {
        try (Stream<Path> folders = Files.walk(JAVA)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(JAVA))
                    .sorted()
                    .toList()
                    .stream()
                    .map(folder -> Named.of(JAVA.relativize(folder).toString(), JAVA.relativize(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void eachTextThatIsSaidIsThere(Path part) {
        assertThat(texts(part).keySet()).containsAll(said(part));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noTextIsThereThatIsNeverSaid(Path part) {
        Set<String> begun = found(BUILT, sources(part));
        Set<String> idle = new TreeSet<>(texts(part).keySet());
        idle.removeAll(said(part));
        idle.removeIf(key -> begun.stream().anyMatch(key::startsWith));
        assertThat(idle).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void keysAreWrittenWhereTheyAreUsed(Path part) {
        assertThat(found(ANY, sources(part))).allSatisfy(argument -> assertThat(argument).startsWith("\""));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void patternsAreWellFormed(Path part) {
        assertThat(texts(part)).allSatisfy((key, text) -> {
            assertThat(text).isNotBlank();
            assertThat(text).doesNotContain("...").doesNotContain("  ");
            if (text.contains("{")) {
                assertThat(new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex()).isNotEmpty();
                assertThat(text.replace("''", "")).doesNotContain("'");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noTextStandsInTheSources(Path part) {
        Set<String> fixed = new TreeSet<>(found(FIXED_IN_FORM, forms(part)));
        LOGGED.matcher(sources(part)).replaceAll("").lines()
                .filter(line -> !isForProgrammers(line))
                .flatMap(line -> SENTENCE.matcher(line).results().map(MatchResult::group))
                .map(literal -> literal.substring(1, literal.length() - 1))
                .filter(literal -> !literal.startsWith("Shortcut+") && !SYSTEMS.contains(literal))
                .filter(literal -> WORDS.matcher(literal).find() && !NAME.matcher(literal).matches())
                .forEach(fixed::add);
        assertThat(fixed).isEmpty();
    }

    /// What nobody but a programmer reads: comments, logs, exceptions about errors of the studio's own, and the names of
    /// folders.
    private static boolean isForProgrammers(String line) {
        String code = line.strip();
        return code.startsWith("//") || code.startsWith("*") || code.contains("Exception(")
                || code.contains("getLogger") || code.contains("LOG.log(") || code.contains("Path.of(")
                || code.contains("@SuppressWarnings") || code.contains("requireNonNull");
    }

    private static Set<String> said(Path part) {
        Set<String> keys = found(SAID, sources(part));
        keys.addAll(found(IN_FORM, forms(part)));
        return keys;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources(Path part) {
        return contents(JAVA.resolve(part), ".java");
    }

    private static String forms(Path part) {
        return contents(RESOURCES.resolve(part), ".fxml");
    }

    private static String contents(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().map(MessageFilesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path part) {
        Path file = RESOURCES.resolve(part).resolve("messages.properties");
        Properties texts = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}

package overlaystudio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;

/// What every sample gives in every language, under the document's rules and under today's, as a person once read it.
///
/// The files lie in `target/golden`, where the checks of other people's tools find them. After a wanted change run this
/// class with `-Dgolden=keep`, which writes them to their place among the sources, and read what changed.
class SampleGoldenTest {

    private static final List<String> LANGUAGES = List.of("azcli", "azpowershell", "bicep", "terraform");
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2022, 8, 29), LocalDate.of(2026, 8, 21));
    private static final Path KEPT = Path.of("src", "test", "resources", "overlaystudio", "export", "golden");
    private static final Path MADE = Path.of("target", "golden");

    static Stream<Arguments> samples() {
        return LANGUAGES.stream().flatMap(language -> Samples.names().stream()
                .flatMap(sample -> DAYS.stream().map(day -> Arguments.of(language, sample, day))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("samples")
    void aSampleGivesWhatWasRead(String language, String sample, LocalDate day) throws IOException {
        Artifact artifact =
                Exporters.find(language).orElseThrow().export(RuleBook.standard().judge(Samples.load(sample), day));
        String suffix = artifact.fileName().substring(artifact.fileName().lastIndexOf('.'));
        Path name = Path.of(language, sample + "-" + day + suffix);
        String text = artifact.content().text();
        write(MADE.resolve(name), text);
        if ("keep".equals(System.getProperty("golden"))) {
            write(KEPT.resolve(name), text);
        }
        assertThat(KEPT.resolve(name)).exists();
        assertThat(text).as("%s; see the head of this class", name).isEqualTo(Files.readString(KEPT.resolve(name)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

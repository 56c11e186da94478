package overlaystudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.export.Artifact;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.file.DesignFile;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RuleBook;

/// The same design gives the same bytes, whatever language and time zone the computer has.
class SameBytesTest {

    static Stream<String> samples() {
        return Samples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noLanguageChangesWhatComesOut(String sample) {
        List<Object> english = in(Locale.ENGLISH, "UTC", () -> results(sample));
        assertThat(in(Locale.forLanguageTag("ar-EG-u-nu-arab"), "Pacific/Kiritimati", () -> results(sample)))
                .isEqualTo(english);
        assertThat(in(Locale.forLanguageTag("tr-TR"), "America/Adak", () -> results(sample))).isEqualTo(english);
    }

    private static List<Object> results(String sample) {
        Assessment assessment = RuleBook.standard().judge(Samples.load(sample));
        Stream<Object> words = assessment.findings().stream().flatMap(SameBytesTest::words);
        Stream<Object> files = Exporters.all().stream()
                .map((Exporter exporter) -> exporter.export(assessment))
                .map(Artifact::content);
        return Stream.of(words, files, Stream.<Object>of(DesignFile.toJson(assessment.design())))
                .flatMap(results -> results)
                .toList();
    }

    private static Stream<Object> words(Finding finding) {
        return Stream.concat(
                Stream.of(finding.message(), finding.breach().error()),
                finding.fixes().stream().map(fix -> fix.title() + fix.edit().label()));
    }

    private static <T> T in(Locale language, String zone, Supplier<T> work) {
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(language);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return work.get();
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }
}

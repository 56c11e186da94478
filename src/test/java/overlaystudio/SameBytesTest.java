package overlaystudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Artifact;
import overlaystudio.export.Content;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.export.Paper;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Scope;
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

    @ParameterizedTest
    @MethodSource("pictures")
    void noLanguageChangesAPictureWhateverItsOptions(PictureExporter exporter) {
        Assessment assessment = RuleBook.standard().judge(Samples.load("mistakes"));
        List<PictureOptions> options = options(exporter, assessment.design()).toList();
        assertThat(options).hasSizeGreaterThanOrEqualTo(exporter.options().size() + 1);
        List<Content> english = in(Locale.ENGLISH, "UTC", () -> contents(exporter, assessment, options));
        assertThat(in(Locale.forLanguageTag("ar-EG-u-nu-arab"), "Pacific/Kiritimati",
                () -> contents(exporter, assessment, options))).isEqualTo(english);
        assertThat(in(Locale.forLanguageTag("tr-TR"), "America/Adak", () -> contents(exporter, assessment, options)))
                .isEqualTo(english);
    }

    static Stream<PictureExporter> pictures() {
        return Exporters.pictures().stream();
    }

    private static List<Content> contents(PictureExporter exporter, Assessment assessment,
            List<PictureOptions> options) {
        return options.stream().map(each -> exporter.export(assessment, each).content()).toList();
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

    /// Each option of a kind of picture by itself, in each of its values, and all of them together.
    private static Stream<PictureOptions> options(PictureExporter exporter, Design design) {
        PictureOptions usual = PictureOptions.DEFAULT.withScale(0.25);
        PictureOptions bare = usual.withScale(0.3).withFindings(false).withLegend(false).withTitle(false)
                .withPalette(Palette.PRINT).withPaper(Paper.POSTER);
        Stream<PictureOptions> single = exporter.options().stream().sorted().flatMap(option -> switch (option) {
            case SCOPE -> scopes(design).map(usual::withScope);
            case PALETTE -> Stream.of(Palette.values()).map(usual::withPalette);
            case FINDINGS -> Stream.of(usual.withFindings(false));
            case NOTES -> Stream.of(usual.withNotes(false));
            case LEGEND -> Stream.of(usual.withLegend(false));
            case TITLE -> Stream.of(usual.withTitle(false));
            case REVISION -> Stream.of(usual.withRevision("1,5 \u0661 \u0130i"));
            case SCALE -> Stream.of(usual.withScale(0.1), usual.withScale(0.75));
            case PAPER -> Stream.of(Paper.values()).map(usual::withPaper);
        });
        return Stream.concat(single, Stream.of(bare));
    }

    private static Stream<Scope> scopes(Design design) {
        Stream<Scope> clusters = design.clusters().stream().limit(1).map(each -> new Scope.OfCluster(each.id()));
        Stream<Scope> networks = design.networks().stream().limit(1)
                .map(each -> new Scope.Selection(List.of(each.id())));
        return Stream.concat(clusters, networks);
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

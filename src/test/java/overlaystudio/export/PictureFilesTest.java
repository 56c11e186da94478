package overlaystudio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.diagram.Palette;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// Writes pictures of every sample to `target/pictures`, where `check-pictures.sh` finds them.
class PictureFilesTest {

    private static final Path FOLDER = Path.of("target", "pictures");

    static Stream<String> samples() {
        return Samples.names().stream();
    }

    private static Map<String, PictureOptions> variants(Design design) {
        Map<String, PictureOptions> variants = new TreeMap<>();
        variants.put("all", PictureOptions.DEFAULT);
        variants.put("bare", PictureOptions.DEFAULT.withPalette(Palette.PRINT).withFindings(false).withLegend(false)
                .withTitle(false).withPaper(Paper.POSTER).withScale(1));
        design.clusters().stream().findFirst().ifPresent(cluster -> variants.put("cluster",
                PictureOptions.DEFAULT.withScope(new Scope.OfCluster(cluster.id())).withPaper(Paper.A3)));
        return variants;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyKindOfPictureIsMadeOfASample(String sample) throws IOException {
        Assessment assessment = RuleBook.standard().judge(Samples.load(sample));
        for (Map.Entry<String, PictureOptions> variant : variants(assessment.design()).entrySet()) {
            assertThat(write(assessment, sample + "-" + variant.getKey(), variant.getValue())).isEqualTo(5);
        }
    }

    @Test
    void everyKindOfPictureIsMadeOfNamesWithMarkup() throws IOException {
        Design design = Names.everywhere(Samples.load("hub-and-spoke"), " <&\">'`#%;[]{}|\\\u05d0\u05d1 \u7db2");
        assertThat(write(RuleBook.standard().judge(design), "names", PictureOptions.DEFAULT)).isEqualTo(5);
        Files.writeString(FOLDER.resolve("names.names"), "");
    }

    static Stream<String> odd() {
        return OddDesigns.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("odd")
    void everyKindOfPictureIsMadeOfAnOddDesign(String name) throws IOException {
        Design design = Objects.requireNonNull(OddDesigns.all().get(name));
        assertThat(write(RuleBook.standard().judge(design), name, PictureOptions.DEFAULT.withScale(0.5))).isEqualTo(5);
        if (name.equals("odd-names")) {
            Files.writeString(FOLDER.resolve(name + ".names"), "");
        }
    }

    private static int write(Assessment assessment, String name, PictureOptions options) throws IOException {
        Files.createDirectories(FOLDER);
        int written = 0;
        for (Exporter exporter : Exporters.all()) {
            if (exporter instanceof PictureExporter pictures) {
                Artifact artifact = pictures.export(assessment, options);
                String suffix = artifact.fileName().substring(artifact.fileName().lastIndexOf('.'));
                Files.write(FOLDER.resolve(name + suffix), artifact.content().bytes());
                written++;
            }
        }
        Files.write(FOLDER.resolve(name + ".names"),
                Pictures.plan(assessment, options).design().clusters().stream().map(Cluster::name).toList());
        return written;
    }
}

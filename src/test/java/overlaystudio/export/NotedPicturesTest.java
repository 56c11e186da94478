package overlaystudio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Position;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// Notes in every kind of picture, and in none of the scripts.
class NotedPicturesTest {

    private static final ElementId ABOUT = new ElementId("note-1");
    private static final ElementId ALONE = new ElementId("note-2");

    private static Design design() {
        VirtualNetwork network = VirtualNetwork
                .of(new ElementId("vnet-1"), "shop", List.of(Cidr.parse("10.20.0.0/16")))
                .withSubnets(List.of(Subnet.of(new ElementId("subnet-1"), "nodes", Cidr.parse("10.20.0.0/23"))));
        return Design.empty("noted", Design.DOCUMENT_DATE).withNetworks(List.of(network)).withNotes(notes())
                .withPositions(Map.of(ALONE, new Position(-260, 20)));
    }

    private static List<Note> notes() {
        return List.of(
                new Note(ABOUT, "Ask <the network team> & \"Bob\"\n\n  - before the summer, since they are away then",
                        new ElementId("subnet-1")),
                new Note(ALONE, "\u05d0\u05d1\u05d2\nTalk first", null));
    }

    private static Assessment judged(Design design) {
        return RuleBook.standard().judge(design);
    }

    private static Artifact exported(String target, Design design) {
        return Exporters.find(target).orElseThrow().export(judged(design));
    }

    /// After a wanted change of the picture, take the file in target for the new golden one once it looks right.
    @ParameterizedTest
    @ValueSource(strings = {"svg", "drawio", "mermaid"})
    void aDesignWithNotesIsDrawnAsItIsKnown(String target) throws IOException {
        Artifact artifact = exported(target, design());
        String text = artifact.content().text();
        Files.writeString(Path.of("target", artifact.fileName()), text);
        try (InputStream golden =
                Objects.requireNonNull(NotedPicturesTest.class.getResourceAsStream("notes/" + artifact.fileName()))) {
            assertThat(text).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theWordsOfNotesStandInThePdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(exported("pdf", design()).content().bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Ask <the network team> & \"Bob\"",
                    "Talk first", "written note");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoteHasItsColourInThePng(Palette palette) throws IOException {
        PictureOptions options = PictureOptions.DEFAULT.withPalette(palette).withScale(1);
        Assessment assessment = judged(design());
        PictureExporter png = (PictureExporter) Exporters.find("png").orElseThrow();
        BufferedImage image = ImageIO.read(png.export(assessment, options).content().stream());
        Diagram sheet = Pictures.sheet(assessment, options);
        Frame note = sheet.bounds(ALONE).orElseThrow();
        int x = (int) (note.x() - sheet.frame().x());
        int y = (int) (note.bottom() - sheet.frame().y());

        assertThat(image.getRGB(x + 4, y - 4) & 0xFFFFFF).isEqualTo(palette.rgb(Role.NOTE_FILL));
    }

    @Test
    void scriptsPassOverNotes() {
        Design sample = Samples.load("hub-and-spoke");
        Design noted = sample.withNotes(List.of(
                new Note(ABOUT, "$(rm -rf /)\n`x`", sample.networks().getFirst().id()),
                new Note(ALONE, "alone", null)));

        assertThat(exported("azcli", noted).content().text()).isEqualTo(exported("azcli", sample).content().text());
    }

    @Test
    void rulesPassOverNotes() {
        Design sample = Samples.load("mistakes");
        Design noted = sample.withNotes(List.of(new Note(ABOUT, sample.networks().getFirst().name(),
                sample.networks().getFirst().id())));

        assertThat(judged(noted).findings()).hasSameSizeAs(judged(sample).findings())
                .zipSatisfy(judged(sample).findings(), (one, other) -> {
                    assertThat(one.message()).isEqualTo(other.message());
                    assertThat(one.places()).isEqualTo(other.places());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "drawio", "mermaid"})
    void notesAreLeftOutWhereThatIsAsked(String target) {
        PictureExporter exporter = (PictureExporter) Exporters.find(target).orElseThrow();
        PictureOptions without = PictureOptions.DEFAULT.withNotes(false);

        assertThat(exporter.options()).contains(PictureOption.NOTES);
        assertThat(exporter.export(judged(design()), without).content().text())
                .isEqualTo(exporter.export(judged(design().withNotes(List.of())), PictureOptions.DEFAULT).content()
                        .text())
                .doesNotContain("Talk first", "written note");
    }

    @Test
    void boxesStayWhereTheyWerePutWhenNotesAreLeftOut() {
        ElementId network = new ElementId("vnet-1");
        Design moved = design().withPositions(Map.of(network, new Position(700, 300)));

        assertThat(Pictures.sheet(judged(moved), PictureOptions.DEFAULT.withNotes(false)).bounds(network).orElseThrow()
                .x()).isEqualTo(700);
    }

    @Test
    void aPartOfADesignIsShownWithWhatWasWrittenAboutIt() {
        Design sample = Samples.load("hub-and-spoke");
        ElementId cluster = sample.clusters().getFirst().id();
        ElementId other = new ElementId("note-3");
        Design noted = sample.withNotes(List.of(new Note(ABOUT, "about it", cluster), new Note(ALONE, "alone", null),
                new Note(other, "of the other", sample.clusters().getLast().id())));

        PictureOptions options = PictureOptions.DEFAULT.withScope(new Scope.OfCluster(cluster));
        assertThat(Pictures.plan(judged(noted), options).design().notes()).extracting(Note::id)
                .containsExactly(ABOUT);
        assertThat(Pictures.sheet(judged(noted), options).bounds(ABOUT)).isPresent();
        PictureOptions chosen = PictureOptions.DEFAULT.withScope(new Scope.Selection(List.of(ALONE)));
        assertThat(Pictures.plan(judged(noted), chosen).design().notes()).extracting(Note::id)
                .containsExactly(ALONE);
    }
}

package overlaystudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Position;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.Samples;

class PictureArgumentsTest {

    @TempDir private Path folder;

    private Run export(String target, String... options) throws DesignFileException {
        Path file = folder.resolve("design.overlay.json");
        DesignFile.write(Samples.load("hub-and-spoke"), file);
        return Run.of(Stream.concat(Stream.of("export", file.toString(), "--force", "--to", target), Stream.of(options))
                .toArray(String[]::new));
    }

    private BufferedImage png(String... options) throws DesignFileException, IOException {
        Path picture = folder.resolve("picture.png");
        String[] all = Stream.concat(Stream.of(options), Stream.of("-o", picture.toString())).toArray(String[]::new);
        assertThat(export("png", all).code()).isZero();
        return ImageIO.read(picture.toFile());
    }

    @Test
    void withoutOptionsThePictureIsTheWholeDesign() throws DesignFileException {
        assertThat(export("svg").out()).contains("aks-shop-prod-weu", "vnet-legacy-weu", "Judged by",
                "fill=\"#ffffff\"");
    }

    @Test
    void notesAreLeftOutAndTheirFirstLinesNameNothing() throws DesignFileException {
        Path file = folder.resolve("noted.overlay.json");
        Design sample = Samples.load("hub-and-spoke");
        DesignFile.write(sample.withNotes(List.of(new Note(new ElementId("note-1"), "vnet-legacy-weu", null))), file);
        String[] command = {"export", file.toString(), "--to", "svg", "--select", "vnet-legacy-weu"};
        assertThat(Run.of(command).code()).isZero();
        assertThat(Run.of("export", file.toString(), "--to", "svg").out()).contains("written note");
        assertThat(Run.of("export", file.toString(), "--to", "svg", "--no-notes").out())
                .isEqualTo(export("svg").out());
        assertThat(Run.of("export", file.toString(), "--to", "azcli", "--no-notes").code())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void aClusterIsShownWithWhatItIsConnectedTo() throws DesignFileException {
        Run run = export("svg", "--cluster", "aks-shop-prod-weu");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("aks-shop-prod-weu and what it is connected to", "vnet-hub-weu", "azfw-hub-weu",
                "hub-to-shop").doesNotContain("vnet-legacy-weu", "aks-data", "Amsterdam");
    }

    @ParameterizedTest
    @CsvSource({"svg", "drawio", "mermaid"})
    void elementsAreSelectedByIdOrName(String target) throws DesignFileException {
        Run run = export(target, "--select", "vnet-legacy-weu, vnet-data-weu");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("vnet-legacy-weu", "vnet-data-weu").doesNotContain("aks-shop-prod-weu");
    }

    @Test
    void theColoursAreThoseOfPrint() throws DesignFileException {
        assertThat(export("svg", "--print").out()).contains(Palette.PRINT.css(Role.NETWORK_FILL));
    }

    @Test
    void findingsLegendAndTitleCanBeLeftOut() throws DesignFileException {
        Run run = export("svg", "--no-findings", "--no-legend", "--no-title");
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("Judged by", "design:title", "way to the internet");
    }

    @Test
    void theTitleSaysTheRevision() throws DesignFileException {
        assertThat(export("drawio", "--revision", "3 of May").out()).contains("revision 3 of May");
    }

    @Test
    void theScaleIsThatOfThePixels() throws DesignFileException, IOException {
        BufferedImage one = png("--scale", "0.5");
        BufferedImage four = png("--scale", "2");
        assertThat(four.getWidth()).isBetween(4 * one.getWidth() - 4, 4 * one.getWidth() + 4);
    }

    @Test
    void morePixelsThanAFileCanHaveAreRefusedWithTheScaleThatWorks() throws DesignFileException, IOException {
        Design design = Samples.example();
        Path file = folder.resolve("far.overlay.json");
        Path picture = folder.resolve("far.png");
        DesignFile.write(design.withPositions(Map.of(design.networks().getFirst().id(), new Position(400_000, 0))),
                file);
        Run run = Run.of("export", file.toString(), "--to", "png", "--scale", "3", "-o", picture.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("At scale 3 the picture would have 1,20", "a file can have 1,000,000 on a side",
                "The largest scale that works is 2.", "Give it with --scale.");
        assertThat(picture).doesNotExist();
    }

    @Test
    void thePaperIsThatOfThePage() throws DesignFileException, IOException {
        Path picture = folder.resolve("picture.pdf");
        assertThat(export("pdf", "--paper", "a3", "-o", picture.toString()).code()).isZero();
        assertThat(Files.readString(picture, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(export("pdf", "--paper", "a9").err()).contains("A4", "A3", "POSTER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "svg|--cluster|x|There is no cluster \u201cx\u201d; there are aks-shop-prod-weu, aks-data-prod-weu.",
            "svg|--select|nothing|There is no element \u201cnothing\u201d; there are ",
            "svg|--scale|2|--scale does not fit the target svg; it is for png.",
            "png|--paper|a4|--paper does not fit the target png; it is for pdf.",
            "mermaid|--revision|2|--revision does not fit the target mermaid; it is for svg, png, pdf, drawio.",
            "azcli|--cluster|x|--cluster does not fit the target azcli; it is for svg, png, pdf, drawio, mermaid.",
            "png|--scale|0|--scale takes a number from 0.1 to 10.",
            "png|--scale|x|is not a double"
    })
    void whatDoesNotFitIsRefusedInASentence(String target, String option, String value, String message)
            throws DesignFileException {
        Run run = export(target, option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatContradictsItselfIsRefused() throws DesignFileException {
        assertThat(export("svg", "--cluster", "aks-shop-prod-weu", "--select", "vnet-hub-weu").err())
                .contains("--cluster and --select exclude each other");
        assertThat(export("svg", "--revision", "2", "--no-title").err())
                .contains("--revision and --no-title exclude each other");
    }

    @Test
    void aNameThatTwoElementsHaveIsAskedForById() throws DesignFileException {
        assertThat(export("svg", "--select", "system").err()).contains(
                "More than one element is called \u201csystem\u201d; name one by its id: ");
    }
}

package overlaystudio.export.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import overlaystudio.design.Design;
import overlaystudio.design.Position;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Face;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.export.Artifact;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.PictureTooLargeException;
import overlaystudio.export.Pictures;
import overlaystudio.export.PixelSize;
import overlaystudio.export.Progress;
import overlaystudio.export.java2d.Replacement;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

class PngExporterTest {

    private static Assessment judged(Design design) {
        return RuleBook.standard().judge(design);
    }

    private static Artifact png(Design design) {
        return new PngExporter().export(judged(design));
    }

    private static BufferedImage image(Design design) throws IOException {
        return ImageIO.read(png(design).content().stream());
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        assertThat(png(Designs.hubAndSpoke()).content()).isEqualTo(png(Designs.hubAndSpoke()).content());
    }

    @Test
    void aUnitIsTwoPixels() throws IOException {
        Frame frame = Pictures.sheet(judged(Designs.example(3))).frame();
        BufferedImage image = image(Designs.example(3));
        assertThat(image.getWidth()).isEqualTo((int) Math.round(2 * frame.width()));
        assertThat(image.getHeight()).isEqualTo((int) Math.round(2 * frame.height()));
    }

    @Test
    void aHugePictureHasAllThePixelsThatWereAskedFor() throws IOException {
        BufferedImage image = image(apart(9_000, 0));
        assertThat(image.getWidth()).isGreaterThan(18_000);
        assertThat(image.getRGB(image.getWidth() - 1, image.getHeight() - 1) & 0xFF_FFFF)
                .isEqualTo(Palette.LIGHT.rgb(Role.GROUND));
    }

    @Test
    void morePixelsThanAFileCanHaveAreRefusedWithTheLargestScaleThatWorks() {
        Assessment far = judged(apart(200_000, 60_000));
        PictureTooLargeException refusal = assertThatExceptionOfType(PictureTooLargeException.class)
                .isThrownBy(() -> new PngExporter().export(far)).actual();
        assertThat(refusal.largestScale()).isBetween(0.1, 1.0);
        assertThat(refusal).hasMessageContainingAll("At scale 2 the picture would have 40", "2,147,483,647 in all",
                "The largest scale that works is " + refusal.largestScale() + ".");
    }

    @Test
    void theLargestScaleWorksAndTheNextDoesNot() {
        for (Frame frame : List.of(new Frame(0, 0, 900_000, 10), new Frame(0, 0, 10, 600_001),
                new Frame(0, 0, 70_001, 31_337), new Frame(0, 0, 46_340, 46_340))) {
            double largest = PixelSize.largestScale(frame);
            assertThat(PixelSize.writable(frame, largest).width()).isPositive();
            assertThatExceptionOfType(PictureTooLargeException.class)
                    .isThrownBy(() -> PixelSize.writable(frame, largest + 0.01));
        }
        assertThat(PixelSize.largestScale(new Frame(0, 0, 1200, 800))).isEqualTo(PictureOptions.MOST_SCALE);
        assertThat(PixelSize.largestScale(new Frame(0, 0, 1e9, 800))).isZero();
    }

    @Test
    void aPictureInManyBandsIsThePictureInOne() throws IOException {
        Diagram diagram = Pictures.sheet(judged(Designs.hubAndSpoke()));
        BufferedImage one = bands(diagram, 1 << 26, new ArrayList<>());
        List<Double> shares = new ArrayList<>();
        BufferedImage many = bands(diagram, 1 << 16, shares);
        assertThat(shares).hasSizeGreaterThan(10).isSorted().first().isEqualTo(0.0);
        int[] expected = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        assertThat(many.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth())).isEqualTo(expected);
    }

    private static BufferedImage bands(Diagram diagram, int pixels, List<Double> shares) throws IOException {
        Bands bands = new Bands(diagram.shapes().toList(), diagram.frame(), Palette.LIGHT, 1.5, pixels, shares::add);
        return ImageIO.read(new ByteArrayInputStream(PngExporter.bytes(bands)));
    }

    @Test
    void whatIsCalledOffStops() {
        Progress calledOff = _ -> {
            throw new CancellationException();
        };
        assertThatExceptionOfType(CancellationException.class).isThrownBy(
                () -> new PngExporter().export(judged(Designs.example(3)), PictureOptions.DEFAULT, calledOff));
    }

    private static Design apart(double x, double y) {
        return Designs.example(3).withPositions(Map.of(Designs.id("vnet-1"), new Position(x, y)));
    }

    @Test
    void nodesAndBlocksHaveTheirColours() throws IOException {
        BufferedImage image = image(Designs.example(3));
        for (Role role : List.of(Role.NODE_FILL, Role.BLOCK_FILL, Role.OVERLAY_FILL, Role.NETWORK_FILL)) {
            int wanted = Palette.LIGHT.rgb(role);
            long pixels = 0;
            for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
                pixels += (pixel & 0xFF_FFFF) == wanted ? 1 : 0;
            }
            assertThat(pixels).as(role.name()).isGreaterThan(500);
        }
    }

    @Test
    void aCharacterThatTheFontsLackIsABoxWithItsCodeAndThatIsSaid() {
        Design design = Designs.example(3);
        Diagram plain = Pictures.sheet(judged(design));
        Diagram other =
                Pictures.sheet(judged(design.replace(design.networks().getFirst().withName("\u05d0 \u7db2\u7d61"))));
        assertThat(Replacement.note(plain)).isEmpty();
        assertThat(Replacement.note(other)).singleElement().satisfies(note -> {
            assertThat(((Shape.Text) note).full()).contains("A box holds the code of a character");
            assertThat(other.frame().contains(note.frame())).isTrue();
        });
    }

    /// Latin, Greek, Cyrillic and signs are in the bundled fonts; every other script is not, on no machine.
    @ParameterizedTest
    @EnumSource
    void theBundledFontsHaveTheseScriptsAndNoOthers(Face face) {
        assertThat("aZ09-_.\u00e9\u00df\u0141\u03c9\u0416\u2026\u2013\u2192\u00b7".codePoints()).allMatch(face::has);
        assertThat("\u05d0\u0627\u0905\u0e01\u10d0\u0561\u7db2\u3042\ud55c\ud83d\ude00".codePoints())
                .noneMatch(face::has);
    }

    @Test
    void whatIsDrawnIsAsWideAsWhatWasLaidOut() throws IOException {
        Design design = Designs.example(3);
        BufferedImage plain = image(design.replace(design.networks().getFirst().withName("x")));
        BufferedImage other =
                image(design.replace(design.networks().getFirst().withName("\u05d0\u05d1\u05d2 \u7db2\u7d61")));
        assertThat(other.getWidth()).isEqualTo(plain.getWidth());
        assertThat(other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth()))
                .isNotEqualTo(plain.getRGB(0, 0, plain.getWidth(), plain.getHeight(), null, 0, plain.getWidth()));
    }
}

package overlaystudio.export.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.Position;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.export.Artifact;
import overlaystudio.export.Pictures;
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
    void aHugePictureIsScaledDown() throws IOException {
        Design design = Designs.example(3);
        Design far = design.withPositions(Map.of(Designs.id("vnet-1"), new Position(90_000, 0)));
        BufferedImage image = image(far);
        assertThat(image.getWidth()).isEqualTo(Raster.MOST);
        assertThat(image.getHeight()).isBetween(1, Raster.MOST);
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
    void namesInOtherScriptsAreDrawn() throws IOException {
        Design design = Designs.example(3);
        BufferedImage plain = image(design.replace(design.networks().getFirst().withName("x")));
        BufferedImage other =
                image(design.replace(design.networks().getFirst().withName("\u05d0\u05d1\u05d2 \u7db2\u7d61")));
        assertThat(other.getWidth()).isEqualTo(plain.getWidth());
    }
}

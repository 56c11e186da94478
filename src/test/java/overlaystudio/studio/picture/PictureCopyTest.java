package overlaystudio.studio.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import overlaystudio.design.Design;
import overlaystudio.design.Position;
import overlaystudio.diagram.Frame;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.export.svg.SvgExporter;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.picture.PictureCopy.Copied;

class PictureCopyTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static Copied copied(Design design) {
        Assessment assessment = RuleBook.standard().judge(design);
        return new PictureCopy(assessment, PictureOptions.DEFAULT).call();
    }

    @Test
    void itIsAnImageTwiceAsFineAsTheScreenAndTheTextOfAnSvgFile() {
        Assessment assessment = RuleBook.standard().judge(Samples.example());
        ClipboardContent content = copied(Samples.example()).content();
        assertThat(content).containsOnlyKeys(DataFormat.IMAGE, PictureCopy.svg());
        Frame frame = Pictures.sheet(assessment).frame();
        Image image = content.getImage();
        assertThat(image.getWidth()).isCloseTo(2 * frame.width(), offset(1.0));
        assertThat(image.getHeight()).isCloseTo(2 * frame.height(), offset(1.0));
        assertThat(StandardCharsets.UTF_8.decode((ByteBuffer) content.get(PictureCopy.svg())).toString()).isEqualTo(
                new SvgExporter().export(assessment, PictureOptions.DEFAULT).content().text());
        assertThat(copied(Samples.example()).note()).isEmpty();
    }

    @Test
    void whatIsTooLargeForOtherProgramsIsLessFineAndThatIsSaid() {
        Design design = Samples.example();
        Copied copied = copied(
                design.withPositions(Map.of(design.networks().getFirst().id(), new Position(6_000, 5_000))));
        Image image = copied.content().getImage();
        assertThat(image.getWidth() * image.getHeight()).isCloseTo(PictureCopy.MOST_PIXELS, offset(20_000.0));
        assertThat(copied.note()).contains("40 million pixels", "instead of 2", "Picture\u2026");
    }
}

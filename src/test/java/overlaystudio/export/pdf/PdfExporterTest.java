package overlaystudio.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import overlaystudio.design.Design;
import overlaystudio.design.Position;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Artifact;
import overlaystudio.export.Paper;
import overlaystudio.export.Pictures;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;

class PdfExporterTest {

    private static Artifact pdf(Design design) {
        return new PdfExporter().export(RuleBook.standard().judge(design));
    }

    private static PDDocument document(Design design) throws IOException {
        return Loader.loadPDF(pdf(design).content().bytes());
    }

    private static PDRectangle page(Design design, Paper paper) throws IOException {
        Diagram diagram = Pictures.sheet(RuleBook.standard().judge(design));
        try (PDDocument document =
                Loader.loadPDF(PdfExporter.bytes(diagram, Palette.LIGHT, paper, design.name()))) {
            assertThat(document.getNumberOfPages()).isOne();
            return document.getPage(0).getMediaBox();
        }
    }

    @Test
    void namesAndAddressesCanBeSearchedFor() throws IOException {
        try (PDDocument document = document(Samples.example())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("myOverlayCluster", "nodesubnet", "nodepool1", "192.168.0.0/16", "10.10.0.4");
        }
    }

    @Test
    void allFontsAreEmbeddedAndHoldOnlyWhatIsUsed() throws IOException {
        Artifact pdf = pdf(Samples.example());
        try (PDDocument document = Loader.loadPDF(pdf.content().bytes())) {
            PDResources resources = resources(document);
            assertThat(resources.getFontNames()).isNotEmpty();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+(Inter|JetBrainsMono).*");
            }
        }
        assertThat(pdf.content().bytes()).hasSizeLessThan(200_000);
    }

    @Test
    void itHasATitleAndALanguageAndNoDate() throws IOException {
        try (PDDocument document = document(Samples.example())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(Samples.example().name());
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentInformation().getModificationDate()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void theSameDesignGivesTheSameBytesInAnyCountryAndZone() {
        byte[] here = pdf(Designs.hubAndSpoke()).content().bytes();
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(pdf(Designs.hubAndSpoke()).content().bytes()).isEqualTo(here);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theIdentityOfTheDocumentFollowsTheContent() throws IOException {
        try (PDDocument one = document(Samples.example()); PDDocument other = document(Designs.hubAndSpoke())) {
            assertThat(one.getDocument().getDocumentID().getObject(0))
                    .isNotEqualTo(other.getDocument().getDocumentID().getObject(0));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Paper.class, names = {"A4", "A3"})
    void aPaperLiesAsThePictureFitsBest(Paper paper) throws IOException {
        PDRectangle wide = page(Samples.example(), paper);
        assertThat(wide.getWidth()).isCloseTo((float) paper.longSide(), offset(0.1f));
        assertThat(wide.getHeight()).isCloseTo((float) paper.shortSide(), offset(0.1f));
        Design below = Designs.example(3).withPositions(Map.of(Designs.id("vnet-1"), new Position(0, 3000)));
        PDRectangle tall = page(below, paper);
        assertThat(tall.getWidth()).isCloseTo((float) paper.shortSide(), offset(0.1f));
    }

    @Test
    void aPosterIsAsLargeAsThePicture() throws IOException {
        Diagram diagram = Pictures.sheet(RuleBook.standard().judge(Samples.example()));
        PDRectangle page = page(Samples.example(), Paper.POSTER);
        assertThat((double) page.getWidth()).isCloseTo(diagram.frame().width() * 0.75,
                offset(0.1));
        assertThat((double) page.getHeight()).isCloseTo(diagram.frame().height() * 0.75,
                offset(0.1));
    }

    @Test
    void aPosterIsNoLargerThanReadersCanShow() throws IOException {
        Design far = Designs.example(3).withPositions(
                Map.of(Designs.id("vnet-1"), new Position(90_000, 0)));
        assertThat(page(far, Paper.POSTER).getWidth()).isEqualTo(14_400);
    }

    @Test
    void charactersThatTheFontsLackStayWordsThatCanBeFound() throws IOException {
        String name = "\u7db2\u7d61";
        Design design = Designs.example(3);
        byte[] bytes = pdf(design.replace(design.networks().getFirst().withName(name))).content().bytes();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("nodesubnet");
            assertThat(spans(document)).anySatisfy(said -> assertThat(said).startsWith(name.substring(0, 1)));
        }
    }

    private static PDResources resources(PDDocument document) throws IOException {
        PDResources page = document.getPage(0).getResources();
        return ((PDFormXObject) page.getXObject(page.getXObjectNames().iterator().next())).getResources();
    }

    private static List<String> spans(PDDocument document) throws IOException {
        List<String> spans = new ArrayList<>();
        PDResources form = resources(document);
        form.getPropertiesNames()
                .forEach(name -> spans.add(form.getProperties(name).getCOSObject().getString(COSName.ACTUAL_TEXT)));
        return spans;
    }
}

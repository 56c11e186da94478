package overlaystudio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import overlaystudio.design.Design;
import overlaystudio.export.raster.PngExporter;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// All of ASCII and some of Unicode in every name of a design, through every kind of picture.
class EscapingTest {

    private static final int CHUNK = 32;

    static Stream<String> texts() {
        Stream<String> ascii = IntStream.range(0, 128 / CHUNK).mapToObj(chunk -> IntStream.range(0, CHUNK)
                .collect(StringBuilder::new, (text, at) -> text.append((char) (chunk * CHUNK + at)),
                        StringBuilder::append)
                .toString());
        return Stream.concat(ascii, Stream.of(
                "\u05d0\u05d1\u05d2 \u0627\u0628", // right to left
                "\u202eevil\u202c", // turned round by a control character
                "\ud83d\ude00\ud83d\udc69\u200d\ud83d\ude80", // emoji, one of them joined
                "a\ud800b\udc00c", // lone surrogates
                "a\u2028b\u2029c\u0085d", // other line ends
                "e\u0301\u0300 n\u0303", // combining marks
                "\u7db2\u7d61\uff21", // Chinese, full width
                "\ufffe\uffff\ufeff")); // no characters at all
    }

    private static final Map<String, Assessment> JUDGED = new HashMap<>();

    private static Assessment judged(String text) {
        return JUDGED.computeIfAbsent(text,
                it -> RuleBook.standard().judge(Names.everywhere(Samples.load("hub-and-spoke"), it)));
    }

    private static Artifact file(String target, Assessment assessment) {
        return Exporters.find(target).orElseThrow().export(assessment);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    /// What a reader sees: without blanks, controls, and what stands for characters that no file can hold.
    private static String seen(String text) {
        return text.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each)
                        && !Character.isISOControl(each) && (each < 0xD800 || each > 0xDFFF) && each != 0xFFFD
                        && each != 0xFFFE && each != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void svgIsWellFormedAndKeepsEveryName(String text) throws Exception {
        Assessment assessment = judged(text);
        String words = seen(xml(file("svg", assessment).content().text()).getDocumentElement().getTextContent());
        drawn(assessment.design()).forEach(name -> assertThat(words).contains(seen(name)));
        assessment.design().notes().forEach(each -> assertThat(words).contains(seen(each.text())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void drawioIsWellFormedAndKeepsEveryName(String text) throws Exception {
        Assessment assessment = judged(text);
        NodeList all = xml(file("drawio", assessment).content().text()).getElementsByTagName("*");
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < all.getLength(); at++) {
            Element cell = (Element) all.item(at);
            words.append(shown(cell.getAttribute("value"))).append('\n').append(shown(cell.getAttribute("label")))
                    .append('\n').append(shown(cell.getAttribute("tooltip"))).append('\n');
        }
        String seen = seen(words.toString());
        drawn(assessment.design()).forEach(name -> assertThat(seen).contains(seen(name)));
        assessment.design().notes().forEach(each -> assertThat(seen).contains(seen(each.text())));
    }

    /// A text of draw.io as it is shown: it may be markup.
    private static String shown(String markup) {
        return markup.replace("<br>", "\n").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void mermaidKeepsEveryNameInsideItsQuotes(String text) {
        Assessment assessment = judged(text);
        String chart = file("mermaid", assessment).content().text();
        chart.lines().forEach(line -> assertThat(line.chars().filter(each -> each == '"').count() % 2).as(line)
                .isZero());
        Matcher codes = Pattern.compile("#(\\d+);").matcher(chart);
        String words = seen(codes.replaceAll(code -> Matcher.quoteReplacement(
                new String(Character.toChars(Integer.parseInt(code.group(1)))))));
        assessment.design().clusters().forEach(each -> assertThat(words).contains(seen(each.name())));
        assessment.design().networks().forEach(each -> assertThat(words).contains(seen(each.name())));
        assessment.design().notes().forEach(each -> assertThat(words.replace("<br/>", "")).contains(seen(each.text())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void pdfAndPngCanBeRead(String text) throws Exception {
        Assessment assessment = judged(text);
        assertThat(ImageIO.read(new PngExporter()
                .export(assessment, PictureOptions.DEFAULT.withScale(0.5)).content().stream()).getWidth()).isPositive();
        try (PDDocument document = Loader.loadPDF(file("pdf", assessment).content().bytes())) {
            String words = seen(new PDFTextStripper().getText(document));
            if (text.chars().allMatch(each -> each >= ' ' && each < 127)) {
                assertThat(words).contains(seen(assessment.design().clusters().getFirst().name()).substring(0, 8));
            }
            assertThat(words).contains("10.20.0.0/16");
        }
    }

    private static Stream<String> drawn(Design design) {
        return Stream.<List<? extends overlaystudio.design.Element>>of(design.networks(), design.clusters(),
                design.externalNetworks(), design.peerings(),
                design.appliances(), design.routeTables(), design.natGateways(), design.publicIps(),
                design.securityGroups()).flatMap(list -> list.stream().map(each -> each.name()));
    }
}

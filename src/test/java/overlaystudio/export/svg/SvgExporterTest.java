package overlaystudio.export.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import overlaystudio.design.Design;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Designs;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;

class SvgExporterTest {

    private static String svg(Design design) {
        return new SvgExporter().export(RuleBook.standard().judge(design)).content().text();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Design named(String name) {
        Design design = Designs.example(3);
        VirtualNetwork network = design.networks().getFirst();
        return design.withName(name).replace(network.withName(name));
    }

    /// After a wanted change of the picture, take target/quickstart.svg for the new golden file once it looks right.
    @Test
    void theExampleIsDrawnAsItIsKnown() throws IOException {
        String svg = svg(Samples.example());
        Files.writeString(Path.of("target", "quickstart.svg"), svg);
        try (InputStream golden = Objects.requireNonNull(SvgExporterTest.class.getResourceAsStream("quickstart.svg"))) {
            assertThat(svg).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void groupsCarryTheIdsOfElementsOnce() throws Exception {
        NodeList groups = parse(svg(Designs.hubAndSpoke())).getElementsByTagNameNS("*", "g");
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < groups.getLength(); index++) {
            assertThat(ids.add(((Element) groups.item(index)).getAttribute("id"))).isTrue();
        }
        assertThat(ids).contains("vnet-1", "subnet-20", "pool-2:node-3", "cluster-1:pods", "cluster-2:egress",
                "peering-1");
    }

    @Test
    void anyCharacterOfANameGivesWellFormedText() throws Exception {
        StringBuilder name = new StringBuilder("<b>&\"'</b> ]]> -- \u05d0\u05d1 \ud83d\ude00 \ud800 \ufffe \u2028");
        for (char character = 0; character < 0x100; character++) {
            name.append(character);
        }
        Document document = parse(svg(named(name.toString())));
        assertThat(document.getDocumentElement().getTextContent())
                .contains("<b>&\"'</b> ]]> -- \u05d0\u05d1 \ud83d\ude00");
    }

    @Test
    void aShortenedNameIsThereInFull() throws Exception {
        String longName = "a-virtual-network-whose-name-is-far-too-long-for-its-box-64-letters";
        String svg = svg(named(longName));
        assertThat(svg).contains("<title>" + longName + "</title>").contains("\u2026</text>");
    }

    @Test
    void theFileIsNamedAfterTheDesign() {
        assertThat(new SvgExporter().export(RuleBook.standard().judge(named("My net/1"))).fileName())
                .isEqualTo("My-net-1.svg");
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        assertThat(svg(Designs.hubAndSpoke())).isEqualTo(svg(Designs.hubAndSpoke()));
    }
}

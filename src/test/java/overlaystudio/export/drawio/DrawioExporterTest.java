package overlaystudio.export.drawio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Designs;
import overlaystudio.export.Artifact;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;

class DrawioExporterTest {

    static List<Design> designs() {
        return List.of(Samples.example(), Samples.load("hub-and-spoke"), Samples.load("mistakes"),
                Designs.hubAndSpoke());
    }

    private static Artifact exported(Design design) {
        return new DrawioExporter().export(RuleBook.standard().judge(design));
    }

    private static Document parse(Design design) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(exported(design).content().text())));
    }

    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index)).toList();
    }

    /// The cells by their ids; a cell with a tip has its id on the object around it.
    private static Map<String, Element> cells(Document document) {
        Map<String, Element> cells = new HashMap<>();
        for (Element cell : all(document, "mxCell")) {
            Element holder = cell.hasAttribute("id") ? cell : (Element) cell.getParentNode();
            assertThat(cells.put(holder.getAttribute("id"), cell)).as(holder.getAttribute("id")).isNull();
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyCellLiesInOneThatIsThere(Design design) throws Exception {
        Map<String, Element> cells = cells(parse(design));
        Set<String> parents = new HashSet<>();
        cells.values().stream().filter(cell -> cell.hasAttribute("parent")).forEach(cell -> parents.add(
                cell.getAttribute("parent")));
        assertThat(cells.keySet()).containsAll(parents);
        assertThat(cells).containsKeys("0", "1");
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyLineHoldsOnToABoxAtBothEnds(Design design) throws Exception {
        Map<String, Element> cells = cells(parse(design));
        assertThat(cells.values().stream().filter(cell -> cell.getAttribute("edge").equals("1")))
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(cells)
                        .containsKeys(edge.getAttribute("source"), edge.getAttribute("target")));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void aLineBetweenElementsIsNeverHiddenInASmallPicture(Design design) throws Exception {
        assertThat(cells(parse(design)).entrySet().stream().filter(cell -> cell.getKey().contains("#sign-")))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(geometry(cell.getValue(), "width")).isLessThan(120));
    }

    private static double geometry(Element cell, String name) {
        return Double.parseDouble(((Element) cell.getElementsByTagName("mxGeometry").item(0)).getAttribute(name));
    }

    @Test
    void elementsAreContainersInOneAnother() throws Exception {
        Map<String, Element> cells = cells(parse(Samples.example()));
        assertThat(cell(cells, "subnet-1").getAttribute("parent")).isEqualTo("vnet-1");
        assertThat(cell(cells, "pool-1").getAttribute("parent")).isEqualTo("subnet-1");
        assertThat(cell(cells, "pool-1/node-1").getAttribute("parent")).isEqualTo("pool-1");
        assertThat(cell(cells, "cluster-1#stencil").getAttribute("style"))
                .contains("img/lib/azure2/containers/Kubernetes_Services.svg");
    }

    @Test
    void anyCharacterOfANameGivesAFileThatCanBeRead() throws Exception {
        StringBuilder name = new StringBuilder("<b>&\"'</b> ]]> \u05d0\u05d1 \ud83d\ude00 \ud800 \ufffe \u2028");
        for (char character = 0; character < 0x100; character++) {
            name.append(character);
        }
        Design design = Samples.example();
        VirtualNetwork network = design.networks().getFirst();
        Document document = parse(design.withName(name.toString()).replace(network.withName(name.toString())));
        assertThat(all(document, "diagram").getFirst().getAttribute("name"))
                .startsWith("<b>&\"'</b> ]]> \u05d0\u05d1 \ud83d\ude00");
    }

    @Test
    void anElementWhoseIdIsThatOfDrawiosOwnCellsKeepsIt() throws Exception {
        Design design = Design.empty("ids", Design.DOCUMENT_DATE)
                .add(VirtualNetwork.of(new ElementId("1"), "one", List.of(Cidr.parse("10.0.0.0/16"))), ElementId.DESIGN)
                .add(VirtualNetwork.of(new ElementId("0"), "zero", List.of(Cidr.parse("10.1.0.0/16"))),
                        ElementId.DESIGN);
        Map<String, Element> cells = cells(parse(design));
        assertThat(cell(cells, "1").getAttribute("vertex")).isEqualTo("1");
        assertThat(cell(cells, "0").getAttribute("parent")).isEqualTo("1#");
        assertThat(cell(cells, "1#").getAttribute("parent")).isEqualTo("0#");
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        Design design = Samples.load("hub-and-spoke");
        assertThat(exported(design)).isEqualTo(exported(design));
    }

    private static Element cell(Map<String, Element> cells, String id) {
        return Optional.ofNullable(cells.get(id)).orElseThrow();
    }
}

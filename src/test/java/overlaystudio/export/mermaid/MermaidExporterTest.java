package overlaystudio.export.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NewElements;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Artifact;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;

class MermaidExporterTest {

    private static Artifact exported(Design design) {
        return new MermaidExporter().export(RuleBook.standard().judge(design));
    }

    private static String text(Design design) {
        return exported(design).content().text();
    }

    @Test
    void theExampleIsBoxesInBoxes() {
        assertThat(text(Samples.example())).contains("""
                flowchart LR
                  subgraph e_vnet_1["myVirtualNetwork 10.0.0.0/8"]
                    subgraph e_subnet_1["nodesubnet 10.10.0.0/16"]
                      e_pool_1["nodepool1<br/>3 nodes<br/>30 pods a node at most"]
                    end
                  end
                  subgraph e_cluster_1["myOverlayCluster AKS cluster"]
                    e_cluster_1_pods["Pods 192.168.0.0/16<br/>3 of 256 blocks of /24 used"]
                    e_cluster_1_services["Services 10.0.0.0/16<br/>DNS 10.0.0.10"]
                    e_cluster_1_egress["Egress<br/>loadBalancer"]
                  end
                  e_pool_1 -.- e_cluster_1_pods
                """);
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(text(Samples.example())).contains("%% Left out: single nodes and pod blocks");
    }

    @Test
    void everyBoxIsClosed() {
        for (String sample : Samples.names()) {
            List<String> lines = text(Samples.load(sample)).lines().map(String::strip).toList();
            assertThat(lines.stream().filter(line -> line.startsWith("subgraph ")).count())
                    .isEqualTo(lines.stream().filter("end"::equals).count());
        }
    }

    @Test
    void noCharacterOfANameIsTakenForMermaidsOwn() {
        StringBuilder name = new StringBuilder("end --> %% \"`] \u05d0\u05d1 \ud83d\ude00 \u2028");
        for (char character = 0; character < 0x100; character++) {
            name.append(character);
        }
        Design design = Samples.example();
        VirtualNetwork network = design.networks().getFirst();
        String text = text(design.withName(name.toString()).replace(network.withName(name.toString())));
        List<String> labels = Pattern.compile("\\[\"(.*)\"]").matcher(text).results().map(MatchResult::group).toList();
        assertThat(labels).isNotEmpty().allSatisfy(label -> assertThat(
                label.substring(2, label.length() - 2).replace("<br/>", "").replaceAll("#\\d+;", ""))
                .matches("[\\p{L}\\p{Nd} .,:/()+_\\u2026-]*"));
        assertThat(boxes(text)).isEqualTo(boxes(text(design)));
    }

    /// The first word of each line of the flowchart, but for the colours of what is found about a name.
    private static List<String> boxes(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("%%"))
                .map(line -> line.strip().split("[ \\[]", 2)[0])
                .filter(word -> !word.startsWith("class"))
                .toList();
    }

    @Test
    void idsThatDifferOnlyInSignsStayTwoBoxes() {
        Design design = Design.empty("ids", Design.DOCUMENT_DATE)
                .add(network("a-b", "10.0.0.0/16"), ElementId.DESIGN)
                .add(network("a_b", "10.1.0.0/16"), ElementId.DESIGN);
        assertThat(text(design)).contains("subgraph e_a_b[\"a-b 10.0.0.0/16\"]",
                "subgraph e_a_b__2[\"a_b 10.1.0.0/16\"]");
    }

    private static VirtualNetwork network(String id, String range) {
        return VirtualNetwork.of(new ElementId(id), id, List.of(Cidr.parse(range)));
    }

    @Test
    void anOutsideNetworkThatNamesNoNetworkIsReachedFromAll() {
        Design design = Design.empty("outside", Design.DOCUMENT_DATE)
                .add(network("vnet-1", "10.0.0.0/16"), ElementId.DESIGN)
                .add(ExternalNetwork.of(new ElementId("outside-1"), "office", List.of(Cidr.parse("172.16.0.0/16"))),
                        ElementId.DESIGN);
        assertThat(text(design)).contains("e_outside_1 <--> e_vnet_1");
    }

    @Test
    void aFirewallWithoutASubnetIsABoxOfItsOwn() {
        Design design = Samples.example();
        design = new NewElements(design).appliance().applyTo(design);
        assertThat(text(design)).contains("\n  e_appliance_1[");
    }

    @Test
    void findingsAreCountedInWords() {
        assertThat(text(Samples.example())).contains(": 1 finding.\n");
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        assertThat(exported(Samples.load("mistakes"))).isEqualTo(exported(Samples.load("mistakes")));
    }
}

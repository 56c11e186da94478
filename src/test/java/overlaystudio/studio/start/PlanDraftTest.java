package overlaystudio.studio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.azure.NetworkModel;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.ClusterNeed;
import overlaystudio.plan.layout.Needs;
import overlaystudio.plan.layout.NetworkLayout;

class PlanDraftTest {

    private static PlanDraft draft(String name, String clusters, String nodes, String maxPods, String taken) {
        return new PlanDraft(name, "westeurope", clusters, nodes, maxPods, Topology.HUB_AND_SPOKE,
                NetworkModel.OVERLAY, "", taken, LocalDate.of(2026, 8, 21));
    }

    @Test
    void whatIsTypedBecomesWhatIsWanted() {
        PlanDraft typed = draft(" Contoso ", "2", "1,000", "110", "10.1.0.0/16 office");
        Needs needs = typed.read().needs().orElseThrow();
        assertThat(needs.name()).isEqualTo("Contoso");
        assertThat(needs.placement().location()).isEqualTo("westeurope");
        assertThat(needs.placement().resourceGroup()).isEqualTo("Contoso-rg");
        assertThat(needs.clusters()).extracting(ClusterNeed::name).containsExactly("Contoso-1", "Contoso-2");
        assertThat(needs.clusters())
                .allMatch(each -> each.nodes() == 1000 && Integer.valueOf(110).equals(each.maxPods()));
        assertThat(needs.from()).isEqualTo(Needs.USUAL_FROM);
        assertThat(needs.taken()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("office");
            assertThat(each.ranges()).containsExactly(Cidr.parse("10.1.0.0/16"));
        });
        assertThat(needs.wantedHub()).isPresent();
    }

    @Test
    void theShapeOfTheNetworksIsAChoice() {
        Needs bare = draft("a", "1", "1", "", "").read().needs().orElseThrow().withHub(null);
        assertThat(Topology.PER_CLUSTER.applyTo(bare).wantedHub()).isEmpty();
        assertThat(Topology.PER_CLUSTER.applyTo(bare).networkLayout()).isEqualTo(NetworkLayout.PER_CLUSTER);
        assertThat(Topology.ONE.applyTo(bare).networkLayout()).isEqualTo(NetworkLayout.PER_REGION);
        assertThat(Topology.HUB_AND_SPOKE.applyTo(bare).wantedHub()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"K\u00f6ln Nord,Koln-Nord-1", "--a_b--,a-b-1", "\u6771\u4eac 1,1-1"})
    void clustersAreNamedAsAzureAllows(String name, String cluster) {
        assertThat(draft(name, "1", "1", "", "").read().needs().orElseThrow().clusters().getFirst().name())
                .isEqualTo(cluster);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u6771\u4eac", "--"})
    void aNameOfWhichNothingIsLeftIsAProblem(String name) {
        assertThat(draft(name, "1", "1", "", "").read().of(PlanField.NAME)).hasSize(1);
    }

    @Test
    void aLongNameIsCutForTheClustersAndKeptForTheDesign() {
        Needs needs = draft("x".repeat(200), "1", "1", "", "").read().needs().orElseThrow();
        assertThat(needs.name()).hasSize(200);
        assertThat(needs.clusters().getFirst().name()).hasSize(42);
    }

    @ParameterizedTest
    @CsvSource({"0,0 clusters cannot", "501,501 clusters cannot", "'',Type a number", "two,is no whole number",
            "-1,is no whole number", "2.5,is no whole number", "'1,00',is no whole number",
            "99999999999,is too large"})
    void aNumberOfClustersThatCannotBeIsSaidAtItsField(String typed, String message) {
        PlanDraft.Reading reading = draft("a", typed, "1", "", "").read();
        assertThat(reading.needs()).isEmpty();
        assertThat(reading.of(PlanField.CLUSTERS)).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
        assertThat(reading.problems()).containsOnlyKeys(PlanField.CLUSTERS);
    }

    @Test
    void eachFieldSaysItsOwn() {
        PlanDraft.Reading reading = draft("", "x", "y", "z", "10.0.0.0/8\n10.1").read();
        assertThat(reading.problems()).containsOnlyKeys(PlanField.NAME, PlanField.CLUSTERS, PlanField.NODES,
                PlanField.MAX_PODS, PlanField.TAKEN);
    }

    @Test
    void moreRangesThanOneCanGoThroughWhileTypingAreRefused() {
        String many = IntStream.range(0, 1_001).mapToObj(at -> "10.%d.%d.0/24".formatted(at / 200, at % 200))
                .collect(Collectors.joining("\n"));
        assertThat(draft("a", "1", "1", "", many).read().of(PlanField.TAKEN)).singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("These are 1,001 ranges"));
    }
}

package overlaystudio.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.file.Samples;

class AcceptedRiskTest {

    private static final ElementId CLUSTER = new ElementId("cluster-1");
    private static final ElementId POOL = new ElementId("pool-1");
    private static final ElementId NETWORK = new ElementId("vnet-1");
    private static final LocalDate DAY = LocalDate.of(2022, 8, 29);

    private static AcceptedRisk risk(String rule, String reason, ElementId... about) {
        return new AcceptedRisk(rule, List.of(about).stream().map(id -> new About(id, "name")).toList(), "It is so",
                null, DAY, reason);
    }

    private static Design accepting(AcceptedRisk... risks) {
        return Samples.example().withAcceptedRisks(List.of(risks));
    }

    private static Edit accept(AcceptedRisk risk) {
        return new Edit.AcceptRisk(risk, Optional.empty());
    }

    @Test
    void aReasonIsNeitherBlankNorLongerThanAPage() {
        assertThatIllegalArgumentException().isThrownBy(() -> risk("r", " \n\t", POOL))
                .withMessage("A reason has at least one letter or digit.");
        assertThatIllegalArgumentException().isThrownBy(() -> risk("r", "x".repeat(2_001), POOL))
                .withMessage("2,001 characters are too many: a reason has 2,000 at most.");
        assertThat(risk("r", "\uD83D\uDE00".repeat(2_000), POOL).reason()).hasSize(4_000);
        assertThat(risk("r", "a\r\nb\rc", POOL).reason()).isEqualTo("a\nb\nc");
    }

    @Test
    void whatIsAcceptedIsAboutSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> risk("r", "because"));
    }

    @Test
    void acceptingIsOneStepAndTakingBackAnother() {
        History history = new History(Samples.example());
        AcceptedRisk one = risk("b", "because", POOL);
        AcceptedRisk other = risk("a", "because", POOL);

        history.apply(accept(one));
        history.apply(accept(other));
        assertThat(history.current().acceptedRisks()).containsExactly(other, one);
        assertThat(history.undoLabel()).contains("Accept risk");
        history.apply(new Edit.RevokeRisk(one));
        assertThat(history.current().acceptedRisks()).containsExactly(other);
        assertThat(history.undoLabel()).contains("Take back acceptance");
        history.undo();
        assertThat(history.current().acceptedRisks()).containsExactly(other, one);
        history.undo();
        history.undo();
        assertThat(history.current()).isEqualTo(Samples.example());
    }

    @Test
    void aFindingIsAcceptedOnceHoweverOften() {
        AcceptedRisk before = risk("a", "because", POOL);
        AcceptedRisk lapsed = risk("a", "because", POOL, CLUSTER);
        AcceptedRisk now = risk("a", "for another reason", POOL);

        assertThat(accept(now).applyTo(accepting(before)).acceptedRisks()).containsExactly(now);
        assertThat(new Edit.AcceptRisk(now, Optional.of(lapsed)).applyTo(accepting(lapsed)).acceptedRisks())
                .containsExactly(now);
        assertThat(accept(now).applyTo(accepting(lapsed)).acceptedRisks()).containsExactlyInAnyOrder(lapsed, now);
    }

    @Test
    void theOrderIsThatOfTheRulesAndOfWhatTheyAreAbout() {
        AcceptedRisk first = risk("a", "because", CLUSTER);
        AcceptedRisk second = risk("a", "because", POOL);
        AcceptedRisk third = risk("b", "because", CLUSTER);

        assertThat(accepting(third, second, first)).isEqualTo(accepting(first, third, second));
        assertThat(accepting(third, second, first).acceptedRisks()).containsExactly(first, second, third);
    }

    @Test
    void anElementThatGoesTakesWhatWasAcceptedOfItAlong() {
        AcceptedRisk ofPart = risk("a", "because", NETWORK, POOL.part("node-1"));
        AcceptedRisk ofNetwork = risk("b", "because", NETWORK);

        Design after = accepting(ofPart, ofNetwork).remove(CLUSTER);

        assertThat(after.acceptedRisks()).containsExactly(ofNetwork);
    }

    @Test
    void aCopyIsNotAcceptedAndAPartOfADesignAcceptsNothing() {
        Design design = accepting(risk("a", "because", CLUSTER));

        Design copied = Copies.of(design, List.of(CLUSTER)).into(design, CLUSTER).edit().applyTo(design);

        assertThat(copied.clusters()).hasSize(2);
        assertThat(copied.acceptedRisks()).isEqualTo(design.acceptedRisks());
        assertThat(design.only(Set.of(CLUSTER)).acceptedRisks()).isEmpty();
    }

    @Test
    void whatAFindingSaidFollowsTheNamesOfItsElements() {
        Design design = Samples.example();
        List<About> about = List.of(new About(POOL, "count"));
        String said =
                "System pool nodepool1 of nodepool10 in my-nodepool1, nodesubnet and myOverlayCluster.x has 1 node";

        String kept = AcceptedRisk.unnamed(said, about, design);

        assertThat(kept).isEqualTo(
                "System pool {pool-1} of nodepool10 in my-nodepool1, nodesubnet and myOverlayCluster.x has 1 node");
        Design renamed = design.replace(design.find(POOL).orElseThrow().withName("$1"));
        assertThat(new AcceptedRisk("a", about, kept, null, DAY, "because").sentence(renamed))
                .isEqualTo(said.replace("pool nodepool1", "pool $1"));
    }

    @Test
    void aNameThatIsAWordIsANameOnlyOfWhatAFindingIsAbout() {
        Design design = Samples.example();
        Design first = design.replace(design.find(CLUSTER).orElseThrow().withName("aks-1"));
        Design named = first.replace(first.find(POOL).orElseThrow().withName("pool"));

        assertThat(AcceptedRisk.unnamed("The pool of aks-1.", List.of(new About(NETWORK, null)), named))
                .isEqualTo("The pool of {cluster-1}.");
        assertThat(AcceptedRisk.unnamed("The pool of aks-1.", List.of(new About(POOL, null)), named))
                .isEqualTo("The {pool-1} of {cluster-1}.");
        assertThat(new AcceptedRisk("a", List.of(new About(POOL, null)), "Of {nobody}", null, DAY, "because")
                .sentence(named)).isEqualTo("Of {nobody}");
    }
}

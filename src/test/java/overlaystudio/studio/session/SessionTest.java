package overlaystudio.studio.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NewElements;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

class SessionTest {

    private static final Design START = Design.empty("start", Design.DOCUMENT_DATE);

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Design> judged = new ArrayList<>();

    @Test
    void everyEditIsJudged() {
        Session session = inline();
        session.apply(rename("a"));
        assertThat(session.assessmentProperty().get().orElseThrow().design().name()).isEqualTo("a");
    }

    @Test
    void aVerdictThatComesTooLateIsDroppedAndOnlyTheLatestDesignIsJudgedNext() {
        Session session = new Session(START, this::judge, work::add, Runnable::run);
        session.apply(rename("a"));
        session.apply(rename("ab"));
        session.apply(rename("abc"));
        work.remove().run();
        assertThat(session.assessmentProperty().get()).isEmpty();
        work.remove().run();
        assertThat(work).isEmpty();
        assertThat(judged).extracting(Design::name).containsExactly("start", "abc");
        assertThat(session.assessmentProperty().get().orElseThrow().design().name()).isEqualTo("abc");
    }

    @Test
    void aDesignThatWasMadeJustNowIsUnsavedUntilItIsSaved() {
        Session session = new Session(START, this::judge, Runnable::run, Runnable::run);
        Design made = START.withName("made");
        session.openUnsaved(made);
        assertThat(session.design()).isEqualTo(made);
        assertThat(session.fileProperty().get()).isEmpty();
        assertThat(session.undoLabelProperty().get()).isEmpty();
        assertThat(session.modifiedProperty().get()).isTrue();
        session.apply(rename("other"));
        session.undo();
        assertThat(session.modifiedProperty().get()).isTrue();
        session.saved(made, Path.of("made.overlay.json"));
        assertThat(session.modifiedProperty().get()).isFalse();
    }

    @Test
    void severalElementsAreSelectedAndTheLastOneLeads() {
        Session session = withNetworks();
        List<ElementId> ids = session.design().networks().stream().map(VirtualNetwork::id).toList();
        session.selectAll(ids);
        assertThat(session.chosen()).isEqualTo(ids);
        assertThat(session.selection()).isEqualTo(ids.getLast());
        session.toggle(ids.getLast());
        assertThat(session.chosen()).isEqualTo(List.of(ids.getFirst()));
        assertThat(session.selection()).isEqualTo(ids.getFirst());
        session.select(ElementId.DESIGN);
        assertThat(session.chosen()).isEmpty();
    }

    @Test
    void selectingTheLeaderOfSeveralLeavesItAlone() {
        Session session = withNetworks();
        List<ElementId> ids = session.design().networks().stream().map(VirtualNetwork::id).toList();
        session.selectAll(ids);
        session.select(ids.getLast());
        assertThat(session.chosen()).isEqualTo(List.of(ids.getLast()));
    }

    @Test
    void aDeletedElementIsNoLongerAmongTheSelectedOnes() {
        Session session = withNetworks();
        List<ElementId> ids = session.design().networks().stream().map(VirtualNetwork::id).toList();
        session.selectAll(ids);
        session.apply(new Edit.RemoveElement(ids.getFirst(), "Delete"));
        assertThat(session.chosen()).isEqualTo(List.of(ids.getLast()));
    }

    private Session withNetworks() {
        Session session = inline();
        session.apply(new NewElements(session.design()).network());
        session.apply(new NewElements(session.design()).network());
        return session;
    }

    @Test
    void anAttemptIsJudgedAndChangesNothing() {
        Session session = inline();
        List<String> tried = new ArrayList<>();
        session.attempt(rename("tried"), verdict -> tried.add(verdict.design().name()));
        assertThat(tried).containsExactly("tried");
        assertThat(session.design()).isEqualTo(START);
    }

    @Test
    void whatAChangeMakesOfAVerdictIsSaidInOneLine() {
        Design before = Samples.example();
        Subnet subnet = before.networks().getFirst().subnets().getFirst();
        Design after = before.replace(subnet.withPrefix(Cidr.parse("10.10.0.0/29")));
        Assessment one = RuleBook.standard().judge(before);
        Assessment other = RuleBook.standard().judge(after);
        assertThat(Verdicts.change(one, one)).isEqualTo("Nothing new is found");
        assertThat(Verdicts.change(one, other)).startsWith("1 error more: ").contains("nodesubnet");
        assertThat(Verdicts.change(other, one)).isEqualTo("1 error fewer");
        assertThat(Verdicts.isWorse(one, other)).isTrue();
        assertThat(Verdicts.isWorse(other, one)).isFalse();
    }

    @Test
    void aListenerMustNotEdit() {
        Session session = inline();
        List<Throwable> refusals = new ArrayList<>();
        session.designProperty().addListener((_, _, _) -> {
            try {
                session.apply(rename("other"));
            } catch (IllegalStateException e) {
                refusals.add(e);
            }
        });
        session.apply(rename("a"));
        assertThat(refusals).hasSize(1);
        assertThat(session.design().name()).isEqualTo("a");
    }

    @Test
    void aDraftCountsAsUnsaved() {
        Session session = inline();
        FieldKey field = new FieldKey(ElementId.DESIGN, "name");
        session.drafts().put(field, new Draft("", "A design needs a name"));
        assertThat(session.modifiedProperty().get()).isTrue();
        session.drafts().drop(field);
        assertThat(session.modifiedProperty().get()).isFalse();
    }

    @Test
    void aDraftOfADeletedElementWaitsForUndo() {
        Session session = inline();
        session.apply(new NewElements(START).network());
        session.saved(session.design(), Path.of("a.overlay.json"));
        FieldKey field = new FieldKey(new ElementId("vnet-1"), "name");
        session.drafts().put(field, new Draft("", "A network needs a name"));
        session.apply(new Edit.RemoveElement(field.element(), "Delete"));
        session.saved(session.design(), Path.of("a.overlay.json"));
        assertThat(session.modifiedProperty().get()).isFalse();
        session.undo();
        assertThat(session.modifiedProperty().get()).isTrue();
        assertThat(session.drafts().of(field)).isPresent();
    }

    @Test
    void savingAndUndoingAreToldApart() {
        Session session = inline();
        session.apply(rename("a"));
        session.saved(session.design(), Path.of("a.overlay.json"));
        assertThat(session.modifiedProperty().get()).isFalse();
        session.undo();
        assertThat(session.modifiedProperty().get()).isTrue();
        session.redo();
        assertThat(session.modifiedProperty().get()).isFalse();
    }

    @Test
    void aSelectionThatIsGoneFallsBackToTheDesign() {
        Session session = inline();
        session.apply(new NewElements(START).network());
        session.select(new ElementId("vnet-1"));
        session.undo();
        assertThat(session.selection()).isEqualTo(ElementId.DESIGN);
    }

    @Test
    void lookingElsewhereEndsTheStepThatIsTyped() {
        Session session = inline();
        session.apply(new NewElements(START).network());
        session.apply(rename("a"));
        session.select(new ElementId("vnet-1"));
        session.apply(rename("ab"));
        session.undo();
        assertThat(session.design().name()).isEqualTo("a");
    }

    @Test
    void openingForgetsWhatWas() {
        Session session = inline();
        session.apply(rename("a"));
        session.drafts().put(new FieldKey(ElementId.DESIGN, "name"), new Draft("", "A design needs a name"));
        session.open(START.withName("other"), Optional.of(Path.of("other.json")));
        assertThat(session.undoLabelProperty().get()).isEmpty();
        assertThat(session.drafts().all()).isEmpty();
        assertThat(session.modifiedProperty().get()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> {
            session.designProperty().addListener((_, _, _) -> session.undo());
            rethrowing(() -> session.apply(rename("b")));
        });
    }

    /// Property listeners' exceptions go to the thread's handler, which is made to throw here.
    private static void rethrowing(Runnable action) {
        List<Throwable> thrown = new ArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> thrown.add(e));
        try {
            action.run();
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
        thrown.stream().findFirst().ifPresent(e -> {
            throw (IllegalStateException) e;
        });
    }

    private Session inline() {
        return new Session(START, this::judge, Runnable::run, Runnable::run);
    }

    private Assessment judge(Design design) {
        judged.add(design);
        return RuleBook.standard().judge(design);
    }

    private static Edit rename(String name) {
        return new Edit.ChangeDesign("name", "Rename", design -> design.withName(name));
    }
}

package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.export.Artifact;
import overlaystudio.export.Exporter;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.DesignFile;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.KeptInMemory;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Draft;
import overlaystudio.studio.session.FieldKey;
import overlaystudio.studio.session.Session;

class DocumentsTest {

    private static final FieldKey POD_CIDR = new FieldKey(new ElementId("cluster-1"), "podCidr");

    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final Preferences preferences = new Preferences(new KeptInMemory());
    private final Session session =
            new Session(Samples.example(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
    private final Documents documents = new Documents(session, dialogs, preferences);

    @TempDir private Path folder;

    @Test
    void aSavedDesignIsReadBackEqual() throws Exception {
        dialogs.chosen = Optional.of(folder.resolve("a.overlay.json"));
        rename("a");
        assertThat(documents.save()).isTrue();
        assertThat(session.modifiedProperty().get()).isFalse();
        assertThat(DesignFile.read(folder.resolve("a.overlay.json"))).isEqualTo(session.design());
        rename("b");
        assertThat(documents.save()).isTrue();
        assertThat(dialogs.asked).containsExactly("save a.overlay.json as Overlay Studio design");
        assertThat(DesignFile.read(folder.resolve("a.overlay.json")).name()).isEqualTo("b");
    }

    @Test
    void whatIsOpenedOrSavedIsOfferedAgainUntilItIsGone() throws Exception {
        Path saved = folder.resolve("a.overlay.json");
        dialogs.chosen = Optional.of(saved);
        assertThat(documents.save()).isTrue();
        Path other = Files.copy(saved, folder.resolve("b.overlay.json"));
        documents.read(other);
        documents.read(Files.writeString(folder.resolve("bad.json"), "{}"));
        assertThat(preferences.recentFiles()).containsExactly(other, saved);
        documents.openRecent(saved);
        assertThat(session.fileProperty().get()).contains(saved);
        assertThat(preferences.recentFiles()).containsExactly(saved, other);
        Files.delete(other);
        documents.openRecent(other);
        assertThat(dialogs.asked.getLast()).contains("b.overlay.json is not there any more");
        assertThat(session.fileProperty().get()).contains(saved);
        assertThat(preferences.recentFiles()).containsExactly(saved);
    }

    @Test
    void aNameWithoutSuffixGetsOne() {
        dialogs.chosen = Optional.of(folder.resolve("plan"));
        assertThat(documents.saveAs()).isTrue();
        assertThat(folder.resolve("plan.overlay.json")).isRegularFile();
    }

    @Test
    void aFileThatCannotBeReadIsLeftAloneAndSoIsTheDesign() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\n  \"schemaVersion\": 1,\n  \"nmae\": \"x\"\n}\n");
        Design before = session.design();
        documents.read(file);
        assertThat(session.design()).isEqualTo(before);
        assertThat(dialogs.asked).singleElement().asString().contains("bad.json could not be opened", "line 3", "nmae");
        assertThat(file).content().contains("nmae");
    }

    @Test
    void unsavedWorkIsAskedAboutBeforeItIsLost() {
        rename("a");
        documents.create();
        assertThat(session.design().name()).isEqualTo("a");
        dialogs.leaving = Dialogs.Leaving.DISCARD;
        documents.create();
        assertThat(session.design().elements()).isEmpty();
        assertThat(dialogs.asked).containsExactly("leave a []", "leave a []");
    }

    @Test
    void aDraftIsAskedAboutWhenSavingAndStaysAfterwards() {
        session.drafts().put(POD_CIDR, new Draft("10.1", "10.1 is not complete"));
        dialogs.chosen = Optional.of(folder.resolve("a.overlay.json"));
        assertThat(documents.save()).isFalse();
        assertThat(folder.resolve("a.overlay.json")).doesNotExist();
        dialogs.confirmed = true;
        assertThat(documents.save()).isTrue();
        assertThat(session.drafts().of(POD_CIDR)).isPresent();
        assertThat(session.modifiedProperty().get()).isTrue();
        documents.mayLeave();
        assertThat(dialogs.asked.getLast())
                .isEqualTo("leave quickstart [podCidr of myOverlayCluster: \u201c10.1\u201d]");
    }

    @Test
    void aNewDesignIsJudgedByTheRulesThatWereChosenLast() {
        documents.create();
        assertThat(session.design().rulesDate()).isEqualTo(Design.DOCUMENT_DATE);
        session.setOnRulesDateChosen(preferences::rememberRulesDate);
        session.apply(new RulesDates(LocalDate.of(2026, 8, 21)).change(LocalDate.of(2026, 8, 21)));
        dialogs.leaving = Dialogs.Leaving.DISCARD;
        documents.create();
        assertThat(session.design().rulesDate()).isEqualTo(LocalDate.of(2026, 8, 21));
    }

    @Test
    void aDesignWithErrorsIsExportedOnlyAfterAQuestion() {
        session.apply(new Edit.RemoveElement(new ElementId("pool-1"), "Delete pool"));
        dialogs.chosen = Optional.of(folder.resolve("x.txt"));
        documents.export(new Words());
        assertThat(folder.resolve("x.txt")).doesNotExist();
        assertThat(dialogs.asked).singleElement().asString().startsWith("Export a design with");
        dialogs.confirmed = true;
        documents.export(new Words());
        assertThat(folder.resolve("x.txt")).hasContent("quickstart");
    }

    @Test
    void theScriptFromTheDeployedVersionAsksForThatVersion() throws Exception {
        Path deployed = folder.resolve("deployed.overlay.json");
        DesignFile.write(session.design(), deployed);
        session.apply(new Edit.ChangeElement<>(new ElementId("pool-1"), NodePool.class, "count", "Scale",
                pool -> pool.withCount(7)));
        session.seal();
        dialogs.deployed = Optional.of(deployed);
        dialogs.chosen = Optional.of(folder.resolve("change.sh"));
        documents.exportChange(new AzCliExporter());
        assertThat(folder.resolve("change.sh")).content().contains("az aks nodepool scale", "--node-count 7");
        assertThat(dialogs.asked).containsExactly("deployed", "save quickstart-change.sh as az change script (bash)");
    }

    @Test
    void aDeployedVersionThatCannotBeReadIsTold() throws Exception {
        dialogs.deployed = Optional.of(Files.writeString(folder.resolve("deployed.overlay.json"), "{"));
        documents.exportChange(new AzCliExporter());
        assertThat(dialogs.asked.getLast()).startsWith("deployed.overlay.json could not be read");
        assertThat(dialogs.asked).noneMatch(each -> each.startsWith("save"));
    }

    @Test
    void aFolderThatIsNotThereIsToldAndNothingCountsAsSaved() {
        dialogs.chosen = Optional.of(folder.resolve("none").resolve("a.overlay.json"));
        rename("a");
        assertThat(documents.save()).isFalse();
        assertThat(session.modifiedProperty().get()).isTrue();
        assertThat(dialogs.asked.getLast()).startsWith("a.overlay.json could not be saved");
    }

    private void rename(String name) {
        session.apply(new Edit.ChangeDesign("name", "Rename", design -> design.withName(name)));
        session.seal();
    }

    private static final class Words implements Exporter {
        @Override
        public String id() {
            return "words";
        }

        @Override
        public String label() {
            return "words";
        }

        @Override
        public Artifact export(Assessment assessment) {
            return Artifact.text("words.txt", "text/plain", assessment.design().name());
        }
    }
}

package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeoutException;

import javafx.util.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.PreferenceFile;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;

class AutosaveTest {

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final Queue<Runnable> disk = new ArrayDeque<>();
    private final Design saved = Design.empty("saved", Design.DOCUMENT_DATE);
    private Path file;
    private Path beside;
    private Session session;
    private Documents documents;
    private Autosave autosave;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws DesignFileException {
        file = folder.resolve("one.overlay.json");
        beside = folder.resolve(".one.overlay.json.unsaved");
        DesignFile.write(saved, file);
        session = session();
        documents = documents(session);
        autosave = autosave(session);
        robot.interact(() -> documents.read(file));
    }

    /// A studio as after a start.
    private void start() {
        session = session();
        documents = documents(session);
        autosave = autosave(session);
    }

    private Session session() {
        return new Session(saved.withName("another"), RuleBook.standard()::judge, Runnable::run, Runnable::run);
    }

    private Documents documents(Session of) {
        return new Documents(of, dialogs, new Preferences(new PreferenceFile(folder.resolve("p"))));
    }

    private Autosave autosave(Session of) {
        return new Autosave(of, new Homeless(folder).own(0), disk::add, Duration.INDEFINITE);
    }

    private void edit(String name) {
        robot.interact(() -> {
            session.apply(new Edit.ChangeDesign("name", "Change name", design -> design.withName(name)));
            session.seal();
        });
    }

    private void keep() {
        robot.interact(autosave::keep);
        write();
    }

    private void write() {
        while (!disk.isEmpty()) {
            disk.remove().run();
        }
    }

    @Test
    void whatIsNotSavedIsKeptBesideTheFileAndGoesWhenItIs() throws DesignFileException {
        edit("mine");
        keep();
        assertThat(DesignFile.read(beside).name()).isEqualTo("mine");
        assertThat(DesignFile.read(file)).isEqualTo(saved);
        robot.interact(documents::save);
        write();
        assertThat(beside).doesNotExist();
        assertThat(DesignFile.read(file).name()).isEqualTo("mine");
    }

    @Test
    void undoBackToWhatIsSavedForgetsIt() {
        edit("mine");
        keep();
        robot.interact(session::undo);
        write();
        assertThat(beside).doesNotExist();
    }

    @Test
    void aCrashLosesNothingAndUndoGoesBackToWhatWasSaved() {
        edit("mine");
        keep();
        start();
        dialogs.confirmed = true;
        robot.interact(() -> documents.read(file));
        assertThat(dialogs.asked).containsExactly("Recover what was not saved of one.overlay.json?");
        assertThat(session.design().name()).isEqualTo("mine");
        assertThat(session.modifiedProperty().get()).isTrue();
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(saved);
        assertThat(session.modifiedProperty().get()).isFalse();
    }

    @Test
    void whoDoesNotWantItBackHasWhatWasSaved() {
        edit("mine");
        keep();
        start();
        robot.interact(() -> documents.read(file));
        assertThat(session.design()).isEqualTo(saved);
        assertThat(beside).exists();
    }

    @Test
    void whatWasLeftOnPurposeIsNotAskedAboutWhenItIsOpenedAgain() {
        edit("mine");
        keep();
        dialogs.leaving = Dialogs.Leaving.DISCARD;
        robot.interact(() -> documents.openRecent(file));
        assertThat(dialogs.asked).containsExactly("leave mine []");
        assertThat(session.design()).isEqualTo(saved);
        write();
        assertThat(beside).doesNotExist();
    }

    @Test
    void aKeptFileThatIsBrokenOrTheSameIsNotAskedAbout() throws IOException {
        Files.writeString(beside, "{");
        start();
        robot.interact(() -> documents.read(file));
        Files.writeString(beside, DesignFile.toJson(saved));
        start();
        robot.interact(() -> documents.read(file));
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void anotherFileIsKeptBesideItself() throws DesignFileException {
        edit("mine");
        keep();
        Path other = folder.resolve("two.overlay.json");
        dialogs.chosen = Optional.of(other);
        robot.interact(documents::saveAs);
        edit("again");
        keep();
        assertThat(beside).doesNotExist();
        assertThat(DesignFile.read(folder.resolve(".two.overlay.json.unsaved")).name()).isEqualTo("again");
    }

    @Test
    void aDesignThatWasNeverSavedIsOfferedAtTheNextStart() throws IOException, DesignFileException {
        Path orphan = folder.resolve("unsaved-999999999999.overlay.json");
        DesignFile.write(saved.withName("lost"), orphan);
        dialogs.confirmed = true;
        robot.interact(() -> recover(orphan));
        assertThat(session.design().name()).isEqualTo("lost");
        assertThat(session.fileProperty().get()).isEmpty();
        assertThat(session.modifiedProperty().get()).isTrue();
        assertThat(orphan).doesNotExist();
        assertThat(new Homeless(folder).orphans()).containsExactly(new Homeless(folder).own(0));
    }

    private void recover(Path orphan) {
        assertThat(new Homeless(folder).orphans()).contains(orphan);
        documents.recover(documents.recoverable(orphan).orElseThrow(), orphan, new Homeless(folder).own(0));
    }

    @Test
    void aFileOfAnEarlierProcessWithTheNumberOfThisOneIsOfferedToo() throws DesignFileException {
        Path orphan = new Homeless(folder).own(1);
        DesignFile.write(saved.withName("lost"), orphan);
        dialogs.confirmed = true;
        robot.interact(() -> recover(orphan));
        assertThat(session.design().name()).isEqualTo("lost");
        assertThat(new Homeless(folder).own(0)).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenToStopsNobody() throws IOException {
        Path blocked = folder.resolve("file");
        Files.writeString(blocked, "no folder");
        robot.interact(() -> {
            session.open(saved, Optional.of(blocked.resolve("one.overlay.json")));
            session.apply(new Edit.ChangeDesign("name", "Change name", design -> design.withName("mine")));
        });
        keep();
        assertThat(session.design().name()).isEqualTo("mine");
    }
}

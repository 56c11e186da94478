package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.KeptInMemory;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;

/// Two studios on one file that do not know each other, as on a network drive.
class OnDiskTest {

    /// A studio without a window.
    private static final class Studio {

        final RecordedDialogs dialogs = new RecordedDialogs();
        final Session session =
                new Session(Samples.example(), RuleBook.standard()::judge, _ -> {}, Runnable::run);
        final Documents documents = new Documents(session, dialogs, new Preferences(new KeptInMemory()));

        Studio(Path file) {
            documents.read(file);
        }

        void edit(Edit edit) {
            session.apply(edit);
            session.seal();
        }

        void rename(String name) {
            edit(new Edit.ChangeDesign("name", "Change name", design -> design.withName(name)));
        }

        void dateOneDayOn() {
            edit(new Edit.ChangeDesign("rulesDate", "Change date",
                    design -> design.withRulesDate(design.rulesDate().plusDays(1))));
        }

        DiskNews.Kind look() {
            documents.disk().check(Runnable::run, Runnable::run);
            return documents.disk().newsProperty().get().kind();
        }

        OnDisk disk() {
            return documents.disk();
        }
    }

    @TempDir private Path folder;

    private Path file;
    private Studio one;
    private Studio two;

    @BeforeEach
    void open() throws DesignFileException {
        file = folder.resolve("hub.overlay.json");
        DesignFile.write(Samples.example(), file);
        one = new Studio(file);
        two = new Studio(file);
    }

    private Design held() throws DesignFileException {
        return DesignFile.read(file);
    }

    @Test
    void nothingIsSaidWhileNothingHappens() {
        one.rename("mine");
        assertThat(one.documents.save()).isTrue();
        assertThat(one.look()).isEqualTo(DiskNews.Kind.NONE);
        assertThat(one.dialogs.asked).isEmpty();
    }

    @Test
    void theOtherOneLoadsWhatWasSavedAndUndoGoesBack() {
        one.rename("one");
        one.documents.save();
        Design before = two.session.design();
        assertThat(two.look()).isEqualTo(DiskNews.Kind.CHANGED);
        two.disk().load();
        assertThat(two.session.design().name()).isEqualTo("one");
        assertThat(two.session.modifiedProperty().get()).isFalse();
        assertThat(two.session.undoLabelProperty().get()).isEqualTo("Load hub.overlay.json");
        assertThat(two.look()).isEqualTo(DiskNews.Kind.NONE);
        two.session.undo();
        assertThat(two.session.design()).isEqualTo(before);
        assertThat(two.session.modifiedProperty().get()).isTrue();
    }

    @Test
    void ofTwoWhoSaveNothingIsLost() throws DesignFileException {
        one.rename("one");
        one.documents.save();
        two.dateOneDayOn();
        two.dialogs.overwriting = Dialogs.Overwriting.MERGE;
        assertThat(two.documents.save()).isTrue();
        assertThat(two.dialogs.asked).containsExactly("hub.overlay.json was changed by another program");
        assertThat(held().name()).isEqualTo("one");
        assertThat(held().rulesDate()).isEqualTo(Samples.example().rulesDate().plusDays(1));
        assertThat(two.session.modifiedProperty().get()).isFalse();
        assertThat(one.look()).isEqualTo(DiskNews.Kind.CHANGED);
        one.disk().load();
        assertThat(one.session.design()).isEqualTo(two.session.design());
    }

    @Test
    void whereBothChangedTheSameTheUserIsAskedWithBothValues() throws DesignFileException {
        one.rename("one");
        one.documents.save();
        two.rename("two");
        two.look();
        two.disk().merge();
        assertThat(two.dialogs.asked).containsExactly(
                "Merge hub.overlay.json with one conflict?",
                "Name of the design: two here, one in the file; yours is kept.");
        assertThat(two.session.design().name()).isEqualTo("two");
        assertThat(two.session.undoLabelProperty().get()).isEqualTo("Change name");
        two.dialogs.confirmed = true;
        two.disk().merge();
        assertThat(two.look()).isEqualTo(DiskNews.Kind.NONE);
        assertThat(two.documents.save()).isTrue();
        assertThat(held().name()).isEqualTo("two");
    }

    @Test
    void whoKeepsTheirOwnIsAskedAgainOnlyWhenTheySave() throws DesignFileException {
        one.rename("one");
        one.documents.save();
        two.rename("two");
        two.look();
        two.disk().keepMine();
        assertThat(two.look()).isEqualTo(DiskNews.Kind.NONE);
        assertThat(two.documents.save()).isFalse();
        assertThat(held().name()).isEqualTo("one");
        two.dialogs.overwriting = Dialogs.Overwriting.OVERWRITE;
        assertThat(two.documents.save()).isTrue();
        assertThat(held().name()).isEqualTo("two");
        assertThat(two.look()).isEqualTo(DiskNews.Kind.NONE);
        one.rename("one again");
        assertThat(one.look()).isEqualTo(DiskNews.Kind.CHANGED);
    }

    @Test
    void anAnswerIsForOneChangeOnly() {
        one.rename("one");
        one.documents.save();
        two.look();
        two.disk().keepMine();
        one.rename("more");
        one.documents.save();
        assertThat(two.look()).isEqualTo(DiskNews.Kind.CHANGED);
    }

    @Test
    void theSameDesignInOtherWordsIsNoNews() throws IOException {
        Files.writeString(file, Files.readString(file) + "\n\n");
        assertThat(one.look()).isEqualTo(DiskNews.Kind.NONE);
        one.rename("one");
        assertThat(one.documents.save()).isTrue();
        assertThat(one.dialogs.asked).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsToldAndWrittenAgain() throws IOException, DesignFileException {
        Files.delete(file);
        assertThat(one.look()).isEqualTo(DiskNews.Kind.GONE);
        assertThat(one.documents.save()).isTrue();
        assertThat(held()).isEqualTo(Samples.example());
        assertThat(one.look()).isEqualTo(DiskNews.Kind.NONE);
    }

    @Test
    void aFileThatBrokeIsToldAndNotOverwrittenUnasked() throws IOException {
        Files.writeString(file, "{");
        assertThat(one.look()).isEqualTo(DiskNews.Kind.UNREADABLE);
        assertThat(one.documents.save()).isFalse();
        assertThat(one.dialogs.asked).containsExactly("Overwrite hub.overlay.json?");
        assertThat(file).hasContent("{");
        one.dialogs.confirmed = true;
        assertThat(one.documents.save()).isTrue();
        assertThat(one.look()).isEqualTo(DiskNews.Kind.NONE);
    }

    @Test
    void aLookThatASaveOvertookSaysNothing() {
        Queue<Runnable> window = new ArrayDeque<>();
        two.rename("two");
        two.documents.save();
        one.documents.disk().check(Runnable::run, window::add);
        one.dialogs.overwriting = Dialogs.Overwriting.OVERWRITE;
        one.rename("one");
        assertThat(one.documents.save()).isTrue();
        window.forEach(Runnable::run);
        assertThat(one.documents.disk().newsProperty().get().kind()).isEqualTo(DiskNews.Kind.NONE);
    }

    @Test
    void anotherFileIsNoOthersConcern() {
        one.rename("one");
        one.documents.save();
        two.documents.openSample(Samples.example());
        assertThat(two.look()).isEqualTo(DiskNews.Kind.NONE);
    }
}

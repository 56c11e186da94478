package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.PreferenceFile;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;

class FileDropTest {

    @TempDir Path folder;

    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final Session session =
            new Session(Samples.example(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
    private Documents documents;
    private Path design;

    @BeforeEach
    void write() throws DesignFileException {
        documents = new Documents(session, dialogs, new Preferences(new PreferenceFile(folder.resolve("preferences"))));
        design = folder.resolve("one.overlay.json");
        DesignFile.write(Design.empty("one", Design.DOCUMENT_DATE), design);
    }

    @Test
    void oneFileIsTakenAndSeveralOrAFolderAreNot() {
        File file = design.toFile();
        assertThat(FileDrop.only(List.of(file))).contains(design);
        assertThat(FileDrop.only(List.of(file, file))).isEmpty();
        assertThat(FileDrop.only(List.of(folder.toFile()))).isEmpty();
        assertThat(FileDrop.only(List.of())).isEmpty();
    }

    @Test
    void aDroppedDesignIsOpenedAfterTheQuestionAboutUnsavedWork() {
        session.apply(new Edit.ChangeDesign("name", "Change name", each -> each.withName("mine")));
        documents.openDropped(design);
        assertThat(session.design().name()).isEqualTo("mine");
        dialogs.leaving = Dialogs.Leaving.DISCARD;
        documents.openDropped(design);
        assertThat(session.design().name()).isEqualTo("one");
        assertThat(session.fileProperty().get()).contains(design);
    }

    @Test
    void droppedPresetsAreUsedAndTheDesignStays() throws IOException {
        Path presets = folder.resolve("contoso.overlay-presets.json");
        Files.writeString(presets, "{\"schemaVersion\": 1, \"name\": \"Contoso\"}");
        documents.openDropped(presets);
        assertThat(session.presetsProperty().get().name()).isEqualTo("Contoso");
        assertThat(session.design()).isEqualTo(Samples.example());
    }

    @Test
    void whatIsNoDesignIsToldAndNothingChanges() throws IOException {
        Path other = folder.resolve("notes.txt");
        Files.writeString(other, "hello");
        documents.openDropped(other);
        assertThat(dialogs.asked).singleElement().asString().startsWith("notes.txt could not be opened");
        assertThat(session.design()).isEqualTo(Samples.example());
    }
}

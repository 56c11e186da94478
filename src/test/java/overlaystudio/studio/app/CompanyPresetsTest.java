package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Presets;
import overlaystudio.design.ResourceTag;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.PresetsFile;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.PreferenceFile;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class CompanyPresetsTest {

    private static final String CONTOSO = """
            {"schemaVersion": 1, "name": "Contoso", "location": "westeurope",
             "names": {"virtualNetwork": "vnet-{nn}"}, "from": ["10.64.0.0/12"], "tags": {"owner": "network"}}
            """;

    @TempDir Path folder;

    private final RecordedDialogs dialogs = new RecordedDialogs();
    private Preferences preferences;
    private Session session;
    private Documents documents;

    @Start
    void start(Stage stage) {
        preferences = new Preferences(new PreferenceFile(folder.resolve("preferences")));
        documents();
        Menu file = new Menu("File", null, documents.presetsMenu());
        file.setId("menu-file");
        VBox root = new VBox(new MenuBar(file));
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(root, 400, 300);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void documents() {
        session = new Session(Samples.example(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
        documents = new Documents(session, dialogs, preferences);
    }

    private Path contoso() throws IOException {
        Path file = folder.resolve("contoso.overlay-presets.json");
        Files.writeString(file, CONTOSO);
        return file;
    }

    private void click(FxRobot robot, String item) {
        robot.clickOn("#menu-file").clickOn("#menu-presets").clickOn("#" + item);
    }

    @Test
    void aFileIsUsedAndNewElementsAndDesignsTakeIt(FxRobot robot) throws IOException {
        dialogs.chosen = Optional.of(contoso());
        click(robot, "presets-use");
        assertThat(session.presetsProperty().get().name()).isEqualTo("Contoso");
        assertThat(preferences.presets()).contains(contoso());
        dialogs.leaving = Dialogs.Leaving.DISCARD;
        robot.interact(documents::create);
        assertThat(session.design().placement().location()).isEqualTo("westeurope");
        assertThat(session.design().tags()).containsExactly(new ResourceTag("owner", "network"));
        robot.interact(() -> new Additions(session, dialogs).add(ElementKind.VIRTUAL_NETWORK));
        assertThat(session.design().networks().getLast().name()).isEqualTo("vnet-01");
        assertThat(session.design().networks().getLast().prefixes()).hasToString("[10.64.0.0/16]");
    }

    @Test
    void theNextStartReadsTheFileAgainAndNoneIsUsedOnceOneSaysSo(FxRobot robot) throws IOException {
        preferences.rememberPresets(Optional.of(contoso()));
        documents();
        assertThat(session.presetsProperty().get().name()).isEqualTo("Contoso");
        assertThat(words(robot)).first().isEqualTo("In use: Contoso");
        item(robot, "presets-none").fire();
        assertThat(session.presetsProperty().get()).isEqualTo(Presets.NONE);
        assertThat(preferences.presets()).isEmpty();
        documents();
        assertThat(session.presetsProperty().get()).isEqualTo(Presets.NONE);
    }

    @Test
    void aFileThatHoldsNoPresetsIsSaidAndChangesNothing(FxRobot robot) throws IOException {
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, CONTOSO.replace("{nn}", "{x}"));
        dialogs.chosen = Optional.of(bad);
        click(robot, "presets-use");
        assertThat(dialogs.asked.getLast()).startsWith("bad.json holds no presets: ")
                .contains("'{x}' stands for nothing");
        assertThat(session.presetsProperty().get()).isEqualTo(Presets.NONE);
        assertThat(preferences.presets()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsToldInTheMenuAndTriedAgain(FxRobot robot) throws IOException {
        Path file = contoso();
        preferences.rememberPresets(Optional.of(file));
        Files.delete(file);
        documents();
        assertThat(words(robot)).first().isEqualTo("contoso.overlay-presets.json could not be read: try again");
        Files.writeString(file, CONTOSO);
        MenuItem again = item(robot, "presets-again");
        robot.interact(again::fire);
        assertThat(session.presetsProperty().get().name()).isEqualTo("Contoso");
    }

    @Test
    void aFileIsWrittenFromTheDesign(FxRobot robot) throws DesignFileException {
        Path file = folder.resolve("company.overlay-presets.json");
        dialogs.chosen = Optional.of(file);
        click(robot, "presets-write");
        assertThat(dialogs.asked).containsExactly("save company.overlay-presets.json as Overlay Studio presets");
        Design example = Samples.example();
        assertThat(PresetsFile.read(file)).isEqualTo(Presets.of(example));
    }

    private List<String> words(FxRobot robot) {
        return menu(robot).getItems().stream().map(MenuItem::getText).toList();
    }

    private MenuItem item(FxRobot robot, String id) {
        return menu(robot).getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private Menu menu(FxRobot robot) {
        Menu[] menu = new Menu[1];
        robot.interact(() -> menu[0] = documents.presetsMenu());
        return menu[0];
    }
}

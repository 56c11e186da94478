package overlaystudio.studio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Position;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Exporters;
import overlaystudio.export.Paper;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Scope;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.KeptInMemory;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class PictureDialogTest {

    private final Slow slow = new Slow();
    private final List<PictureExporter> exporters =
            Stream.concat(Exporters.pictures().stream(), Stream.of(slow)).toList();
    private final KeptInMemory memory = new KeptInMemory();
    private final Session session =
            new Session(Samples.example(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private LastChoice last = new LastChoice(new Preferences(memory), exporters);
    private Optional<Path> chosen = Optional.empty();
    private FxRobot robot = new FxRobot();
    private Stage owner;

    @TempDir private Path folder;

    @Start
    void start(Stage stage) {
        owner = stage;
        Theme.loadFonts();
        Theme.show(false);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(new StackPane(), 200, 100));
        stage.sizeToScene();
        stage.show();
    }

    private void open(FxRobot hand) {
        robot = hand;
        robot.interact(() -> {
            PictureDialog dialog = new PictureDialog(owner, session, last, (name, kind) -> {
                asked.add(name + " as " + kind);
                return chosen;
            }, (title, text) -> told.add(title + ": " + text));
            dialog.setX(0);
            dialog.setY(0);
            dialog.show();
        });
    }

    private Assessment judged() {
        return session.assessmentProperty().get().orElseThrow();
    }

    private boolean isOpen() {
        return robot.lookup("#picture-format").tryQuery().isPresent();
    }

    private void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String id) {
        return node(id, Node.class);
    }

    private <N extends Node> N node(String id, Class<N> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    /// Goes through the choices of a box by the arrow keys.
    private void choose(String id, int number) {
        ComboBox<?> box = node(id, ComboBox.class);
        robot.interact(box::requestFocus);
        for (int step = 0; step < box.getItems().size(); step++) {
            robot.push(KeyCode.UP);
        }
        for (int step = 0; step < number; step++) {
            robot.push(KeyCode.DOWN);
        }
        assertThat(box.getSelectionModel().getSelectedIndex()).isEqualTo(number);
    }

    private void choose(String id, Object value) {
        choose(id, node(id, ComboBox.class).getItems().indexOf(value));
    }

    private void kind(String id) {
        List<String> ids = exporters.stream().map(PictureExporter::id).toList();
        choose("picture-format", ids.indexOf(id));
    }

    private String reason(String id) {
        return ((OptionRow) node(id).getParent()).getChildren().stream().filter(Label.class::isInstance)
                .map(each -> ((Label) each).getText()).toList().getLast();
    }

    @Test
    void everyKindOfPictureIsExportedByKeysAndClicks(FxRobot hand) throws Exception {
        for (PictureExporter exporter : Exporters.pictures()) {
            Path file = folder.resolve("plan." + exporter.extension());
            chosen = Optional.of(file);
            open(hand);
            kind(exporter.id());
            robot.clickOn("#picture-export");
            until(() -> !isOpen());
            assertThat(Files.readAllBytes(file)).as(exporter.id())
                    .isEqualTo(exporter.export(judged(), PictureOptions.DEFAULT).content().bytes());
        }
        assertThat(asked).containsExactly("quickstart.svg as Picture (SVG)", "quickstart.png as Picture (PNG)",
                "quickstart.pdf as Picture (PDF)", "quickstart.drawio as draw.io diagram",
                "quickstart.mmd as Mermaid flowchart");
        assertThat(told).isEmpty();
    }

    @Test
    void everyOptionGoesIntoThePicture(FxRobot hand) throws Exception {
        Path file = folder.resolve("plan");
        chosen = Optional.of(file);
        open(hand);
        kind("png");
        choose("picture-scope", 1);
        choose("picture-colours", Palette.PRINT);
        robot.clickOn("#picture-findings").clickOn("#picture-notes").clickOn("#picture-legend");
        robot.clickOn("#picture-revision").write("3 of May", 0);
        robot.doubleClickOn("#picture-scale").write("0,5", 0).push(KeyCode.ENTER);
        until(() -> !isOpen());
        PictureOptions wanted = PictureOptions.DEFAULT.withScope(new Scope.OfCluster(new ElementId("cluster-1")))
                .withPalette(Palette.PRINT).withFindings(false).withNotes(false).withLegend(false)
                .withRevision("3 of May")
                .withScale(0.5);
        assertThat(last.get().options()).isEqualTo(wanted);
        assertThat(Files.readAllBytes(folder.resolve("plan.png")))
                .isEqualTo(last.get().exporter().export(judged(), wanted).content().bytes());
    }

    @Test
    void whatAKindHasNotIsOutOfReachAndSaysWhy(FxRobot hand) {
        open(hand);
        Map<PictureOption, String> controls = Map.of(PictureOption.SCOPE, "picture-scope", PictureOption.PALETTE,
                "picture-colours", PictureOption.FINDINGS, "picture-findings", PictureOption.NOTES, "picture-notes",
                PictureOption.LEGEND, "picture-legend",
                PictureOption.TITLE, "picture-title", PictureOption.REVISION, "picture-revision", PictureOption.SCALE,
                "picture-scale", PictureOption.PAPER, "picture-paper");
        assertThat(controls).containsOnlyKeys(PictureOption.values());
        for (PictureExporter exporter : exporters) {
            kind(exporter.id());
            controls.forEach((option, id) -> {
                assertThat(node(id).isDisable()).as(exporter.id() + " " + option)
                        .isEqualTo(!exporter.options().contains(option));
                assertThat(reason(id)).as(exporter.id() + " " + option).matches(node(id).isDisable()
                        ? "Only in: .*" : "");
            });
        }
        kind("mermaid");
        assertThat(reason("picture-scale")).isEqualTo("Only in: Picture (PNG)");
        assertThat(reason("picture-colours"))
                .startsWith("Only in: Picture (SVG), Picture (PNG), Picture (PDF), draw.io");
        kind("svg");
        robot.clickOn("#picture-title");
        assertThat(node("picture-revision").isDisable()).isTrue();
        assertThat(reason("picture-revision")).isEqualTo("The title block says it");
    }

    @Test
    void aScaleThatIsNoneIsSaidAndNothingIsExported(FxRobot hand) {
        open(hand);
        kind("png");
        for (String typed : List.of("x", "0", "10.5", "-1", "NaN", "")) {
            robot.interact(() -> node("picture-scale", TextField.class).setText(typed));
            assertThat(reason("picture-scale")).as(typed).isEqualTo("A number from 0.1 to 10 is wanted");
            assertThat(node("picture-export").isDisable()).as(typed).isTrue();
        }
        robot.doubleClickOn("#picture-scale").write("3", 0);
        assertThat(reason("picture-scale")).isEmpty();
        assertThat(node("picture-export").isDisable()).isFalse();
        robot.interact(() -> node("picture-scale", TextField.class).setText("x"));
        kind("svg");
        assertThat(node("picture-export").isDisable()).isFalse();
    }

    @Test
    void thePreviewFollowsTheChoices(FxRobot hand) throws Exception {
        open(hand);
        ImageView image = node("picture-image", ImageView.class);
        Label caption = node("picture-caption", Label.class);
        until(() -> image.getImage() != null);
        assertThat(caption.getText()).endsWith("at full size, and sharp at any other");
        kind("png");
        until(() -> caption.getText().matches("[\\d,]+ \u00d7 [\\d,]+ pixels"));
        kind("pdf");
        until(() -> caption.getText().startsWith("A4 across, at "));
        double across = image.getImage().getWidth() / image.getImage().getHeight();
        assertThat(across).isBetween(1.40, 1.43);
        choose("picture-paper", Paper.POSTER);
        until(() -> caption.getText().contains(" mm, at 100 % of full size; small letters are 7.1 points high"));
        kind("mermaid");
        until(() -> !image.isVisible());
        assertThat(node("picture-text", TextArea.class).getText()).contains("flowchart LR", "myOverlayCluster");
    }

    @Test
    void morePixelsThanAFileCanHaveAreRefusedBeforeTheyAreMade(FxRobot hand) throws Exception {
        Design design = Samples.example();
        session.open(design.withPositions(Map.of(design.networks().getFirst().id(), new Position(900_000, 0))),
                Optional.empty());
        open(hand);
        kind("png");
        Label caption = node("picture-caption", Label.class);
        until(() -> caption.getText().contains("The largest scale that works is 1."));
        assertThat(node("picture-export").isDisable()).isTrue();
        robot.doubleClickOn("#picture-scale").write("1", 0);
        until(() -> !node("picture-export").isDisable());
    }

    @Test
    void choicesAreRememberedFromOneStartToTheNext(FxRobot hand) {
        session.select(new ElementId("subnet-1"));
        open(hand);
        kind("pdf");
        choose("picture-scope", 1);
        choose("picture-colours", Palette.DARK);
        choose("picture-paper", Paper.A3);
        robot.clickOn("#picture-findings").clickOn("#picture-revision").write("B", 0);
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        open(hand);
        assertThat(String.valueOf(node("picture-scope", ComboBox.class).getValue()))
                .isEqualTo("What is selected: nodesubnet");
        assertThat(node("picture-revision", TextField.class).getText()).isEqualTo("B");
        assertThat(node("picture-findings", CheckBox.class).isSelected()).isFalse();
        robot.clickOn("#picture-close");
        last = new LastChoice(new Preferences(memory), exporters);
        assertThat(last.get().exporter().id()).isEqualTo("pdf");
        assertThat(last.get().options()).isEqualTo(PictureOptions.DEFAULT.withPalette(Palette.DARK)
                .withPaper(Paper.A3).withFindings(false));
    }

    @Test
    void preferencesThatSayNothingUsableAreAsIfTheySaidNothing() {
        memory.kept.putAll(Map.of("picture.format", "x", "picture.colours", "pink", "picture.scale", "99",
                "picture.paper", "b7"));
        assertThat(last.get()).isEqualTo(new PictureChoice(exporters.getFirst(), PictureOptions.DEFAULT));
    }

    @Test
    void whatTakesLongShowsItsProgressAndIsStopped(FxRobot hand) throws Exception {
        Path file = folder.resolve("plan.slow");
        chosen = Optional.of(file);
        open(hand);
        kind("slow");
        for (boolean byKey : List.of(true, false)) {
            robot.clickOn("#picture-export");
            until(() -> node("picture-stop").getParent().isVisible());
            assertThat(robot.lookup(".picture-dialog .progress-bar").<ProgressBar>query().getProgress())
                    .isEqualTo(0.5);
            assertThat(node("picture-export").isDisable()).isTrue();
            if (byKey) {
                robot.push(KeyCode.ESCAPE);
            } else {
                robot.clickOn("#picture-stop");
            }
            until(() -> !node("picture-export").isDisable());
            assertThat(isOpen()).isTrue();
        }
        slow.go.countDown();
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(file).doesNotExist();
        assertThat(told).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndTheDialogStays(FxRobot hand) throws Exception {
        Path file = folder.resolve("none").resolve("plan.svg");
        chosen = Optional.of(file);
        open(hand);
        robot.clickOn("#picture-export");
        until(() -> !told.isEmpty());
        assertThat(told).singleElement().asString().startsWith("plan.svg could not be written: ");
        assertThat(file).doesNotExist();
        assertThat(isOpen()).isTrue();
        assertThat(node("picture-export", Button.class).isDisable()).isFalse();
    }

    @Test
    void whoChoosesNoFileStaysInTheDialog(FxRobot hand) {
        open(hand);
        robot.clickOn("#picture-export");
        assertThat(asked).hasSize(1);
        assertThat(isOpen()).isTrue();
    }

    @Test
    void errorsOfTheDesignAreSaid(FxRobot hand) {
        session.open(Samples.load("mistakes"), Optional.empty());
        open(hand);
        assertThat(node("picture-errors", Label.class).getText()).matches("The design has \\d+ errors: Azure .*");
        robot.clickOn("#picture-close");
        session.open(Samples.example(), Optional.empty());
        open(hand);
        assertThat(node("picture-errors").isVisible()).isFalse();
    }

    @Test
    void everyControlIsReachedByTheTabKeyAndHasAName(FxRobot hand) {
        open(hand);
        List<String> reached = new ArrayList<>();
        robot.interact(node("picture-format")::requestFocus);
        for (int step = 0; step < 10; step++) {
            reached.add(String.valueOf(owner(robot).getId()));
            robot.push(KeyCode.TAB);
        }
        assertThat(reached).startsWith("picture-format", "picture-scope", "picture-colours", "picture-findings",
                "picture-notes", "picture-legend", "picture-title", "picture-revision");
        assertThat(reached).contains("picture-export", "picture-close");
    }

    private static Node owner(FxRobot hand) {
        return hand.lookup("#picture-format").query().getScene().getFocusOwner();
    }
}

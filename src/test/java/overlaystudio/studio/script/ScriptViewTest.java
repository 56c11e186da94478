package overlaystudio.studio.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.export.ScriptLine;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.export.bicep.BicepExporter;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.preferences.KeptInMemory;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class ScriptViewTest {

    private static final PseudoClass ABOUT = PseudoClass.getPseudoClass("about");

    private final Design example = Samples.example();
    private final Cluster cluster = example.clusters().getFirst();
    private final ElementId subnet = example.networks().getFirst().subnets().getFirst().id();
    private Session session;
    private ScriptView view;
    private ListView<ScriptRow> list;
    private final Preferences preferences = new Preferences(new KeptInMemory());
    private final List<Exporter> saved = new ArrayList<>();

    @Start
    @SuppressWarnings("unchecked")
    void start(Stage stage) {
        session = new Session(example, RuleBook.standard()::judge, Runnable::run, Runnable::run);
        view = new ScriptView(session, new ScriptChoice(preferences, Exporters.all()), Runnable::run, Runnable::run,
                saved::add);
        list = (ListView<ScriptRow>) view.lookup("#script");
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(view, 800, 400);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void show(FxRobot robot) {
        robot.interact(() -> view.setShown(true));
    }

    private Optional<ScriptCell> cell(FxRobot robot, String part) {
        return robot.lookup(".script-line").<ScriptCell>queryAllAs(ScriptCell.class).stream()
                .filter(each -> each.getItem() != null && each.getItem().text().contains(part))
                .findFirst();
    }

    private static Edit podRange(Cluster cluster, String range) {
        return new Edit.ChangeElement<>(cluster.id(), Cluster.class, "podCidr", "Change pod CIDR",
                each -> each.withNetwork(each.network().withPodCidr(Cidr.parse(range))));
    }

    @Test
    void noScriptIsMadeWhileItIsNotShown(FxRobot robot) {
        assertThat(list.getItems()).isEmpty();
        show(robot);
        List<ScriptLine> lines = new AzCliExporter().lines(session.assessmentProperty().get().orElseThrow());
        assertThat(list.getItems()).extracting(ScriptRow::line).isEqualTo(lines);
        assertThat(list.getItems()).noneMatch(ScriptRow::isNew);
    }

    @Test
    void theLinesThatTheLastEditChangedAreMarkedUntilTheNext(FxRobot robot) {
        show(robot);
        robot.interact(() -> session.apply(podRange(cluster, "172.31.0.0/16")));
        assertThat(list.getItems()).filteredOn(ScriptRow::isNew).isNotEmpty()
                .allMatch(row -> row.text().contains("172.31.0.0/16"));
        robot.interact(() -> session.apply(podRange(cluster, "172.30.0.0/16")));
        assertThat(list.getItems()).filteredOn(ScriptRow::isNew).isNotEmpty()
                .allMatch(row -> row.text().contains("172.30.0.0/16"));
        assertThat(list.getItems()).extracting(ScriptRow::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLineSelectsItsElementAndAnElementShowsItsLines(FxRobot robot) {
        show(robot);
        robot.interact(() -> session.select(cluster.id()));
        ScriptCell create = cell(robot, "az aks create").orElseThrow();
        assertThat(create.getPseudoClassStates()).contains(ABOUT);
        robot.interact(() -> session.select(subnet));
        ScriptCell made = cell(robot, "subnet create").orElseThrow();
        assertThat(made.getPseudoClassStates()).contains(ABOUT);
        robot.interact(() -> session.select(ElementId.DESIGN));
        assertThat(made.getPseudoClassStates()).doesNotContain(ABOUT);
        robot.clickOn(made);
        assertThat(session.selection()).isEqualTo(subnet);
        assertThat(list.getSelectionModel().getSelectedItem().text()).contains("subnet create");
    }

    @Test
    void theSelectedLinesAreCopied(FxRobot robot) {
        show(robot);
        robot.interact(() -> session.select(subnet));
        Node made = cell(robot, "subnet create").orElseThrow();
        robot.clickOn(made).push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0].lines()).hasSize(2).first().asString().contains("subnet create");
    }

    @Test
    void anotherScriptIsChosenAndRemembered(FxRobot robot) {
        show(robot);
        assertThat(preferences.script()).isEmpty();
        robot.clickOn("#script-choice").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(cell(robot, "deletes what its az script created")).isPresent();
        assertThat(list.getItems()).noneMatch(ScriptRow::isNew);
        assertThat(preferences.script()).contains("azcli-remove");
        robot.interact(() -> session.select(cluster.id()));
        assertThat(cell(robot, "aks show").orElseThrow().getPseudoClassStates()).contains(ABOUT);
        robot.interact(() -> session.select(ElementId.DESIGN));
        robot.clickOn("#script-choice").type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
        robot.interact(() -> session.select(cluster.pools().getFirst().id()));
        assertThat(cell(robot, "pool nodepool1").orElseThrow().getPseudoClassStates()).contains(ABOUT);
        robot.clickOn("#script-save");
        assertThat(saved).extracting(Exporter::id).containsExactly("kubectl-check");
        assertThat(new ScriptChoice(preferences, Exporters.all()).get().id()).isEqualTo("kubectl-check");
    }

    @Test
    void bicepIsShownInItsOwnColours(FxRobot robot) {
        show(robot);
        ComboBox<?> choices = robot.lookup("#script-choice").queryAs(ComboBox.class);
        int bicep = IntStream.range(0, choices.getItems().size())
                .filter(at -> choices.getItems().get(at) instanceof BicepExporter).findFirst().orElseThrow();
        robot.clickOn("#script-choice").type(KeyCode.DOWN, bicep).type(KeyCode.ENTER);
        robot.interact(() -> session.select(cluster.id()));
        ScriptCell create = cell(robot, "resource myOverlayCluster 'Microsoft").orElseThrow();
        assertThat(create.getPseudoClassStates()).contains(ABOUT);
        assertThat(create.lookupAll(".keyword")).extracting(node -> ((Text) node).getText()).contains("resource");
        assertThat(create.lookupAll(".string")).hasSize(1);
    }

    @Test
    void whatIsRememberedAndGoneIsTheFirstScript() {
        preferences.rememberScript("gone");
        assertThat(new ScriptChoice(preferences, Exporters.all()).get().id()).isEqualTo("azcli");
    }
}

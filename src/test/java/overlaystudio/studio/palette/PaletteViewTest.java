package overlaystudio.studio.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class PaletteViewTest {

    private final List<String> done = new ArrayList<>();
    private PaletteView palette;
    private Button work;
    private ListView<Entry> list;

    @Start
    @SuppressWarnings("unchecked")
    void start(Stage stage) {
        palette = new PaletteView();
        list = (ListView<Entry>) palette.lookup("#palette-list");
        work = new Button("Work");
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(new StackPane(work, palette), 700, 560);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        work.requestFocus();
        palette.open(List.of(entry("Save", "Ctrl+S"), entry("Zoom in", "Ctrl+Plus"), entry("snet-zoom", "Subnet"),
                entry("The pod CIDR is too small", "pod-cidr-min-size")));
    }

    private Entry entry(String title, String detail) {
        return new Entry(title, detail, () -> Icons.of(Feather.CIRCLE), () -> done.add(title));
    }

    private List<String> shown() {
        return list.getItems().stream().map(Entry::title).toList();
    }

    @Test
    void allIsThereUntilOneTypes() {
        assertThat(shown()).hasSize(4);
        assertThat(palette.isVisible()).isTrue();
    }

    @Test
    void aFewLettersFindALineAndEnterDoesIt(FxRobot robot) {
        robot.write("zoom");
        assertThat(shown()).containsExactly("Zoom in", "snet-zoom");
        robot.type(KeyCode.ENTER);
        assertThat(done).containsExactly("Zoom in");
        assertThat(palette.isVisible()).isFalse();
        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void arrowsGoThroughTheLinesAndStopAtTheEnds(FxRobot robot) {
        robot.type(KeyCode.UP).type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
        assertThat(done).containsExactly("snet-zoom");
        robot.interact(() -> palette.open(List.of(entry("A", ""), entry("B", ""))));
        robot.type(KeyCode.DOWN, 5).type(KeyCode.ENTER);
        assertThat(done).containsExactly("snet-zoom", "B");
    }

    @Test
    void aRuleIsFoundByItsIdAndByWordsInAnyOrder(FxRobot robot) {
        robot.write("min-size");
        assertThat(shown()).containsExactly("The pod CIDR is too small");
        robot.interact(() -> palette.open(List.of(entry("The pod CIDR is too small", "x"))));
        robot.write("small POD");
        assertThat(shown()).hasSize(1);
    }

    @Test
    void whatDoesSomethingComesBeforeWhatExplains(FxRobot robot) {
        Entry rule = new Entry("Zones differ", "rule", () -> Icons.of(Feather.CIRCLE), () -> done.add("rule"), true);
        robot.interact(() -> palette.open(List.of(rule, entry("All zones", ""))));
        robot.write("zone");
        assertThat(shown()).containsExactly("All zones", "Zones differ");
    }

    @Test
    void nonsenseFindsNothingAndEnterDoesNothing(FxRobot robot) {
        robot.write("qqq").type(KeyCode.ENTER);
        assertThat(shown()).isEmpty();
        assertThat(palette.isVisible()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void escapeAndAClickBesideItCloseItAndDoNothing(FxRobot robot) {
        robot.type(KeyCode.ESCAPE);
        assertThat(palette.isVisible()).isFalse();
        assertThat(work.isFocused()).isTrue();
        robot.interact(() -> palette.open(List.of(entry("A", ""))));
        robot.moveTo(palette).moveBy(-340, 0).clickOn();
        assertThat(palette.isVisible()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void aClickOnALineDoesIt(FxRobot robot) {
        robot.clickOn("snet-zoom");
        assertThat(done).containsExactly("snet-zoom");
    }
}

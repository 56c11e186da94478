package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.studio.session.Session;

/// Adding, copying, writing and deleting elements by the menus, the palette and the keys of the main window.
@ExtendWith(ApplicationExtension.class)
class EditingTest {

    private RecordedDialogs dialogs;
    private Session session;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        MainStage main = new MainStage(
                stage, Design.empty("untitled", Design.DOCUMENT_DATE), List.of(new AzCliExporter()), 1280, 720);
        session = main.session;
        dialogs = main.dialogs;
    }

    private String written() {
        return robot.lookup(TextArea.class::isInstance).lookup(Node::isFocused).queryAs(TextArea.class).getText();
    }

    private void add(String stem) {
        robot.clickOn("#add").clickOn("#add-" + stem);
    }

    @Test
    void whatIsCopiedIsPastedWithANameAndARangeOfItsOwn(FxRobot hand) {
        robot = hand;
        robot.interact(() -> {
            session.open(Samples.example(), Optional.empty());
            session.select(session.design().networks().getFirst().id());
        });
        robot.clickOn("#menu-edit").clickOn("#menu-copy");
        robot.clickOn("#menu-edit").clickOn("#menu-paste");
        assertThat(session.design().networks()).hasSize(2);
        assertThat(session.design().networks().getLast().name()).isEqualTo("myVirtualNetwork-2");
        assertThat(session.chosen()).containsExactly(session.design().networks().getLast().id());
        assertThat(session.undoLabelProperty().get()).isEqualTo("Paste myVirtualNetwork");
        robot.clickOn("#menu-edit").clickOn("#menu-cut");
        assertThat(session.design()).isEqualTo(Samples.example());
        robot.clickOn("#menu-edit").clickOn("#menu-paste");
        assertThat(session.design().networks()).hasSize(2);
    }

    @Test
    void thePaletteAddsWhereTheMenuDoesAndTheNameIsReady(FxRobot hand) {
        robot = hand;
        robot.doubleClickOn("#palette-vnet");
        robot.write("vnet-spoke").push(KeyCode.ENTER);
        robot.doubleClickOn("#palette-subnet");
        robot.write("snet").push(KeyCode.BACK_SPACE).write("t-nodes").push(KeyCode.ENTER);
        VirtualNetwork network = session.design().networks().getFirst();
        assertThat(network.name()).isEqualTo("vnet-spoke");
        assertThat(network.subnets().getFirst().name()).isEqualTo("snet-nodes");
        robot.clickOn("#palette-more").doubleClickOn("#palette-peering");
        assertThat(dialogs.asked).singleElement().asString().contains("A peering needs two virtual networks");
    }

    @Test
    void undoInAFieldOnTheCanvasIsTheFieldsOwn(FxRobot hand) {
        robot = hand;
        robot.doubleClickOn("#palette-vnet");
        robot.write("abc").push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(session.design().networks()).hasSize(1);
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(session.design().networks()).isEmpty();
    }

    @Test
    void keysDoWhatTheMenusDoWithWhatIsSelected(FxRobot hand) {
        robot = hand;
        robot.interact(() -> {
            session.open(Samples.example(), Optional.empty());
            session.select(session.design().networks().getFirst().id());
        });
        robot.interact(robot.lookup(".canvas-view").query()::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        assertThat(session.design().networks()).hasSize(2);
        assertThat(session.undoLabelProperty().get()).isEqualTo("Duplicate myVirtualNetwork");
        robot.push(KeyCode.F2);
        robot.write("second").push(KeyCode.ENTER);
        assertThat(session.design().networks().getLast().name()).isEqualTo("second");
        robot.push(KeyCode.SHORTCUT, KeyCode.X);
        assertThat(session.design().networks()).hasSize(1);
    }

    @Test
    void aNoteIsAddedWrittenAndDeletedFromTheMenus(FxRobot hand) {
        robot = hand;
        ElementId network = Samples.example().networks().getFirst().id();
        robot.interact(() -> {
            session.open(Samples.example(), Optional.empty());
            session.select(network);
        });
        add("note");
        robot.write("one").push(KeyCode.ENTER).write("two");
        assertThat(written()).isEqualTo("one\ntwo");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(written()).isNotEqualTo("one\ntwo");
        robot.push(KeyCode.SHORTCUT, KeyCode.Y).push(KeyCode.SHORTCUT, KeyCode.ENTER);
        Note note = session.design().notes().getFirst();
        assertThat(note.text()).isEqualTo("one\ntwo");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(session.design().notes()).singleElement().isNotEqualTo(note);
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(session.design().notes()).containsExactly(note);
        assertThat(note.about()).isEqualTo(network);
        assertThat(session.design().networks()).isEqualTo(Samples.example().networks());
        robot.clickOn("#menu-edit").clickOn("#menu-duplicate");
        assertThat(session.design().notes()).hasSize(2);
        robot.clickOn("#menu-edit").clickOn("#menu-delete");
        assertThat(session.design().notes()).containsExactly(note);
        robot.interact(() -> session.select(note.id()));
        robot.interact(robot.lookup(".canvas-view").query()::requestFocus);
        robot.push(KeyCode.DELETE);
        assertThat(session.design()).isEqualTo(Samples.example());
    }

    @Test
    void aDuplicateThatHasNoRoomIsSaid(FxRobot hand) {
        robot = hand;
        VirtualNetwork full = Samples.example().networks().getFirst().withPrefixes(List.of(Cidr.parse("10.10.0.0/16")));
        Design before = Samples.example().replace(full);
        robot.interact(() -> {
            session.open(before, Optional.empty());
            session.select(full.subnets().getFirst().id());
        });
        robot.clickOn("#menu-edit").clickOn("#menu-duplicate");
        assertThat(session.design()).isEqualTo(before);
        assertThat(dialogs.asked).containsExactly("1 of 1 could not be pasted: "
                + "Subnet nodesubnet needs a free /16, and myVirtualNetwork has none");
    }
}

package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.export.Exporters;
import overlaystudio.file.Samples;
import overlaystudio.studio.canvas.CanvasView;
import overlaystudio.studio.picture.PictureCopy;
import overlaystudio.studio.session.Session;

/// Pictures by the menus and keys of the main window.
@ExtendWith(ApplicationExtension.class)
class PicturingTest {

    private RecordedDialogs dialogs;
    private Session session;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        MainStage main = new MainStage(stage, Samples.load("hub-and-spoke"), Exporters.all(), 980, 720);
        session = main.session;
        dialogs = main.dialogs;
    }

    private void clear() {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(new ClipboardContent()));
    }

    /// Waits for a picture on the clipboard.
    ///
    /// @return its SVG
    private String copied() throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().hasImage()).get());
        return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getContent(PictureCopy.svg()))
                .get() instanceof ByteBuffer bytes ? StandardCharsets.UTF_8.decode(bytes).toString() : "";
    }

    @Test
    void theKeyOpensTheDialogOfPictures(FxRobot hand) {
        robot = hand;
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(robot.lookup("#picture-format").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#picture-format").tryQuery()).isEmpty();
        robot.clickOn("#menu-file").clickOn("#menu-export").clickOn("#menu-export-picture");
        assertThat(robot.lookup("#picture-format").tryQuery()).isPresent();
        robot.clickOn("#picture-close");
    }

    @Test
    void theMenuHasOneWayToEveryKindOfFile(FxRobot hand) {
        MenuBar bar = hand.lookup("#menu-bar").query();
        List<String> ids = bar.getMenus().getFirst().getItems().stream()
                .filter(each -> "menu-export".equals(each.getId()))
                .flatMap(each -> ((Menu) each).getItems().stream()).map(MenuItem::getId).toList();
        assertThat(ids).contains("menu-export-picture", "export-azcli")
                .doesNotContain("export-svg", "export-png", "export-pdf", "export-drawio", "export-mermaid");
    }

    @Test
    void aPictureOfAllIsCopiedWhereNothingIsSelected(FxRobot hand) throws Exception {
        robot = hand;
        clear();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        assertThat(copied()).contains("vnet-hub-weu", "vnet-legacy-weu", "aks-data-prod-weu")
                .doesNotContain("Judged by", "design:legend");
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void aPictureOfWhatIsSelectedIsCopiedAndElementsStillAre(FxRobot hand) throws Exception {
        robot = hand;
        ElementId network = session.design().networks().getLast().id();
        String name = session.design().networks().getLast().name();
        robot.interact(() -> session.select(network));
        clear();
        robot.clickOn("#menu-edit").clickOn("#menu-copy-picture");
        String picture = copied();
        assertThat(picture).contains(name).doesNotContain("vnet-hub-weu");
        robot.clickOn("#menu-edit").clickOn("#menu-copy");
        robot.interact(() -> {
            assertThat(Clipboard.getSystemClipboard().hasContent(Clips.format())).isTrue();
            assertThat(Clipboard.getSystemClipboard().getContent(DataFormat.PLAIN_TEXT)).asString().contains(name);
        });
    }

    @Test
    void theMenuOfAnElementCopiesItsPicture(FxRobot hand) throws Exception {
        robot = hand;
        clear();
        Element pointedAt = session.design().networks().getFirst();
        CanvasView view = robot.lookup(".canvas-view").queryAs(CanvasView.class);
        Frame frame = view.screenBounds(pointedAt.id()).orElseThrow();
        robot.rightClickOn(view.localToScreen(frame.x() + 12, frame.y() + 6));
        assertThat(session.selection().owner()).isEqualTo(pointedAt.id());
        ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).findFirst().orElseThrow();
        robot.interact(() -> menu.getItems().stream().filter(each -> "context-copy-picture".equals(each.getId()))
                .findFirst().orElseThrow().fire());
        robot.push(KeyCode.ESCAPE);
        assertThat(copied()).contains(pointedAt.name()).doesNotContain("vnet-legacy-weu");
    }
}

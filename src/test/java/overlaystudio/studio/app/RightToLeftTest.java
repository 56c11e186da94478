package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementKind;
import overlaystudio.export.Exporters;
import overlaystudio.file.Samples;
import overlaystudio.studio.LostFrames;
import overlaystudio.studio.session.Session;

/// The window and its dialogs on designs whose names are written from right to left, long and short, in narrow and wide panes.
@ExtendWith({ApplicationExtension.class, LostFrames.class})
class RightToLeftTest {

    private static final String HEBREW = "\u05e8\u05e9\u05ea \u05d4\u05d7\u05d1\u05e8\u05d4 \u05d1\u05e2\u05e0\u05df ";
    private static final String ARABIC = "\u0634\u0628\u0643\u0629 \u0627\u0644\u0634\u0631\u0643\u0629 ";
    private static final List<String> NAMES = List.of(HEBREW.strip(), ARABIC.strip(), HEBREW.repeat(6).strip(),
            "vnet " + ARABIC.repeat(5).strip() + " 10.0.0.0/16", HEBREW.replace(" ", "").repeat(8));

    private MainStage main;
    private Session session;
    private Dialogs dialogs;

    @Start
    void start(Stage stage) {
        main = new MainStage(stage, Samples.load("mistakes"), Exporters.all(), 1280, 800);
        session = main.session;
        dialogs = new WindowDialogs(stage, main.preferences);
    }

    @Test
    void everyPaneIsDrawn(FxRobot robot) {
        for (String name : NAMES) {
            robot.interact(() -> {
                session.open(named(name), Optional.empty());
                Stream.of(ElementKind.values()).flatMap(kind -> session.design().elements()
                        .filter(each -> each.elementKind() == kind).limit(1)).forEach(each -> {
                            session.select(each.id());
                            layOut();
                        });
                main.window.root().lookupAll("#show-help").forEach(each -> ((ButtonBase) each).fire());
                layOut();
                TabPane tabs = (TabPane) main.window.root().lookup("#tabs");
                tabs.getSelectionModel().select(1);
                layOut();
                tabs.getSelectionModel().select(0);
                main.window.showMap();
                layOut();
                main.window.showNetwork();
                main.window.showPalette();
                layOut();
            });
        }
        assertThat(robot.lookup("#findings .message").queryAll()).isNotEmpty();
    }

    /// In the widths of a small screen and of a large one.
    private void layOut() {
        Node root = main.window.root();
        for (double width : List.of(1280, 1000, 1920)) {
            root.resize(width, 800);
            root.applyCss();
            ((Parent) root).layout();
        }
    }

    private static Design named(String name) {
        Design design = Samples.load("mistakes").withName(name);
        int number = 0;
        for (Element element : design.elements().toList()) {
            number++;
            design = design.replace(element.withName(name + number));
        }
        return design;
    }

    @Test
    void everyDialogIsDrawn(FxRobot robot) {
        for (String name : NAMES) {
            List<Runnable> questions = List.of(() -> dialogs.askLeaving(name, List.of(name + ": " + name)),
                    () -> dialogs.askOverwriting(name), () -> dialogs.confirm(name, name + " " + name, name),
                    () -> dialogs.tell(name, name + " " + name),
                    () -> dialogs.preview(name, name, List.of(name, name + " " + name), name));
            for (Runnable question : questions) {
                Platform.runLater(question);
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> Window.getWindows().stream().toList().forEach(RightToLeftTest::drawAndClose));
            }
        }
    }

    private static void drawAndClose(Window window) {
        if (window.getScene().getRoot() instanceof DialogPane pane) {
            for (double width : List.of(300, 500, 900)) {
                pane.resize(width, 400);
                pane.applyCss();
                pane.layout();
            }
            window.hide();
        }
    }
}

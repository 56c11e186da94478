package overlaystudio.studio.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.file.Samples;
import overlaystudio.file.Snapshot;
import overlaystudio.studio.session.Session;

/// Every pane, form and dialog of the window, each in the states that look different.
final class Poses {

    private static final ElementId NOTE = new ElementId("note-1");
    private static final ElementId CLUSTER = new ElementId("cluster-1");

    private final MainStage main;
    private final Stage stage;
    private final Session session;
    private final Dialogs dialogs;

    Poses(MainStage main, Stage stage) {
        this.main = main;
        this.stage = stage;
        session = main.session;
        dialogs = new WindowDialogs(stage, main.preferences);
    }

    List<Pose> all() {
        return Stream.of(windows(), forms(), lists(), canvases(), sheets(), starts(), dialogs(), menus())
                .flatMap(each -> each).toList();
    }

    /// As it was when the window opened: nothing lies over the work, and the example is in it.
    void reset(FxRobot robot) {
        robot.interact(() -> {
            popups().toList().forEach(Window::hide);
            main.window.start().close();
            Stream.of("#rule-sheet", "#changes-sheet", "#shortcuts-sheet").forEach(id -> node(id).setVisible(false));
            main.window.showNetwork();
            ((Button) node("#find-close")).fire();
            ((ToggleButton) node("#legend-toggle")).setSelected(false);
            main.window.root().lookupAll("#show-help").forEach(each -> ((CheckBox) each).setSelected(false));
            ((TextField) node("#outline-filter")).clear();
            ((TabPane) node("#tabs")).getSelectionModel().select(0);
            ((ComboBox<?>) node("#findings-order")).getSelectionModel().select(0);
        });
        open(robot, Samples.example());
    }

    private Stream<Pose> windows() {
        return Stream.of(
                new Pose("window", _ -> {}, _ -> main.window.root()),
                new Pose("window-selected", robot -> robot.clickOn(
                        robot.lookup("#findings .message").<Node>query()), _ -> main.window.root()),
                new Pose("window-estate", robot -> open(robot, Samples.load("hub-and-spoke")),
                        _ -> main.window.root()),
                new Pose("window-at-the-limit", robot -> open(robot, Samples.load("at-the-limit")),
                        _ -> main.window.root()),
                new Pose("window-empty", robot -> open(robot, empty()), _ -> main.window.root()),
                new Pose("disk-strip", robot -> robot.interact(this::loseTheFile), _ -> node("#canvas")),
                new Pose("foot-over", robot -> open(robot, Samples.load("mistakes")), _ -> node("#foot")));
    }

    /// A file that somebody deleted.
    private void loseTheFile() {
        Path file = Path.of("target", "no-such-folder", "hub.overlay.json");
        OnDisk disk = main.window.documents().disk();
        session.open(Samples.example(), Optional.of(file));
        disk.know(file, new Snapshot(Samples.example(), ""));
        disk.check(Runnable::run, Runnable::run);
    }

    private Stream<Pose> forms() {
        Stream<Pose> kinds =
                Stream.of("vnet-1", "subnet-1", "peering-1", "outside-1", "reserved-1", "routes-1", "nat-1",
                        "ip-1", "nsg-1", "appliance-1", "cluster-1", "pool-1").map(id -> form(id, new ElementId(id)));
        Stream<Pose> unfolded = Stream.of("vnet-1", "subnet-1", "routes-1", "nat-1", "cluster-1", "pool-1")
                .map(id -> new Pose("form-" + id.replace("-1", "") + "-unfolded", robot -> {
                    open(robot, Samples.load("hub-and-spoke"));
                    robot.interact(() -> unfold(new ElementId(id)));
                }, _ -> formContent()));
        return Stream.of(kinds, unfolded, Stream.of(
                form("design", ElementId.DESIGN),
                new Pose("form-note", robot -> {
                    open(robot, Samples.example().withNotes(
                            List.of(new Note(NOTE, "Ask first,\nthen move", CLUSTER))));
                    robot.interact(() -> session.select(NOTE));
                }, _ -> node("#inspector")),
                new Pose("form-several-pools", robot -> {
                    open(robot, Samples.load("at-the-limit"));
                    robot.interact(() -> session.selectAll(
                            List.of(new ElementId("pool-1"), new ElementId("pool-2"), new ElementId("pool-3"))));
                }, _ -> node("#inspector")),
                new Pose("form-several-kinds", robot -> {
                    open(robot, Samples.load("hub-and-spoke"));
                    robot.interact(() -> session.selectAll(List.of(new ElementId("vnet-1"), CLUSTER)));
                }, _ -> node("#inspector")),
                new Pose("form-wrong", robot -> open(robot, Samples.load("mistakes")), _ -> node("#inspector")),
                new Pose("form-mistyped", robot -> {
                    robot.interact(() -> session.select(new ElementId("subnet-1")));
                    type(robot, "#field-prefix", "10.1");
                }, _ -> node("#inspector")),
                new Pose("form-offers", robot -> {
                    robot.interact(() -> session.select(new ElementId("pool-1")));
                    robot.clickOn("#field-vmSize-offers");
                }, _ -> popup())))
                .flatMap(each -> each);
    }

    private Pose form(String name, ElementId id) {
        return new Pose("form-" + name.replace("-1", ""), robot -> {
            open(robot, Samples.load("hub-and-spoke"));
            robot.interact(() -> session.select(id));
        }, _ -> node("#inspector"));
    }

    private void unfold(ElementId id) {
        session.select(id);
        for (int depth = 0; depth < 2; depth++) {
            node("#inspector").lookupAll(".titled-pane").forEach(group -> ((TitledPane) group).setExpanded(true));
            main.window.root().applyCss();
            main.window.root().layout();
        }
    }

    private Node formContent() {
        return ((ScrollPane) node("#inspector").lookup(".scroll-pane")).getContent();
    }

    private Stream<Pose> lists() {
        return Stream.of(
                new Pose("outline", robot -> open(robot, Samples.load("hub-and-spoke")),
                        _ -> outline()),
                new Pose("outline-filtered", robot -> {
                    open(robot, Samples.load("hub-and-spoke"));
                    robot.clickOn("#outline-filter").write("pool", 0);
                }, _ -> outline()),
                new Pose("outline-nothing", robot -> robot.clickOn("#outline-filter").write("zebra", 0),
                        _ -> outline()),
                new Pose("findings", robot -> open(robot, Samples.load("mistakes")), _ -> node("#tabs")),
                new Pose("findings-by-element", robot -> {
                    open(robot, Samples.load("mistakes"));
                    choose(robot, "#findings-order", 1);
                }, _ -> node("#tabs")),
                new Pose("findings-by-rule", robot -> {
                    open(robot, Samples.load("mistakes"));
                    choose(robot, "#findings-order", 2);
                }, _ -> node("#tabs")),
                new Pose("findings-accepted", this::accept, _ -> node("#tabs")),
                new Pose("findings-help", robot -> robot.clickOn("#show-help"), _ -> node("#tabs")),
                new Pose("findings-none", robot -> robot.clickOn(robot.lookup("#findings .fix").<Node>query()),
                        _ -> node("#tabs")),
                new Pose("findings-empty-design", robot -> open(robot, empty()), _ -> node("#tabs")),
                new Pose("script", robot -> robot.clickOn("#script-tab"), _ -> node("#tabs")),
                new Pose("script-of-nothing", robot -> {
                    open(robot, empty());
                    robot.clickOn("#script-tab");
                }, _ -> node("#tabs")));
    }

    private void accept(FxRobot robot) {
        askWhy(robot);
        robot.clickOn("#reason-text").write("Agreed with the network team until May.", 0).clickOn("#reason-accept");
        robot.interact(() -> node("#show-accepted"));
        robot.clickOn("#show-accepted");
    }

    private static void askWhy(FxRobot robot) {
        robot.clickOn(robot.lookup("#findings .message").<Node>query());
        robot.push(KeyCode.ALT, KeyCode.ENTER).push(KeyCode.UP).push(KeyCode.ENTER);
    }

    private Stream<Pose> canvases() {
        return Stream.of(
                new Pose("canvas-legend", robot -> robot.clickOn("#legend-toggle"), _ -> node("#canvas")),
                new Pose("canvas-search", robot -> {
                    robot.interact(main.window::find);
                    robot.clickOn("#find-field").write("node", 0);
                }, _ -> node("#canvas")),
                new Pose("canvas-pool", robot -> robot.interact(() -> session.select(new ElementId("pool-1"))),
                        _ -> node("#canvas")),
                new Pose("canvas-rename", robot -> {
                    robot.interact(() -> session.select(CLUSTER));
                    robot.interact(main.window::rename);
                }, _ -> node("#canvas")),
                new Pose("canvas-zoomed", robot -> robot.interact(() -> {
                    session.select(new ElementId("pool-1"));
                    main.window.fitSelection();
                }), _ -> node("#canvas")),
                new Pose("canvas-empty", robot -> open(robot, empty()), _ -> node("#canvas")),
                new Pose("address-map", robot -> robot.interact(main.window::showMap), _ -> node("#canvas")),
                new Pose("address-map-estate", robot -> {
                    open(robot, Samples.load("hub-and-spoke"));
                    robot.interact(main.window::showMap);
                }, _ -> node("#canvas")),
                new Pose("address-map-empty", robot -> {
                    open(robot, empty());
                    robot.interact(main.window::showMap);
                }, _ -> node("#canvas")));
    }

    private Stream<Pose> sheets() {
        return Stream.of(
                new Pose("rule-page", robot -> robot.push(KeyCode.F1), _ -> node("#rule-sheet")),
                new Pose("shortcuts", robot -> robot.interact(main.window::showShortcuts),
                        _ -> node("#shortcuts-sheet")),
                new Pose("what-changes", robot -> robot.clickOn("#rules-strip-changes"), _ -> node("#changes-sheet")),
                new Pose("rules-strip-today", robot -> robot.clickOn("#rules-strip-other"), _ -> node("#head")));
    }

    private Stream<Pose> starts() {
        return Stream.of(
                new Pose("welcome", robot -> robot.interact(main.window.start()::showWelcome),
                        _ -> main.window.root()),
                new Pose("plan", robot -> robot.interact(main.window.start()::showPlan), _ -> main.window.root()),
                new Pose("plan-refused", robot -> {
                    robot.interact(main.window.start()::showPlan);
                    type(robot, "#plan-nodes", "9000");
                }, _ -> main.window.root()),
                tour(1), tour(2), tour(3), tour(4), tour(5));
    }

    private Pose tour(int step) {
        return new Pose("tour-" + step, robot -> {
            robot.interact(main.window.start()::takeTour);
            for (int at = 1; at < step; at++) {
                robot.push(KeyCode.RIGHT);
            }
        }, _ -> main.window.root());
    }

    private Stream<Pose> dialogs() {
        return Stream.of(
                new Pose("dialog-accept", Poses::askWhy, _ -> popup()),
                new Pose("dialog-picture", robot -> {
                    robot.push(KeyCode.SHORTCUT, KeyCode.E);
                    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                            () -> robot.lookup("#picture-caption").queryAs(Label.class).getText().contains("pixels"));
                    WaitForAsyncUtils.waitForFxEvents();
                }, _ -> popup()),
                ask("dialog-leaving", () -> dialogs.askLeaving("quickstart", List.of())),
                ask("dialog-leaving-drafts", () -> dialogs.askLeaving("quickstart",
                        List.of("nodesubnet, address prefix: 10.1", "nodepool1, nodes: x"))),
                ask("dialog-overwriting", () -> dialogs.askOverwriting("hub.overlay.json")),
                ask("dialog-repairs", () -> dialogs.preview("2 repairs", "All of them are one step of Undo.",
                        List.of("myOverlayCluster: use 172.20.0.0/16 as service CIDR",
                                "nodepool1: set the node count to 250, for the pod range has 256 blocks of /24 and an "
                                        + "upgrade takes one more for each of the nodes that surge, which is 33 %"),
                        "Repair")),
                ask("dialog-complaint", () -> dialogs.tell("The clipboard holds no elements",
                        "Copy some elements of a design first.")));
    }

    private static Pose ask(String name, Runnable question) {
        return new Pose(name, _ -> {
            Platform.runLater(question);
            WaitForAsyncUtils.waitForFxEvents();
        }, _ -> popup());
    }

    private Stream<Pose> menus() {
        Stream<Pose> bar = Stream.of("file", "edit", "add", "view", "help")
                .map(menu -> new Pose("menu-" + menu, robot -> robot.clickOn("#menu-" + menu), _ -> popup()));
        return Stream.concat(bar, Stream.of(
                new Pose("menu-rules-as-of", robot -> robot.interact(
                        () -> ((ComboBox<?>) node("#rules-date")).show()), _ -> popup()),
                new Pose("menu-add-button", robot -> robot.interact(() -> ((MenuButton) node("#add")).show()),
                        _ -> popup()),
                new Pose("menu-repairs", robot -> {
                    robot.clickOn(robot.lookup("#findings .message").<Node>query());
                    robot.push(KeyCode.ALT, KeyCode.ENTER);
                }, _ -> popup())));
    }

    private static Design empty() {
        return Design.empty("untitled", Design.DOCUMENT_DATE);
    }

    private void open(FxRobot robot, Design design) {
        robot.interact(() -> session.open(design, Optional.empty()));
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).push(KeyCode.SHORTCUT, KeyCode.A).write(text, 0);
    }

    private static void choose(FxRobot robot, String box, int at) {
        robot.interact(() -> robot.lookup(box).queryAs(ComboBox.class).getSelectionModel().select(at));
    }

    private Node outline() {
        return main.window.root().lookup(".outline-column");
    }

    private Node node(String id) {
        Node found = main.window.root().lookup(id);
        if (found == null) {
            throw new AssertionError("nothing has the id " + id);
        }
        return found;
    }

    /// Windows over the main one.
    Stream<Window> popups() {
        return Window.getWindows().stream().filter(each -> !each.equals(stage) && each.isShowing());
    }

    private static Node popup() {
        return Window.getWindows().getLast().getScene().getRoot();
    }
}

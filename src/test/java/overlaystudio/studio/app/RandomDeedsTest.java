package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.export.Exporters;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.Samples;
import overlaystudio.studio.LostFrames;
import overlaystudio.studio.session.Session;

/// A thousand things that somebody might do in the window, sensible and not, one after the other: the design can always be
/// saved and read again, nothing fails, and Undo leads back to the start.
@ExtendWith({ApplicationExtension.class, LostFrames.class})
class RandomDeedsTest {

    private static final int DEEDS = 1000;

    /// A frame on the screen takes longer than most deeds.
    private static final int BETWEEN_FRAMES = 100;
    private static final int BETWEEN_LOOKS = 5;

    private static final long SEED = 20221201;

    /// What ends the history or the window, or lies over both.
    private static final Set<String> LEADS_AWAY =
            Set.of("menu-new", "menu-open", "menu-close", "menu-quit", "menu-plan",
                    "menu-welcome", "menu-tour", "menu-palette", "menu-export-picture");

    private static final Set<String> AWAY_MENUS = Set.of("menu-samples", "menu-recent", "menu-history");

    private static final List<String> TYPED =
            List.of("", " ", "10.0.0.0/16", "10.244.0.0/12", "10.1.2.0/24", "10.1.2.3/24",
                    "300.1.1.1/8", "10.0.0.0/33", "fd00::/64", "0", "1", "3", "30", "250", "1000", "-1",
                    "99999999999999999999", "1e9",
                    "33%", "aks-1", "-aks", "a\u00e4\u2028\u202e$(x)`'\"", "x".repeat(300), "westeurope", "mars",
                    "Standard_D4s_v5",
                    "2022-08-29", "yesterday", "10.0.0.10", "rg with spaces", "\ud83d\ude80");

    private final Random random = new Random(SEED);
    private final List<String> told = new ArrayList<>();
    private final AtomicReference<String> doing = new AtomicReference<>("start");
    private final Handler log = new Recording();
    private MainStage main;
    private Session session;

    @Start
    void start(Stage stage) {
        main = new MainStage(stage, Samples.load("hub-and-spoke"), Exporters.all(), 1280, 800);
        session = main.session;
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void aThousandDeedsKeepTheDesignWhole(FxRobot robot) {
        Design begun = session.design();
        main.dialogs.confirmed = true;
        for (int first = 0; first < DEEDS; first += BETWEEN_FRAMES) {
            int from = first;
            robot.interact(() -> IntStream.range(from, from + BETWEEN_FRAMES).forEach(this::act));
        }
        robot.interact(() -> {
            Design ended = session.design();
            int steps = session.position();
            assertThat(steps).as("steps of the history").isGreaterThan(DEEDS / 10);
            session.goTo(0);
            assertThat(session.design()).isEqualTo(begun);
            session.goTo(steps);
            assertThat(session.design()).isEqualTo(ended);
        });
        assertThat(told).isEmpty();
    }

    private void act(int number) {
        try {
            doOne();
            closeWhatOpened();
            if (number % BETWEEN_LOOKS == 0) {
                main.window.root().applyCss();
                main.window.root().layout();
                Design now = session.design();
                assertThat(DesignFile.parse(DesignFile.toJson(now), "design")).isEqualTo(now);
            }
        } catch (DesignFileException | RuntimeException e) {
            throw new AssertionError("deed " + number + ", " + doing.get() + ": " + e, e);
        }
    }

    private void doOne() {
        switch (random.nextInt(10)) {
            case 0, 1 -> giveAnAction();
            case 2, 3 -> selectSomething();
            case 4, 5, 6 -> typeIntoAField();
            case 7 -> pressAButton();
            case 8 -> pressAKey();
            default -> undoOrRepair();
        }
    }

    private void giveAnAction() {
        MenuBar bar = (MenuBar) main.window.root().lookup("#menu-bar");
        List<MenuLines.Line> lines = MenuLines.of(bar).filter(MenuLines.Line::isOpen)
                .filter(line -> !LEADS_AWAY.contains(line.item().getId()))
                .filter(line -> line.path().stream().noneMatch(menu -> AWAY_MENUS.contains(menu.getId())))
                .toList();
        MenuLines.Line line = any(lines);
        doing.set("menu " + line.title());
        line.give();
    }

    private void selectSomething() {
        List<ElementId> all = session.design().elements().map(Element::id).toList();
        if (!all.isEmpty()) {
            ElementId id = any(all);
            doing.set("select " + id.value());
            if (random.nextInt(5) == 0) {
                session.selectAll(List.of(id, any(all)));
            } else {
                session.select(id);
            }
        }
    }

    private void typeIntoAField() {
        List<TextInputControl> fields = nodes("#inspector .text-input", TextInputControl.class);
        if (!fields.isEmpty()) {
            TextInputControl field = any(fields);
            String text = any(TYPED);
            doing.set("type \u201c" + text + "\u201d into " + field.getId());
            field.requestFocus();
            field.setText(text);
            if (field instanceof TextField line && random.nextBoolean()) {
                Event.fireEvent(line, key(KeyCode.ENTER, false));
            }
        }
    }

    private void pressAButton() {
        List<ButtonBase> buttons = nodes("#inspector .button, #inspector .toggle-button, #inspector .check-box, "
                + "#inspector .hyperlink, #findings .fix, #findings .rule", ButtonBase.class).stream()
                .filter(button -> !(button instanceof MenuButton)).toList();
        if (!buttons.isEmpty()) {
            ButtonBase button = any(buttons);
            doing.set("press " + button.getId() + " " + button.getText());
            button.fire();
        }
    }

    private void pressAKey() {
        KeyCode code = any(List.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.ENTER, KeyCode.ESCAPE,
                KeyCode.S, KeyCode.J, KeyCode.M, KeyCode.N, KeyCode.DELETE, KeyCode.PAGE_DOWN));
        boolean map = random.nextBoolean();
        if (map) {
            main.window.showMap();
        }
        boolean shortcut = random.nextInt(4) == 0;
        doing.set("key " + (shortcut ? "Ctrl+" : "") + code + (map ? " on the map" : " on the canvas"));
        Node target = main.window.root().lookup(map ? "#address-map" : "#canvas");
        Event.fireEvent(target, key(code, shortcut));
        main.window.showNetwork();
    }

    private void undoOrRepair() {
        if (random.nextInt(4) == 0) {
            doing.set("undo");
            main.window.undo();
        } else {
            doing.set("repair");
            nodes("#findings .fix", ButtonBase.class).stream().findFirst().ifPresent(ButtonBase::fire);
        }
    }

    private static KeyEvent key(KeyCode code, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
    }

    /// Menus and lists that a button opened.
    private static void closeWhatOpened() {
        Window.getWindows().stream().filter(window -> !(window instanceof Stage)).toList().forEach(Window::hide);
    }

    private <T extends Node> List<T> nodes(String selectors, Class<T> type) {
        return Stream.of(selectors.split(", "))
                .flatMap(selector -> main.window.root().lookupAll(selector).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> !node.isDisabled() && isSeen(node))
                .toList();
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, each -> each != null, each -> each.getParent()).allMatch(Node::isVisible);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// Whatever the studio logs.
    private final class Recording extends Handler {

        @Override
        public void publish(LogRecord line) {
            told.add("after " + doing.get() + ": " + line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.export.Exporters;
import overlaystudio.file.Samples;
import overlaystudio.studio.LostFrames;
import overlaystudio.studio.session.Session;

/// The whole window by keyboard alone: every menu, every part, and every field of every form, from above to below, and one sees
/// where one is.
@ExtendWith({ApplicationExtension.class, LostFrames.class})
class KeyboardWalkTest {

    /// More controls than any form has.
    private static final int MOST = 200;

    private static final double SAME_LINE = 40;

    private MainStage main;
    private Session session;

    @Start
    void start(Stage stage) {
        main = new MainStage(stage, Samples.load("hub-and-spoke"), Exporters.all(), 1280, 800);
        session = main.session;
    }

    @Test
    void tabGoesThroughEveryFieldOfEveryFormFromAboveToBelow(FxRobot robot) {
        List<ElementId> kinds = Stream.concat(Stream.of(ElementId.DESIGN), session.design().elements()
                .map(Element::id).filter(id -> id.value().endsWith("-1"))).toList();
        assertThat(kinds).hasSizeGreaterThan(10);
        for (ElementId id : kinds) {
            robot.interact(() -> {
                session.select(id);
                all(inspector()).filter(TitledPane.class::isInstance)
                        .forEach(each -> ((TitledPane) each).setExpanded(true));
                main.window.root().applyCss();
                main.window.root().layout();
            });
            List<Node> expected = stops();
            List<Node> walked = walk(robot, expected.getFirst());
            assertThat(names(walked)).as("form of " + id.value()).containsAll(names(expected));
            assertThat(backwards(walked)).as("steps back up in the form of " + id.value()).isEmpty();
        }
    }

    /// What Tab should stop at: of a choice at what is chosen, from where arrows lead to the others.
    private List<Node> stops() {
        return all(inspector()).filter(Control.class::isInstance)
                .filter(node -> !(node instanceof ToggleButton button) || button.getToggleGroup() == null
                        || button.isSelected())
                .filter(node -> !(node instanceof ScrollPane) && node.isFocusTraversable() && !node.isDisabled()
                        && Stream.iterate(node, each -> each != null, Node::getParent).allMatch(Node::isVisible))
                .toList();
    }

    private List<Node> walk(FxRobot robot, Node first) {
        List<Node> walked = new ArrayList<>();
        robot.interact(first::requestFocus);
        Node at = first;
        while (isIn(inspector(), at) && walked.size() < MOST) {
            walked.add(at);
            robot.push(KeyCode.TAB);
            at = main.scene.getFocusOwner();
            assertThat(at).isNotNull();
            assertThat(at.isFocusVisible()).as("one sees that " + name(at) + " has the keyboard").isTrue();
        }
        return walked;
    }

    private List<String> backwards(List<Node> walked) {
        List<String> back = new ArrayList<>();
        for (int at = 1; at < walked.size(); at++) {
            Bounds before = place(walked.get(at - 1));
            Bounds now = place(walked.get(at));
            if (now.getMaxY() < before.getMinY() - SAME_LINE) {
                back.add(name(walked.get(at - 1)) + " to " + name(walked.get(at)));
            }
        }
        return back;
    }

    /// Where it is in the form, however far that has scrolled.
    private Bounds place(Node node) {
        return ((ScrollPane) inspector().lookup(".scroll-pane")).getContent()
                .sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void tabLeadsThroughAllPartsOfTheWindow(FxRobot robot) {
        Node first = main.window.root().lookup("#outline-filter");
        robot.interact(first::requestFocus);
        Set<String> parts = new LinkedHashSet<>();
        Node at = first;
        for (int step = 0; step < MOST && (step == 0 || !at.equals(first)); step++) {
            Stream.iterate(at, each -> each != null, Node::getParent).map(Node::getId).filter(each -> each != null)
                    .forEach(parts::add);
            robot.push(KeyCode.TAB);
            at = main.scene.getFocusOwner();
        }
        assertThat(at).as("where Tab comes to in the end").isEqualTo(first);
        assertThat(parts).contains("outline-filter", "outline", "canvas", "palette-subnet", "inspector", "field-name",
                "tabs",
                "findings", "add", "rules-date", "tool-save", "tool-dark", "rules-strip-other");
    }

    @Test
    void theArrowsLeadThroughAllMenus(FxRobot robot) {
        MenuBar bar = robot.lookup("#menu-bar").queryAs(MenuBar.class);
        robot.push(KeyCode.F10).push(KeyCode.DOWN);
        List<String> shown = new ArrayList<>();
        for (int menu = 0; menu < bar.getMenus().size(); menu++) {
            bar.getMenus().stream().filter(Menu::isShowing).map(Menu::getText).forEach(shown::add);
            robot.push(KeyCode.RIGHT);
        }
        assertThat(shown).containsExactlyElementsOf(bar.getMenus().stream().map(Menu::getText).toList());
        robot.push(KeyCode.ESCAPE);
    }

    private Parent inspector() {
        return (Parent) main.window.root().lookup("#inspector");
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(KeyboardWalkTest::all))
                : Stream.of(node);
    }

    private static boolean isIn(Node whole, Node part) {
        return Stream.iterate(part, each -> each != null, Node::getParent).anyMatch(whole::equals);
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(KeyboardWalkTest::name).toList();
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass();
    }
}

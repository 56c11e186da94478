package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Copies;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NewElements;
import overlaystudio.design.Note;
import overlaystudio.design.Position;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;

/// Notes that are put, written, moved and taken away by hand.
@ExtendWith(ApplicationExtension.class)
class NotesOnCanvasTest {

    private static final ElementId NOTE = Designs.id("note-1");
    private static final ElementId NETWORK = Designs.id("vnet-1");
    private static final ElementId CLUSTER = Designs.id("cluster-1");
    private static final Position PLACE = new Position(0, -300);

    private Session session;
    private CanvasView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = new Session(design(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
        view = new CanvasView(session);
        view.setContextMenuFactory(_ -> view.notes().here(menu()));
        stage.setScene(new Scene(view, 1000, 700));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private static Design design() {
        return Designs.example(3)
                .withNotes(List.of(new Note(NOTE, "first line\nsecond line", null)))
                .withPositions(Map.of(NOTE, PLACE));
    }

    private ContextMenu menu() {
        MenuItem add = new MenuItem("Add note");
        add.setId("add-note");
        add.setOnAction(_ -> put());
        return new ContextMenu(add);
    }

    private void put() {
        view.notes().put(new NewElements(session.design()).note(session.selection()).orElseThrow());
    }

    @BeforeEach
    void reset(FxRobot robot) {
        robot.interact(() -> {
            session.open(design(), Optional.empty());
            view.fit();
            view.requestFocus();
            view.layout();
        });
    }

    private Point2D onScreen(double x, double y) {
        Bounds bounds = view.localToScreen(view.getLayoutBounds());
        return new Point2D(Math.round(bounds.getMinX() + x), Math.round(bounds.getMinY() + y));
    }

    private Point2D center(ElementId id) {
        Frame frame = view.screenBounds(id).orElseThrow();
        return onScreen(frame.centerX(), frame.centerY());
    }

    private TextArea field() {
        return (TextArea) view.lookup("#note-field");
    }

    private boolean isWriting() {
        return view.lookup("#note-editor").isVisible();
    }

    private Note note(ElementId id) {
        return session.design().find(id, Note.class).orElseThrow();
    }

    private Position place(ElementId id) {
        return Objects.requireNonNull(session.design().positions().get(id));
    }

    @Test
    void a_note_is_put_at_the_pointer_and_written_at_once(FxRobot robot) {
        Point2D world = new Point2D(300, -290);
        Point2D pixel = view.toScreen(world.getX(), world.getY());
        Point2D at = onScreen(pixel.getX(), pixel.getY());
        robot.rightClickOn(at);
        MenuItem item = robot.listWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).findFirst().orElseThrow();
        assertThat(item.getText()).isEqualTo("Add note here");
        robot.clickOn("Add note here");
        ElementId added = Designs.id("note-2");
        assertThat(place(added).x()).isCloseTo(world.getX(), within(2 / view.scale()));
        assertThat(place(added).y()).isCloseTo(world.getY(), within(2 / view.scale()));
        assertThat(isWriting()).isTrue();
        robot.write("one").push(KeyCode.ENTER).write("two").push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(note(added)).isEqualTo(new Note(added, "one\ntwo", null));
        assertThat(isWriting()).isFalse();
        assertThat(view.isFocused()).isTrue();
        robot.interact(session::undo);
        assertThat(note(added).text()).isEqualTo("Note");
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void a_note_put_on_a_box_stands_beside_it_and_is_about_it(FxRobot robot) {
        robot.rightClickOn(center(CLUSTER)).clickOn("Add note here");
        ElementId added = Designs.id("note-2");
        assertThat(note(added).about()).isEqualTo(CLUSTER);
        Frame frame = view.diagram().bounds(added).orElseThrow();
        assertThat(frame.overlaps(view.diagram().bounds(CLUSTER).orElseThrow())).isFalse();
        assertThat(frame.overlaps(view.diagram().bounds(NETWORK).orElseThrow())).isFalse();
    }

    @Test
    void a_note_from_a_menu_bar_stands_beside_what_is_selected(FxRobot robot) {
        robot.interact(() -> {
            session.select(NETWORK);
            put();
        });
        assertThat(note(Designs.id("note-2")).about()).isEqualTo(NETWORK);
        assertThat(session.undoLabelProperty().get()).isEqualTo("Add note");
        assertThat(session.selection()).isEqualTo(Designs.id("note-2"));
        assertThat(isWriting()).isTrue();
    }

    @Test
    void a_new_note_shows_the_layer_that_it_is_on(FxRobot robot) {
        ToggleButton layer = (ToggleButton) view.lookup("#layer-notes");
        robot.interact(layer::fire);
        assertThat(view.at(center(NOTE).getX(), center(NOTE).getY())).isEmpty();
        robot.interact(this::put);
        assertThat(layer.isSelected()).isTrue();
    }

    @Test
    void a_double_click_opens_the_text_and_every_key_is_kept_in_one_step(FxRobot robot) {
        robot.doubleClickOn(center(NOTE));
        assertThat(field().getText()).isEqualTo("first line\nsecond line");
        robot.push(KeyCode.END).push(KeyCode.SHORTCUT, KeyCode.END).write(" and more");
        assertThat(note(NOTE).text()).isEqualTo("first line\nsecond line and more");
        robot.clickOn(center(NETWORK));
        assertThat(isWriting()).isFalse();
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void a_key_opens_the_text_and_escape_takes_back_what_was_written(FxRobot robot) {
        robot.interact(() -> session.select(NOTE));
        robot.interact(view::rename);
        robot.write("something else");
        assertThat(note(NOTE).text()).isEqualTo("something else");
        robot.push(KeyCode.ESCAPE);
        assertThat(session.design()).isEqualTo(design());
        assertThat(session.undoLabelProperty().get()).isEmpty();
        assertThat(isWriting()).isFalse();
    }

    @Test
    void a_blank_text_is_a_draft_and_says_so(FxRobot robot) {
        robot.doubleClickOn(center(NOTE)).push(KeyCode.DELETE);
        Label help = (Label) view.lookup("#note-editor .help");
        assertThat(help.getText()).isEqualTo("A note has at least one letter or digit.");
        assertThat(session.drafts().all()).hasSize(1);
        assertThat(session.design()).isEqualTo(design());
        robot.write("x");
        assertThat(session.drafts().all()).isEmpty();
        assertThat(note(NOTE).text()).isEqualTo("x");
    }

    @Test
    void a_text_that_is_too_long_stays_as_a_draft(FxRobot robot) {
        robot.doubleClickOn(center(NOTE));
        robot.interact(() -> field().setText("x".repeat(2_001)));
        robot.clickOn(center(NETWORK));
        assertThat(session.drafts().all().values()).singleElement()
                .satisfies(draft -> assertThat(draft.text()).hasSize(2_001));
        robot.doubleClickOn(center(NOTE));
        assertThat(field().getText()).hasSize(2_001);
        robot.push(KeyCode.ESCAPE);
        assertThat(session.drafts().all()).isEmpty();
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void writing_ends_when_the_note_is_gone(FxRobot robot) {
        robot.doubleClickOn(center(NOTE));
        robot.interact(() -> {
            session.open(Designs.example(3), Optional.empty());
            view.layout();
        });
        assertThat(isWriting()).isFalse();
    }

    @Test
    void keys_that_write_move_and_delete_nothing(FxRobot robot) {
        robot.doubleClickOn(center(NOTE)).push(KeyCode.RIGHT).push(KeyCode.SHORTCUT, KeyCode.LEFT)
                .push(KeyCode.ADD).write("+");
        assertThat(place(NOTE)).isEqualTo(PLACE);
        assertThat(session.selection()).isEqualTo(NOTE);
    }

    @Test
    void a_note_is_dragged_in_one_step_and_snaps_to_the_edge_of_a_box(FxRobot robot) {
        Frame network = view.diagram().bounds(NETWORK).orElseThrow();
        double across = (network.x() - PLACE.x()) * view.scale();
        robot.drag(center(NOTE), MouseButton.PRIMARY).dropTo(center(NOTE).add(Math.rint(across) + 3, -30));
        assertThat(place(NOTE).x()).isCloseTo(network.x(), within(0.06));
        assertThat(session.selection()).isEqualTo(NOTE);
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void keys_select_and_move_a_note(FxRobot robot) {
        robot.interact(() -> session.select(NOTE));
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT).push(KeyCode.SHORTCUT, KeyCode.UP);
        assertThat(place(NOTE)).isEqualTo(new Position(PLACE.x() + 8, PLACE.y() - 8));
        robot.push(KeyCode.LEFT);
        assertThat(session.selection()).isNotEqualTo(NOTE);
        robot.push(KeyCode.RIGHT);
        assertThat(session.selection()).isEqualTo(NOTE);
    }

    @Test
    void a_note_is_dropped_on_the_ground_or_on_what_it_is_about() {
        Landings landings = new Landings(session.design(), session.newElements());
        Landing.Spot ground = (Landing.Spot) landings.of(ElementKind.NOTE, ElementId.DESIGN);
        assertThat(ground.words()).isEqualTo("Note here");
        assertThat(ground.free()).isTrue();
        assertThat(ground.element()).isEqualTo(new Note(Designs.id("note-2"), "Note", null));
        Landing.Spot about = (Landing.Spot) landings.of(ElementKind.NOTE, CLUSTER.part("pods"));
        assertThat(about.words()).isEqualTo("Note about myOverlayCluster");
        assertThat(about.place()).isEqualTo(CLUSTER);
        assertThat(about.free()).isTrue();
        assertThat(about.element()).isEqualTo(new Note(Designs.id("note-2"), "Note", CLUSTER));
        assertThat(landings.of(ElementKind.NOTE, NOTE).words()).isEqualTo("Note here");
    }

    @Test
    void arrange_keeps_notes_beside_their_boxes(FxRobot robot) {
        Frame home = view.diagram().bounds(CLUSTER).orElseThrow();
        Design moved = design().withPositions(Map.of(CLUSTER, new Position(1500, 900), NOTE,
                new Position(1500 + home.width() + 20, 905)));
        robot.interact(() -> session.open(moved, Optional.empty()));
        robot.interact(view::arrange);
        assertThat(session.design().positions())
                .isEqualTo(Map.of(NOTE, new Position(home.right() + 20, home.y() + 5)));
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(moved);
    }

    @Test
    void a_pasted_note_covers_nothing(FxRobot robot) {
        Frame network = view.diagram().bounds(NETWORK).orElseThrow();
        Design design = design().withPositions(Map.of(NOTE, new Position(network.x() - 20, network.y() - 60)));
        robot.interact(() -> {
            session.open(design, Optional.empty());
            session.apply(view.notes().placed(Copies.of(design, List.of(NOTE)).into(design, NOTE)));
        });
        Frame copy = view.diagram().bounds(Designs.id("note-2")).orElseThrow();
        assertThat(copy.overlaps(network)).isFalse();
        assertThat(copy.overlaps(view.diagram().bounds(NOTE).orElseThrow())).isFalse();
        assertThat(session.undoLabelProperty().get()).isEqualTo("Paste first line");
    }
}

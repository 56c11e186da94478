package overlaystudio.studio.palette;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import overlaystudio.studio.messages.Messages;

/// The command palette: a field in which one types a few letters, and below it the actions, elements and rules that have them.
/// It lies over the window; Enter or a click does what the line says, Escape or a click beside it closes it.
public final class PaletteView extends StackPane {

    private static final Messages MESSAGES = Messages.of(PaletteView.class);
    private static final int MOST = 60;
    private static final double WIDTH = 560;
    private static final double ROW = 32;
    private static final int ROWS = 11;

    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private List<Entry> all = List.of();
    private Optional<Node> before = Optional.empty();

    /// A palette that is closed.
    public PaletteView() {
        setId("palette");
        getStyleClass().add("palette-cover");
        field.setId("palette-field");
        field.setPromptText(MESSAGES.say("field.prompt"));
        field.setAccessibleText(MESSAGES.say("field"));
        field.textProperty().subscribe(this::look);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label(MESSAGES.say("nothing")));
        list.setCellFactory(_ -> new EntryCell());
        list.setPrefHeight(ROWS * ROW + 2);
        list.setOnMouseClicked(_ -> take());
        VBox card = new VBox(field, list);
        card.getStyleClass().add("palette");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(card, Pos.TOP_CENTER);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressedBeside);
        setVisible(false);
    }

    /// Opens it with lines to choose from.
    public void open(List<Entry> entries) {
        before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        all = List.copyOf(entries);
        field.clear();
        look("");
        setVisible(true);
        toFront();
        field.requestFocus();
    }

    /// Closes it and gives the keyboard back.
    public void close() {
        setVisible(false);
        before.ifPresent(Node::requestFocus);
    }

    private void look(String typed) {
        list.getItems().setAll(new Matching(typed).first(all, MOST));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> take();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case TAB -> {
                // The keyboard stays in the field: there is nowhere else to go while it is open.
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int lines) {
        int last = list.getItems().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + lines, 0, Math.max(0, last));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private void pressedBeside(MouseEvent event) {
        if (event.getTarget() == this) {
            close();
        }
        event.consume();
    }

    private void take() {
        Entry taken = list.getSelectionModel().getSelectedItem();
        if (taken != null) {
            close();
            taken.action().run();
        }
    }

    private static final class EntryCell extends ListCell<Entry> {

        private final StackPane icon = new StackPane();
        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(icon, title, detail);

        EntryCell() {
            icon.setMinWidth(20);
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            detail.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().add("detail");
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row");
            row.setMinWidth(0);
            row.setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(entry == null || empty ? null : row);
            if (entry != null) {
                icon.getChildren().setAll(entry.icon().get());
                title.setText(entry.title());
                detail.setText(entry.detail());
            }
        }
    }
}

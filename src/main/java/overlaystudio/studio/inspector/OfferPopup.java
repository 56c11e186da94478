package overlaystudio.studio.inspector;

import java.util.List;
import java.util.Locale;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import overlaystudio.rules.SizeTrial.Objection;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Option;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// The list of offers below a text: opened by its button, by F4, by Alt+Down, and for some fields while one types.
final class OfferPopup<O> {

    private static final Messages MESSAGES = Messages.of(OfferPopup.class);

    private static final double ROW = 28;

    /// A row with two lines more that say what speaks against an offer.
    private static final double TALL_ROW = 60;
    private static final int MOST_ROWS = 8;

    private final Desk<O> desk;
    private final TextCell<O, ?> cell;
    private final Input.Offers<O> offers;
    private final TextInputControl text;
    private final Popup popup = new Popup();
    private final ListView<Option<String>> list = new ListView<>();

    /// Whether it is keys that change the text, and not Undo or a choice.
    private boolean keyed;

    /// @param title what the offers are
    OfferPopup(Desk<O> desk, TextCell<O, ?> cell, Input.Offers<O> offers, String title) {
        this.desk = desk;
        this.cell = cell;
        this.offers = offers;
        text = cell.text();
        addButton(title);
        fillPopup(title);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        text.addEventFilter(KeyEvent.ANY, event -> keyed = !event.isShortcutDown());
        text.textProperty().addListener((_, _, _) -> offerWhileTyping());
        text.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    private void addButton(String title) {
        Button button = TextCell.iconButton(Feather.CHEVRON_DOWN, title);
        button.setId(text.getId() + "-offers");
        button.setOnAction(_ -> toggle());
        cell.append(button);
    }

    private void fillPopup(String title) {
        Label head = new Label(title);
        head.getStyleClass().add("offers-title");
        list.setId(text.getId() + "-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label(MESSAGES.say("offers.none")));
        list.setCellFactory(_ -> new OfferCell());
        list.setOnMouseClicked(_ -> pick());
        VBox content = new VBox(head, list);
        content.getStyleClass().add("offers");
        content.getStylesheets().add(InspectorView.stylesheet());
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setConsumeAutoHidingEvents(false);
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            text.requestFocus();
            open(all());
        }
    }

    private List<Option<String>> all() {
        return desk.shown().map(offers.all()).orElse(List.of());
    }

    private void offerWhileTyping() {
        if (keyed && offers.whileTyping() && text.isFocused()) {
            open(matching(text.getText().toLowerCase(Locale.ROOT)));
        }
    }

    private List<Option<String>> matching(String typed) {
        return all().stream()
                .filter(each -> (each.label() + " " + each.detail()).toLowerCase(Locale.ROOT).contains(typed))
                .filter(each -> !each.label().equals(text.getText()))
                .toList();
    }

    private void open(List<Option<String>> options) {
        list.getItems().setAll(options);
        if (options.isEmpty() && popup.isShowing()) {
            popup.hide();
        } else if (isInSight() && (!options.isEmpty() || !offers.whileTyping())) {
            place(options);
        }
    }

    /// A list below a text that is scrolled away would hang in the air, or below the screen.
    private boolean isInSight() {
        Scene scene = text.getScene();
        return scene != null && text.localToScene(text.getLayoutBounds())
                .intersects(0, 0, scene.getWidth(), scene.getHeight());
    }

    private void place(List<Option<String>> options) {
        Bounds at = cell.box().localToScreen(cell.box().getLayoutBounds());
        list.setPrefWidth(at.getWidth() - 2);
        boolean hasObjections = options.stream().anyMatch(each -> each.objection().isPresent());
        list.setFixedCellSize(hasObjections ? Region.USE_COMPUTED_SIZE : ROW);
        double row = hasObjections ? TALL_ROW : ROW;
        list.setPrefHeight(Math.min(MOST_ROWS * ROW, Math.max(1, options.size()) * row) + 2);
        list.getSelectionModel().clearSelection();
        list.scrollTo(0);
        if (!popup.isShowing()) {
            popup.show(text, at.getMinX(), at.getMaxY() + 2);
        }
    }

    private void pressed(KeyEvent event) {
        boolean alt = event.isAltDown() && event.getCode() == KeyCode.DOWN && !cell.isSteppedBy(true);
        if ((alt || event.getCode() == KeyCode.F4) && !popup.isShowing()) {
            open(all());
            event.consume();
        } else if (popup.isShowing()) {
            move(event);
        }
    }

    private void move(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> pick();
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS / 2));
        event.consume();
    }

    private void pick() {
        Option<String> picked = list.getSelectionModel().getSelectedItem();
        keyed = false;
        popup.hide();
        if (picked != null) {
            picked.value().ifPresent(cell::type);
        }
    }

    private static final class OfferCell extends ListCell<Option<String>> {

        private final Label label = new Label();
        private final Label detail = new Label();
        private final Region gap = new Region();
        private final HBox first = new HBox(label, gap, detail);
        private final Label objection = new Label();
        private final VBox row = new VBox(first, objection);

        OfferCell() {
            HBox.setHgrow(gap, Priority.ALWAYS);
            first.getStyleClass().add("offer");
            label.setMinWidth(Region.USE_PREF_SIZE);
            detail.setMinWidth(0);
            detail.getStyleClass().add("detail");
            objection.getStyleClass().add("objection");
            Wrapping.of(objection);
            objection.managedProperty().bind(objection.visibleProperty());
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            row.setMinHeight(ROW);
            row.setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable Option<String> item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(item == null || empty ? null : row);
            if (item != null) {
                label.setText(item.label());
                detail.setText(item.detail());
                objection.setVisible(item.objection().isPresent());
                objection.setText(item.objection().map(Objection::reason).orElse(""));
                objection.setGraphic(item.objection().map(it -> Icons.of(it.severity())).orElse(null));
                setTooltip(item.objection().map(it -> new Tooltip(it.reason())).orElse(null));
            }
        }
    }
}

package overlaystudio.studio.inspector;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import overlaystudio.studio.messages.Messages;

/// The form of one item of a list: a title that folds it, a button that removes the item, and the item's fields.
final class Card extends VBox {

    private static final Messages MESSAGES = Messages.of(Card.class);

    private final ToggleButton title = new ToggleButton();
    private final FontIcon arrow = Icons.of(Feather.CHEVRON_RIGHT);
    private final List<FieldEditor> editors;

    Card(String id, List<FieldEditor> editors, Runnable remove) {
        this.editors = List.copyOf(editors);
        setId(id);
        getStyleClass().add("card");
        VBox body = new VBox();
        body.getStyleClass().add("group");
        body.getChildren().addAll(editors);
        body.visibleProperty().bind(title.selectedProperty());
        body.managedProperty().bind(title.selectedProperty());
        getChildren().addAll(titleRow(id, remove), body);
    }

    private HBox titleRow(String id, Runnable remove) {
        title.setId(id + "-title");
        title.setGraphic(arrow);
        title.getStyleClass().addAll("flat", "card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        title.selectedProperty()
                .addListener((_, _, open) -> arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        HBox.setHgrow(title, Priority.ALWAYS);
        Button button = TextCell.iconButton(Feather.X, MESSAGES.say("remove"));
        button.setFocusTraversable(true);
        button.setId(id + "-remove");
        button.setOnAction(_ -> remove.run());
        HBox row = new HBox(title, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    ToggleButton header() {
        return title;
    }

    void unfold() {
        title.setSelected(true);
    }

    void refresh(String text, boolean anew) {
        title.setText(text);
        editors.forEach(editor -> editor.refresh(anew));
    }
}

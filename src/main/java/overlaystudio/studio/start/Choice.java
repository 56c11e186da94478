package overlaystudio.studio.start;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// A large button: an icon, what it does, and a line that says more.
public final class Choice extends Button {

    private static final Messages MESSAGES = Messages.of(Choice.class);

    private final StackPane picture = new StackPane();
    private final Label title = new Label();
    private final Label detail = new Label();
    private Feather icon = Feather.CIRCLE;

    /// A button without words yet.
    public Choice() {
        getStyleClass().setAll("button", "choice");
        title.getStyleClass().add("title");
        detail.getStyleClass().add("detail");
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        picture.getStyleClass().add("picture");
        VBox words = new VBox(title, detail);
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(picture, words);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        row.maxWidthProperty().bind(widthProperty());
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> MESSAGES.say("choice", title.getText(), detail.getText()),
                title.textProperty(), detail.textProperty()));
    }

    /// The icon before the words.
    public Feather getIcon() {
        return icon;
    }

    /// Puts an icon before the words.
    public void setIcon(Feather shown) {
        icon = shown;
        picture.getChildren().setAll(Icons.of(shown));
    }

    /// What the button does.
    public String getTitle() {
        return title.getText();
    }

    /// Says what the button does.
    public void setTitle(String text) {
        title.setText(text);
    }

    /// What more there is to say.
    public String getDetail() {
        return detail.getText();
    }

    /// Says more.
    public void setDetail(String text) {
        detail.setText(text);
    }
}

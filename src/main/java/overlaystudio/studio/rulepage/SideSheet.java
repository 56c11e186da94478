package overlaystudio.studio.rulepage;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Wrapping;

/// A sheet at the side of the canvas with a title and words below it, hidden until it is shown; Escape closes it.
public class SideSheet extends VBox {

    private final Label title = new Label();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    /// A sheet that is hidden.
    ///
    /// @param name begins the ids of its parts
    /// @param whatCloses what the button that closes it says to screen readers
    protected SideSheet(String name, String whatCloses) {
        setId(name + "-sheet");
        getStyleClass().add("rule-sheet");
        title.setId(name + "-title");
        Wrapping.of(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("title");
        content.getStyleClass().add("content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(name, whatCloses), scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::closeKey);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private Node head(String name, String whatCloses) {
        Button close = new Button(null, Icons.of(Feather.X));
        close.setId(name + "-close");
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(whatCloses);
        close.setOnAction(_ -> setVisible(false));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("head");
        return head;
    }

    private void closeKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
        }
    }

    /// Puts a title and words in place of those before.
    protected final void fill(String heading, List<? extends Node> words) {
        title.setText(heading);
        content.getChildren().setAll(words);
    }

    /// Shows it from its beginning, with the keyboard on it.
    protected final void open() {
        scroll.setVvalue(0);
        setVisible(true);
        scroll.requestFocus();
    }

    /// A heading between words.
    protected static Label heading(String text) {
        return label(text, "heading");
    }

    /// A line of words in a style.
    protected static Label label(String text, String style) {
        Label label = new Label(text);
        Wrapping.of(label);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}

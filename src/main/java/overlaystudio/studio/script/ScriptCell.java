package overlaystudio.studio.script;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import overlaystudio.studio.messages.Messages;

/// A line of the script: its number, and its words in their colours.
final class ScriptCell extends ListCell<ScriptRow> {

    private static final Messages MESSAGES = Messages.of(ScriptCell.class);
    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
    private static final PseudoClass ABOUT = PseudoClass.getPseudoClass("about");

    private final Predicate<ScriptRow> isAbout;
    private final Function<String, List<BashTokens.Token>> tokens;
    private final Label number = new Label();

    /// No flow of text, which would lay out names from right to left as if a line of them could be broken, and fail.
    private final HBox words = new HBox();
    private final HBox row = new HBox(number, words);
    private String shown = "";

    /// @param isAbout whether a line is about what is selected
    /// @param tokens the words of a line in the language of the script
    ScriptCell(Predicate<ScriptRow> isAbout, Function<String, List<BashTokens.Token>> tokens) {
        this.isAbout = isAbout;
        this.tokens = tokens;
        getStyleClass().add("script-line");
        number.getStyleClass().add("number");
        row.getStyleClass().add("row");
        number.setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable ScriptRow item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(NEW, false);
            pseudoClassStateChanged(ABOUT, false);
            return;
        }
        number.setText(String.valueOf(item.number()));
        write(item.text());
        setGraphic(row);
        setAccessibleText(item.isNew()
                ? MESSAGES.say("line.new", number.getText(), item.text())
                : MESSAGES.say("line", number.getText(), item.text()));
        pseudoClassStateChanged(NEW, item.isNew());
        mark();
    }

    /// Marks the line where it is about what is selected.
    void mark() {
        ScriptRow item = getItem();
        pseudoClassStateChanged(ABOUT, item != null && isAbout.test(item));
    }

    private void write(String line) {
        if (!line.equals(shown) || words.getChildren().isEmpty()) {
            shown = line;
            words.getChildren().setAll(tokens.apply(line).stream().map(ScriptCell::word).toList());
        }
    }

    private static Text word(BashTokens.Token token) {
        Text text = new Text(token.text());
        text.getStyleClass().addAll("word", token.style().isEmpty() ? "plain" : token.style());
        return text;
    }
}

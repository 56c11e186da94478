package overlaystudio.studio.outline;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import atlantafx.base.controls.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// The field above the outline, in which one types what its lines are filtered by.
final class FilterField extends CustomTextField {

    private static final Messages MESSAGES = Messages.of(FilterField.class);

    private final Runnable down;

    /// @param down goes from the field to the lines
    FilterField(Runnable down) {
        this.down = down;
        setId("outline-filter");
        setPromptText(MESSAGES.say("filter"));
        setAccessibleText(MESSAGES.say("filter.name"));
        setAccessibleHelp(MESSAGES.say("filter.help"));
        setTooltip(new Tooltip(MESSAGES.say("filter.tip")));
        setLeft(Icons.of(Feather.SEARCH));
        setRight(clearButton());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The keyboard has Escape for it.
    private Button clearButton() {
        Button clear = new Button(null, Icons.of(Feather.X));
        clear.setId("outline-filter-clear");
        clear.getStyleClass().add("flat");
        clear.setFocusTraversable(false);
        clear.setAccessibleText(MESSAGES.say("filter.clear"));
        clear.setTooltip(new Tooltip(MESSAGES.say("filter.clear.tip")));
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.setOnAction(_ -> clear());
        return clear;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            down.run();
            event.consume();
        }
    }
}

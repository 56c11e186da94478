package overlaystudio.studio.app;

import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.controlsfx.control.action.Action;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// One thing that a user can tell the window to do, with the buttons and menu items that do it.
final class Command extends Action {

    private static final Messages MESSAGES = Messages.of(Command.class);

    private final Act act;

    Command(Act act, Runnable run) {
        super(act.text(), _ -> run.run());
        this.act = act;
        setLongText(act.text());
        act.key().ifPresent(this::setAccelerator);
    }

    /// This command, which can be given only while a condition holds.
    Command when(ObservableValue<Boolean> condition) {
        condition.subscribe(holds -> setDisabled(!holds));
        return this;
    }

    /// Gives this command, if it can be given now.
    void give() {
        if (!isDisabled()) {
            handle(new ActionEvent());
        }
    }

    /// This command, which says by a label what it would do now.
    Command about(ObservableValue<String> label) {
        label.subscribe(
                words -> setLongText(words.isEmpty() ? getText() : MESSAGES.say("action.about", getText(), words)));
        return this;
    }

    /// An item of the menu bar, which the key gives as well.
    MenuItem menuItem() {
        MenuItem item = contextItem();
        item.setId("menu-" + act.id());
        item.setAccelerator(getAccelerator());
        return item;
    }

    /// An item of a context menu. It has no key: with each such menu that goes, JavaFX would take the key from the
    /// whole window.
    MenuItem contextItem() {
        MenuItem item = new MenuItem(getText(), Icons.of(act.icon()));
        item.setId("context-" + act.id());
        item.setOnAction(this);
        item.disableProperty().bind(disabledProperty());
        return item;
    }

    /// A button with the words of the command.
    Button wordButton() {
        return configured(new Button(getText()));
    }

    /// A button with the icon of the command, and its words as a tip.
    Button iconButton() {
        return configured(new Button(null, Icons.of(act.icon())));
    }

    private Button configured(Button button) {
        button.setId("tool-" + act.id());
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(this);
        button.disableProperty().bind(disabledProperty());
        button.accessibleTextProperty().bind(longTextProperty());
        button.setTooltip(tip());
        return button;
    }

    private Tooltip tip() {
        Tooltip tip = new Tooltip();
        String key = getAccelerator() == null ? "" : " (" + getAccelerator().getDisplayText() + ")";
        tip.textProperty().bind(longTextProperty().concat(key));
        return tip;
    }
}

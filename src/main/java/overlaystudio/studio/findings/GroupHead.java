package overlaystudio.studio.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import overlaystudio.plan.Words;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// The line above a group of findings: the element or the rule, and how many there are with the icon of the worst.
final class GroupHead extends HBox {

    private static final Messages MESSAGES = Messages.of(GroupHead.class);

    GroupHead(GroupRow group) {
        Label title = new Label(group.title());
        title.setMinWidth(0);
        title.getStyleClass().add(group.by() == Grouping.RULE ? "rule" : "name");
        Label count = new Label(Words.number(group.count()), group.worst().icon());
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("count");
        getChildren().setAll(icon(group), title, count);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("head");
    }

    private static FontIcon icon(GroupRow group) {
        return group.kind().map(Icons::of)
                .orElseGet(() -> Icons.of(group.by() == Grouping.RULE ? Feather.BOOK_OPEN : Feather.FILE));
    }

    /// The same in words, for those who listen.
    static String words(GroupRow group) {
        return MESSAGES.say("group", group.subject(), group.title(), group.count(), group.worst().word());
    }
}

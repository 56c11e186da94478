package overlaystudio.studio.start;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import overlaystudio.plan.layout.LayoutRow;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// A range of the plan in a line: what it is, where it lies, and how full it is.
final class PlanCell extends ListCell<LayoutRow> {

    private static final Messages MESSAGES = Messages.of(PlanCell.class);
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    /// With less room the words say it alone.
    private static final double WIDE = 640;

    private final StackPane icon = new StackPane();
    private final Label name = new Label();
    private final Label range = new Label();
    private final ProgressBar meter = new ProgressBar(0);
    private final Label use = new Label();
    private final Label room = new Label();
    private final StackPane gauge = new StackPane(meter);
    private final HBox row = new HBox(icon, name, range, gauge, use, room);

    PlanCell() {
        getStyleClass().add("plan-cell");
        icon.getStyleClass().add("icon");
        name.getStyleClass().add("name");
        range.getStyleClass().add("range");
        use.getStyleClass().add("use");
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        room.getStyleClass().add("use");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(room, Priority.ALWAYS);
        range.setMinWidth(USE_PREF_SIZE);
        gauge.setMinWidth(USE_PREF_SIZE);
        gauge.managedProperty().bind(gauge.visibleProperty());
        gauge.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        use.setMinWidth(USE_PREF_SIZE);
        room.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LayoutRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : row);
        if (!empty && item != null) {
            show(item);
        }
    }

    private void show(LayoutRow item) {
        boolean isSubnet = item.what().startsWith(" ");
        pseudoClassStateChanged(HEAD, !isSubnet);
        icon.getChildren().setAll(Icons.of(icon(item)));
        String words = item.what().strip();
        name.setText(isSubnet ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1));
        range.setText(item.range().toString());
        meter.setVisible(item.used() > 0);
        meter.setProgress(item.has() == 0 ? 0 : (double) item.used() / item.has());
        use.setText(use(item));
        room.setText(item.growsTo().equals(item.range()) ? "" : MESSAGES.say("range.grows", item.growsTo().prefix()));
        setAccessibleText(Stream.of(name, range, use, room).map(Label::getText).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static String use(LayoutRow item) {
        String unit = item.unit().startsWith("blocks") ? "blocks" : item.unit();
        return item.used() == 0
                ? MESSAGES.say("range.has", item.has(), unit)
                : MESSAGES.say("range.uses", item.used(), item.has(), unit);
    }

    private static Feather icon(LayoutRow item) {
        String what = item.what();
        if (what.startsWith(" ")) {
            return Feather.GRID;
        }
        return what.startsWith("virtual") ? Feather.SHARE_2 : what.startsWith("pod") ? Feather.BOX : Feather.HASH;
    }
}

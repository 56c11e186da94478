package overlaystudio.studio.outline;

import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementKind;
import overlaystudio.rules.Severity;
import overlaystudio.studio.theme.Icons;

/// A line of the outline: icon, name, range, and a mark for the worst finding.
///
/// Its nodes are made once and only told what is new, for lines change with each key that is typed somewhere.
final class OutlineCell extends TreeCell<OutlineEntry> {

    private static final double MARK = 16;

    private final LineMenu menu;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final StackPane icon = new StackPane();
    private final StackPane mark = new StackPane();
    private final HBox row;
    private Optional<ElementKind> kind = Optional.empty();
    private Optional<Severity> worst = Optional.empty();

    OutlineCell(LineMenu menu) {
        this.menu = menu;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        detail.getStyleClass().add("detail");
        show(icon, Optional.empty());
        mark.setMinWidth(MARK);
        row = new Row(name, detail, mark, icon, name, space, detail, mark);
        setPrefWidth(0);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
    }

    private void openMenu(ContextMenuEvent event) {
        Optional.ofNullable(getItem()).filter(entry -> !entry.isGroup()).ifPresent(entry -> {
            menu.open(entry, this, new Point2D(event.getScreenX(), event.getScreenY()));
            event.consume();
        });
    }

    @Override
    protected void updateItem(@Nullable OutlineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        show(entry);
        setGraphic(row);
        setAccessibleText(entry.name() + " " + entry.detail());
    }

    private void show(OutlineEntry entry) {
        String style = entry.isGroup() ? "group" : "name";
        if (!name.getStyleClass().contains(style)) {
            name.getStyleClass().removeAll("group", "name");
            name.getStyleClass().add(style);
        }
        name.setText(entry.name());
        name.setMinWidth(entry.detail().isEmpty() ? 0 : USE_PREF_SIZE);
        detail.setText(entry.detail());
        if (!kind.equals(entry.kind())) {
            kind = entry.kind();
            show(icon, kind.map(Icons::of));
        }
        if (!worst.equals(entry.worst())) {
            worst = entry.worst();
            mark.getChildren().setAll(worst.map(Icons::of).stream().toList());
        }
    }

    private static void show(StackPane place, Optional<? extends Node> node) {
        node.ifPresentOrElse(place.getChildren()::setAll, place.getChildren()::clear);
        place.setManaged(node.isPresent());
    }

    /// What a line shows. A range that is cut off says less than none, so that the name has its room then.
    private static final class Row extends HBox {

        private final Label name;
        private final Label detail;
        private final StackPane mark;

        Row(Label name, Label detail, StackPane mark, Node... parts) {
            super(parts);
            this.name = name;
            this.detail = detail;
            this.mark = mark;
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("row");
        }

        /// Never wider than the outline, whatever its name.
        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double right = getWidth() - mark.getWidth();
            boolean fits = detail.getWidth() >= detail.prefWidth(USE_COMPUTED_SIZE) && mark.getLayoutX() <= right;
            detail.setVisible(fits);
            if (!fits) {
                mark.relocate(right, mark.getLayoutY());
                double end = mark.getChildren().isEmpty() ? getWidth() : right - getSpacing();
                name.resize(Math.min(name.prefWidth(USE_COMPUTED_SIZE), end - name.getLayoutX()), name.getHeight());
            }
        }
    }
}

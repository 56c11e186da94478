package overlaystudio.studio.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands in place of the list while it has no row.
final class EmptyState extends VBox {

    private final Label words = new Label();
    private final Button all = new Button("Show all");

    /// @param showAll filters nothing any more
    EmptyState(Runnable showAll) {
        words.setId("no-findings");
        words.getStyleClass().add("text-muted");
        all.setId("show-all");
        all.managedProperty().bind(all.visibleProperty());
        all.setOnAction(_ -> showAll.run());
        getChildren().setAll(words, all);
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-state");
        show(false);
    }

    /// Says whether there is nothing, or only nothing that the filters show.
    void show(boolean isFiltered) {
        words.setText(isFiltered ? "The filters hide all findings." : "Nothing to find fault with.");
        all.setVisible(isFiltered);
    }
}

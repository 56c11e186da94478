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
        words.setText("The design is being judged\u2026");
        all.setVisible(false);
    }

    /// Says whether there is nothing, or only nothing that the filters show.
    ///
    /// @param isBlank whether the design has no element that could be judged
    void show(boolean isFiltered, boolean isBlank) {
        words.setText(isFiltered ? "The filters hide all findings."
                : isBlank ? "Nothing to judge yet. Add a virtual network: what is wrong stands here while you type."
                        : "Nothing to find fault with.");
        all.setVisible(isFiltered);
    }
}

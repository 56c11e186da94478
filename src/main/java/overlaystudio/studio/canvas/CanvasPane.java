package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.ElementId;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// The canvas with what helps to find one's way on it: a trail of where one is, scroll bars, a minimap, and a search.
public final class CanvasPane extends BorderPane {

    private static final Messages MESSAGES = Messages.of(CanvasPane.class);

    /// The key that the window's command for the search has.
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final CanvasView view;
    private final Pilot pilot;
    private final ScrollBars bars;
    private final Minimap minimap;
    private final Trail trail;
    private final Finder finder;
    private final SpokenParts spoken;

    /// A pane around a canvas.
    ///
    /// @param worker searches off the window's thread
    /// @param window runs what belongs on the window's thread, after what is being done there
    public CanvasPane(CanvasView view, Executor worker, Executor window) {
        this(view, worker, window, () -> Platform.getPreferences().isReducedMotion(),
                Platform.accessibilityActiveProperty());
    }

    /// @param isStill whether motion is to be left out
    /// @param isHeard whether a screen reader listens
    CanvasPane(CanvasView view, Executor worker, Executor window, BooleanSupplier isStill,
            ObservableValue<Boolean> isHeard) {
        this.view = view;
        pilot = new Pilot(view, isStill);
        bars = new ScrollBars(view);
        minimap = new Minimap(view);
        trail = new Trail(view, window, this::lead);
        finder = new Finder(view, pilot, new Search(worker, window));
        spoken = new SpokenParts(view, isHeard);
        StackPane stage = new StackPane(view, finder.layer(), spoken, minimap, finder.bar());
        bars.addTo(stage);
        StackPane.setAlignment(finder.bar(), Pos.TOP_RIGHT);
        StackPane.setMargin(finder.bar(), new Insets(8, 16, 8, 8));
        getStyleClass().add("canvas-pane");
        getStylesheets().add(Objects.requireNonNull(CanvasPane.class.getResource("canvas-pane.css")).toExternalForm());
        setMinSize(0, 0);
        HBox.setHgrow(trail, Priority.ALWAYS);
        HBox strip = new HBox(trail, findButton());
        strip.getStyleClass().add("trail-strip");
        setTop(strip);
        setCenter(stage);
        view.setOnPainted(this::follow);
        follow();
    }

    private Button findButton() {
        Button button = new Button(null, Icons.of(Feather.SEARCH));
        button.setId("find");
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(MESSAGES.say("find"));
        button.setTooltip(new Tooltip(MESSAGES.say("find.tip", FIND.getDisplayText())));
        button.setOnAction(_ -> find());
        return button;
    }

    /// Opens the field in which one types what one looks for.
    public void find() {
        finder.open();
    }

    private void follow() {
        finder.follow();
        bars.follow();
        minimap.follow();
        trail.follow();
        spoken.follow();
    }

    /// Selects what a crumb stands for, and flies to where all of it is seen.
    private void lead(ElementId id) {
        view.quietly(() -> view.session().select(Walk.isSelectable(id) ? id : ElementId.DESIGN));
        view.diagram().bounds(id).ifPresentOrElse(
                frame -> pilot.fly(view.camera().fitting(frame.inset(-24))),
                () -> pilot.fly(view.camera().fitting(view.diagram().frame()), view::fit));
        view.requestFocus();
    }

    /// Items of a menu that show and hide layers, the legend and the minimap.
    public List<MenuItem> menuItems() {
        CheckMenuItem item = new CheckMenuItem(MESSAGES.say("minimap.show"));
        item.setId("view-minimap");
        item.selectedProperty().bindBidirectional(minimap.wantedProperty());
        List<MenuItem> items = new ArrayList<>(view.layerItems());
        items.add(item);
        return items;
    }
}

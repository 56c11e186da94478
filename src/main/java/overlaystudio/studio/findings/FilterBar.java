package overlaystudio.studio.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import overlaystudio.plan.Words;
import overlaystudio.rules.Assessment;
import overlaystudio.studio.messages.Messages;

/// The bar above the findings: what is shown of them and in which order, with the counts.
final class FilterBar extends HBox {

    private static final Messages MESSAGES = Messages.of(FilterBar.class);

    /// As wide as the filters stand in one line.
    private static final double WRAP = 640;

    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(this, "filter", Filter.ALL);
    private final Map<Standing, ToggleButton> toggles = new EnumMap<>(Standing.class);
    private final TimingChoice timing = new TimingChoice();
    private final ComboBox<Grouping> grouping = new ComboBox<>();
    private final CheckBox help = new CheckBox(MESSAGES.say("help"));

    /// @param changed is run when something else is to be shown
    FilterBar(Runnable changed, Node... tools) {
        Stream.of(Standing.ERROR, Standing.WARNING, Standing.NOTE, Standing.AHEAD, Standing.ACCEPTED)
                .forEach(standing -> toggles.put(standing, toggle(standing)));
        timing.chosenProperty().subscribe(chosen -> filter.set(filter.get().with(chosen)));
        filter.subscribe(this::showChoices);
        grouping.setId("findings-order");
        grouping.getItems().setAll(Grouping.values());
        grouping.setValue(Grouping.NONE);
        named(grouping, MESSAGES.say("order"));
        help.setId("show-help");
        help.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(filters());
        getChildren().addAll(tools);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("findings-bar");
        filter.subscribe((_, _) -> changed.run());
        grouping.valueProperty().subscribe((_, _) -> changed.run());
        help.selectedProperty().subscribe((_, _) -> changed.run());
    }

    private Node filters() {
        HBox switches = new HBox();
        toggles.values().forEach(switches.getChildren()::add);
        switches.getStyleClass().add("switches");
        FlowPane filters = new FlowPane(switches, help, timing, grouping);
        filters.getStyleClass().add("filters");
        filters.setPrefWrapLength(WRAP);
        filters.setRowValignment(VPos.CENTER);
        HBox.setHgrow(filters, Priority.ALWAYS);
        return filters;
    }

    private ToggleButton toggle(Standing standing) {
        ToggleButton toggle = new ToggleButton("0", standing.icon());
        toggle.setId("show-" + standing.id());
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(MESSAGES.say("toggle." + standing.id())));
        toggle.managedProperty().bind(toggle.visibleProperty());
        toggle.setVisible(isUsual(standing));
        toggle.setOnAction(_ -> filter.set(filter.get().with(standing, toggle.isSelected())));
        return toggle;
    }

    /// Whether its count is shown even where it is none.
    private static boolean isUsual(Standing standing) {
        return standing != Standing.AHEAD && standing != Standing.ACCEPTED;
    }

    static void named(Control control, String words) {
        control.setAccessibleText(words);
        control.setTooltip(new Tooltip(words));
        control.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void showChoices(Filter now) {
        toggles.forEach((standing, toggle) -> toggle.setSelected(now.standings().contains(standing)));
        timing.choose(now.timing());
    }

    /// Shows the counts of a verdict, and offers when its findings bite.
    void show(Assessment verdict) {
        List<FindingRow> rows = FindingRow.of(verdict, false);
        toggles.forEach((standing, toggle) -> {
            long count = rows.stream().filter(row -> row.standing().shownBy() == standing).count();
            toggle.setText(Words.number(count));
            toggle.setVisible(count > 0 || isUsual(standing));
            toggle.setAccessibleText(standing.counted(count));
        });
        timing.offer(rows.stream().filter(FindingRow::bites).map(row -> row.finding().breach().timing()).toList());
        help.setText(MESSAGES.say("help.counted", verdict.notes().size()));
    }

    Filter filter() {
        return filter.get();
    }

    Grouping grouping() {
        return grouping.getValue();
    }

    boolean isHelpShown() {
        return help.isSelected();
    }

    /// Filters nothing any more.
    void showAll() {
        filter.set(Filter.ALL);
    }
}

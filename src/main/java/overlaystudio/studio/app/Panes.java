package overlaystudio.studio.app;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;

import overlaystudio.studio.preferences.Preferences;

/// How the parts of a window share its room, and which of them are shown; remembered from one window to the next.
final class Panes {

    private static final double OUTLINE_SHARE = 0.165;
    private static final double OUTLINE_LEAST = 240;
    private static final double INSPECTOR_WIDTH = 324;
    private static final double ROWS_SHARE = 0.68;
    private static final Pattern WORDS = Pattern.compile("(\\d{1,5}) (\\d{1,5}) (\\d{1,4}) (network|map) (\\d)");

    /// What is remembered.
    ///
    /// @param outline width of the outline in pixels
    /// @param inspector width of the inspector in pixels
    /// @param rows share of the upper row in thousandths
    /// @param isMap whether the address map is shown
    /// @param tab which of the tabs below is shown, the first being 0
    record Kept(double outline, double inspector, int rows, boolean isMap, int tab) {

        static Optional<Kept> parse(String text) {
            Matcher words = WORDS.matcher(text);
            return words.matches()
                    ? Optional.of(new Kept(Double.parseDouble(words.group(1)), Double.parseDouble(words.group(2)),
                            Integer.parseInt(words.group(3)), words.group(4).equals("map"),
                            Integer.parseInt(words.group(5))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f %.0f %d %s %d", outline, inspector, rows, isMap ? "map" : "network",
                    tab);
        }
    }

    private final SplitPane columns;
    private final SplitPane rows;
    private final TabPane tabs;
    private final CanvasArea area;
    private final Preferences preferences;
    private final SimpleBooleanProperty isUnplaced = new SimpleBooleanProperty(true);

    Panes(SplitPane columns, SplitPane rows, TabPane tabs, CanvasArea area, Preferences preferences) {
        this.columns = columns;
        this.rows = rows;
        this.tabs = tabs;
        this.area = area;
        this.preferences = preferences;
    }

    /// Puts everything where it was in the last window; the side columns start as wide as their contents want.
    void place() {
        Optional<Kept> kept = preferences.panes().flatMap(Kept::parse);
        rows.setDividerPositions(kept.map(each -> each.rows() / 1000.0).orElse(ROWS_SHARE));
        kept.filter(Kept::isMap).ifPresent(_ -> area.showMap());
        kept.map(Kept::tab).filter(tab -> tab < tabs.getTabs().size())
                .ifPresent(tab -> tabs.getSelectionModel().select(tab));
        columns.widthProperty().when(isUnplaced).subscribe(width -> placeColumns(width.doubleValue(), kept));
    }

    private void placeColumns(double width, Optional<Kept> kept) {
        double outline = kept.map(Kept::outline).orElse(Math.max(OUTLINE_LEAST, OUTLINE_SHARE * width));
        double inspector = kept.map(Kept::inspector).orElse(INSPECTOR_WIDTH);
        if (width > outline + inspector) {
            columns.setDividerPositions(outline / width, 1 - inspector / width);
            isUnplaced.set(false);
        }
    }

    /// Remembers where everything is.
    void remember() {
        if (!isUnplaced.get()) {
            double width = columns.getWidth();
            double[] at = columns.getDividerPositions();
            preferences.rememberPanes(new Kept(at[0] * width, (1 - at[1]) * width,
                    (int) Math.round(rows.getDividerPositions()[0] * 1000), area.mapShownProperty().get(),
                    Math.max(0, tabs.getSelectionModel().getSelectedIndex())).toString());
        }
    }
}

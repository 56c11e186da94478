package overlaystudio.studio.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import overlaystudio.studio.preferences.Preferences;

/// Where a window was when it was closed last, so that it is there again.
///
/// @param area its place and size, in pixels of the toolkit
/// @param isMaximized whether it filled its screen
record WindowPlace(Rectangle2D area, boolean isMaximized) {

    private static final Pattern WORDS = Pattern.compile("(-?\\d+) (-?\\d+) (\\d+) (\\d+)( maximized)?");

    /// So much of the upper edge has to be on a screen that one can take hold of the window.
    private static final double LEAST_SEEN = 120;
    private static final double EDGE = 30;
    private static final double BESIDE = 32;

    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 400;

    /// Puts a window where it was, if that is on a screen still, and remembers where it is when it closes.
    static void keep(Stage stage, Preferences preferences) {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        preferences.window().flatMap(WindowPlace::parse).filter(place -> place.isSeen(screens))
                .ifPresent(place -> place.applyTo(stage));
        stage.setOnHiding(_ -> preferences.rememberWindow(of(stage).toString()));
    }

    /// Puts a window of the same size a little beside another one, as far as the screen has room.
    static void beside(Stage other, Stage stage) {
        Rectangle2D area = of(other).area();
        Rectangle2D screen = Screen.getScreensForRectangle(area).stream().findFirst().orElseGet(Screen::getPrimary)
                .getVisualBounds();
        beside(area, screen).applyTo(stage);
    }

    static WindowPlace beside(Rectangle2D area, Rectangle2D screen) {
        double x = Math.max(screen.getMinX(), Math.min(area.getMinX() + BESIDE, screen.getMaxX() - area.getWidth()));
        double y = Math.max(screen.getMinY(), Math.min(area.getMinY() + BESIDE, screen.getMaxY() - area.getHeight()));
        return new WindowPlace(new Rectangle2D(x, y, area.getWidth(), area.getHeight()), false);
    }

    /// The place of a window; of one that fills its screen only that.
    private static WindowPlace of(Stage stage) {
        return new WindowPlace(
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()), stage.isMaximized());
    }

    /// The place that a text tells; empty if it tells none.
    static Optional<WindowPlace> parse(String text) {
        Matcher words = WORDS.matcher(text);
        if (!words.matches() || text.length() > 40) {
            return Optional.empty();
        }
        return Optional.of(new WindowPlace(
                new Rectangle2D(Double.parseDouble(words.group(1)), Double.parseDouble(words.group(2)),
                        Double.parseDouble(words.group(3)), Double.parseDouble(words.group(4))),
                words.group(5) != null));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f%s", area.getMinX(), area.getMinY(), area.getWidth(),
                area.getHeight(), isMaximized ? " maximized" : "");
    }

    /// Whether the window is of a useful size and can be taken hold of on one of some screens.
    boolean isSeen(List<Rectangle2D> screens) {
        boolean isUseful = area.getWidth() >= LEAST_WIDTH && area.getHeight() >= LEAST_HEIGHT;
        Rectangle2D edge = new Rectangle2D(area.getMinX(), area.getMinY(), area.getWidth(), EDGE);
        return isUseful && screens.stream().anyMatch(screen -> overlap(edge.getMinX(), edge.getMaxX(), screen.getMinX(),
                screen.getMaxX()) >= LEAST_SEEN
                && overlap(edge.getMinY(), edge.getMaxY(), screen.getMinY(), screen.getMaxY()) >= EDGE / 2);
    }

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom);
    }

    private void applyTo(Stage stage) {
        stage.setX(area.getMinX());
        stage.setY(area.getMinY());
        stage.setWidth(area.getWidth());
        stage.setHeight(area.getHeight());
        stage.setMaximized(isMaximized);
    }
}

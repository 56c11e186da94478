package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.export.Exporters;
import overlaystudio.file.Samples;
import overlaystudio.studio.LostFrames;
import overlaystudio.studio.looks.Faint;
import overlaystudio.studio.looks.Shot;
import overlaystudio.studio.looks.Untidy;

/// Pictures of every pane in both themes at 1280 by 800, and what is untidy in them: words that end in dots, controls
/// that are cut off, words too faint to be read, and a layout that changes with the scale of the screen.
///
/// The pictures lie in `target/looks`; with `-Dlooks=keep` also in `src/docs/looks`.
@ExtendWith({ApplicationExtension.class, LostFrames.class})
class LooksTest {

    private static final Path MADE = Path.of("target", "looks");
    private static final Path KEPT = Path.of("src", "docs", "looks");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /// A picture of fewer colours shows no words: those of one have a dozen shades at their edges.
    private static final int FEWEST_COLOURS = 12;

    /// What a pixel is rounded to adds up along a row of controls: half a pixel each, and the longest row, the trail down to a
    /// node, has 13 with its signs.
    private static final double ROUNDED = 7;

    /// What may be cut, and why.
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "TextField#field-subscription",
            "a GUID that the design gives, beside the words that say so: the design's own form shows it whole",
            "reaches out of VBox.lists",
            "files and samples stand out by the padding that they have under the pointer: their icons are in line",
            "of \u201cBranch offices (summary route)\u201d",
            "a name longer than the outline, which one can widen");

    private final List<String> untidy = new ArrayList<>();
    private MainStage main;
    private Stage stage;
    private Poses poses;

    @Start
    void start(Stage shown) {
        stage = shown;
        main = new MainStage(shown, Samples.example(), Exporters.all(), WIDTH, HEIGHT);
        poses = new Poses(main, shown);
    }

    /// Some hundred pictures take minutes where other tests use the same processors.
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyPaneHasItsPicturesAndIsTidy(FxRobot robot) throws Exception {
        Set<String> names = new TreeSet<>();
        for (Pose pose : poses.all()) {
            poses.reset(robot);
            pose.strike().by(robot);
            robot.interact(() -> look(pose, robot));
            names.add(pose.name() + ".png");
        }
        assertThat(untidy).as(String.join("\n", untidy)).isEmpty();
        String page = Files.readString(KEPT.resolve("README.md"));
        for (String theme : List.of("light", "dark")) {
            assertThat(page).contains(names.stream().map(name -> "(" + theme + "/" + name + ")").toList());
            assertThat(names).as("src/docs/looks: keep the pictures of this run with -Dlooks=keep")
                    .isEqualTo(kept(theme));
        }
    }

    /// Without a frame on the screen in between, for those take the most time.
    private void look(Pose pose, FxRobot robot) {
        for (String theme : List.of("dark", "light")) {
            main.window.showDark(theme.equals("dark"));
            layOut();
            judge(pose.name() + ", " + theme);
            seen().flatMap(root -> Faint.words(root).stream()).distinct()
                    .map(each -> pose.name() + ", " + theme + ": " + each)
                    .forEach(untidy::add);
            shoot(pose.shown().in(robot), theme, pose.name());
        }
        Map<String, Bounds> places = Untidy.places(main.window.root());
        for (double scale : List.of(1.5, 2.0)) {
            scale(scale);
            judge(pose.name() + ", at " + scale);
            moved(places, Untidy.places(main.window.root())).map(each -> pose.name() + ", at " + scale + ": " + each)
                    .forEach(untidy::add);
            if (pose.name().startsWith("window")) {
                Shot.of(main.window.root(), scale, false).write(MADE.resolve(pose.name() + "-" + scale + ".png"));
            }
        }
        scale(1);
    }

    private void scale(double scale) {
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        seen().flatMap(Untidy::all).forEach(Parent::requestLayout);
        layOut();
    }

    private void layOut() {
        seen().forEach(root -> {
            root.applyCss();
            root.getScene().getRoot().layout();
        });
    }

    private void judge(String state) {
        seen().forEach(root -> Stream.concat(Untidy.cutWords(root).stream(), Untidy.cutControls(root).stream())
                .filter(each -> EXCEPTIONS.keySet().stream().noneMatch(each::contains))
                .map(each -> state + ": " + each).forEach(untidy::add));
    }

    /// What has scrolled out of sight or into it has not moved.
    private static Stream<String> moved(Map<String, Bounds> before, Map<String, Bounds> now) {
        return Stream.concat(before.keySet().stream(), now.keySet().stream()).distinct()
                .filter(each -> !isNear(before.get(each), now.get(each)))
                .map(each -> each + " moves from " + before.get(each) + " to " + now.get(each));
    }

    private static boolean isNear(@Nullable Bounds one, @Nullable Bounds other) {
        if (one == null || other == null) {
            return isScrolled(one) && isScrolled(other);
        }
        return Math.abs(one.getMinX() - other.getMinX()) <= ROUNDED
                && Math.abs(one.getMinY() - other.getMinY()) <= ROUNDED
                && Math.abs(one.getWidth() - other.getWidth()) <= ROUNDED
                && Math.abs(one.getHeight() - other.getHeight()) <= ROUNDED;
    }

    private static boolean isScrolled(@Nullable Bounds at) {
        return at == null || (at.getMinX() == 0 && at.getMinY() == 0);
    }

    /// The main window and what lies over it.
    private Stream<Node> seen() {
        return Stream.concat(Stream.of((Node) main.window.root()),
                poses.popups().map(each -> each.getScene().getRoot()));
    }

    private static void shoot(Node node, String theme, String name) {
        Shot shot = Shot.of(node, 1, theme.equals("dark"));
        assertThat(shot.colours()).as(name).isGreaterThan(FEWEST_COLOURS);
        Path made = MADE.resolve(theme).resolve(name + ".png");
        shot.write(made);
        if ("keep".equals(System.getProperty("looks"))) {
            keep(made, KEPT.resolve(theme).resolve(name + ".png"));
        }
    }

    private static void keep(Path made, Path kept) {
        try {
            Files.copy(made, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> kept(String theme) throws IOException {
        try (Stream<Path> files = Files.list(KEPT.resolve(theme))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}

package overlaystudio.bench.canvas;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.NodePool;
import overlaystudio.export.Exporters;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.VersionJudge;
import overlaystudio.studio.app.FxThread;
import overlaystudio.studio.app.MainWindow;
import overlaystudio.studio.app.WindowDialogs;
import overlaystudio.studio.canvas.CanvasView;
import overlaystudio.studio.preferences.PreferenceFile;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// From a key to the picture and to the verdict of what it typed.
final class Typing {

    private static final int WARM = 60;
    private static final int KEYS = 200;
    private static final RuleBook BOOK = RuleBook.standard();

    private final ExecutorService judge = thread("judge");
    private final ExecutorService worker = thread("worker");
    private final Session session;
    private final Parent root;
    private final CanvasView view;
    private final Pulses pulses;

    private Typing(Design design, boolean isWhole) {
        session = new Session(design, new VersionJudge(BOOK)::judge, judge, new FxThread());
        session.assessmentProperty().subscribe(_ -> Platform.requestNextPulse());
        root = isWhole ? window() : new CanvasView(session);
        pulses = new Pulses(root);
        pulses.scene().getStylesheets().setAll(Theme.stylesheets());
        view = root instanceof CanvasView canvas ? canvas : (CanvasView) root.lookup(".canvas-view");
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    private Parent window() {
        Preferences preferences = new Preferences(new PreferenceFile(Path.of("none")));
        return new MainWindow(session, new WindowDialogs(new Stage(), preferences), preferences, Exporters.all(),
                worker,
                new FxThread(), BOOK, () -> {}).root();
    }

    static void print() {
        System.out.println("""

                From a key to the finished pixels of the picture, and of the picture with the marks of the verdict
                | What is typed | Picture: least | Median | 99 % | Verdict: least | Median | 99 % |
                | --- | --- | --- | --- | --- | --- | --- |""");
        print("1,000 nodes", Pictured.cluster("10.0.0.0/13", 10, 100));
        print("5,000 nodes", Pictured.cluster("10.0.0.0/8", 5, 1000));
        print("Estate", Pictured.estate());
    }

    private static void print(String name, Design design) {
        for (boolean isWhole : new boolean[] {false, true}) {
            String where = isWhole ? ", whole window" : ", canvas alone";
            Typing typing = Panning.onWindow(() -> new Typing(design, isWhole));
            typing.print(name + where + ", a pool's name", Typing::named);
            typing.print(name + where + ", a pool's count", Typing::counted);
            typing.close();
        }
    }

    /// What is typed with one key.
    private interface Key {
        Edit of(NodePool pool, int number);
    }

    private static Edit named(NodePool pool, int number) {
        return new Edit.ChangeElement<>(pool.id(), NodePool.class, "name", "Change name",
                each -> each.withName("pool" + (char) ('a' + number % 26)));
    }

    private static Edit counted(NodePool pool, int number) {
        return new Edit.ChangeElement<>(pool.id(), NodePool.class, "count", "Change count",
                each -> each.withCount(pool.count() - number % 7 - 1));
    }

    private void print(String name, Key key) {
        NodePool pool = session.design().find(Pictured.POOL, NodePool.class).orElseThrow();
        Times pictures = new Times();
        Times verdicts = new Times();
        for (int at = 0; at < WARM + KEYS; at++) {
            int number = at;
            List<Double> times = pulses.until(() -> session.apply(key.of(pool, number)), List.of(pictured(), judged()));
            if (at >= WARM) {
                pictures.add(times.getFirst());
                verdicts.add(times.getLast());
            }
        }
        System.out.printf(Locale.ROOT, "| %-48s | %s | %s |%n", name, pictures.cells(), verdicts.cells());
    }

    private BooleanSupplier pictured() {
        return () -> view.diagram().part(Pictured.POOL).orElseThrow().description()
                .contains(session.design().find(Pictured.POOL).orElseThrow().name());
    }

    private BooleanSupplier judged() {
        return () -> session.assessmentProperty().get().filter(it -> it.design() == session.design()).isPresent();
    }

    private void close() {
        Panning.onWindow(() -> {
            pulses.scene().getWindow().hide();
            return Optional.empty();
        });
        judge.shutdown();
        worker.shutdown();
    }
}

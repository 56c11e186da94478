package overlaystudio.studio.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.VersionJudge;
import overlaystudio.studio.preferences.PreferenceFile;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// The studio as a desktop program: one window on a file, or on the document's example below a welcome.
public final class StudioApp extends Application {

    private static final double WIDTH = 1760;
    private static final double HEIGHT = 1000;
    private static final double SMALL = 1440;
    private static final double SHARE = 0.94;
    private static final Duration PATIENCE = Duration.seconds(3);
    private static final int MOST_SECONDS = 10;

    /// Of their own, so that no script keeps a verdict waiting.
    private final ExecutorService judge = thread("judge");
    private final ExecutorService worker = thread("worker");
    private final ExecutorService disk = thread("disk");
    private @Nullable Autosave autosave;

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        Preferences preferences = new Preferences(PreferenceFile.ofUser());
        RuleBook book = RuleBook.standard();
        FxThread window = new FxThread();
        Session session = new Session(Samples.example(), new VersionJudge(book)::judge, judge, window);
        List<Exporter> exporters = Exporters.all();
        Dialogs dialogs = new WindowDialogs(stage, preferences);
        MainWindow main = new MainWindow(
                session, dialogs, preferences, exporters, worker, window,
                book,
                stage::close);
        Theme.follow(Platform.getPreferences().colorSchemeProperty(), preferences::dark, main::showDark);
        Optional<Path> file = getParameters().getRaw().stream().findFirst().map(Path::of);
        FileDrop.on(main.root(), window, main.documents()::openDropped);
        WindowPlace.keep(stage, preferences);
        Homeless homeless = new Homeless(PreferenceFile.folderOfUser());
        Autosave kept = new Autosave(session, homeless.own(), disk, PATIENCE);
        autosave = kept;
        Mishaps mishaps = new Mishaps(dialogs, () -> keepUnsaved(session, kept), window);
        Thread.setDefaultUncaughtExceptionHandler(mishaps);
        Thread.currentThread().setUncaughtExceptionHandler(mishaps);
        show(stage, main, session, file.isEmpty() && preferences.welcome());
        file.ifPresentOrElse(main.documents()::read, () -> main.documents().recover(homeless));
        keepUnsaved(session, kept);
    }

    private static void keepUnsaved(Session session, Autosave autosave) {
        if (session.modifiedProperty().get()) {
            autosave.keep();
        }
    }

    private static void show(Stage stage, MainWindow main, Session session, boolean withWelcome) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double share = screen.getWidth() <= SMALL ? 1 : SHARE;
        Scene scene = new Scene(
                main.root(), Math.min(WIDTH, share * screen.getWidth()), Math.min(HEIGHT, share * screen.getHeight()));
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        icon().ifPresent(stage.getIcons()::add);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(session),
                        session.designProperty(),
                        session.fileProperty(),
                        session.modifiedProperty()));
        stage.setOnCloseRequest(event -> closeUnlessKept(event, main));
        if (withWelcome) {
            main.start().showWelcome();
        }
        stage.show();
    }

    private static Optional<Image> icon() {
        return Optional.ofNullable(StudioApp.class.getResourceAsStream("/overlaystudio/icons/overlay-studio.png"))
                .map(Image::new);
    }

    private static void closeUnlessKept(WindowEvent event, MainWindow main) {
        if (!main.documents().mayLeave()) {
            event.consume();
        }
    }

    /// The title: the design or its file, with a mark while something is unsaved.
    static String title(Session session) {
        String name = session.fileProperty()
                .get()
                .map(file -> file.getFileName().toString())
                .orElse(session.design().name());
        return (session.modifiedProperty().get() ? "\u2022 " : "") + name + " \u2014 Overlay Studio";
    }

    /// Ends as it was asked to: what is not saved was asked about.
    @Override
    public void stop() throws InterruptedException {
        if (autosave != null) {
            autosave.forget();
        }
        judge.shutdown();
        worker.shutdown();
        disk.shutdown();
        boolean isDone = disk.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
        if (!isDone) {
            System.getLogger(StudioApp.class.getName()).log(System.Logger.Level.WARNING,
                    "What was kept while it was not saved may be left on the disk");
        }
    }
}

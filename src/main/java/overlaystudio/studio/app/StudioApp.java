package overlaystudio.studio.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

import overlaystudio.design.Design;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.VersionJudge;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.preferences.PreferenceFile;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// The studio as a desktop program: a window on a file, or on the document's example below a welcome, and as many more as
/// are asked for. It ends with the last of them.
public final class StudioApp extends Application implements Windows {

    private static final Messages MESSAGES = Messages.of(StudioApp.class);
    private static final Duration PATIENCE = Duration.seconds(3);

    /// Other programs may write in several pieces.
    private static final Duration WRITTEN = Duration.millis(300);

    private static final int MOST_SECONDS = 10;

    /// Of their own, so that no script keeps a verdict waiting.
    private final ExecutorService judge = thread("judge");
    private final ExecutorService worker = thread("worker");
    private final ExecutorService disk = thread("disk");

    private final FxThread thread = new FxThread();
    private final RuleBook book = RuleBook.standard();
    private final List<Exporter> exporters = Exporters.all();
    private final Homeless homeless = new Homeless(PreferenceFile.folderOfUser());
    private final Preferences preferences = new Preferences(PreferenceFile.ofUser());
    private final List<StudioWindow> windows = new ArrayList<>();
    private int opened;
    private boolean isDark;

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        StudioWindow first = window(stage, Samples.example());
        Theme.follow(Platform.getPreferences().colorSchemeProperty(), preferences::dark, this::showDark);
        Dialogs dialogs = new WindowDialogs(stage, preferences);
        report(new Mishaps(dialogs, () -> windows.forEach(StudioWindow::keepUnsaved),
                thread));
        Optional<Path> file = getParameters().getRaw().stream().findFirst().map(Path::of);
        first.fill();
        if (file.isEmpty() && preferences.welcome()) {
            first.main().start().showWelcome();
        }
        stage.show();
        file.ifPresentOrElse(first.main().documents()::read, this::recover);
        StudioLauncher.running().ifPresentOrElse(each -> each.listen(asked -> thread.execute(() -> open(asked))),
                () -> tellOfTheOther(dialogs));
    }

    /// Offers what was never saved before a crash: the first in the window that is there, each other one in its own.
    private void recover() {
        for (Path orphan : homeless.orphans()) {
            StudioWindow asking = windows.getFirst();
            asking.main().documents().recoverable(orphan).ifPresent(design -> {
                StudioWindow window = asking.isUntouched() ? asking : another();
                window.main().documents().recover(design, orphan, window.autosave().homeless());
                window.keepUnsaved();
            });
        }
    }

    /// This studio would not have started if the other one had answered.
    private static void tellOfTheOther(Dialogs dialogs) {
        RunningStudio.process(PreferenceFile.folderOfUser(), StudioLauncher.screen())
                .ifPresent(process -> dialogs.tell(MESSAGES.say("other.title"), MESSAGES.say("other.text", process)));
    }

    private static void report(Mishaps mishaps) {
        Thread.setDefaultUncaughtExceptionHandler(mishaps);
        Thread.currentThread().setUncaughtExceptionHandler(mishaps);
    }

    /// A window that is not shown yet.
    private StudioWindow window(Stage stage, Design design) {
        Session session = new Session(design, new VersionJudge(book)::judge, judge, thread);
        Dialogs dialogs = new WindowDialogs(stage, preferences);
        MainWindow main = new MainWindow(session, dialogs, preferences, exporters, worker, thread, book, stage::close);
        main.setWindows(this);
        Autosave autosave = new Autosave(session, freeFile(), disk, PATIENCE);
        Runnable look = () -> main.documents().disk().check(disk, thread);
        PauseTransition written = new PauseTransition(WRITTEN);
        written.setOnFinished(_ -> look.run());
        DiskWatch watch = new DiskWatch(() -> thread.execute(written::playFromStart));
        StudioWindow window = new StudioWindow(stage, session, main, autosave, watch, look);
        windows.add(window);
        FileDrop.on(main.root(), thread, main.documents()::openDropped);
        WindowPlace.keep(stage, preferences);
        stage.setOnHidden(_ -> {
            windows.remove(window);
            window.end();
        });
        return window;
    }

    /// Where a window keeps what is not saved: not over what an earlier process with the number of this one left.
    private Path freeFile() {
        Path file = homeless.own(opened++);
        return Files.exists(file) ? freeFile() : file;
    }

    /// What a second start asked for: the file in its window, in one that nobody has touched, or in a new one.
    private void open(Optional<Path> file) {
        if (file.filter(this::show).isPresent()) {
            return;
        }
        StudioWindow window = file.flatMap(_ -> untouched()).orElseGet(this::another);
        file.ifPresent(window.main().documents()::read);
        window.toFront();
    }

    private Optional<StudioWindow> untouched() {
        return windows.stream().filter(StudioWindow::isUntouched).findFirst();
    }

    private StudioWindow another() {
        Optional<Stage> last = windows.stream().map(StudioWindow::stage).reduce((_, each) -> each);
        Stage stage = new Stage();
        StudioWindow window = window(stage, Documents.empty(preferences));
        last.ifPresent(each -> WindowPlace.beside(each, stage));
        window.fill();
        window.main().showDark(isDark);
        stage.show();
        return window;
    }

    @Override
    public void create() {
        another().toFront();
    }

    @Override
    public void quit() {
        for (StudioWindow window : List.copyOf(windows)) {
            window.toFront();
            if (!window.main().documents().mayLeave()) {
                return;
            }
            window.stage().close();
        }
    }

    @Override
    public boolean show(Path file) {
        Optional<StudioWindow> shown = windows.stream().filter(each -> each.shows(file)).findFirst();
        shown.ifPresent(StudioWindow::toFront);
        return shown.isPresent();
    }

    @Override
    public void showDark(boolean dark) {
        isDark = dark;
        windows.forEach(each -> each.main().showDark(dark));
    }

    /// Ends as it was asked to: what is not saved was asked about.
    @Override
    public void stop() throws InterruptedException {
        StudioLauncher.running().ifPresent(RunningStudio::close);
        windows.forEach(StudioWindow::end);
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
